package words

// frNew is enNew in French.
var frNew = map[ID]string{
	NewShort: "Écrire un fichier de campagne à partir d'une liste ou d'un modèle",
	NewExamples: `voye new orders.csv                             demande ce qu'il ignore, et écrit orders.yaml
voye new orders.csv --text "Bonjou {{First name|zanmi}}, kòmand ou pare."
voye new orders.csv --template order_update --language en --to Phone \
    --param "body.1=First name|friend" --param body.2=Order --param button.0.url=Order
voye new --from-template order_update.json      le fichier, et une liste d'exemple avec ses colonnes
voye new orders.csv --from-template all.json --template order_update --language en`,
	NewLong: `Écrit un fichier de campagne avec un commentaire pour chaque clé, et n'écrase jamais un
fichier qui existe. D'après les noms des colonnes, il propose laquelle remplit quoi, et
demande sur un terminal ; sans terminal, ce qui manque est dit avec son option (code 2).

--from-template prend un modèle comme l'API de Meta le rend : un objet, un tableau, ou
l'un des deux sous data ; --template et --language choisissent parmi plusieurs. Le
fichier reçoit toutes les valeurs dont le modèle a besoin, et ses mots approuvés sous
template_text:, pour que voye preview --as-message montre ce qu'on lira. Sans liste, une
liste d'exemple est écrite à côté. Pour obtenir de Meta la définition d'un modèle :
  curl -H "Authorization: Bearer TOKEN" -o order_update.json \
    "https://graph.facebook.com/VERSION/ACCOUNT/message_templates?name=order_update"

--param KEY=VALUE remplit une valeur. KEY est comme dans voye help columns. VALUE est
  First name             la cellule de cette colonne
  First name|ami         de même, et ami là où la cellule est vide
  "ami"                  ce mot pour tout le monde ; ami sans guillemets aussi, si
                         aucune colonne n'a presque ce nom
  K-{{Order}}            un mélange`,

	FlagNewTemplate: "le `NAME` du modèle",
	FlagNewLanguage: "le `CODE` de la langue du modèle, comme en, exactement comme il a été approuvé",
	FlagNewText:     "envoyer ce `TEXT` et aucun modèle ; {{column}} est rempli par la liste",
	FlagNewFrom:     "lire le modèle dans ce `FILE`, en JSON comme l'API de Meta le rend",
	FlagNewTo:       "la `COLUMN` des numéros de téléphone",
	FlagNewParam:    "remplir une valeur, `KEY=VALUE`, comme \"body.1=First name|ami\" ; peut être répété",
	FlagNewName:     "le `NAME` de la campagne ; par défaut celui du fichier",
	FlagNewOutput:   "écrire dans ce `FILE`.yaml ; par défaut à côté de la liste, sous son nom",

	NewNoList:       "donnez la liste des destinataires, comme dans voye new orders.csv, ou un modèle avec --from-template FILE",
	NewIsCampaign:   "d'après son nom, %[1]s n'est pas une liste ; donnez la liste des destinataires, comme orders.csv",
	NewTwoKinds:     "--text envoie un texte, et %[1]s va avec un modèle ; gardez l'un des deux",
	NewTextParam:    "--param remplit un modèle ; dans --text, écrivez {{column}} là où une cellule doit se trouver",
	NewNoMessage:    "rien ne dit ce qu'il faut envoyer ; donnez --text, ou --template et --language, ou --from-template",
	NewNoLanguage:   "la langue du modèle manque ; donnez --language, comme --language en",
	NewNoTo:         "on ne sait pas quelle colonne de %[1]s contient les numéros de téléphone ; donnez --to COLUMN, l'une de %[2]s",
	NewNoSuchColumn: "%[1]s n'a pas de colonne %[2]s ; ses colonnes sont %[3]s",
	NewMissing:      "on ne sait pas ce qui remplit %[1]s ; donnez %[2]s",
	NewParamForm:    "--param %[1]s n'a pas de = ; écrivez KEY=VALUE, comme --param \"body.1=First name\"",
	NewParamTwice:   "--param %[1]s est donné deux fois ; gardez-en un",
	NewParamUnknown: "le modèle %[1]s n'a pas besoin de %[2]s ; ses valeurs sont %[3]s",
	NewNone:         "aucune",
	NewNotThere:     "%[1]s n'a pas le modèle demandé ; il contient %[2]s",
	NewWhich:        "%[1]s contient plus d'un modèle ; choisissez-en un avec --template et --language : %[2]s",
	NewEnding:       "un fichier de campagne avec des commentaires est du YAML ; donnez à -o un nom qui finit par .yaml, pas %[1]s",
	NewThere:        "%[1]s existe déjà, et voye new n'écrase rien ; donnez un autre nom avec -o, ou supprimez-le",
	NewNoSource:     "une liste lue sur stdin n'est plus là quand la campagne est envoyée ; donnez un fichier",
	NewEnded:        "les réponses ont fini avant les questions ; rien n'a été écrit",

	NewWritten:     "%[1]s est écrit",
	NewSample:      "%[1]s est écrit, une liste d'exemple : mettez vos destinataires à la place, sous les mêmes colonnes",
	NewFilled:      "  %[1]s est rempli par %[2]s",
	NewFilledFixed: "  %[1]s est le même pour tout le monde : %[2]s",
	NewNoValues:    "aucune valeur du modèle n'est remplie, car aucune n'a été donnée ; si le modèle a {{1}} et d'autres emplacements, ajoutez --param body.1=COLUMN",
	NewStatus:      "attention : chez Meta, le modèle %[1]s est %[2]s, et seuls les modèles approuvés sont envoyés",
	NewUnknownPart: "attention : le modèle a %[1]s, inconnu ici ; regardez s'il lui faut une valeur",
	NewNext:        "ensuite :\n  voye check %[1]s\n  voye preview %[1]s --row 1\n  voye send %[1]s --sandbox",

	NewAskList:     "Quelle liste contient les destinataires ?",
	NewAskColumns:  "Les colonnes de %[1]s sont %[2]s.",
	NewAskKind:     "Envoyer un texte, ou un modèle approuvé ? (text, template)",
	NewAskText:     "Le texte, sur une ligne, avec {{column}} là où une cellule doit se trouver :",
	NewAskTemplate: "Le nom du modèle :",
	NewAskLanguage: "Le code de la langue sous lequel il a été approuvé, comme en ou fr :",
	NewAskWhich:    "Quel modèle ? (%[1]s)",
	NewAskTo:       "Quelle colonne contient les numéros de téléphone ?",
	NewAskRegion:   "Les numéros n'ont pas de pays. Lequel est-ce ? (HT pour Haïti ; Entrée s'il y en a plusieurs)",
	NewAskKeys:     "De quelles valeurs le modèle a-t-il besoin ? (comme header.image body.1 body.2 button.0.url ; Entrée pour aucune)",
	NewAskValues:   "Ce qui remplit chaque valeur : une colonne, colonne|ce qui remplace une cellule vide, ou \"un texte fixe\".",
	NewAskValue:    "%[1]s%[2]s ?",
	NewAskAgain:    "  %[1]s",
	NewNotEmpty:    "ceci ne peut pas rester vide",
	NewTextOrNot:   "répondez text ou template",

	NoteHead: `Une campagne de Voye : une requête à la passerelle avec des emplacements, et
une liste qui les remplit. {{Colonne}} tient la place d'une cellule de la
liste ; {{Colonne|ami}} met ami là où la cellule est vide. Écrit par voye new
à partir de %[1]s.

Ensuite :
  voye check %[2]s              tout lire, ne rien envoyer
  voye preview %[2]s --row 1    la requête exacte de la première ligne
  voye send %[2]s --sandbox     une répétition : personne ne reçoit rien`,
	NoteName:       "Comment la campagne s'appelle dans voye runs et dans les rapports.",
	NoteRecipients: "La liste, vue du dossier de ce fichier.",
	NoteSample:     "La liste, vue du dossier de ce fichier. Celle-ci est un exemple : son numéro\nn'est à personne. Mettez vos destinataires à la place.",
	NoteRegion:     "Le pays des numéros sans indicatif : avec HT, 3412 3456 est +50934123456.",
	NoteNoRegion:   "Le pays des numéros sans indicatif : avec HT, 3412 3456 serait +50934123456.",
	NoteWording: `Les mots du modèle comme Meta les a approuvés. Leurs {{1}} sont les
emplacements du modèle lui-même. Ils ne changent rien à ce qui est envoyé :
avec eux, voye preview --as-message montre ce qu'on lira, et une valeur de
trop ou qui manque est dite aussitôt.`,
	NoteMessage:    "Ce qui est envoyé à chaque ligne de la liste.",
	NoteTo:         "Le numéro de téléphone.",
	NoteBody:       "Le texte. Il peut avoir autant de {{Colonne}} que l'on veut.",
	NoteTemplate:   "Le nom du modèle et le code de sa langue, exactement comme Meta les a.",
	NoteComponents: "Les valeurs dont le modèle a besoin, dans son ordre.",
	NoteNone:       "Le modèle est envoyé sans valeurs. S'il a {{1}}, ajoutez par exemple\ntemplate_components:\n  - {type: body, parameters: [{type: text, text: \"{{Colonne}}\"}]}",
	NoteLanguage:   "Meta n'a pas de code pour le créole haïtien ; un tel modèle est gardé sous un\nautre.",
	NoteRate:       "Messages par seconde, au plus.",
	NoteSuppress:   "Listes de numéros à qui ne jamais écrire, comme ceux qui ne veulent plus de\nmessages.",
	NoteButton:     "bouton %[1]s",
	NoteExample:    "comme %[1]s",
	NoteMatched:    "trouvé par son nom",
	NoteGiven:      "comme indiqué",
	NoteDefault:    "par défaut",
	NoteSpare:      "Le bouton %[1]s n'a pas besoin de valeur. Pour lui en donner une, retirez le # :",
}

package campaign

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// concept is something that lists have a column of, under the names that
// people give it in Kreyòl, French, Spanish and English; those that say it
// best come first.
type concept []string

var (
	conceptPhone = concept{"to", "phone", "phone number", "telefon", "telephone", "telefono", "whatsapp", "mobile", "movil", "celular",
		"cell", "portable", "selile", "tel", "gsm", "nimewo telefon", "nimewo", "numero", "number", "contact"}
	conceptName = concept{"first name", "firstname", "prenom", "prenon", "nombre", "given name", "non", "nom", "name", "full name",
		"nom complet", "nombre completo", "customer", "customer name", "client", "cliente", "kliyan", "pasyan", "patient", "paciente"}
	conceptSurname = concept{"last name", "lastname", "surname", "siyati", "nom de famille", "apellido", "apellidos", "family name"}
	conceptOrder   = concept{"order", "order number", "order id", "komand", "nimewo komand", "commande", "numero de commande", "pedido", "orden", "invoice", "facture", "fakti", "factura", "reference", "ref", "dosye", "dossier"}
	conceptDate    = concept{"date", "dat", "fecha", "jou", "jour", "day", "dia", "due date", "echeance", "delivery date"}
	conceptTime    = concept{"time", "le", "heure", "hora", "hour"}
	conceptAmount  = concept{"amount", "montan", "montant", "monto", "importe", "total", "price", "prix", "precio", "pri", "balance", "solde"}
	conceptPlace   = concept{"city", "vil", "ville", "ciudad", "place", "lieu", "kote", "lugar", "address", "adres", "adresse", "direccion"} //nolint:misspell // adrès is Kreyòl
	conceptCode    = concept{"code", "kod", "codigo", "coupon", "koupon", "cupon", "promo", "promo code", "otp", "pin"}
	conceptLink    = concept{"link", "lyen", "lien", "enlace", "url", "website", "sit"}
	conceptImage   = concept{"image", "imaj", "imagen", "photo", "foto", "picture", "pic"}
	conceptVideo   = concept{"video"}
	conceptFile    = concept{"document", "dokiman", "documento", "pdf", "file", "fichier", "fichye", "archivo"}

	concepts = []concept{conceptPhone, conceptName, conceptSurname, conceptOrder, conceptDate, conceptTime, conceptAmount, conceptPlace, conceptCode, conceptLink,
		conceptImage, conceptVideo, conceptFile}
)

// greetings are the words behind which a message names its reader.
var greetings = []string{"hello", "hi", "hey", "dear", "bonjou", "bonswa", "alo", "che", "bonjour", "bonsoir", "salut", "cher", "chere",
	"hola", "estimado", "estimada", "querido", "querida", "buenos", "buenas", "dias", "tardes"}

// deadlines are the words in front of a day.
var deadlines = []string{"before", "until", "avan", "anvan", "jiska", "avant", "antes", "hasta"}

// plainWords writes a name as concepts are written: in small letters, without
// accents and marks, its words apart by one blank.
func plainWords(name string) string {
	name = strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return r
		}
		return ' '
	}, norm.NFD.String(FoldColumn(name)))
	return strings.Join(strings.Fields(name), " ")
}

// rank tells how well a name says the concept, 0 best: the names of the
// concept in their order, then those that have one of them inside.
func (c concept) rank(name string) (rank int, says bool) {
	plain := plainWords(name)
	if at := slices.Index(c, plain); at >= 0 {
		return at, true
	}
	at := slices.IndexFunc(c, func(word string) bool { return strings.Contains(" "+plain+" ", " "+word+" ") })
	return len(c) + at, at >= 0
}

// phrase is how long the longest name of the concept is that a name has
// inside, 0 for none.
func (c concept) phrase(name string) (length int) {
	plain := " " + plainWords(name) + " "
	for _, word := range c {
		if len(word) > length && strings.Contains(plain, " "+word+" ") {
			length = len(word)
		}
	}
	return length
}

// owns reports whether no other concept says the name better: a last name is
// no name to greet with, and an order number no phone number.
func (c concept) owns(name string) bool {
	own := c.phrase(name)
	return !slices.ContainsFunc(concepts, func(other concept) bool { return other.phrase(name) > own })
}

// best returns the column that says a concept best, among those that are
// free.
func (c concept) best(columns []string, free func(string) bool) string {
	found, least := "", 0
	for _, column := range columns {
		rank, says := c.rank(column)
		if says && c.owns(column) && free(column) && (found == "" || rank < least) {
			found, least = column, rank
		}
	}
	return found
}

// ProposeTo returns the column that is named as those of phone numbers are,
// empty when there is none.
func ProposeTo(columns []string) string {
	return conceptPhone.best(columns, canPlace)
}

// Propose finds by name which column most likely fills each need, and returns
// the columns by the keys of the needs. It proposes no column twice, nor taken,
// and nothing where it can only guess.
func Propose(needs []Need, columns []string, taken string) map[string]string {
	p := proposer{columns: columns, used: map[string]bool{taken: true}, found: map[string]string{}}
	for _, by := range []func(Need) string{p.byKey, p.byName, p.byConcept, p.bySlip} {
		for _, n := range needs {
			if p.found[n.Key] != "" || n.Follows != "" {
				continue
			}
			if column := by(n); column != "" {
				p.found[n.Key], p.used[column] = column, true
			}
		}
	}
	return p.found
}

type proposer struct {
	columns []string
	used    map[string]bool
	found   map[string]string
}

func (p *proposer) free(column string) bool { return !p.used[column] && canPlace(column) }

// first returns the first free column that is so.
func (p *proposer) first(is func(column string) bool) string {
	for _, column := range p.columns {
		if p.free(column) && is(column) {
			return column
		}
	}
	return ""
}

// byKey takes a column that has the name of the value itself.
func (p *proposer) byKey(n Need) string {
	return p.first(func(c string) bool { return FoldColumn(c) == FoldColumn(n.Key) })
}

// byName takes a column that is named as the hole is.
func (p *proposer) byName(n Need) string {
	name := n.name()
	return p.first(func(c string) bool { return name != "" && plainWords(c) == name })
}

// bySlip takes a column that is named so but for one letter.
func (p *proposer) bySlip(n Need) string {
	name := []rune(n.name())
	return p.first(func(c string) bool {
		return len(name) > 4 && len(c) < 200 && editDistance(name, []rune(plainWords(c))) == 1
	})
}

// name is that of the hole, empty for a number.
func (n Need) name() string {
	name := strings.Trim(n.Hole, "{}")
	if _, isNumber := position(name); isNumber {
		return ""
	}
	return plainWords(name)
}

// byConcept takes a column that means the same as the hole's name, as the
// words before the hole, or as what such a value is.
func (p *proposer) byConcept(n Need) string {
	for _, c := range n.concepts() {
		if column := c.best(p.columns, p.free); column != "" {
			return column
		}
	}
	for _, word := range n.wordsBefore() {
		if column := p.first(func(c string) bool { return len(word) > 3 && plainWords(c) == word }); column != "" {
			return column
		}
	}
	return ""
}

// concepts are what a need may mean, likeliest first.
func (n Need) concepts() []concept {
	what := n.Key[strings.LastIndexByte(n.Key, '.')+1:]
	if own, known := map[string]concept{"image": conceptImage, "video": conceptVideo, "document": conceptFile, "code": conceptCode,
		"reference": conceptOrder}[what]; known {
		return []concept{own}
	}
	var all []concept
	words := n.wordsBefore()
	if name := n.name(); name != "" {
		words = []string{name} // it says all
	}
	for _, word := range words {
		if slices.Contains(greetings, word) {
			return append(all, conceptName)
		}
		if slices.Contains(deadlines, word) {
			all = append(all, conceptDate)
		}
		for _, c := range concepts {
			if slices.Contains(c, word) {
				all = append(all, c)
			}
		}
	}
	if what == "url" {
		all = append(all, conceptLink)
	}
	return all
}

// wordsBefore returns the words in front of the hole, the nearest first: at
// most three, and none from behind another hole or the end of a sentence.
func (n Need) wordsBefore() []string {
	before, _, found := strings.Cut(n.Around, n.Hole)
	if !found || n.Hole == "" {
		return nil
	}
	before = before[strings.LastIndexAny(before, ".!?\n}")+1:]
	words := strings.Fields(plainWords(before))
	words = words[max(0, len(words)-3):]
	slices.Reverse(words)
	return words
}

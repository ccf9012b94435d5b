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

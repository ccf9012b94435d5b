package campaign

import (
	"net/url"
	"strings"
)

// samples are what stands in a sample list where a definition has no example.
var samples = map[string]string{
	"image": "https://example.com/sample.jpg", "video": "https://example.com/sample.mp4", "document": "https://example.com/sample.pdf",
}

// header reads a header: a text with at most one hole, a medium, a place or a
// product.
func (r *definitionReader) header(n *Node, prefix string, wording *Wording) (err error) {
	format := strings.ToLower(r.optional(n, "format"))
	root := prefix + ComponentHeader
	switch format {
	case "", "text":
		if _, err := r.text(n, "text"); err != nil {
			return err
		}
		if wording.Header, err = r.wordingText(n.Field("text"), "the header", true); err != nil {
			return err
		}
		r.textNeeds(wording.Header, root, examplesIn(n, "header_text"))
	case "image", "video", "document":
		r.need(Need{Key: root + "." + format, Example: mediumExample(examplesIn(n, "header_handle")("", 0), samples[format])})
		if format == "document" {
			r.need(Need{Key: root + ".document.filename", Example: "sample.pdf", Optional: true})
		}
	case "location":
		for _, part := range [][2]string{{"latitude", "18.5434"}, {"longitude", "-72.3396"}, {"name", "Our shop"}, {"address", "1 Sample Street"}} {
			r.need(Need{Key: root + ".location." + part[0], Example: part[1], Optional: part[0] == "name" || part[0] == "address"})
		}
	case "product":
		r.need(Need{Key: root + ".product.id", Example: "sample-product"})
		r.need(Need{Key: root + ".product.catalog", Example: "194836987003835"})
	default:
		r.into.Unknown = append(r.into.Unknown, Safe(short("HEADER "+strings.ToUpper(format))))
	}
	return nil
}

// mediumExample takes the example of a medium, unless it is one that Meta
// stores: such an address expires, and Meta would not fetch it.
func mediumExample(example, sample string) string {
	address, err := url.Parse(example)
	if err != nil || !isLink(example) || address.Host == "" {
		return sample
	}
	for _, host := range []string{"fbcdn.net", "whatsapp.net", "facebook.com", "fbsbx.com"} {
		if address.Hostname() == host || strings.HasSuffix(address.Hostname(), "."+host) {
			return sample
		}
	}
	return example
}

// offer reads a limited-time offer; one that shows no end needs no value.
func (r *definitionReader) offer(n *Node) {
	if inside := n.Field("limited_time_offer"); inside != nil {
		if expires := inside.Field("has_expiration"); expires != nil && expires.Kind == KindBool && expires.Text == "false" {
			return
		}
	}
	r.need(Need{Key: "offer.expires"})
}

func (r *definitionReader) order() {
	if !r.has("order.reference") {
		r.need(Need{Key: "order.reference", Example: "R-1001"})
		r.need(Need{Key: "order.status", Example: OrderStatuses()[3]})
	}
}

package campaign

import "unicode/utf8"

// Charset is an encoding of one byte a character, whose first half is ASCII.
// These two are all that lists come in; a library of every one there is would
// bring a hundred kilobytes of tables.
type Charset struct{ upper []rune }

// The encodings of lists that are not Unicode. What has no character in
// Windows-1252 reads as U+FFFD.
var (
	Windows1252 = &Charset{[]rune("€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ" +
		"\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ")}
	MacRoman = &Charset{[]rune("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
		"¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")}
)

// Rune returns the character of a byte, U+FFFD when it has none.
func (c *Charset) Rune(b byte) rune {
	if b < utf8.RuneSelf {
		return rune(b)
	}
	return c.upper[b-utf8.RuneSelf]
}

// Byte returns the byte of a character; ok is false when it has none.
func (c *Charset) Byte(r rune) (b byte, ok bool) {
	if r < utf8.RuneSelf {
		return byte(r), r >= 0
	}
	for i, upper := range c.upper {
		if upper == r && r != utf8.RuneError {
			return byte(utf8.RuneSelf + i), true
		}
	}
	return 0, false
}

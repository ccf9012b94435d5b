// Package linear is the interactive program in lines of text, for people who
// hear or feel it: a screen reader, a braille line, a terminal that understands
// nothing but lines. It is led by voye --accessible.
//
// It is a conversation. What is told is plain text, one thing a line; nothing
// is drawn, moved or written over. What can be done is a numbered list, with the
// number before the name, and is chosen by the number and Enter. One question is
// asked at a time. 0 or ? tells what was told since the last answer once more.
// Enter alone has the answer that the question says, which never sends
// anything. An answer that does not fit is told why, and the question stands.
// When the answers end, so does the program, and nothing is sent any more.
//
// It asks of the rest of the program what the screens ask, through the same
// functions, and takes their sentences from tui.Sayings: rules, counts and the
// bytes of a preview are not made a second time here.
package linear

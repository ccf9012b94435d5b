package list

import (
	"archive/zip"
	"errors"
	"io"
	"path"
	"strings"
)

// The limits keep a workbook that is made to unpack to gigabytes from filling
// memory and disk. A sheet of a million rows and twelve columns of text
// unpacks to some 700 MB, at 10 to 50 times its packed size.
const (
	maxUnpacked      = 2 << 30  // of the sheet and the table of texts, each
	maxSmallPart     = 16 << 20 // of the parts that say what is where
	maxDirectory     = 8 << 20  // of the archive
	suspiciousSize   = 64 << 20
	maxCompression   = 200 // times, of parts larger than that
	errPartOversized = workbookError("one of its parts unpacks to more than a list can have")
)

// workbookError says what is wrong with a workbook as a file.
type workbookError string

func (e workbookError) Error() string { return string(e) }

// parts are the files within a workbook, by their names in small letters, with
// slashes: programs differ in both.
type parts map[string]*zip.File

// openParts reads the directory of the archive.
func openParts(file io.ReaderAt, size int64) (parts, error) {
	in := &frugalReader{in: file, left: maxDirectory}
	archive, err := zip.NewReader(in, size)
	if err != nil {
		return nil, err
	}
	in.open = true
	all := make(parts, len(archive.File))
	for _, f := range archive.File {
		all[partName(f.Name)] = f
	}
	return all, nil
}

func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// frugalReader gives out so many bytes of the archive until open is set: its
// directory may be no longer.
type frugalReader struct {
	in   io.ReaderAt
	left int
	open bool
}

func (r *frugalReader) ReadAt(p []byte, offset int64) (int, error) {
	if !r.open {
		if r.left -= len(p); r.left < 0 {
			return 0, workbookError("its directory is longer than that of any workbook")
		}
	}
	return r.in.ReadAt(p, offset)
}

// open opens a part, whose name is taken as it stands in a relation. What it
// says of its size is held against limit before anything is unpacked; what it
// unpacks to is held against that by the package zip.
func (p parts) open(name string, limit uint64) (io.ReadCloser, error) {
	f, found := p[partName(name)]
	if !found {
		return nil, errNoPart
	}
	size, packed := f.UncompressedSize64, f.CompressedSize64
	if size > limit || size > suspiciousSize && size/maxCompression > packed {
		return nil, errPartOversized
	}
	return f.Open()
}

var errNoPart = errors.New("a part is missing")

// relation is what a part says of another one.
type relation struct{ kind, target string }

// relations reads what the part with that name refers to, by the identifiers
// that it uses.
func (p parts) relations(name string) (map[string]relation, error) {
	folder, base := path.Split(name)
	in, err := p.open(folder+"_rels/"+base+".rels", maxSmallPart)
	if err != nil {
		return nil, err
	}
	defer in.Close() //nolint:errcheck // it was only read
	all := map[string]relation{}
	return all, eachTag(in, func(tag string, attrs []byte) error {
		if tag == "Relationship" {
			target := attrText(attrs, "Target")
			if !strings.HasPrefix(target, "/") {
				target = folder + target
			}
			kind := attrText(attrs, "Type")
			all[attrText(attrs, "Id")] = relation{kind: kind[strings.LastIndexByte(kind, '/')+1:], target: path.Clean(target)}
		}
		return nil
	})
}

// eachTag calls do with every tag of a part that opens.
func eachTag(in io.Reader, do func(tag string, attrs []byte) error) error {
	x := newXMLScanner(in)
	for {
		token, err := x.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil && token.kind == xmlOpen {
			err = do(string(token.name), token.attrs)
		}
		if err != nil {
			return err
		}
	}
}

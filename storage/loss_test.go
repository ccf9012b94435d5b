package storage

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// loss is what a power cut does to what was not synced.
type loss struct {
	name string
	// names is how many of the names that wait in a folder are kept.
	names int
	// data makes of a file's synced bytes and those it was to have what is
	// left.
	data func(synced, written []byte) []byte
}

// remains is what a power cut left of a file or folder.
type remains struct {
	synced, written []byte
	kept            map[string]*node
	changes         []func(names map[string]*node) // since kept was synced
}

// after returns what the first operations left of each file and folder.
func (d *cutDisk) after(operations int) func(*node) *remains {
	left := map[*node]*remains{}
	of := func(n *node) *remains {
		if left[n] == nil {
			left[n] = &remains{kept: map[string]*node{}}
		}
		return left[n]
	}
	for _, op := range d.trace[:operations] {
		op.replay(of)
	}
	return of
}

// waiting returns how many bytes of a file and how many names of a folder are
// not synced after the first operations, at most.
func (d *cutDisk) waiting(operations int) (size, names int) {
	of := d.after(operations)
	for _, n := range d.everyNode() {
		r := of(n)
		size = max(size, len(r.written)-commonPrefix(r.synced, r.written), len(r.synced)-len(r.written))
		names = max(names, len(r.changes))
	}
	return size, names
}

func (d *cutDisk) everyNode() []*node {
	nodes := []*node{d.nodes[d.root]}
	for _, op := range d.trace {
		if op.file != nil {
			nodes = append(nodes, op.file)
		}
	}
	return nodes
}

// cut puts into the folder root, which it makes, what a power cut after the
// first operations left.
func (d *cutDisk) cut(t testing.TB, root string, operations int, how loss) {
	t.Helper()
	of := d.after(operations)
	var lay func(path string, n *node)
	lay = func(path string, n *node) {
		r := of(n)
		if !n.folder {
			data := r.synced
			if !bytes.Equal(r.synced, r.written) {
				data = how.data(r.synced, r.written)
			}
			do(t, os.WriteFile(path, data, fileMode))
			return
		}
		do(t, os.Mkdir(path, folderMode))
		for _, change := range r.changes[:min(how.names, len(r.changes))] {
			change(r.kept)
		}
		for name, child := range r.kept {
			lay(filepath.Join(path, name), child)
		}
	}
	lay(root, d.nodes[d.root])
}

func (op operation) replay(of func(*node) *remains) {
	switch op.what {
	case "write", "truncate":
		r := of(op.file)
		r.written = applied(r.written, op)
	case "sync":
		r := of(op.file)
		r.synced = r.written
	case "syncFolder":
		r := of(op.file)
		for _, change := range r.changes {
			change(r.kept)
		}
		r.changes = nil
	default:
		change := func(names map[string]*node) {
			delete(names, op.fromName)
			if op.in != nil {
				names[op.name] = op.file
			}
		}
		folder := op.in
		if folder == nil {
			folder = op.from
		}
		r := of(folder)
		r.changes = append(r.changes, change)
	}
}

func applied(content []byte, op operation) []byte {
	switch {
	case op.what == "truncate":
		return slices.Clone(content[:min(int(op.at), len(content))])
	case op.at < 0:
		return slices.Concat(content, op.data)
	}
	return slices.Concat(content[:min(int(op.at), len(content))], op.data)
}

// The ways in which unsynced bytes may be lost: what was synced stays, and of
// what was written behind it only a part is there, or something else is.
func tornAt(k int) loss {
	return loss{name: "torn", data: func(synced, written []byte) []byte {
		common := commonPrefix(synced, written)
		return slices.Clone(written[:min(common+k, len(written))])
	}}
}

func dropped() loss {
	return loss{name: "dropped", data: func(synced, _ []byte) []byte { return synced }}
}

// filledFrom leaves k bytes of what was written, then filler in its place.
func filledFrom(name string, k int, filler []byte) loss {
	return loss{name: name, data: func(synced, written []byte) []byte {
		from := min(commonPrefix(synced, written)+k, len(written))
		out := slices.Clone(written)
		for i := from; i < len(out); i++ {
			out[i] = filler[(i-from)%len(filler)]
		}
		return out
	}}
}

// holeBefore leaves what was written but its first k bytes, which are NUL.
func holeBefore(k int) loss {
	return loss{name: "hole", data: func(synced, written []byte) []byte {
		from := commonPrefix(synced, written)
		out := slices.Clone(written)
		clear(out[from:min(from+k, len(out))])
		return out
	}}
}

func commonPrefix(a, b []byte) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

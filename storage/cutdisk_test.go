package storage

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// cutDisk is a system that works on real files and keeps beside them what a
// disk would have kept: of each file what was synced, of each folder the names
// that were synced. It can fail on order, and it can tell what a power cut
// after any number of operations may have left.
type cutDisk struct {
	root string

	mu    sync.Mutex
	nodes map[string]*node // by the path that the files have now
	trace []operation

	failAt  int // the operation that fails, from 1; 0 means none
	failure error
	short   int    // bytes that a failing write writes all the same
	failed  string // what failed
	touched string // what was done to a file after its sync failed
}

// node is a file or a folder, whatever its names.
type node struct {
	folder bool
	// lost says that a sync failed: the system has dropped what waited, shows
	// it still, and lets later syncs succeed.
	lost bool
}

// operation is one change that the disk was asked for.
type operation struct {
	what     string
	file     *node // what was written to, synced, made or named
	in       *node // the folder of the name that was made
	name     string
	from     *node // the folder of the name that went away, for rename and remove
	fromName string
	data     []byte
	at       int64 // where data goes, or the size to cut to; -1 appends
}

// newCutDisk starts on what is in root, all of which is on the disk.
func newCutDisk(t testing.TB, root string) *cutDisk {
	t.Helper()
	d := &cutDisk{root: root, nodes: map[string]*node{}}
	do(t, filepath.WalkDir(root, func(path string, e os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		n := &node{folder: e.IsDir()}
		d.nodes[path] = n
		if path == root {
			return nil
		}
		in := d.nodes[filepath.Dir(path)]
		d.trace = append(d.trace, operation{what: "mkfile", file: n, in: in, name: e.Name()}, operation{what: "syncFolder", file: in})
		if n.folder {
			return nil
		}
		data, err := os.ReadFile(path)
		d.trace = append(d.trace, operation{what: "write", file: n, data: data, at: -1}, operation{what: "sync", file: n})
		return err
	}))
	return d
}

// step counts an operation and reports whether it fails.
func (d *cutDisk) step(what string) error {
	if d.failAt--; d.failAt != 0 {
		return nil
	}
	d.failed = what
	return d.failure
}

func (d *cutDisk) note(op operation) { d.trace = append(d.trace, op) }

func (d *cutDisk) add(what, path string, folder bool) *node {
	n := &node{folder: folder}
	d.nodes[path] = n
	d.note(operation{what: what, file: n, in: d.nodes[filepath.Dir(path)], name: filepath.Base(path)})
	return n
}

func (d *cutDisk) mkdir(path string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.step("mkdir"); err != nil {
		return err
	}
	err := os.Mkdir(path, folderMode)
	if err == nil {
		d.add("mkdir", path, true)
	}
	return err
}

func (d *cutDisk) mkdirTemp(dir, prefix string) (string, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.step("mkdir"); err != nil {
		return "", err
	}
	path, err := os.MkdirTemp(dir, prefix)
	if err == nil {
		d.add("mkdir", path, true)
	}
	return path, err
}

func (d *cutDisk) create(path string) (handle, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.step("create"); err != nil {
		return nil, err
	}
	f, err := createPrivate(path)
	if err != nil {
		return nil, err
	}
	return &cutFile{File: f, disk: d, node: d.add("mkfile", path, false)}, nil
}

func (d *cutDisk) open(path string, flag int) (handle, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.step("open"); err != nil {
		return nil, err
	}
	f, err := openPlain(path, flag)
	if err != nil {
		return nil, err
	}
	return &cutFile{File: f, disk: d, node: d.nodes[path]}, nil
}

func (d *cutDisk) rename(from, to string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.step("rename"); err != nil {
		return err
	}
	if err := os.Rename(from, to); err != nil {
		return err
	}
	d.note(operation{
		what: "rename", file: d.nodes[from], in: d.nodes[filepath.Dir(to)], name: filepath.Base(to),
		from: d.nodes[filepath.Dir(from)], fromName: filepath.Base(from),
	})
	for path, n := range d.nodes {
		if rest, inside := strings.CutPrefix(path, from); inside && (rest == "" || rest[0] == filepath.Separator) {
			delete(d.nodes, path)
			d.nodes[to+rest] = n
		}
	}
	return nil
}

func (d *cutDisk) remove(path string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.step("remove"); err != nil {
		return err
	}
	err := os.Remove(path)
	if err == nil {
		d.note(operation{what: "remove", from: d.nodes[filepath.Dir(path)], fromName: filepath.Base(path)})
		delete(d.nodes, path)
	}
	return err
}

func (d *cutDisk) syncFolder(path string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	n := d.nodes[path]
	if err := d.step("syncFolder"); err != nil {
		return err
	}
	d.note(operation{what: "syncFolder", file: n})
	return nil
}

// cutFile is an open file of a cutDisk.
type cutFile struct {
	*os.File
	disk *cutDisk
	node *node
	dead bool // its sync failed
}

func (f *cutFile) step(what string) error {
	if f.dead && f.disk.touched == "" {
		f.disk.touched = what
	}
	return f.disk.step(what)
}

func (f *cutFile) Write(p []byte) (int, error) { return f.write(p, -1) }

func (f *cutFile) WriteAt(p []byte, at int64) (int, error) { return f.write(p, at) }

// ReadFrom keeps os.File's own from passing Write by.
func (f *cutFile) ReadFrom(from io.Reader) (int64, error) {
	return io.Copy(struct{ io.Writer }{f}, from)
}

func (f *cutFile) write(p []byte, at int64) (n int, err error) {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	failure := f.step("write")
	if failure != nil {
		p = p[:min(f.disk.short, len(p))]
	}
	if at < 0 {
		n, err = f.File.Write(p)
	} else {
		n, err = f.File.WriteAt(p, at)
	}
	f.disk.note(operation{what: "write", file: f.node, data: bytes.Clone(p[:n]), at: at})
	if failure != nil {
		err = failure
	}
	return n, err
}

func (f *cutFile) Truncate(size int64) error {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	if err := f.step("truncate"); err != nil {
		return err
	}
	f.disk.note(operation{what: "truncate", file: f.node, at: size})
	return f.File.Truncate(size)
}

func (f *cutFile) Sync() error {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	if err := f.step("sync"); err != nil {
		f.dead, f.node.lost = true, true
		return err
	}
	if !f.node.lost {
		f.disk.note(operation{what: "sync", file: f.node})
	}
	return nil
}

// Stat is what Check asks first.
func (f *cutFile) Stat() (os.FileInfo, error) {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	if err := f.step("check"); err != nil {
		return nil, err
	}
	return f.File.Stat()
}

// operations returns how many there were so far.
func (d *cutDisk) operations() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return len(d.trace)
}

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

// unsynced is the machine's own system without the time that syncs take.
type unsynced struct{ realSystem }

func (u unsynced) create(path string) (handle, error) { return unsyncedFile(u.realSystem.create(path)) }

func (u unsynced) open(path string, flag int) (handle, error) {
	return unsyncedFile(u.realSystem.open(path, flag))
}

func (unsynced) syncFolder(string) error { return nil }

func unsyncedFile(f handle, err error) (handle, error) { return quickHandle{f}, err }

type quickHandle struct{ handle }

func (quickHandle) Sync() error { return nil }

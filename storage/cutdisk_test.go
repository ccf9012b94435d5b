package storage

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
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
	at      string // and where
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
func (d *cutDisk) step(what, path string) error {
	if d.failAt--; d.failAt != 0 {
		return nil
	}
	d.failed, d.at = what, path
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
	if err := d.step("mkdir", path); err != nil {
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
	if err := d.step("mkdir", dir); err != nil {
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
	if err := d.step("create", path); err != nil {
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
	if err := d.step("open", path); err != nil {
		return nil, err
	}
	f, err := openWithin(d.root, path, flag)
	if err != nil {
		return nil, err
	}
	return &cutFile{File: f, disk: d, node: d.nodes[path]}, nil
}

func (d *cutDisk) rename(from, to string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.step("rename", to); err != nil {
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
	if err := d.step("remove", path); err != nil {
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
	if err := d.step("syncFolder", path); err != nil {
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
	return f.disk.step(what, f.Name())
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

// openWithin opens a file of the machine whose only disk is root: a folder
// that was copied from another machine names files that are not there.
func openWithin(root, path string, flag int) (*os.File, error) {
	if !strings.HasPrefix(path, root+string(filepath.Separator)) {
		return nil, fs.ErrNotExist
	}
	return openPlain(path, flag)
}

// pathOf returns where a file is now.
func (d *cutDisk) pathOf(file *node) string {
	for path, n := range d.nodes {
		if n == file {
			return path
		}
	}
	return ""
}

// needless reports whether what failed was for the witness, without which a run
// goes on.
func (d *cutDisk) needless() bool {
	elsewhere := !strings.HasPrefix(d.at, d.root)
	return elsewhere || strings.Contains(d.at, "witness") || d.failed == "syncFolder" && filepath.Base(d.at) == "state"
}

// unsynced is a machine without the time that syncs take, whose only disk is
// root.
type unsynced struct {
	realSystem
	root string
}

func (u unsynced) create(path string) (handle, error) {
	f, err := u.realSystem.create(path)
	return quickHandle{f}, err
}

func (u unsynced) open(path string, flag int) (handle, error) {
	f, err := openWithin(u.root, path, flag)
	if err != nil {
		return nil, err
	}
	return quickHandle{f}, nil
}

func (unsynced) syncFolder(string) error { return nil }

type quickHandle struct{ handle }

func (quickHandle) Sync() error { return nil }

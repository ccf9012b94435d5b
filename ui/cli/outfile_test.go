//go:build unix

package cli

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func writeText(text string) func(io.Writer) error {
	return func(out io.Writer) error {
		_, err := io.WriteString(out, text)
		return err
	}
}

// TestANamedPipeStaysOne stands for every device: what is no plain file is
// written into, and keeps its name.
func TestANamedPipeStaysOne(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	pipe := filepath.Join(folder, "pipe.csv")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip("no named pipe can be made here: ", err)
	}
	link := filepath.Join(folder, "link.csv")
	if err := os.Symlink(pipe, link); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{pipe, link} {
		read := make(chan string, 1)
		go func() {
			text, err := os.ReadFile(pipe)
			if err != nil {
				text = []byte(err.Error())
			}
			read <- string(text)
		}()
		if err := writeFile(path, writeText("all of it")); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Lstat(pipe); err != nil || info.Mode()&os.ModeNamedPipe == 0 {
			t.Fatalf("the pipe is %v now, %v", info.Mode(), err)
		}
		if text := <-read; text != "all of it" {
			t.Errorf("%q came through", text)
		}
	}
}

func TestAFileIsWrittenWhole(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	file, link := filepath.Join(folder, "file.csv"), filepath.Join(folder, "link.csv")
	write(t, file, "old")
	if err := os.Symlink("file.csv", link); err != nil {
		t.Fatal(err)
	}
	failed := errors.New("no more rows")
	if err := writeFile(link, func(io.Writer) error { return failed }); !errors.Is(err, failed) {
		t.Errorf("err = %v", err)
	}
	if text, _ := os.ReadFile(file); string(text) != "old" {
		t.Errorf("half a report took the place of the one before: %q", text)
	}
	if err := writeFile(link, writeText("new")); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(file)
	if info, _ := os.Lstat(link); err != nil || string(text) != "new" || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("%q, %v, and the link is %v", text, err, info.Mode())
	}
	for path, says := range map[string]string{
		folder: "folder", filepath.Join(folder, "none", "a.csv"): "no such file", filepath.Join(file, "a.csv"): "not a directory",
	} {
		if err := writeFile(path, writeText("new")); err == nil || !strings.Contains(err.Error(), says) || strings.Contains(err.Error(), draftPrefix) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(folder, "*")); len(left) != 2 {
		t.Errorf("the folder holds %q", left)
	}
}

//go:build !windows

package storage

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"app.wazaj/voye/campaign"
)

// closedRun makes a run with a row sent, and closes it.
func closedRun(t *testing.T) (Runs, *Run) {
	t.Helper()
	runs, run := newRun(t, 2, nil)
	send(t, run.Journal, 1, 1, campaign.Sent)
	do(t, run.Close())
	return runs, run
}

// modes returns the mode of everything in a folder and of itself, by path.
func modes(t *testing.T, folder string) map[string]os.FileMode {
	t.Helper()
	found := map[string]os.FileMode{}
	do(t, filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		found[path] = info.Mode().Perm()
		return err
	}))
	return found
}

func wantPrivate(t *testing.T, folder string) {
	t.Helper()
	for path, mode := range modes(t, folder) {
		want := os.FileMode(0o600)
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			want = 0o700
		}
		if mode != want {
			t.Errorf("%s has mode %o, want %o", path, mode, want)
		}
	}
}

// TestUmaskChangesNoMode: whatever the shell was told, only the user reads
// what a run leaves, also after a crash and a failed write.
func TestUmaskChangesNoMode(t *testing.T) {
	for _, umask := range []int{0, 0o077, 0o027, 0o177} {
		t.Run(fmt.Sprintf("%03o", umask), func(t *testing.T) {
			dir := t.TempDir()
			defer syscall.Umask(syscall.Umask(umask))
			runs := Runs{Dir: dir}
			run, err := runs.Create(testHeader(2), testList(t), nil)
			do(t, err)
			send(t, run.Journal, 1, 1, campaign.Sent)
			run.markBroken(0)
			do(t, run.Close())
			tear(t, run)
			again, err := unwitnessed.Open(run.Folder, Resume{})
			do(t, err)
			again.markBroken(0)
			do(t, again.Close())
			wantPrivate(t, run.Folder)
			if len(modes(t, run.Folder)) < 6 {
				t.Errorf("only %v are there", modes(t, run.Folder))
			}
		})
	}
}

// tear leaves half a line at the end of a log.
func tear(t *testing.T, run *Run) {
	t.Helper()
	log, err := os.OpenFile(filepath.Join(run.Folder, logName), os.O_WRONLY|os.O_APPEND, 0)
	do(t, err)
	_, err = log.WriteString(`{"n":4,"p":"`)
	do(t, err)
	do(t, log.Close())
}

// TestACopyBecomesPrivate: a run folder that was copied with the modes of a
// shared disk is the user's alone as soon as it goes on.
func TestACopyBecomesPrivate(t *testing.T) {
	_, run := closedRun(t)
	for path := range modes(t, run.Folder) {
		do(t, os.Chmod(path, 0o644))
	}
	do(t, os.Chmod(run.Folder, 0o755))
	again, err := unwitnessed.Open(run.Folder, Resume{})
	do(t, err)
	do(t, again.Close())
	wantPrivate(t, run.Folder)
}

// TestAPlantedFileIsRefused: what stands in a run folder is a plain file under
// one name. Otherwise a folder from elsewhere could have any file of the user
// overwritten, or a log changed behind its back.
func TestAPlantedFileIsRefused(t *testing.T) {
	plant := map[string]func(old, path string) error{
		"symbolic link": os.Symlink,
		"hard link":     os.Link,
		"folder":        func(_, path string) error { return os.Mkdir(path, 0o700) },
		"pipe":          func(_, path string) error { return syscall.Mkfifo(path, 0o600) },
	}
	for kind, link := range plant {
		for _, name := range []string{logName, "recipients.csv", lockName, holderName} {
			if kind == "hard link" && name == "recipients.csv" {
				continue // it is only read, and its hash is known
			}
			t.Run(kind+" "+name, func(t *testing.T) {
				_, run := closedRun(t)
				path, victim := filepath.Join(run.Folder, name), filepath.Join(filepath.Dir(run.Folder), "victim")
				do(t, os.Rename(path, victim))
				do(t, link(victim, path))
				before, err := os.ReadFile(victim)
				do(t, err)
				info, err := os.Stat(victim)
				do(t, err)
				again, err := unwitnessed.Open(run.Folder, Resume{})
				if err == nil {
					t.Error("it was taken")
					do(t, again.Close())
				} else if !strings.Contains(err.Error(), path) {
					t.Errorf("%v does not name the file", err)
				}
				after, err := os.ReadFile(victim)
				do(t, err)
				if now, err := os.Stat(victim); err != nil || string(after) != string(before) || now.Mode() != info.Mode() {
					t.Errorf("the file elsewhere was changed: %q, %v", after, err)
				}
			})
		}
	}
}

// TestALinkInPlaceOfARunFolderIsRefused, by whatever name it is reached.
func TestALinkInPlaceOfARunFolderIsRefused(t *testing.T) {
	runs, run := closedRun(t)
	elsewhere := filepath.Join(t.TempDir(), "elsewhere")
	do(t, os.Rename(run.Folder, elsewhere))
	do(t, os.Symlink(elsewhere, run.Folder))
	untrusted(t, runs, run.Folder, "link")
}

// untrusted holds that a run is neither opened nor read, and listed as damaged.
func untrusted(t *testing.T, runs Runs, folder, word string) {
	t.Helper()
	_, err := unwitnessed.Open(folder, Resume{})
	_, readErr := Read(folder, nil)
	_, headErr := ReadHeader(folder)
	for _, err := range []error{err, readErr, headErr} {
		if err == nil || !strings.Contains(err.Error(), word) || !strings.Contains(err.Error(), folder) {
			t.Errorf("%v, want a word of %s", err, word)
		}
	}
	infos, err := runs.List()
	if err != nil || len(infos) != 1 || infos[0].State != Damaged || infos[0].Err == nil {
		t.Errorf("listed as %+v, %v", infos, err)
	}
}

func TestAForeignRunFolderIsRefused(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can give a folder away")
	}
	runs, run := closedRun(t)
	do(t, os.Chown(run.Folder, 65534, 65534))
	untrusted(t, runs, run.Folder, "another user")
	do(t, os.Chown(run.Folder, 0, 0))
	do(t, os.Chmod(run.Folder, 0o777))
	untrusted(t, runs, run.Folder, "chmod 700")
}

// TestARunsFolderOfEverybodyIsRefused, unless each may only remove what is
// theirs.
func TestARunsFolderOfEverybodyIsRefused(t *testing.T) {
	for mode, taken := range map[os.FileMode]bool{0o777: false, 0o702: false, 0o755: true, 0o770: true, 0o777 | os.ModeSticky: true} {
		dir := t.TempDir()
		do(t, os.Chmod(dir, mode))
		run, err := Runs{Dir: dir}.Create(testHeader(1), testList(t), nil)
		if (err == nil) != taken {
			t.Errorf("%v: %v", mode, err)
		}
		if err == nil {
			do(t, run.Close())
			wantPrivate(t, run.Folder)
		} else if left, _ := os.ReadDir(dir); !strings.Contains(err.Error(), "chmod 700") || len(left) > 0 {
			t.Errorf("%v: %v, and %d files are left", mode, err, len(left))
		}
	}
}

package storage

import (
	"os"
	"strings"
	"testing"
)

// The kinds are held against what the machine says of what it has mounted.
func TestNetworkKindOfWhatIsMounted(t *testing.T) {
	if kind := NetworkKind("/proc"); kind != "" {
		t.Errorf("/proc is said to be %q", kind)
	}
	mounts, err := os.ReadFile("/proc/self/mounts")
	do(t, err)
	names := map[string]string{"nfs": "NFS", "nfs4": "NFS", "cifs": "SMB", "smb3": "SMB", "9p": "9p", "fuse.sshfs": "FUSE", "ext4": "", "tmpfs": "", "xfs": "", "btrfs": ""}
	for line := range strings.Lines(string(mounts)) {
		fields := strings.Fields(line)
		want, known := names[fields[2]]
		if _, err := os.Stat(fields[1]); !known || err != nil {
			continue
		}
		if got := NetworkKind(fields[1]); got != want {
			t.Errorf("%s, which is %s, is said to be %q", fields[1], fields[2], got)
		}
	}
}

package storage

import "golang.org/x/sys/unix"

// networkKinds are the file systems whose files lie on another machine, or
// that pass calls on to a program, as sshfs does.
var networkKinds = map[uint32]string{
	unix.NFS_SUPER_MAGIC:  "NFS",
	unix.SMB_SUPER_MAGIC:  "SMB",
	unix.SMB2_SUPER_MAGIC: "SMB",
	unix.CIFS_SUPER_MAGIC: "SMB",
	unix.V9FS_MAGIC:       "9p",
	unix.AFS_SUPER_MAGIC:  "AFS",
	unix.CEPH_SUPER_MAGIC: "Ceph",
	unix.FUSE_SUPER_MAGIC: "FUSE",
}

// NetworkKind names the file system of a folder when its locks and syncs
// depend on another machine or program, and is empty otherwise.
func NetworkKind(folder string) string {
	var stat unix.Statfs_t
	if unix.Statfs(folder, &stat) != nil {
		return "" // whoever uses the folder will say what is wrong with it
	}
	return networkKinds[uint32(stat.Type)] //nolint:gosec // a magic number has 32 bits on every architecture
}

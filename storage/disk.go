package storage

import (
	"os"
	"slices"
	"time"
)

// Disk is what the folder of the runs is like to write to.
type Disk struct {
	// Sync is how long a line takes until it is on the disk: the median of
	// Syncs of them.
	Sync  time.Duration
	Syncs int
	// Network is the kind of a file system whose promises are another
	// machine's, empty for a disk of this one; see NetworkKind.
	Network string
}

// probeSyncs is how many lines are written to measure a disk.
const probeSyncs = 15

// Probe makes the runs folder, if it is not there yet, and writes to it as a
// journal does. It leaves nothing behind. The error says why no run could be
// made here.
func (r Runs) Probe() (d Disk, err error) {
	if err := makeFolders(r.system(), r.Dir); err != nil {
		return d, r.notWritable(err)
	}
	if err := checkRunsFolder(r.Dir); err != nil {
		return d, err
	}
	file, err := os.CreateTemp(r.Dir, draftPrefix+"probe-")
	if err != nil {
		return d, r.notWritable(err)
	}
	defer func() { _ = os.Remove(file.Name()) }()
	times, err := syncTimes(file)
	if err != nil {
		return d, r.notWritable(err)
	}
	slices.Sort(times)
	return Disk{Sync: times[len(times)/2], Syncs: len(times), Network: NetworkKind(r.Dir)}, nil
}

func syncTimes(file *os.File) (times []time.Duration, err error) {
	defer func() { _ = file.Close() }()
	line := make([]byte, 256)
	for range probeSyncs {
		begin := time.Now()
		if _, err = file.Write(line); err == nil {
			err = file.Sync()
		}
		if err != nil {
			return nil, err
		}
		times = append(times, time.Since(begin))
	}
	return times, nil
}

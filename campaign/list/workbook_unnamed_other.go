//go:build !windows

package list

import (
	"errors"
	"os"
)

// unnamedFile makes a private temporary file whose name is gone before
// anything is written to it.
func unnamedFile() (*os.File, error) {
	file, err := os.CreateTemp("", "voye-*")
	if err != nil {
		return nil, err
	}
	if err := os.Remove(file.Name()); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return file, nil
}

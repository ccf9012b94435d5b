package cli

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"

	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/words"
)

// runs returns the runs folder that the command line or the environment
// names, else the one of the user. How far they came is always remembered in
// the user's own: it is not to be moved, copied and put back with the runs.
func (a *app) runs() (storage.Runs, error) {
	state, err := stateFolder(runtime.GOOS, a.env)
	var runs storage.Runs
	if err == nil {
		runs = storage.Runs{Dir: filepath.Join(state, "voye", "runs"), Witness: filepath.Join(state, "voye", "witness")}
	}
	if folder := first(a.global.runs, a.env("VOYE_RUNS")); folder != "" {
		runs.Dir, err = filepath.Abs(folder)
		return runs, bad(err)
	}
	if err != nil {
		return storage.Runs{}, usage(a.words.Say(words.NoRunsFolder))
	}
	return runs, nil
}

// tellNetwork says so when the locks and the durability of the runs depend on
// another machine. A folder that is not there yet is made where its parent is.
func (a *app) tellNetwork(folder string) {
	for folder != filepath.Dir(folder) {
		if _, err := os.Stat(folder); err == nil {
			break
		}
		folder = filepath.Dir(folder)
	}
	if kind := storage.NetworkKind(folder); kind != "" {
		a.say(words.FolderOnNetwork, safe(folder), safe(kind))
	}
}

// tellUnwitnessed says so when nothing but its log will know how far the run
// came.
func (a *app) tellUnwitnessed(run *storage.Run) {
	if err := run.Unwitnessed; err != nil {
		a.say(words.RunUnwitnessed, safe(err.Error()))
	}
}

// stateFolder returns the folder where a program keeps what is neither its
// configuration nor a cache: XDG_STATE_HOME on Linux and its kin, the folders
// that macOS and Windows have for it.
func stateFolder(system string, env func(string) string) (string, error) {
	if system == "windows" {
		if folder := env("LocalAppData"); folder != "" {
			return folder, nil
		}
		return "", errors.New("LocalAppData is not set")
	}
	if folder := env("XDG_STATE_HOME"); filepath.IsAbs(folder) {
		return folder, nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	if system == "darwin" {
		return filepath.Join(home, "Library", "Application Support"), nil
	}
	return filepath.Join(home, ".local", "state"), nil
}

// findRun returns the folder of the run that ref names.
func (a *app) findRun(ref string) (string, error) {
	runs, err := a.runs()
	if err != nil {
		return "", err
	}
	folder, err := runs.Find(ref)
	return folder, bad(err)
}

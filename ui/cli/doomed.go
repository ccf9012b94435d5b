package cli

import (
	"context"
	"errors"

	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// aimDelete says for the screens what would go with a run, in the sentences of
// voye runs delete.
func (s *screens) aimDelete(_ context.Context, ref string) (*tui.Doomed, error) {
	d, err := s.prepareDelete(ref)
	if err != nil {
		return nil, err
	}
	all := []*storage.Deletion{d}
	w, loss := s.app.words, lossOf(all)
	doomed := &tui.Doomed{Run: tui.Run{ID: d.ID, Folder: d.Folder, Name: d.Name, Counts: d.Counts}}
	doomed.Loss = append([]string{w.Say(words.DeleteGoes, 1, num(loss.rows)), doomedLine(w, d.Info), ""}, loss.lines(w)...)
	return doomed, d.Close()
}

func (s *screens) prepareDelete(ref string) (*storage.Deletion, error) {
	folder, err := s.runs.Find(ref)
	if err != nil {
		return nil, err
	}
	return s.runs.PrepareDelete(folder)
}

// delete deletes a run, unless something happened to it since it was shown.
func (s *screens) delete(_ context.Context, doomed *tui.Doomed) error {
	d, err := s.prepareDelete(doomed.Run.ID)
	if err != nil {
		return err
	}
	if d.Counts != doomed.Run.Counts {
		return errors.Join(usage(s.app.words.Say(words.TUIDeleteChange, safe(d.ID))), d.Close())
	}
	return errors.Join(d.Apply(), d.Close(), s.runs.Sweep())
}

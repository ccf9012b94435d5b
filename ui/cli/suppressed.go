package cli

import (
	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
)

// readSuppressed reads the numbers that must never get a message: those of the
// campaign's lists, of --suppress, and of the standing lists of the
// configuration. A list that is missing or not understood is an error: a
// number that is missed here reaches a person who asked to be left alone.
func (a *app) readSuppressed(spec *campaign.Spec, flags choosingFlags) (campaign.Suppression, error) {
	own := make([]string, len(spec.Suppress))
	for i, name := range spec.Suppress {
		own[i] = beside(spec.File, name)
	}
	lists, err := readLists(nil, spec.Suppress, own, spec.DefaultRegion)
	if err != nil {
		return nil, err
	}
	return a.addOptOuts(lists, flags, spec.DefaultRegion)
}

// addOptOuts adds the lists of --suppress and the standing ones. Only these
// count when a run goes on: its own lists decided when it began.
func (a *app) addOptOuts(lists campaign.Suppression, flags choosingFlags, region string) (campaign.Suppression, error) {
	lists, err := readLists(lists, flags.suppress, flags.suppress, region)
	if err != nil || flags.isDemo {
		return lists, err
	}
	standing := make([]string, len(a.config.Suppress))
	for i, name := range a.config.Suppress {
		standing[i] = beside(a.config.file, name)
	}
	return readLists(lists, a.config.Suppress, standing, region)
}

// readLists adds the lists at paths under their names.
func readLists(lists campaign.Suppression, names, paths []string, region string) (campaign.Suppression, error) {
	for i, name := range names {
		numbers := new(campaign.Numbers)
		if _, err := list.ReadNumbers(paths[i], region, numbers); err != nil {
			return nil, bad(err)
		}
		lists = append(lists, campaign.SuppressionList{Name: name, Numbers: numbers})
	}
	return lists, nil
}

package list

import "slices"

// LikelyNumberColumn returns the column that holds phone numbers as far as its
// name tells, else as far as the first rows tell; empty when neither does. It
// is a proposal that a person sees before anything comes of it.
func (f *File) LikelyNumberColumn(region string) string {
	for _, name := range numberColumns {
		if at := slices.IndexFunc(f.columns, func(column string) bool { return plainName(column) == name }); at >= 0 {
			return f.columns[at]
		}
	}
	column, err := f.NumberColumn(region)
	if err != nil {
		return ""
	}
	return column
}

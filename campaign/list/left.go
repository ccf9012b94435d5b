package list

// Left estimates how many records follow those that were read: the rest of
// the file by the length of a record so far.
func (r *Reader) Left() int {
	if r.file == nil {
		return 0 // a workbook's sheet, of which nobody knows
	}
	info, err := r.file.Stat()
	if err != nil || r.scan.offset == 0 {
		return 0
	}
	left := float64(info.Size() - r.scan.offset)
	return int(left * float64(r.row) / float64(r.scan.offset))
}

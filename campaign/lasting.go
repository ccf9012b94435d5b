package campaign

import (
	"fmt"
	"time"
)

// Lasting writes how long something takes in its two largest units, such as
// 3 min 20 s, which all languages of the program share.
func Lasting(d time.Duration) string {
	s := int(d.Round(time.Second) / time.Second)
	switch {
	case s >= 24*3600:
		return fmt.Sprintf("%d d %d h", s/86400, s%86400/3600)
	case s >= 3600:
		return fmt.Sprintf("%d h %02d min", s/3600, s%3600/60)
	case s >= 60:
		return fmt.Sprintf("%d min %02d s", s/60, s%60)
	}
	return fmt.Sprintf("%d s", s)
}

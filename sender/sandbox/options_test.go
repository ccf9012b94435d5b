package sandbox

import (
	"math"
	"strings"
	"testing"
	"time"
)

func TestValidate(t *testing.T) {
	tests := []struct {
		options Options
		says    string
	}{
		{Options{}, ""},
		{Options{Refuse: 0.5, Unavailable: 0.25, Cut: 0.25, Rate: 0.5, Latency: 1, Jitter: 1}, ""},
		{Options{Outages: []Outage{{0, time.Second}}}, ""},
		{Options{Refuse: -0.1}, "share refuse is -0.1"},
		{Options{Unavailable: 1.1}, "share unavailable is 1.1"},
		{Options{Cut: math.NaN()}, "share cut is NaN"},
		{Options{Refuse: 0.6, Cut: 0.6}, "together is 1.2"},
		{Options{Rate: -1}, "rate is -1"},
		{Options{Rate: math.NaN()}, "rate is NaN"},
		{Options{Latency: -1}, "latency -1ns"},
		{Options{Jitter: -1}, "jitter -1ns"},
		{Options{Outages: []Outage{{-1, 1}}}, "an outage"},
		{Options{Outages: []Outage{{1, 0}}}, "an outage"},
	}
	for _, test := range tests {
		err := test.options.Validate()
		if (err == nil) != (test.says == "") || err != nil && !strings.Contains(err.Error(), test.says) {
			t.Errorf("%+v: got %v, want %q", test.options, err, test.says)
		}
	}
}

package list

import (
	"strings"
	"testing"

	"app.wazaj/voye/campaign"
)

func TestReadNumbers(t *testing.T) {
	for _, test := range []struct {
		name, data, region string
		numbers            []string
	}{
		{"no header", "+50934123456\n+50934123457\n", "", []string{"+50934123456", "+50934123457"}},
		{"one number", "+50934123456", "", []string{"+50934123456"}},
		{"column to", "name,to\nAnn,+50934123456\n", "", []string{"+50934123456"}},
		{"column by its surest name", "number;phone\n17;+50934123456\n", "", []string{"+50934123456"}},
		{"column Phone Number", "id,\"Phone  Number\"\n1,+50934123456\n", "", []string{"+50934123456"}},
		{"column Téléphone", "nom;T\xe9l\xe9phone\nAnn;+50934123456\n", "", []string{"+50934123456"}},
		{"column of another name", "name,contact\nAnn,+50934123456\n", "", []string{"+50934123456"}},
		{"no header, two columns", "Ann,+50934123456\nBob,+50934123457\n", "", []string{"+50934123456", "+50934123457"}},
		{"national numbers", "phone\n3412 3456\n", "HT", []string{"+50934123456"}},
		{"empty cells and repeats", "phone,x\n+50934123456,1\n,2\n +509 34123456 ,3\n", "", []string{"+50934123456"}},
		{"phone and mobile", "name,phone,mobile\nAnn,,+50934123456\nBob,+50934123457,+50934123458\nCy,+50934123459,none\n", "",
			[]string{"+50934123456", "+50934123457", "+50934123458", "+50934123459"}},
		{"phone 1 and phone 2", "Phone 1;Phone 2\n+50934123456;+50934123457\n", "", []string{"+50934123456", "+50934123457"}},
		{"a number that counts", "number,phone\n34123457,34123456\n", "HT", []string{"+50934123456"}},
		{"column Telefòn", "Non,Telefòn\nAnn,+50934123456\n", "", []string{"+50934123456"}},
		{"column NÚMERO DE TELÉFONO", "id,NÚMERO DE TELÉFONO\n1,+50934123456\n", "", []string{"+50934123456"}},
		{"column of another name, first cell empty", "name,contact\nBob,\nAnn,+50934123456\n", "", []string{"+50934123456"}},
		{"one column of another name", "kliyan\n+50934123456\n", "", []string{"+50934123456"}},
		{"one column of another name with a digit", "list 2\n+50934123456\n", "", []string{"+50934123456"}},
		{"header only", "phone\n", "", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			var set campaign.Numbers
			added, err := ReadNumbers(write(t, "a.csv", test.data), test.region, &set)
			if err != nil || added != len(test.numbers) || set.Len() != added {
				t.Errorf("added %d of %d, %v", added, len(test.numbers), err)
			}
			for _, number := range test.numbers {
				if !set.Has(number) {
					t.Errorf("%s is missing", number)
				}
			}
		})
	}
}

func TestReadNumbersKeepsTheLine(t *testing.T) {
	for data, line := range map[string]int{
		"name,phone\nAnn,\n\"Bob\nBo\",+50934123457\n\n,+50934123456\n": 6,
		"+50934123456\n":          1,
		"sep=;\n+50934123456;x\n": 2,
	} {
		var set campaign.Numbers
		_, err := ReadNumbers(write(t, "a.csv", data), "", &set)
		if row, found := set.Row("+50934123456"); err != nil || !found || row != line {
			t.Errorf("%q: line %d, %v, want %d", data, row, err, line)
		}
	}
}

func TestReadNumbersTellsWhatItCannotRead(t *testing.T) {
	for data, place := range map[string]int{
		"name,phone\nAnn,+50934123456\nBob,5.09E+10\n": 3,
		"x,+50934123456\ny,5.09E+10\n":                 2,
		"5.09E+10\n+50934123456\n":                     1,
		"5.09E+10,x\n+50934123456,y\n":                 1,
		"who\n+50934123456\nAnn\n":                     3,
	} {
		_, err := ReadNumbers(write(t, "a.csv", data), "", new(campaign.Numbers))
		got, line := rule(t, err)
		if got != campaign.ListNotNumber || line != place || !strings.Contains(err.Error(), "nobody") {
			t.Errorf("%q: %v", data, err)
		}
	}
}

func TestReadNumbersRefuses(t *testing.T) {
	for data, want := range map[string]campaign.Rule{
		"name,city\nAnn,Jacmel\n":              campaign.ListNoNumbers,
		"phone\n\"+50934123456\n":              campaign.ListQuoteOpen,
		"":                                     campaign.ListEmpty,
		"PK\x03\x04":                           campaign.ListBinary,
		"phone\n+50934123456\n\"+509\"3412345": campaign.ListQuoteStray,
	} {
		_, err := ReadNumbers(write(t, "a.csv", data), "", new(campaign.Numbers))
		if got, _ := rule(t, err); got != want {
			t.Errorf("%q is refused by %s, want %s", data, got, want)
		}
	}
}

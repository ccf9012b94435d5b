package list

import (
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
		{"header only", "phone\n", "", nil},
		{"empty", "", "", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			var set campaign.Numbers
			added, problems, err := ReadNumbers(write(t, "a.csv", test.data), test.region, &set)
			if err != nil || len(problems) > 0 || added != len(test.numbers) || set.Len() != added {
				t.Errorf("added %d of %d, problems %v, %v", added, len(test.numbers), problems, err)
			}
			for _, number := range test.numbers {
				if !set.Has(number) {
					t.Errorf("%s is missing", number)
				}
			}
		})
	}
}

func TestReadNumbersTellsWhatItCannotRead(t *testing.T) {
	for _, data := range []string{"name,phone\nAnn,+50934123456\nBob,5.09E+10\n", "x,+50934123456\ny,5.09E+10\n"} {
		var set campaign.Numbers
		added, problems, err := ReadNumbers(write(t, "a.csv", data), "", &set)
		if err != nil || added != 1 || len(problems) != 1 {
			t.Fatalf("added %d, problems %v, %v", added, problems, err)
		}
		if p := problems[0]; p.Row != 2 || p.Rule != campaign.PhoneScientific || p.Column == "" || p.Value != "5.09E+10" {
			t.Errorf("the problem is %+v", p)
		}
	}
}

func TestReadNumbersKeepsAFirstLineThatWentWrong(t *testing.T) {
	var set campaign.Numbers
	_, problems, err := ReadNumbers(write(t, "a.txt", "5.09E+10\n+50934123456\n"), "", &set)
	if err != nil || len(problems) != 1 || problems[0].Row != 1 {
		t.Errorf("problems %+v, %v: the first number was taken for a header", problems, err)
	}
}

func TestReadNumbersRefuses(t *testing.T) {
	for data, want := range map[string]campaign.Rule{
		"name,city\nAnn,Jacmel\n":              campaign.ListNoNumbers,
		"phone\n\"+50934123456\n":              campaign.ListQuoteOpen,
		"PK\x03\x04":                           campaign.ListBinary,
		"phone\n+50934123456\n\"+509\"3412345": campaign.ListQuoteStray,
	} {
		_, _, err := ReadNumbers(write(t, "a.csv", data), "", new(campaign.Numbers))
		if got, _ := rule(t, err); got != want {
			t.Errorf("%q is refused by %s, want %s", data, got, want)
		}
	}
}

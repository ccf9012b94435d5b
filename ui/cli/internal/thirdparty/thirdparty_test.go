package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestFileIsUpToDate compares the file with the modules as they lie in the
// module cache. Nothing is fetched.
func TestFileIsUpToDate(t *testing.T) {
	folder, document, err := compose(append(os.Environ(), "GOPROXY=off"))
	if err != nil {
		if unfetched(err) {
			t.Skipf("not all modules are on this machine: %v", err)
		}
		t.Fatal(err)
	}
	if err := compare(filepath.Join(folder, file), document); err != nil {
		t.Error(err)
	}
	if !strings.Contains(string(document), "| github.com/danieljoos/wincred |") {
		t.Error("what only Windows needs is missing")
	}
}

// unfetched reports whether modules are missing on this machine, or the
// licence of a Go that was installed without it.
func unfetched(err error) bool {
	for _, sign := range []string{"GOPROXY=off", "no required module", "cannot find module", "Go's runtime"} {
		if strings.Contains(err.Error(), sign) {
			return true
		}
	}
	return false
}

func TestKindOf(t *testing.T) {
	const bsd = "Redistribution and use in source and binary forms, with or without"
	for _, c := range []struct{ text, want string }{
		{"  Apache License\n   Version 2.0, January 2004", "Apache-2.0"},
		{"Permission is hereby granted, free of\ncharge, to any person obtaining", "MIT"},
		{bsd, "BSD-2-Clause"},
		{bsd + " … may be used to endorse or promote products\nderived from this software", "BSD-3-Clause"},
		{"License\n\nMIT\n\nAuthor\n\nA. B.", "MIT"},
		{"GNU GENERAL PUBLIC LICENSE", ""},
		{"This product includes software developed by", ""},
	} {
		if got := kindOf(c.text); got != c.want {
			t.Errorf("%q is %q, want %q", c.text, got, c.want)
		}
	}
}

// TestRead: notices go along, a licence in a folder below too, and a module
// without any ends it.
func TestRead(t *testing.T) {
	const mit = "Permission is hereby granted, free of charge, to any person"
	root := t.TempDir()
	below := filepath.Join(root, "below")
	if err := os.Mkdir(below, 0o700); err != nil {
		t.Fatal(err)
	}
	for path, text := range map[string]string{
		filepath.Join(root, "LICENSE.txt"): "Apache License Version 2.0  \r\n",
		filepath.Join(root, "NOTICE"):      "By somebody.\n",
		filepath.Join(root, "license.go"):  "package root",
		filepath.Join(below, "COPYING"):    mit,
	} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p := part{name: "m", version: "v1.0.0", root: root, folders: map[string]bool{root: true, below: true}}
	if err := p.read(); err != nil {
		t.Fatal(err)
	}
	if p.kind != "Apache-2.0, MIT" {
		t.Errorf("the licence is %q", p.kind)
	}
	document := string(write([]part{p, p}))
	for _, text := range []string{"Apache License Version 2.0\n", "By somebody.\n", mit} {
		if strings.Count(document, text) != 1 {
			t.Errorf("%q is there %d times, want once in\n%s", text, strings.Count(document, text), document)
		}
	}
	bare := part{name: "bare", root: below, folders: map[string]bool{t.TempDir(): true}}
	if err := bare.read(); err == nil {
		t.Error("a module without a licence passes")
	}
}

func TestStatement(t *testing.T) {
	path := filepath.Join(t.TempDir(), "README.md")
	if err := os.WriteFile(path, []byte("# m\n\nIt does.\n\n## License\n\nMIT\n\n## Author\n\nA. B.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := tidy(statement(path)); got != "License\n\nMIT\n\nAuthor\n\nA. B." {
		t.Errorf("%q", got)
	}
}

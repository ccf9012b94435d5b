package list

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// benchRows is the size of the benchmarks' list: six columns, of which one in
// ten rows has quotes.
const benchRows = 200_000

// generate writes such a list and returns its path and size.
func generate(b testing.TB, rows int) (path string, size int64) {
	b.Helper()
	path = filepath.Join(b.TempDir(), "bench.csv")
	file, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	out := bufio.NewWriter(file)
	fmt.Fprintln(out, "to,First name,Order,Amount,City,Note")
	for row := range rows {
		note := "Mèsi anpil"
		if row%10 == 0 {
			note = `"Mèsi, ""anpil"""`
		}
		fmt.Fprintf(out, "+509%08d,Marie-Ange,HT-%07d,1 250.00 HTG,Port-au-Prince,%s\n", 30_000_000+row, row, note)
	}
	if err := errors.Join(out.Flush(), file.Close()); err != nil {
		b.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	return path, info.Size()
}

func readBare(b *testing.B, path string) {
	file, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close() //nolint:errcheck // it was only read
	in := csv.NewReader(file)
	for {
		if _, err := in.Read(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkBareCSV is what the others are held against.
func BenchmarkBareCSV(b *testing.B) {
	path, size := generate(b, benchRows)
	b.SetBytes(size)
	for b.Loop() {
		readBare(b, path)
	}
}

func BenchmarkRead(b *testing.B) {
	path, size := generate(b, benchRows)
	b.SetBytes(size)
	for b.Loop() {
		rows := benchReader(b, path)
		for {
			if _, err := rows.Next(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				b.Fatal(err)
			}
		}
		_ = rows.Close()
	}
}

func BenchmarkSkip(b *testing.B) {
	path, size := generate(b, benchRows)
	b.SetBytes(size)
	for b.Loop() {
		rows := benchReader(b, path)
		if err := rows.Skip(benchRows); err != nil {
			b.Fatal(err)
		}
		_ = rows.Close()
	}
}

func benchReader(b testing.TB, path string) *Reader {
	file, err := Open(path, Options{})
	if err != nil {
		b.Fatal(err)
	}
	rows, err := file.Rows()
	if err != nil {
		b.Fatal(err)
	}
	return rows
}

// Command voye sends WhatsApp campaigns, a message for every row of a list,
// through a Wazaj Business gateway.
package main

import (
	"os"

	"app.wazaj/voye/ui/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}

package cli

func forbidCores() {}

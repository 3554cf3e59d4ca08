"""The commands of `jiheng subsidy`, one file each."""

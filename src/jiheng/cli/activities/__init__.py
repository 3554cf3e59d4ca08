"""The commands of `jiheng activities`, one file each."""

"""The commands of `jiheng targets`, one file each."""

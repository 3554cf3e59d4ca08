"""The program's entrance: `jiheng` and `python -m jiheng`. The version is told without loading anything else."""

import sys

from jiheng import VERSION_LINE


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(VERSION_LINE + "\n")
        return
    from jiheng.cli.main import run

    sys.exit(run())


if __name__ == "__main__":
    main()

"""Several files for one folder: written together, or not at all."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

Write = Callable[[Path], object]


def write_together(folder: Path, writers: Mapping[str, Write]) -> tuple[Path, ...]:
    """Write each file under its name into `folder`, replacing an earlier one; the paths in the order of writing.

    Whatever a writer raises leaves the folder as it was.
    """
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = {name: folder / f".{os.getpid()}-{at}{Path(name).suffix}" for at, name in enumerate(writers)}
    try:
        for name, write in writers.items():
            write(unfinished[name])
    except BaseException:
        for path in unfinished.values():
            path.unlink(missing_ok=True)
        raise
    return tuple(path.replace(folder / name) for name, path in unfinished.items())

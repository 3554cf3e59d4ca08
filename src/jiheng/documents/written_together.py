"""Several files for one folder: written together, or not at all."""

import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

Write = Callable[[Path], object]


def write_together(folder: Path, writers: Mapping[str, Write]) -> tuple[Path, ...]:
    """Write each file under its name into `folder`, replacing an earlier one; the paths in the order of writing.

    Whatever a writer raises leaves the folder as it was.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".") as unfinished:
        for name, write in writers.items():
            write(Path(unfinished) / name)
        for name in writers:
            shutil.move(Path(unfinished) / name, folder / name)
    return tuple(folder / name for name in writers)

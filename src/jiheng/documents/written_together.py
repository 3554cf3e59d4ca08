"""Several files for one folder: written together, or not at all."""

from collections.abc import Callable, Mapping
from pathlib import Path
from uuid import uuid4

Write = Callable[[Path], object]


def write_together(folder: Path, writers: Mapping[str, Write]) -> tuple[Path, ...]:
    """Write each file under its name into `folder`, replacing an earlier one; the paths in the order of writing.

    Whatever a writer raises leaves the folder as it was. Until all are written they stand there under names that
    no other writing shares, whether of this process or of another.
    """
    folder.mkdir(parents=True, exist_ok=True)
    mark = uuid4().hex
    unfinished = {name: folder / f".{mark}-{at}{Path(name).suffix}" for at, name in enumerate(writers)}
    try:
        for name, write in writers.items():
            write(unfinished[name])
        return tuple(path.replace(folder / name) for name, path in unfinished.items())
    except BaseException:
        for path in unfinished.values():
            path.unlink(missing_ok=True)
        raise

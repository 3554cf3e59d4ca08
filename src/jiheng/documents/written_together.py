"""Several files for one folder: written together, or not at all."""

import errno
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

Write = Callable[[Path], object]


def write_together(folder: Path, writers: Mapping[str, Write]) -> tuple[Path, ...]:
    """Write each file under its name into `folder`, replacing an earlier one; the paths in the order of writing.

    Whatever a writer raises leaves the folder as it was; so does a folder that has the name of one of the files. What
    the system refuses names the file that was to be written. Until all are written they stand there under names that
    no other writing shares, whether of this process or of another.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in writers:
        if (folder / name).is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(folder / name))
    mark = uuid4().hex
    unfinished = {name: folder / f".{mark}-{at}{Path(name).suffix}" for at, name in enumerate(writers)}
    try:
        for name, write in writers.items():
            with _named(folder / name):
                write(unfinished[name])
        return tuple(path.replace(folder / name) for name, path in unfinished.items())
    except BaseException:
        for path in unfinished.values():
            path.unlink(missing_ok=True)
        raise


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """The name that the file is to have, not the one under which it is being written."""
    try:
        yield
    except OSError as error:
        error.filename = str(path)
        raise

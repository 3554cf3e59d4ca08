"""Files that are written together, or not at all."""

from pathlib import Path
from threading import Barrier, Thread

import pytest

from jiheng.documents.written_together import write_together


def _told(folder: Path) -> dict[str, str]:
    return {each.name: each.read_text() for each in folder.iterdir()}


def _refuse(path: Path) -> None:
    path.write_text("unfinished")
    raise PermissionError


def _write_within(path: Path) -> None:
    path.write_text("a file")
    (path / "within").write_text("b")


def test_each_file_stands_under_its_name_and_replaces_an_earlier_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("earlier")
    paths = write_together(
        tmp_path, {"b.txt": lambda path: path.write_text("b"), "a.txt": lambda path: path.write_text("a")}
    )
    assert paths == (tmp_path / "b.txt", tmp_path / "a.txt")
    assert _told(tmp_path) == {"a.txt": "a", "b.txt": "b"}


def test_what_a_writer_raises_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("earlier")
    with pytest.raises(PermissionError):
        write_together(tmp_path, {"a.txt": lambda path: path.write_text("a"), "b.txt": _refuse})
    assert _told(tmp_path) == {"a.txt": "earlier"}


def test_a_name_that_cannot_be_taken_leaves_nothing_written(tmp_path: Path) -> None:
    (tmp_path / "b.txt" / "within").mkdir(parents=True)
    with pytest.raises(IsADirectoryError):
        write_together(
            tmp_path, {"a.txt": lambda path: path.write_text("a"), "b.txt": lambda path: path.write_text("b")}
        )
    assert [each.name for each in tmp_path.iterdir()] == ["b.txt"]


def test_what_the_system_refuses_names_the_file_that_was_to_be_written(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError) as refused:
        write_together(tmp_path, {"a.txt": _write_within})
    assert refused.value.filename == str(tmp_path / "a.txt")


def test_two_threads_that_write_at_once_share_no_unfinished_file(tmp_path: Path) -> None:
    both = Barrier(2, timeout=10)

    def write(word: str) -> None:
        def one(path: Path) -> None:
            both.wait()
            path.write_text(word)
            both.wait()

        write_together(tmp_path, {f"{word}.txt": one})

    threads = [Thread(target=write, args=(word,)) for word in ("first", "second")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert _told(tmp_path) == {"first.txt": "first", "second.txt": "second"}

"""A sealed file gives back what was written, and nothing else."""

import io
from collections.abc import Callable

import pytest
from pytest_django.fixtures import Settings

from jiheng.web.home import Home
from jiheng.web.sealed_files import MARK, PIECE, SALT_BYTES, TAG_BYTES, Unsealed, content_size, seal_into
from jiheng.web.sealing import SealError

BEGINNING = len(MARK) + SALT_BYTES
CONTENT = bytes(range(256)) * (2 * PIECE // 256) + b"end"


@pytest.fixture(autouse=True)
def a_home(home: Home, settings: Settings) -> None:
    settings.HOME = home


def sealed(content: bytes, chunk: int = 100_000) -> bytes:
    target = io.BytesIO()
    seal_into(target, (content[at : at + chunk] for at in range(0, len(content), chunk)))
    return target.getvalue()


def unsealed(lying: bytes) -> bytes:
    return io.BufferedReader(Unsealed(io.BytesIO(lying))).read()


@pytest.mark.parametrize("length", [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, len(CONTENT)])
def test_content_of_any_length_comes_back(length: int) -> None:
    content = CONTENT[:length]
    lying = sealed(content)
    assert unsealed(lying) == content
    assert content_size(len(lying)) == length


def test_the_same_content_never_lies_there_the_same() -> None:
    assert sealed(CONTENT) != sealed(CONTENT)


@pytest.mark.parametrize(
    ("damage", "how"),
    [
        ("a byte changed", lambda kept: kept[:-1] + bytes([kept[-1] ^ 1])),
        ("the last piece left out", lambda kept: kept[: BEGINNING + 2 * (PIECE + TAG_BYTES)]),
        ("a piece left out", lambda kept: kept[:BEGINNING] + kept[BEGINNING + PIECE + TAG_BYTES :]),
        ("something added", lambda kept: kept + b"x"),
        ("the salt changed", lambda kept: kept[: len(MARK)] + bytes(SALT_BYTES) + kept[BEGINNING:]),
        ("content that was never sealed", lambda kept: kept[BEGINNING:]),
        ("hardly anything", lambda kept: kept[:5]),
    ],
)
def test_what_is_not_what_was_written_does_not_open(damage: str, how: Callable[[bytes], bytes]) -> None:
    assert damage
    with pytest.raises(SealError):
        unsealed(how(sealed(CONTENT)))

"""Files that lie sealed: cut into pieces, each encrypted with its number, the last one marked as the last.

A piece that was changed, moved, left out or added does not open, so what is read is what was written. Reading needs the
memory of one piece, however long the file is.
"""

import hmac
import io
import os
from collections.abc import Iterable
from hashlib import sha256
from typing import IO, TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from jiheng.web.sealing import SealError, key_for

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MARK = b"jiheng sealed 1\n"
SALT_BYTES, TAG_BYTES, NUMBER_BYTES = 16, 16, 11
PIECE = 256 * 1024
_MORE, _LAST = b"\x00", b"\x01"


def seal_into(target: IO[bytes], chunks: Iterable[bytes]) -> None:
    """Write the chunks sealed; every file has a key of its own, made from the installation's key and a salt."""
    salt = os.urandom(SALT_BYTES)
    cipher = _cipher(salt)
    target.write(MARK + salt)
    waiting, number = bytearray(), 0
    for chunk in chunks:
        waiting += chunk
        while len(waiting) > PIECE:
            target.write(cipher.encrypt(_nonce(number, _MORE), bytes(waiting[:PIECE]), None))
            del waiting[:PIECE]
            number += 1
    target.write(cipher.encrypt(_nonce(number, _LAST), bytes(waiting), None))


class Unsealed(io.RawIOBase):
    """The content of a sealed file, opened piece by piece. Raises `SealError` where it is not what was written."""

    def __init__(self, source: IO[bytes]) -> None:
        super().__init__()
        self._source, self._number, self._open, self._is_over = source, 0, memoryview(b""), False
        beginning = source.read(len(MARK) + SALT_BYTES)
        if not beginning.startswith(MARK) or len(beginning) < len(MARK) + SALT_BYTES:
            raise SealError("文件不是加密保存的格式，或已损坏；请从备份恢复。")
        self._cipher = _cipher(beginning[len(MARK) :])
        self._next = source.read(PIECE + TAG_BYTES)

    def readable(self) -> bool:
        return True

    def readinto(self, target: "WriteableBuffer", /) -> int:
        if not self._open and not self._is_over:
            self._open = memoryview(self._opened())
        wanted = memoryview(target).cast("B")
        length = min(len(wanted), len(self._open))
        wanted[:length] = self._open[:length]
        self._open = self._open[length:]
        return length

    def close(self) -> None:
        self._source.close()
        super().close()

    def _opened(self) -> bytes:
        piece, self._next = self._next, self._source.read(PIECE + TAG_BYTES)
        self._is_over = not self._next
        nonce = _nonce(self._number, _LAST if self._is_over else _MORE)
        self._number += 1
        try:
            return self._cipher.decrypt(nonce, piece, None)
        except InvalidTag:
            raise SealError("文件已被改动，或不是用现在的密钥加密的；请从备份恢复。") from None


def content_size(sealed_size: int) -> int:
    """How long the content of a sealed file of this size is."""
    body = sealed_size - len(MARK) - SALT_BYTES
    return body - TAG_BYTES * -(-body // (PIECE + TAG_BYTES))


def _cipher(salt: bytes) -> AESGCM:
    return AESGCM(hmac.new(key_for(b"files"), salt, sha256).digest())


def _nonce(number: int, end: bytes) -> bytes:
    return number.to_bytes(NUMBER_BYTES) + end

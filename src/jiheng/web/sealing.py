"""Texts that the database keeps sealed: readable with this installation's own key alone."""

import base64
import hmac
import os
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings

from jiheng.web.home import Home, write_privately

KEY_FILE = "identity.key"
KEY_BYTES = 32


class SealError(Exception):
    """What is stored cannot be read with this installation's key."""


def sealed(text: str) -> str:
    """What the database keeps; another text every time."""
    return _cipher().encrypt(text.encode()).decode()


def unsealed(kept: str) -> str:
    """The text again."""
    try:
        return _cipher().decrypt(kept.encode()).decode()
    except InvalidToken:
        raise SealError(f"加密保存的内容解不开：{KEY_FILE} 不是写入时的那一把；请从备份恢复密钥文件。") from None


def key_for(use: bytes) -> bytes:
    """A key of its own for each use, from the one that is kept."""
    home: Home = settings.HOME
    return hmac.new(_master(home.folder / KEY_FILE), use, sha256).digest()


def _cipher() -> Fernet:
    return _cipher_of(key_for(b"cipher"))


@lru_cache(maxsize=4)
def _cipher_of(key: bytes) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(key))


@lru_cache(maxsize=4)
def _master(path: Path) -> bytes:
    """The installation's key, made when it is first needed, readable by its owner only."""
    if not path.exists():
        write_privately(path, os.urandom(KEY_BYTES).hex())
    return bytes.fromhex(path.read_text(encoding="ascii").strip())

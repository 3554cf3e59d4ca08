"""Identity numbers at rest: encrypted, found again only through a digest under the installation's own key."""

import base64
import hmac
import os
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings

from jiheng.core.identity import IdNumber
from jiheng.web.home import Home, write_privately

KEY_FILE = "identity.key"
KEY_BYTES = 32


class IdentityKeyError(Exception):
    """The stored numbers cannot be read with this installation's key."""


def encrypted(number: IdNumber) -> str:
    """What the database keeps; another text every time."""
    return _cipher().encrypt(number.digits.encode()).decode()


def decrypted(kept: str) -> IdNumber:
    """The number again."""
    try:
        return IdNumber(_cipher().decrypt(kept.encode()).decode())
    except InvalidToken:
        raise IdentityKeyError(f"身份证号解不开：{KEY_FILE} 不是写入时的那一把；请从备份恢复密钥文件。") from None


def digest_of(number: IdNumber) -> str:
    """The same for the same person, and nothing without the key."""
    return number.fingerprint(digest_key())


def digest_key() -> bytes:
    """The key by which people are compared."""
    return _derived(b"digest")


def _cipher() -> Fernet:
    return Fernet(base64.urlsafe_b64encode(_derived(b"cipher")))


def _derived(use: bytes) -> bytes:
    """One key for each use, from the one that is kept."""
    home: Home = settings.HOME
    return hmac.new(_master(home.folder / KEY_FILE), use, sha256).digest()


@lru_cache(maxsize=4)
def _master(path: Path) -> bytes:
    """The installation's key, made when it is first needed, readable by its owner only."""
    if not path.exists():
        write_privately(path, os.urandom(KEY_BYTES).hex())
    return bytes.fromhex(path.read_text(encoding="ascii").strip())

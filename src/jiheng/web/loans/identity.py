"""Identity numbers at rest: sealed, found again only through a digest under the installation's own key."""

from jiheng.core.identity import IdNumber
from jiheng.web.sealing import key_for, sealed, unsealed


def encrypted(number: IdNumber) -> str:
    """What the database keeps; another text every time."""
    return sealed(number.digits)


def decrypted(kept: str) -> IdNumber:
    """The number again."""
    return IdNumber(unsealed(kept))


def digest_of(number: IdNumber) -> str:
    """The same for the same person, and nothing without the key."""
    return number.fingerprint(digest_key())


def digest_key() -> bytes:
    """The key by which people are compared."""
    return key_for(b"digest")

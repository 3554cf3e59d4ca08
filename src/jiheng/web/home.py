"""The one folder that holds everything an installation keeps: database, secret key, evidence, settings."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

HOME_VARIABLE = "JIHENG_HOME"
DATABASE_VARIABLE = "JIHENG_DATABASE"
_POSTGRESQL = ("postgres", "postgresql")
_ADDRESS_EXPECTED = (
    f"{DATABASE_VARIABLE} 应写成 postgresql://用户:密码@主机:端口/库名，不写则用 SQLite；请改正这个环境变量。"
)
KEPT_OPEN = 60
"""Seconds for which a connection to the database waits for the next page."""
STATEMENTS_KEPT = 400
"""So many statements a connection to SQLite keeps ready; the pages together ask some two hundred."""


class HomeError(Exception):
    """The folder or a setting cannot be used; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where things lie."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "jiheng.sqlite3"

    @property
    def evidence(self) -> Path:
        """Evidence and uploads, each under its SHA-256; outside of everything that is served."""
        return self.folder / "evidence"

    @property
    def secret_key_file(self) -> Path:
        return self.folder / "secret.key"

    @property
    def first_code_file(self) -> Path:
        """Holds the one-time code of the first administrator until it is used."""
        return self.folder / "first-administrator.code"

    def prepare(self) -> None:
        """Make the folder and its secret key, readable by the owner only."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self.evidence.mkdir(exist_ok=True)
            if not self.secret_key_file.exists():
                write_privately(self.secret_key_file, secrets.token_urlsafe(64))
        except OSError as problem:
            raise HomeError(
                f"不能在 {self.folder} 建立或写入数据文件夹（它是文件、不可写或磁盘已满）；"
                f"请用环境变量 {HOME_VARIABLE} 指定一个可写的文件夹。"
            ) from problem

    def secret_key(self) -> str:
        """The key of this installation; before `prepare`, one that nothing outlives."""
        if self.secret_key_file.is_file():
            return self.secret_key_file.read_text(encoding="ascii").strip()
        return secrets.token_urlsafe(64)


def write_privately(path: Path, text: str) -> None:
    """A new file that only its owner can read."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)


def home() -> Home:
    """The folder that JIHENG_HOME names, `.jiheng` in the user's own folder otherwise."""
    named = os.environ.get(HOME_VARIABLE, "")
    return Home(Path(named) if named else Path.home() / ".jiheng")


def database_settings(place: Home, address: str) -> dict[str, object]:
    """Django's settings for SQLite in the home folder or, given an address, for PostgreSQL."""
    if not address:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": place.database,
            "CONN_MAX_AGE": KEPT_OPEN,
            "OPTIONS": {
                "timeout": 20,
                "cached_statements": STATEMENTS_KEPT,
                "transaction_mode": "IMMEDIATE",
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
            },
        }
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise HomeError(_ADDRESS_EXPECTED) from None
    if parts.scheme not in _POSTGRESQL or not parts.path.strip("/"):
        raise HomeError(_ADDRESS_EXPECTED)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or dict(parse_qsl(parts.query)).get("host", ""),  # a folder is a Unix socket
        "PORT": str(port or ""),
        "CONN_MAX_AGE": KEPT_OPEN,
    }

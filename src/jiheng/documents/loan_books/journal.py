"""What has been reconciled from which files, so that a run that was broken off goes on where it stopped."""

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

NAME = "核对记录.json"


@dataclass(slots=True)
class Journal:
    """Entries by the name of the claim's file: the digest of everything it was made from, and its totals."""

    folder: Path
    entries: dict[str, dict[str, Any]]

    def finished(self, claim: str, digest: str) -> dict[str, Any] | None:
        """The entry of a claim that was reconciled from the same files and whose answers are all there."""
        entry = self.entries.get(claim)
        if entry is None or entry["digest"] != digest:
            return None
        return entry if all((self.folder / name).exists() for name in entry["files"]) else None

    def record(self, claim: str, entry: dict[str, Any], answers: dict[str, bytes]) -> None:
        """Writes the answers, and only then that they were written."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for name, content in answers.items():
            _replace(self.folder / name, content)
        self.entries[claim] = entry | {"files": list(answers)}
        text = json.dumps(self.entries, ensure_ascii=False, indent=1)
        _replace(self.folder / NAME, text.encode())


def open_journal(folder: Path) -> Journal:
    """The journal of a results folder; one that cannot be read is begun anew."""
    try:
        entries = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        entries = {}
    return Journal(folder, entries if isinstance(entries, dict) else {})


def digest_of(path: Path, more: str) -> str:
    """Of the bytes of a file, or of a folder's CSV files, and of what else the answer depends on."""
    digest = sha256(more.encode())
    for file in sorted(path.glob("*.csv")) if path.is_dir() else (path,):
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _replace(path: Path, content: bytes) -> None:
    """A file is either the old one or the whole new one."""
    unfinished = path.with_name(f".{path.name}.未完成")
    unfinished.write_bytes(content)
    unfinished.replace(path)

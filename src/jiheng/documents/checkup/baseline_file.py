"""A baseline as a file: JSON that people can read and compare, one known finding after another."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from functools import partial
from pathlib import Path

from jiheng.checks.baseline import LENGTH
from jiheng.checks.checkup import KnownFinding
from jiheng.core.finding import CaseError, Findings
from jiheng.documents.case_source import read_source, refused
from jiheng.documents.checkup.record import SCHEMA_VERSION, json_text
from jiheng.documents.written_together import write_together

LARGEST = 100_000_000
_KEYS = ("document", "check", "quote", "fingerprint")
_FINGERPRINT = re.compile(rf"[0-9a-f]{{{LENGTH}}}")


def write_baseline(known: Iterable[KnownFinding], path: Path) -> None:
    """In the order of documents, checks and words, so that two baselines can be compared line by line.

    An earlier one stays as it is until the new one is whole; its folder is made where it is missing.
    """
    ordered = sorted(known, key=lambda each: (each.document, each.check, each.quote, each.fingerprint))
    entries = [asdict(each) for each in ordered]
    content = json_text({"schema_version": SCHEMA_VERSION, "findings": entries}).encode()
    write_together(path.parent, {path.name: partial(_put, content)})


def _put(content: bytes, path: Path) -> None:
    path.write_bytes(content)


def read_baseline(path: Path) -> tuple[KnownFinding, ...]:
    """The known findings in a file; raises `CaseError` with what is wrong with it."""
    findings = Findings(path.name)
    content = read_source(path, findings, LARGEST)
    try:
        tree = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise _refused(findings, "不是 JSON 文件") from None
    entries = tree.get("findings") if isinstance(tree, dict) else None
    if not isinstance(entries, list):
        raise _refused(findings, "没有“findings”这个列表")
    if tree.get("schema_version") != SCHEMA_VERSION:
        raise _refused(findings, f"版本是“{tree.get('schema_version')}”，本程序写的是“{SCHEMA_VERSION}”")
    return tuple(_known(entry, number, findings) for number, entry in enumerate(entries, 1))


def _known(entry: object, number: int, findings: Findings) -> KnownFinding:
    values = [entry.get(key) for key in _KEYS] if isinstance(entry, dict) else []
    texts = [value for value in values if isinstance(value, str)]
    if len(texts) != len(_KEYS) or not _FINGERPRINT.fullmatch(texts[-1]):
        raise _refused(findings, f"第{number}条不完整，应有 {'、'.join(_KEYS)}")
    return KnownFinding(*texts)


def _refused(findings: Findings, told: str) -> CaseError:
    return refused(findings, "BAS101", f"基线文件{told}；请用 --write-baseline 重新生成。")

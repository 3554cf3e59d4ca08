"""The name that was probably meant by a mistyped one."""

from collections.abc import Iterable
from unicodedata import normalize


def nearest_name(name: str, known: Iterable[str]) -> str:
    """The known name that was probably meant; empty when none is near."""
    from rapidfuzz import fuzz, process  # slow to load, and most files have no mistake

    match = process.extractOne(name, list(known), scorer=fuzz.ratio, processor=_same_width, score_cutoff=60)
    return match[0] if match else ""


def _same_width(name: str) -> str:
    """（一） and (一), Weight and weight are the same name written otherwise."""
    return normalize("NFKC", name).casefold()

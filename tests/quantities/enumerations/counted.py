"""What a text announces and lists, as tests compare it."""

from jiheng.quantities.enumerations.enumeration import Enumeration
from jiheng.quantities.enumerations.enumerations import enumerations
from jiheng.quantities.scan import mentions


def read(text: str) -> list[Enumeration]:
    return list(enumerations(text, mentions(text)))


def told(text: str) -> list[tuple[str, int, str, bool]]:
    return [(each.announced.text, each.listed, text[each.start : each.end], each.holds) for each in read(text)]

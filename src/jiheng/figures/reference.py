"""`{{ 数字名 }}` in a text: where it stands, how it asks to be printed, and how the figure is printed then."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from jiheng.core.figure import Figure, FigureUnit
from jiheng.core.numbers import fixed

_PLACE = re.compile(r"\{\{(?P<inside>[^{}]*)\}\}")
_DECIMALS = re.compile(r"([0-6])位")
_BARE = "数"

OPTIONS = "“数”（只印数字，不印单位）、“2位”（印两位小数，0至6位）"
"""What may stand behind the `|`, as messages tell it."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One `{{ 数字名 | 选项 }}` of a text; `start` and `end` count characters of that text from 0."""

    name: str
    options: tuple[str, ...]
    start: int
    end: int

    @property
    def unknown_options(self) -> tuple[str, ...]:
        return tuple(each for each in self.options if each != _BARE and not _DECIMALS.fullmatch(each))


def parse(text: str) -> Iterator[str | Reference]:
    """The text as its plain parts and its references, in order; joined they are the text again."""
    position = 0
    for found in _PLACE.finditer(text):
        if found.start() > position:
            yield text[position : found.start()]
        name, *options = (part.strip() for part in found["inside"].split("|"))
        yield Reference(name, tuple(options), found.start(), found.end())
        position = found.end()
    if position < len(text):
        yield text[position:]


def printed(figure: Figure, options: tuple[str, ...] = ()) -> str:
    """The figure as a sentence prints it: `Figure.told()`, or with the decimals and without the unit asked for."""
    decimals = next((int(found[1]) for each in options if (found := _DECIMALS.fullmatch(each))), None)
    text = figure.told() if decimals is None else _with_decimals(figure, decimals)
    word = figure.unit_word
    return text.removesuffix(word) if _BARE in options and word else text


def _with_decimals(figure: Figure, decimals: int) -> str:
    if figure.wording or figure.text or not isinstance(figure.value, Decimal):
        return figure.told()
    if figure.unit is FigureUnit.COUNT:
        return fixed(figure.value, decimals) + figure.unit_word
    return replace(figure, places=decimals).shown() + figure.unit_word

"""Word's automatic numbers as they are printed, counted paragraph by paragraph through the document."""

import re
from dataclasses import dataclass

from jiheng.documents.report_reader.word.list_levels import LEVELS, ListLevel, NumberedList, read_lists
from jiheng.documents.report_reader.word.number_formats import formatted
from jiheng.documents.report_reader.word.styles import Styles, style_of
from jiheng.documents.report_reader.word.symbols import bullet
from jiheng.documents.report_reader.word.xml import Element, child, integer, properties_of, value_of

_PLACE = re.compile(r"%([1-9])")
_NO_LIST = "0"


@dataclass(frozen=True, slots=True)
class _Numbered:
    """Which level of which list a paragraph belongs to."""

    number_id: str
    level: int


class AutomaticNumbers:
    """Asked once for every paragraph, in reading order; lists that share a definition are counted on together."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self.styles = styles
        self.lists = read_lists(root, styles)
        self._counters: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        self._by_style: dict[str, _Numbered | None] = {}

    def next_label(self, paragraph: Element) -> str:
        """The number printed before this paragraph; empty where it has none."""
        numbered = self._numbering_of(paragraph)
        if numbered is None:
            return ""
        its_list = self.lists[numbered.number_id]
        counters = self._counters.setdefault(its_list.abstract, [None] * LEVELS)
        self._count(counters, its_list, numbered)
        return _printed(its_list.levels, numbered.level, counters)

    def _count(self, counters: list[int | None], its_list: NumberedList, numbered: _Numbered) -> None:
        level = numbered.level
        at = counters[level]
        begins = (numbered.number_id, level)
        if level in its_list.starts and begins not in self._begun:
            counters[level] = its_list.starts[level]
        else:
            counters[level] = its_list.levels[level].start if at is None else at + 1
        self._begun.add(begins)
        for lower in range(level + 1, LEVELS):
            restart = its_list.levels[lower].restart
            if restart is None or level < restart:
                counters[lower] = None

    def _numbering_of(self, paragraph: Element) -> _Numbered | None:
        own = child(properties_of(paragraph, "pPr"), "numPr")
        style_id = style_of(paragraph, self.styles)
        if own is None:
            return self._of_style(style_id)
        number_id, level = value_of(own, "numId"), value_of(own, "ilvl")
        inherited = self._of_style(style_id) if number_id is None or level is None else None
        if number_id is None:
            number_id = inherited.number_id if inherited else _NO_LIST
        if number_id == _NO_LIST or number_id not in self.lists:
            return None
        if level is None:
            return _Numbered(number_id, inherited.level if inherited and inherited.number_id == number_id else 0)
        return _Numbered(number_id, min(max(integer(level, 0), 0), LEVELS - 1))

    def _of_style(self, style_id: str) -> _Numbered | None:
        if style_id not in self._by_style:
            self._by_style[style_id] = self._find_of_style(style_id)
        return self._by_style[style_id]

    def _find_of_style(self, style_id: str) -> _Numbered | None:
        """A style is numbered by the list that it names, at the level that is linked to it."""
        chain = self.styles.chain(style_id)
        number_id = next((style.numbering for _, style in chain if style.numbering is not None), _NO_LIST)
        if number_id == _NO_LIST or number_id not in self.lists:
            return None
        levels = self.lists[number_id].levels
        for each, style in chain:
            for level in range(LEVELS):
                if levels[level].style == each:
                    return _Numbered(number_id, level)
            if style.numbering_level is not None:
                return _Numbered(number_id, min(max(style.numbering_level, 0), LEVELS - 1))
        return _Numbered(number_id, 0)


def _printed(levels: tuple[ListLevel, ...], level: int, counters: list[int | None]) -> str:
    own = levels[level]
    if own.number_format == "bullet":
        return bullet(own.font, own.text)

    def number(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        counted = counters[at]
        value = levels[at].start if counted is None else counted
        return formatted(value, "decimal" if own.is_legal else levels[at].number_format)

    return _PLACE.sub(number, own.text)

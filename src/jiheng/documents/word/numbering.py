"""Automatic heading numbers (一、（一）1.（1）) that print exactly what the document says."""

from jiheng.core.chinese_numerals import chinese_numeral
from jiheng.documents.word.elements import Xml, element
from jiheng.documents.word.styles import FIRST_LINE_INDENT, HEADING_LEVELS

_LEVEL_FORMATS = (
    ("chineseCountingThousand", "%1、"),
    ("chineseCountingThousand", "（%2）"),
    ("decimal", "%3."),
    ("decimal", "（%4）"),
)
_HIGHEST = 99
HEADING_LIST = 1
"""The id of the list that the heading styles are bound to."""


def printed_number(level: int, number: int) -> str:
    """The heading number as GB/T 9704-2012 prints it on this level."""
    format_name, pattern = _LEVEL_FORMATS[level - 1]
    numeral = chinese_numeral(number) if format_name == "chineseCountingThousand" else str(number)
    return pattern.replace(f"%{level}", numeral)


_NUMBER_OF = {
    (level, printed_number(level, number)): number
    for level in range(1, HEADING_LEVELS + 1)
    for number in range(1, _HIGHEST + 1)
}


class HeadingNumbers:
    """Follows Word's counters through a document and says by which list each heading is numbered.

    A heading that does not continue the count (a new part that starts at 一、 again) starts a list of its own, so that
    the automatic number is always the number composed. A number of another kind (第一部分) is printed as text.
    """

    def __init__(self) -> None:
        self._list = HEADING_LIST
        self._counts = [0] * HEADING_LEVELS
        self._restarts: list[tuple[int, list[int]]] = []

    def list_of(self, level: int, number: str) -> int | None:
        """The id of the list that numbers this heading; None where no list can."""
        wanted = _NUMBER_OF.get((level, number))
        if wanted is None:
            return None
        deeper_came_first = self._counts[level - 1] == 0 and any(self._counts[level:])
        if wanted != self._counts[level - 1] + 1 or deeper_came_first:
            self._restart(level, wanted)
        self._counts[level - 1] = wanted
        self._counts[level:] = [0] * (HEADING_LEVELS - level)
        return self._list

    def _restart(self, level: int, wanted: int) -> None:
        starts = [1] * HEADING_LEVELS
        starts[level - 1] = wanted
        self._list = HEADING_LIST + len(self._restarts) + 1
        self._restarts.append((self._list, starts))
        self._counts = [0] * HEADING_LEVELS

    def list_elements(self) -> list[Xml]:
        """The lists beyond the first, for numbering.xml."""
        return [
            element(
                "num",
                element("abstractNumId", val=0),
                *(
                    element("lvlOverride", element("startOverride", val=start), ilvl=level)
                    for level, start in enumerate(starts)
                ),
                numId=number,
            )
            for number, starts in self._restarts
        ]


def numbering_elements() -> list[Xml]:
    """The children of numbering.xml: the multilevel list and the one instance that the heading styles name."""
    levels = [
        element(
            "lvl",
            element("start", val=1),
            element("numFmt", val=format_name),
            element("pStyle", val=f"Heading{level + 1}"),
            element("suff", val="nothing"),
            element("lvlText", val=pattern),
            element("lvlJc", val="left"),
            element("pPr", element("ind", left=0, **FIRST_LINE_INDENT)),
            ilvl=level,
        )
        for level, (format_name, pattern) in enumerate(_LEVEL_FORMATS)
    ]
    abstract = element("abstractNum", element("multiLevelType", val="multilevel"), *levels, abstractNumId=0)
    return [abstract, element("num", element("abstractNumId", val=0), numId=HEADING_LIST)]

"""Where certain words stand in a report, gathered so that one slip is told once."""

import re
from collections.abc import Iterable, Mapping, Sequence

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.core.text_lines import TextLine

_MOST_SHOWN = 12


def places_by_words(passages: Iterable[Passage], pattern: re.Pattern[str]) -> Mapping[str, Sequence[Location]]:
    """The places of each different wording that the pattern finds in clean text, in reading order."""
    found: dict[str, list[Location]] = {}
    for passage in passages:
        for match in pattern.finditer(passage.text):
            found.setdefault(match[0], []).append(passage.at(*match.span()))
    return found


def places_by_line(
    lines: Iterable[TextLine], pattern: re.Pattern[str]
) -> Sequence[tuple[TextLine, Sequence[Location]]]:
    """The places in the original text, line by line, of lines that have any."""
    found = []
    for line in lines:
        places = [line.at(*match.span()) for match in pattern.finditer(line.text)]
        if places:
            found.append((line, places))
    return found


def all_places(found: Sequence[tuple[TextLine, Sequence[Location]]]) -> tuple[Location, ...]:
    """Of all lines, in order."""
    return tuple([place for _, places in found for place in places])


def counted(found: Sequence[tuple[TextLine, Sequence[Location]]]) -> str:
    """「共19处（第29段1处、第51段6处）」."""
    total = sum(len(places) for _, places in found)
    shown = "、".join(f"第{line.number}段{len(places)}处" for line, places in found[:_MOST_SHOWN])
    more = "等" if len(found) > _MOST_SHOWN else ""
    return f"共{total}处（{shown}{more}）"

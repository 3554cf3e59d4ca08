"""Where certain words stand in a report, gathered so that one slip is told once."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

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
    """「共19处（第29段1处、第51段6处）」; the cells of a table are of one paragraph."""
    in_paragraph: Counter[int] = Counter()
    for line, places in found:
        in_paragraph[line.number] += len(places)
    shown = "、".join(f"第{number}段{count}处" for number, count in islice(in_paragraph.items(), _MOST_SHOWN))
    more = "等" if len(in_paragraph) > _MOST_SHOWN else ""
    return f"共{in_paragraph.total()}处（{shown}{more}）"

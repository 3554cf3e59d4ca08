"""Figures in a row of which each is of a period of its own: 2021年、2022年和2023年收入分别为86万元、92万元和98万元.

What one of them makes up, is a share of or has grown by is told of its own period, and so is no matter of the others.
"""

from collections.abc import Iterator, Mapping, Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import kept
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.words import JOINERS

_WHEN = "(?:度|全年|年?[底末])?(?:[0-9]{1,2}(?:[-—－~～至到][0-9]{1,2})?月[底末]?)?"
_YEAR = f"20[0-9]{{2}}年?{_WHEN}"
_TO = "[-—－~～至到]"
_YEARS = late_pattern(f"(?<![0-9]){_YEAR}(?:(?:[、和及与]|以及|{_TO})+{_YEAR})+")
_ONE = late_pattern(f"(?P<to>{_TO})?(?P<year>20[0-9]{{2}})年?{_WHEN}")
_TOGETHER = "报告期|各[期年]|历年|最?近[两二三四五]年|占[同当][期年]"
_EACH_PERIOD = late_pattern(_TOGETHER)
_SEVERAL = quick_pattern(f"{_TOGETHER}|{_YEARS.pattern}")
_FEWEST = 2
_LONGEST = 12
"""So many years and more are no list of years that figures are told for one by one."""


@kept
def years_of_row(sentence: Sentence) -> Mapping[int, int | None]:
    """By the index of each figure of such a row its year; None where the periods are not told one by one."""
    found: dict[int, int | None] = {}
    if len(sentence.terms) < _FEWEST or not _SEVERAL.search(sentence.text, sentence.start, sentence.end):
        return found
    for row in [row for row in _bare_rows(sentence.terms) if len(row) >= _FEWEST]:
        before = sentence.text[sentence.start : row[0].start]
        years = _years_told(before)
        if len(years) == len(row):
            found.update(zip((term.index for term in row), years, strict=True))
        elif _EACH_PERIOD.search(before):
            found.update(dict.fromkeys(term.index for term in row))
    return found


def is_of_periods(row: Sequence[Term], sentence: Sentence) -> bool:
    """Whether each figure of a row is told of a period of its own."""
    return row[-1].index in years_of_row(sentence)


def _bare_rows(terms: Sequence[Term]) -> Iterator[list[Term]]:
    """Figures of one unit with nothing but 、 or 和 between them."""
    row: list[Term] = []
    for term in terms:
        is_next = bool(row) and term.unit == row[-1].unit and term.mark in ("", "、") and term.name in JOINERS
        if not is_next and row:
            yield row
        row = [*row, term] if is_next else [term]
    if row:
        yield row


def _years_told(before: str) -> list[int]:
    """The years of the last list of years, with those between where a span is told: 2021年-2023年."""
    lists = _YEARS.findall(before)
    years: list[int] = []
    for found in _ONE.finditer(lists[-1]) if lists else ():
        year = int(found["year"])
        if found["to"] and years:
            years.extend(range(years[-1] + 1, min(year, years[-1] + _LONGEST)))
        years.append(year)
    return years

"""Changes between years whose amounts stand in a row: 2020—2022年为86万元、92万元、98万元，2022年比2020年增长14%."""

import re
from collections.abc import Iterator, Mapping

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.signed import apart, difference_told, fits
from jiheng.quantities.relations.changes.change_reading import of_levels
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import NO_AMOUNTS, PERCENT
from jiheng.quantities.words import JOINERS

_FROM_TO = late_pattern("(?P<first>20[0-9]{2})年?(?:至|到|—|-|～|~)(?P<last>20[0-9]{2})年(?![0-9])")
_LISTED = late_pattern("20[0-9]{2}年?(?:[、和及]20[0-9]{2}年?)+(?<=年)(?![0-9])")
_YEAR = late_pattern("20[0-9]{2}")
_RESPECTIVELY = re.compile("分别[^，。；]{0,6}$")
_BETWEEN = late_pattern("(?:(?P<now>20[0-9]{2})年度?)?[较比](?P<base>20[0-9]{2})年(?:度|同期)?(?P<way>[^，。；]{1,6})$")
_OWN_YEAR = re.compile("(?<![比较])(?P<year>20[0-9]{2})年(?:度|全年)?的?[^，。；0-9]{0,10}$")
_FEWEST = 3


def years_in_rows(sentence: Sentence) -> Iterator[Statement]:
    """Each change of the sentence that names two years of its row; without the later one it is of the last."""
    amounts = _amounts_by_year(sentence)
    if not amounts:
        return
    for term in sentence.terms:
        found = _BETWEEN.search(term.name)
        if (
            found is None
            or term in amounts.values()
            or term.start < max(each.start for each in amounts.values())
            or not term.mention.is_exact
        ):
            continue
        base, now = amounts.get(found["base"]), amounts.get(found["now"] or max(amounts))
        goes_up = direction(found["way"])
        if base is None or now is None or base is now or goes_up is None:
            continue
        reading = of_levels(base, now, Confidence.PROBABLE)
        if term.unit == PERCENT and reading is not None:
            yield reading.told(term.mention, goes_up, holds=reading.gives(term.mention, goes_up))
        elif term.unit == base.unit:
            signed = apart(base, now)
            holds = fits(term.mention, signed)
            yield difference_told(Relation.GROWTH, term.mention, signed, holds=holds, confidence=Confidence.PROBABLE)


def _amounts_by_year(sentence: Sentence) -> Mapping[str, Term]:
    """The amount of each year, where as many stand in a row as there are years."""
    for first in sentence.terms:
        if first.unit in NO_AMOUNTS or not _RESPECTIVELY.search(first.name):
            continue
        row = [first]
        for term in sentence.terms[first.index + 1 :]:
            if term.unit != first.unit or term.mark not in ("", "、") or term.name not in JOINERS:
                break
            row.append(term)
        years = _years(sentence.text[sentence.start : first.start])
        if len(row) == len(years) > 1 and all(each.mention.is_exact for each in row):
            return dict(zip(years, row, strict=True))
    return _each_with_its_year(sentence)


def _each_with_its_year(sentence: Sentence) -> Mapping[str, Term]:
    """由2020年的12户、2021年的16户增加到2022年的22户."""
    amounts: dict[str, Term] = {}
    for term in sentence.terms:
        found = _OWN_YEAR.search(term.name)
        if found is None or (amounts and term.unit != next(iter(amounts.values())).unit):
            break
        if found["year"] in amounts or not term.mention.is_exact or term.unit in NO_AMOUNTS:
            return {}
        amounts[found["year"]] = term
    return amounts if len(amounts) >= _FEWEST else {}


def _years(before: str) -> list[str]:
    listed = _LISTED.search(before)
    if listed is not None:
        return _YEAR.findall(listed[0])
    found = _FROM_TO.search(before)
    return [str(each) for each in range(int(found["first"]), int(found["last"]) + 1)] if found is not None else []

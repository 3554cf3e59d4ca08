"""Shares of one whole told in a row, wherever in the report the row goes on."""

import re
from collections.abc import Iterable, Iterator, Sequence

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.shares.each_of_totals import each_of_totals_above
from jiheng.quantities.relations.shares.lists import rows_of
from jiheng.quantities.relations.shares.shares import Share, share_statements, shares_in
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import PERCENT

_ROW = re.compile("占[^，。；%]{0,24}?[0-9.]+%[、和及与][^，。；%]{0,12}[0-9.]+%")
_SENTENCES_ABOVE = 16


def shares_in_rows(prose: Iterable[Passage], readings: Sequence[Reading]) -> dict[int, dict[int, Statement]]:
    """By the index of the passage and then by the place of the percentage.

    A row is of one named whole anywhere in the report, of an unnamed one in one sentence, or in sentences of one
    passage that tell one share each.
    """
    rows: dict[tuple[str, str, int], list[tuple[Passage, Share]]] = {}
    for passage in prose:
        for sentence in readings[passage.index].sentences:
            shares = list(shares_in(sentence))
            for share in shares:
                scope = 0 if share.of else id(sentence) if len(shares) > 1 else -1 - passage.index
                row = (share.of, share.part.unit, scope)
                rows.setdefault(row, []).append((passage, share))
    told: dict[int, dict[int, Statement]] = {}
    for members in rows.values():
        passage_of = {id(share): passage.index for passage, share in members}
        for share, statement in share_statements([share for _, share in members]):
            told.setdefault(passage_of[id(share)], {})[share.rate.start] = statement
    return told


def rows_of_totals_above(prose: Sequence[Passage], readings: Sequence[Reading]) -> Iterator[tuple[int, Statement]]:
    """Shares told in a row behind amounts in several units, whose totals a passage further above tells together.

    With the index of the passage.
    """
    for place, passage in enumerate(prose):
        if "占" not in passage.text or not _ROW.search(passage.text):
            continue
        reading = readings[passage.index]
        known = {statement.target.start for statement in reading.statements}
        above: Sequence[Sentence] | None = None
        for sentence in reading.sentences:
            for row in rows_of(sentence.terms):
                if row[0].unit != PERCENT or any(each.start in known for each in row):
                    continue
                if above is None:
                    above = _above(prose[:place], readings)
                yield from ((passage.index, each) for each in each_of_totals_above(sentence, row, above))


def _above(prose: Sequence[Passage], readings: Sequence[Reading]) -> Sequence[Sentence]:
    """The last sentences that tell more than one amount."""
    told: list[Sentence] = []
    for passage in reversed(prose):
        for sentence in reversed(readings[passage.index].sentences):
            if len(sentence.terms) > 1:
                told.append(sentence)
        if len(told) >= _SENTENCES_ABOVE:
            break
    return told[:_SENTENCES_ABOVE][::-1]

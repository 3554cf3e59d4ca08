"""Shares of one whole told in a row, wherever in the report the row goes on."""

from collections.abc import Iterable, Sequence

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.shares.shares import Share, share_statements, shares_in
from jiheng.quantities.statement import Statement


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

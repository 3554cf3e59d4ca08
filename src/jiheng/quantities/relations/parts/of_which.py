"""Totals with the parts told behind them: X，其中A a，B b; X（A a、B b）; 由A a和B b构成; X：A a，B b."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from jiheng.quantities.relations.parts.judging import judged
from jiheng.quantities.relations.parts.lists import groups
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.statement import Statement


def of_which(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """Totals with their parts; the `earlier` sentences are for one that begins with 其中 or 支出构成."""
    consumed: set[int] = set()
    for group in reversed(list(groups(sentence, earlier))):
        parts = tuple(part for part in group.parts if part.index not in consumed)
        if not parts:
            continue
        statement, used = judged(replace(group, parts=parts))
        if statement is not None:
            yield statement
            if statement.holds and len(used) > 1:
                consumed.update(part.index for part in used)

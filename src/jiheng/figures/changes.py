"""What differs between the figures of two versions of a case: which figures, by how much, through which cells."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from jiheng.core.case import Case
from jiheng.core.figure import Figure, RecordSource
from jiheng.core.numbers import EXACT
from jiheng.figures.registry import figures_of


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell that a figure was read from, before and after; None where the record was not there."""

    before: RecordSource | None
    after: RecordSource | None


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure that is no longer what it was. `before` or `after` is None for one that came or went."""

    name: str
    before: Figure | None
    after: Figure | None
    cells: tuple[CellChange, ...] = ()

    @property
    def difference(self) -> Decimal | None:
        """After less before, in the figure's own unit; None where one of them is no number."""
        old, new = (each.value if each else None for each in (self.before, self.after))
        if isinstance(old, Decimal) and isinstance(new, Decimal):
            return EXACT.subtract(new, old)
        return None

    @property
    def is_told_otherwise(self) -> bool:
        """Whether a document that prints it would read otherwise; records can change while their sum stays."""
        old, new = (each.told() if each else "" for each in (self.before, self.after))
        return old != new


def changes_between(before: Case, after: Case) -> tuple[FigureChange, ...]:
    """Every figure that differs between two versions of a case."""
    return changed_figures(figures_of(before), figures_of(after))


def changed_figures(
    before: Mapping[str, Figure], after: Mapping[str, Figure], names: Iterable[str] | None = None
) -> tuple[FigureChange, ...]:
    """The figures that differ in value, in wording or in the cells that they stand on, in the order of `before`.

    With `names` only those: the figures that a document printed. A figure also differs when one of the figures that
    it is made of does.
    """
    own = tuple(_own_changes(before, after, dict.fromkeys((*before, *after))))
    direct = {change.name: change for change in own}
    wanted = None if names is None else set(names)
    found = []
    for name in dict.fromkeys((*before, *after)):
        if wanted is not None and name not in wanted:
            continue
        if name in direct:
            found.append(direct[name])
        elif _stands_on(name, after, frozenset(direct)):
            found.append(FigureChange(name, before.get(name), after.get(name)))
    return tuple(found)


def _own_changes(
    before: Mapping[str, Figure], after: Mapping[str, Figure], names: Iterable[str]
) -> Iterator[FigureChange]:
    for name in names:
        old, new = before.get(name), after.get(name)
        cells = tuple(_changed_cells(old, new))
        told = [each and (each.value, each.wording, each.text) for each in (old, new)]
        if cells or told[0] != told[1]:
            yield FigureChange(name, old, new, cells)


def _changed_cells(old: Figure | None, new: Figure | None) -> Iterator[CellChange]:
    first, second = (
        {(cell.table, cell.key, cell.column): cell for cell in (each.sources if each else ())} for each in (old, new)
    )
    for at in dict.fromkeys((*first, *second)):
        if first.get(at) != second.get(at):
            yield CellChange(first.get(at), second.get(at))


def _stands_on(name: str, figures: Mapping[str, Figure], changed: frozenset[str]) -> bool:
    """Whether any figure below this one is among the changed."""
    waiting = list(figures[name].inputs) if name in figures else []
    seen: set[str] = set()
    while waiting:
        below = waiting.pop()
        if below in changed:
            return True
        if below not in seen and below in figures:
            seen.add(below)
            waiting += figures[below].inputs
    return False

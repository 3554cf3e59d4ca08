"""What a passage tells of points: figures of full marks, of points got and lost, and the items that they are of."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from jiheng.quantities.mention import Mention
from jiheng.quantities.sentence import Term

_CHANGES = frozenset({"added", "lost"})
_PART_AND_WHOLE = 2
"""合计90分，加执行10分，总分100分: so many totals at the most stand in one sum."""


class Told(NamedTuple):
    """A figure of points. `kind`: full, got, lost, added, or bare where no word says which.

    `item`: whose they are, empty where it does not say. `is_whole`: of all that was scored. `counts`: the sum of so
    many items, 0 of any number, None for no sum. `times`: so many items each have them. `is_part`: ： or 其中 stands
    between it and the figure told before. `sentence`: its place.
    """

    term: Term
    mention: Mention
    kind: str
    item: str
    is_whole: bool
    counts: int | None
    is_total: bool
    times: int
    is_part: bool
    sentence: int


class Item:
    """One item, or several summed up, with all that is told of it in the order of the text and by kind.

    `is_bare`: nothing but one figure without a word of its kind.
    """

    __slots__ = ("first", "is_bare", "kinds", "told")

    def __init__(self, first: Told) -> None:
        self.first = first
        self.told = [first]
        self.kinds = {first.kind: [first]}
        self.is_bare = first.kind == "bare" and not first.is_total

    def add(self, told: Told) -> None:
        self.is_bare = False
        self.told.append(told)
        self.kinds.setdefault(told.kind, []).append(told)

    def one(self, kind: str) -> Told | None:
        """What is told of this kind, if that is one figure; bare points are what the others are not."""
        known = self.kinds.get(kind)
        if known is None and "bare" in self.kinds and self._bare_kind == kind:
            known = self.kinds["bare"]
        return known[0] if known is not None and len(known) == 1 else None

    def kind_of(self, told: Told) -> str:
        """Its kind, also of bare points beside others that leave them but one, or that tell them again."""
        if told.kind != "bare":
            return told.kind
        known = self._bare_kind
        same = [kind for kind in self.kinds if kind != "bare" and self.kinds[kind][0].mention.key == told.mention.key]
        return same[0] if same else "bare" if known in self.kinds else known or "bare"

    @property
    def _bare_kind(self) -> str:
        return "full" if "got" in self.kinds else "got" if "full" in self.kinds else ""


def are_added(figures: Collection[int], items: Sequence[Item]) -> bool:
    """Whether points at these places, a total among them, can be added up: of one kind, and nothing taken off between.

    15分，扣0.5分，得14.5分；总分25分: losses, points got and full marks. 产出45分，另扣5分，总分40分: a loss of none.
    """
    begin, end = min(figures), max(figures)
    kinds: set[str] = set()
    totals = 0
    for item in items:
        for told in item.told:
            if told.term.start in figures:
                kinds.add(item.kind_of(told))
                totals += told.is_total
            elif begin < told.term.start < end and _CHANGES.issuperset(item.kinds):
                kinds.add(told.kind)
    return len(kinds - {"bare"}) <= 1 and totals <= _PART_AND_WHOLE


def are_of_one_item(figures: Collection[int], items: Sequence[Item]) -> bool:
    """Whether no two figures of points at these places are of different items: 时效满分10分，…，产出得49分."""
    return len([item for item in items if any(told.term.start in figures for told in item.told)]) <= 1


def run_before(items: Sequence[Item], total: Item) -> list[Item]:
    """Those of which something is told between the total before it and itself, in that order."""
    end = total.first.term.start
    begin = max(
        [each.first.term.start for each in items if each.first.is_total and each.first.term.start < end], default=-1
    )
    told = sorted([(figure.term.start, place) for place, each in enumerate(items) for figure in each.told])
    return [items[place] for place in dict.fromkeys([place for start, place in told if begin < start < end])]

"""The indicator library: common and sector indicators with unit, direction, calculation and source; found by words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jiheng.core.indicator_values import Direction, Nature, Operator
from jiheng.rules.standard import Evidence, Provenance, Reference


@dataclass(frozen=True, slots=True)
class LibraryIndicator:
    """One indicator to be picked. The levels are those of the national tree; `aliases` are other names of the same.

    `calculation`: how the actual value comes about; `data_source` and `proof`: where it is taken from and what shows
    it. `evidence` and `reference` None: those of the edition. `replaced_by`: the code of the entry it was merged into;
    `retired`: why it is not to be picked any more.
    """

    code: str
    name: str
    level1: str
    level2: str
    nature: Nature
    direction: Direction
    operator: Operator
    unit_of_measure: str
    calculation: str
    data_source: str
    proof: str
    aliases: tuple[str, ...]
    words: tuple[str, ...]
    evidence: Evidence | None
    reference: Reference | None
    replaced_by: str = ""
    retired: str = ""

    @property
    def is_usable(self) -> bool:
        return not self.replaced_by and not self.retired

    @property
    def names(self) -> tuple[str, ...]:
        """Its name, then the other names it goes by."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class LibraryText:
    """One edition of a part of the library. `sector` is what it is about: 教育, 通用."""

    sector: str
    indicators: tuple[LibraryIndicator, ...]


@dataclass(frozen=True, slots=True)
class LibraryPart:
    """A part of the library in force on a day."""

    id: str
    title: str
    region: str
    sector: str
    indicators: tuple[LibraryIndicator, ...]
    notes: tuple[str, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class FoundIndicator:
    """An indicator of the library and the part it stands in."""

    part: LibraryPart
    indicator: LibraryIndicator

    @property
    def evidence(self) -> Evidence:
        return self.indicator.evidence or self.part.provenance.evidence

    @property
    def reference(self) -> Reference:
        return self.indicator.reference or self.part.provenance.reference


def search(parts: Iterable[LibraryPart], query: str, *, with_retired: bool = False) -> tuple[FoundIndicator, ...]:
    """Those in which every word of the query is found, the best first: in the name, then in another name, then behind.

    An empty query finds all, in the order of the library. Where no entry has every word, those that share most pairs of
    characters with the query are found instead.
    """
    all_found = [each for each in _walk(parts) if with_retired or each.indicator.is_usable]
    words = query.split()
    if not words:
        return tuple(all_found)
    ranked = [(rank, place, each) for place, each in enumerate(all_found) if (rank := _rank(each, words)) is not None]
    if not ranked:
        pairs = _pairs(query)
        ranked = [
            (-shared, place, each)
            for place, each in enumerate(all_found)
            if 2 * (shared := len(pairs & _pairs("，".join(each.indicator.names)))) > len(pairs)
        ]
    return tuple(each for _, _, each in sorted(ranked, key=lambda one: one[:2]))


def _walk(parts: Iterable[LibraryPart]) -> Iterator[FoundIndicator]:
    for part in parts:
        for indicator in part.indicators:
            yield FoundIndicator(part, indicator)


def _rank(found: FoundIndicator, words: list[str]) -> int | None:
    """How far from the name the farthest word stands: 0 in it, 3 in the explanations; None where one is absent."""
    indicator = found.indicator
    texts = (
        indicator.name,
        "，".join(indicator.aliases),
        "，".join((*indicator.words, found.part.sector, found.part.title, indicator.level1, indicator.level2)),
        "，".join((indicator.code, indicator.calculation, indicator.data_source, indicator.unit_of_measure)),
    )
    ranks = [next((rank for rank, text in enumerate(texts) if word in text), None) for word in words]
    return max((rank for rank in ranks if rank is not None), default=None) if None not in ranks else None


def _pairs(text: str) -> set[str]:
    """Every two neighbouring characters."""
    return {text[at : at + 2] for at in range(len(text) - 1) if not text[at : at + 2].isspace()}

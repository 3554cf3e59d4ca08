"""From an entry of the indicator library to an indicator of the unit, placed where its standard has a place for it."""

from collections.abc import Iterable

from jiheng.core.indicator import Indicator
from jiheng.rules.indicator_library import FoundIndicator, LibraryIndicator, LibraryPart
from jiheng.rules.standard import Standard
from jiheng.rules.target_rules import TypeMapping


def picked(entry: LibraryIndicator, code: str, standard: Standard, mapping: TypeMapping | None = None) -> Indicator:
    """The indicator to begin with: everything the library knows; target value and points are left to the unit."""
    level1, level2 = levels_in(standard, entry, mapping)
    return Indicator(
        code=code,
        level1=level1,
        level2=level2,
        name=entry.name,
        nature=entry.nature,
        direction=entry.direction,
        operator=entry.operator,
        unit_of_measure=entry.unit_of_measure,
        definition=entry.calculation,
        data_source=entry.data_source,
        evidence=entry.proof,
    )


def levels_in(standard: Standard, entry: LibraryIndicator, mapping: TypeMapping | None = None) -> tuple[str, str]:
    """Where the entry belongs in the standard's tree; the national levels where the tree has no such place."""
    levels = [
        (path[0].name, path[1].name if len(path) > 1 else "")
        for path in standard.paths()
        if path[-1].is_open and len(path) <= 2
    ]
    if (entry.level1, entry.level2) in levels:
        return entry.level1, entry.level2
    for level1, level2 in levels:
        if level2 and (level2 in entry.level2 or entry.level2 in level2):
            return level1, level2
    if (entry.level1, "") in levels:
        return entry.level1, ""
    for type, classes in (mapping.types if mapping else {}).items():
        if entry.level2 in classes and (type, "") in levels:
            return type, ""
    return entry.level1, entry.level2


def known_as(parts: Iterable[LibraryPart], name: str) -> FoundIndicator | None:
    """The entry that goes by this name, followed to the one it was merged into."""
    found = [FoundIndicator(part, each) for part in parts for each in part.indicators]
    entry = next((each for each in found if name in each.indicator.names), None)
    if entry is None or not entry.indicator.replaced_by:
        return entry
    return next((each for each in found if each.indicator.code == entry.indicator.replaced_by), entry)

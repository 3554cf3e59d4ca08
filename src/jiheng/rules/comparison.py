"""Two editions of a rule side by side: what each says in Chinese, and where they differ."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date

from jiheng.rules.dated import DatedRule, Edition
from jiheng.rules.describe import describe
from jiheng.rules.described.description import Description, Part
from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.library import RuleLibrary
from jiheng.rules.reader.files import RuleFiles

HISTORY = "历次规定"


@dataclass(frozen=True, slots=True)
class RuleDifference:
    """One cell of a description that differs; a blank side: the row is not there."""

    heading: str
    row: str
    column: str
    before: str
    after: str


def rules_of(library: RuleLibrary) -> Iterator[tuple[str, Mapping[str, DatedRule[object]]]]:
    """Every kind of rule by the name of its table, with all rules of the kind."""
    for each in fields(library.files):
        rules: Mapping[str, DatedRule[object]] = getattr(library.files, each.name)
        yield each.name, rules


def editions_of(library: RuleLibrary, id: str) -> tuple[Edition[object], ...]:
    """Every edition that holds a value of every rule with this id, oldest first."""
    found = [edition for _, rules in rules_of(library) if id in rules for edition in rules[id].in_force()]
    return tuple(sorted(found, key=lambda each: each.effective_from))


def described_on(library: RuleLibrary, id: str, day: date) -> tuple[Description, ...]:
    """Each rule of this id as its edition of that day says it; nothing where none is in force."""
    narrowed = RuleFiles()
    for name, rules in rules_of(library):
        table = getattr(narrowed, name)
        table.update(rules)
        if id in table:
            edition = next((each for each in rules[id].in_force() if each.covers(day)), None)
            if edition is None:
                del table[id]
            else:
                table[id] = replace(rules[id], editions=(edition,))
    try:
        return describe(RuleLibrary(narrowed), id, day)
    except UnknownRuleError:
        return ()


def compared(before: Description, after: Description) -> tuple[RuleDifference, ...]:
    """Every fact, every cell and every note that differs, in the order of the later edition."""
    told = [
        RuleDifference("", label, "", old, new)
        for label, old, new in _pairs(dict(before.facts), dict(after.facts))
        if old != new
    ]
    earlier = {part.heading: part for part in before.parts}
    for part in after.parts:
        told += _of_part(earlier.pop(part.heading, Part(part.heading, part.columns, ())), part)
    for part in earlier.values():
        told += _of_part(part, Part(part.heading, part.columns, ()))
    told += [
        RuleDifference("说明", "", "", *sides)
        for sides in (
            *((note, "") for note in before.notes if note not in after.notes),
            *(("", note) for note in after.notes if note not in before.notes),
        )
    ]
    return tuple(told)


def _of_part(before: Part, after: Part) -> Iterator[RuleDifference]:
    """Row by row: rows are the same when they begin alike; the history's rows are the editions themselves."""
    columns = after.columns or before.columns or ("内容",)
    rows = [(_keyed(part)) for part in (before, after)]
    for key in dict.fromkeys((*rows[1], *rows[0])):
        old, new = rows[0].get(key, ()), rows[1].get(key, ())
        name = (new or old)[0] if after.heading != HISTORY else ""
        if not old or not new:
            yield RuleDifference(after.heading, name, "", "；".join(filter(None, old)), "；".join(filter(None, new)))
            continue
        for column, left, right in zip(columns, old, new, strict=False):
            if left != right:
                yield RuleDifference(after.heading, name, column, left, right)


def _keyed(part: Part) -> dict[str, tuple[str, ...]]:
    """Rows by their first cells, counted where several begin alike."""
    found: dict[str, tuple[str, ...]] = {}
    for row in part.rows:
        key, number = ("" if part.heading == HISTORY else row[0].strip()), 0
        while f"{key}#{number}" in found:
            number += 1
        found[f"{key}#{number}"] = row
    return found


def _pairs(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    for label in dict.fromkeys((*after, *before)):
        yield label, before.get(label, ""), after.get(label, "")

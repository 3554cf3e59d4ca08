"""One indicator declared twice."""

from collections.abc import Iterator, Sequence

from jiheng.checks.check import Flaw
from jiheng.checks.declared.indicator import Declared
from jiheng.core.late_pattern import late_pattern
from jiheng.schema.cells.characters import compact
from jiheng.schema.form_tables.vocabulary import Meaning

_PARTICLES = late_pattern(r"[的之、,，（）()“”\"]")


def repeated_names(indicators: Sequence[Declared]) -> Iterator[Flaw]:
    """The same name in the same class, but for particles and brackets: nearly equal names may be two things."""
    first: dict[tuple[str, str, str], Declared] = {}
    for each in indicators:
        name = _PARTICLES.sub("", compact(each.name))
        key = (name, each.levels, each.unit)
        if name and first.setdefault(key, each) is not each:
            message = f"“{each.name}”与前面的“{first[key].name}”是同一指标，重复计分；请合并，或写明两项的区别。"
            yield Flaw((each.at(Meaning.NAME), first[key].at(Meaning.NAME)), message)

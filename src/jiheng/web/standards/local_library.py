"""The indicator library as this district has it: the rules' own parts, and what its units brought in."""

from dataclasses import replace
from datetime import date

from jiheng.core.indicator_values import Direction, Nature, Operator
from jiheng.rules.indicator_library import LibraryIndicator, LibraryPart
from jiheng.rules.standard import Evidence, Provenance, Reference
from jiheng.web.library import library
from jiheng.web.standards.models import ProposalState, ProposedIndicator

LEVEL1 = {"成本": "成本指标", "数量": "产出指标", "质量": "产出指标", "时效": "产出指标", "满意": "满意度指标"}
LEVELS2 = (
    "数量指标",
    "质量指标",
    "时效指标",
    "经济成本指标",
    "社会成本指标",
    "生态环境成本指标",
    "经济效益指标",
    "社会效益指标",
    "生态效益指标",
    "可持续影响指标",
    "服务对象满意度指标",
)
OWN_PART = "local"


def parts_on(region: str, day: date) -> tuple[LibraryPart, ...]:
    """All parts in force on a day. What was merged has become another name of its entry."""
    names: dict[str, tuple[str, ...]] = {}
    for code, name in _merged():
        names[code] = (*names.get(code, ()), name)
    parts = [*library().indicator_parts(region, day), _own_part(region)]
    return tuple(replace(part, indicators=tuple(_named(each, names) for each in part.indicators)) for part in parts)


def _merged() -> list[tuple[str, str]]:
    rows = ProposedIndicator.objects.filter(state=ProposalState.MERGED).order_by("pk")
    return list(rows.values_list("merged_into", "name"))


def _named(entry: LibraryIndicator, names: dict[str, tuple[str, ...]]) -> LibraryIndicator:
    more = tuple(each for each in names.get(entry.code, ()) if each not in entry.names)
    return replace(entry, aliases=(*entry.aliases, *more)) if more else entry


def _own_part(region: str) -> LibraryPart:
    rows = ProposedIndicator.objects.filter(state__in=(ProposalState.ACCEPTED, ProposalState.RETIRED))
    entries = tuple(_entry(row) for row in rows.select_related("unit_year__budget_unit").order_by("pk"))
    reference = Reference("本地区财政部门审定入库", is_document=False)
    provenance = Provenance(OWN_PART, "本地指标", date.min, Evidence.I, reference, "")
    return LibraryPart(OWN_PART, "本地指标", region, "本地", entries, (), provenance)


def _entry(row: ProposedIndicator) -> LibraryIndicator:
    return LibraryIndicator(
        code=row.code,
        name=row.name,
        level1=next((title for word, title in LEVEL1.items() if word in row.level2), "效益指标"),
        level2=row.level2,
        nature=Nature(row.nature),
        direction=Direction(row.direction),
        operator=Operator(row.operator),
        unit_of_measure=row.unit_of_measure,
        calculation=row.calculation,
        data_source=row.data_source,
        proof=row.proof,
        aliases=(),
        words=(row.unit_year.budget_unit.name,),
        evidence=None,
        reference=None,
        retired="财政部门停用" if row.state == ProposalState.RETIRED else "",
    )

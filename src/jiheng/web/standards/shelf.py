"""All rules on one shelf: listed, filtered by words, kind and region."""

from collections.abc import Iterator
from dataclasses import dataclass

from jiheng.rules.comparison import rules_of
from jiheng.rules.library import RuleLibrary
from jiheng.rules.region import contains, region_told


@dataclass(frozen=True, slots=True)
class ShelfEntry:
    """A rule in one line. `reference` is that of its newest edition."""

    id: str
    kind: str
    title: str
    region: str
    reference: str
    evidence: str
    since: str
    editions: int

    @property
    def told_region(self) -> str:
        return region_told(self.region)


def shelf(library: RuleLibrary) -> tuple[ShelfEntry, ...]:
    """Standards first, then everything that they and the work around them stand on."""
    return tuple(_entries(library))


KINDS = {
    "standards": "评分标准",
    "target_rules": "绩效目标规则",
    "target_forms": "目标申报表式",
    "indicator_libraries": "指标库",
    "parameters": "参数",
    "outlines": "报告提纲",
    "forms": "自评表式",
    "monitoring_forms": "监控表式",
    "loan_schemes": "贷款贴息方案",
    "reference_rates": "参考利率",
    "activity_kinds": "活动种类",
}
"""Tables of the rules in the order of the shelf."""


def _entries(library: RuleLibrary) -> Iterator[ShelfEntry]:
    tables = dict(rules_of(library))
    for name, kind in KINDS.items():
        for rule in sorted(tables[name].values(), key=lambda each: (each.region, each.id)):
            newest = rule.latest
            yield ShelfEntry(
                rule.id,
                kind,
                rule.title,
                rule.region,
                str(newest.reference),
                newest.evidence.label,
                str(newest.effective_from),
                len(tuple(rule.in_force())),
            )


def filtered(entries: tuple[ShelfEntry, ...], words: str, kind: str, region: str) -> list[ShelfEntry]:
    """Every word stands somewhere in the line; of the region or of one above it."""
    return [
        each
        for each in entries
        if (not kind or each.kind == kind)
        and (not region or contains(each.region, region))
        and all(word in f"{each.id} {each.title} {each.reference} {each.kind}" for word in words.split())
    ]

"""What the description of any rule is made of, and the parts that all of them share."""

from dataclasses import dataclass
from typing import TypeVar

from jiheng.rules.dated import DatedRule, Edition
from jiheng.rules.region import region_told
from jiheng.rules.standard import Evidence, Provenance, Reference

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with a table below it, or with lines of text (then `columns` is empty and rows have one cell)."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Description:
    """One rule: `facts` are (label, value); `notes` are whole sentences."""

    id: str
    kind: str
    title: str
    facts: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    notes: tuple[str, ...]


def described(
    rule: DatedRule[T], kind: str, parts: tuple[Part, ...], facts: tuple[tuple[str, str], ...] = ()
) -> Description:
    """A rule with its region before the other facts and the notes of its newest edition."""
    return Description(
        rule.id, kind, rule.title, (("地区", region_told(rule.region)), *facts), parts, rule.latest.notes
    )


def history(rule: DatedRule[T]) -> Part:
    """Every edition with the text it stands on."""
    rows = tuple((each.period, *origin(each)) for each in rule.editions)
    return Part("历次规定", ("有效期", "依据", "依据程度"), rows)


def origin(edition: Edition[T]) -> tuple[str, str]:
    """The text that an edition stands on, and how well it is known."""
    return str(edition.reference), evidence_in_words(edition.evidence)


def reference_facts(reference: Reference) -> list[tuple[str, str]]:
    """Number, wording and address of a text, as far as they are known."""
    facts = [("依据", str(reference)), ("原文", reference.quote), ("网址", reference.url)]
    return [(label, value) for label, value in facts if value]


def provenance_part(provenance: tuple[Provenance, ...]) -> Part:
    """The editions of all rules that a standard is made of."""
    rows = tuple(
        (each.id, each.title, f"{each.effective_from}起", str(each.reference), evidence_in_words(each.evidence))
        for each in provenance
    )
    return Part("依据", ("编号", "名称", "施行", "文件", "依据程度"), rows)


def evidence_in_words(evidence: Evidence) -> str:
    """「V2 已核（二手）」."""
    return f"{evidence.value} {evidence.label}"

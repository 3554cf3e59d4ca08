"""Dated values: what a rule said from which day on. A later text adds an edition; nothing is ever overwritten."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.standard import Evidence, Provenance, Reference

T = TypeVar("T", covariant=True)


@dataclass(frozen=True, slots=True)
class Edition(Generic[T]):
    """A value from its first to its last day (None: still in force), with the text that says so.

    `value` None: the rule was repealed, and `reference` is the repealing text.
    """

    effective_from: date
    effective_to: date | None
    value: T | None
    evidence: Evidence
    reference: Reference
    notes: tuple[str, ...]
    content_hash: str

    def covers(self, day: date) -> bool:
        return self.effective_from <= day and (self.effective_to is None or day <= self.effective_to)

    @property
    def period(self) -> str:
        """「2020-02-25起」 or 「2022-01-01至2022-12-31」."""
        return f"{self.effective_from}至{self.effective_to}" if self.effective_to else f"{self.effective_from}起"


@dataclass(frozen=True, slots=True)
class DatedRule(Generic[T]):
    """One rule through time. `source` is its file; editions stand in the order of their days and never overlap."""

    id: str
    title: str
    region: str
    source: str
    editions: tuple[Edition[T], ...]

    def on(self, day: date) -> Edition[T]:
        """The edition in force on `day`. Raises `UnknownRuleError` before the first, after the last, once repealed."""
        for edition in self.editions:
            if edition.covers(day):
                if edition.value is not None:
                    return edition
                raise UnknownRuleError(
                    f"“{self.title}”（{self.id}）已自{edition.effective_from}废止，依据{edition.reference}；"
                    f"{day}没有有效的版本"
                )
        periods = "、".join(edition.period for edition in self.editions if edition.value is not None)
        raise UnknownRuleError(f"“{self.title}”（{self.id}）在{day}没有有效的版本，它的有效期是：{periods}")

    def value_on(self, day: date) -> T:
        """The value in force on `day`."""
        value = self.on(day).value
        assert value is not None
        return value

    def in_force(self) -> Iterator[Edition[T]]:
        """The editions that hold a value, oldest first."""
        return (edition for edition in self.editions if edition.value is not None)

    @property
    def latest(self) -> Edition[T]:
        """The newest edition that holds a value."""
        return list(self.in_force())[-1]

    @property
    def last_day(self) -> date:
        """The last day on which it is known to hold a value; without an end, the last of all days."""
        return self.latest.effective_to or date.max

    def provenance(self, edition: Edition[object]) -> Provenance:
        """Where a value of this rule came from, to be printed beside every result."""
        return Provenance(
            id=self.id,
            title=self.title,
            effective_from=edition.effective_from,
            evidence=edition.evidence,
            reference=edition.reference,
            content_hash=edition.content_hash,
        )

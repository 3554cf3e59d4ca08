"""The same person in several loans, across schemes and years, found by a keyed digest and told without the number."""

from collections.abc import Iterable
from dataclasses import dataclass

from jiheng.core.finding import Findings, Severity
from jiheng.subsidy.life import LoanLife
from jiheng.subsidy.stages import LoanStage

_CLOSED = frozenset({LoanStage.REJECTED, LoanStage.SETTLED})


@dataclass(frozen=True, slots=True)
class SamePerson:
    """Loans of one person, oldest application first. `fingerprint` tells nothing without the key it was made with."""

    fingerprint: str
    masked: str
    lives: tuple[LoanLife, ...]

    @property
    def open_at_once(self) -> tuple[LoanLife, ...]:
        """Those that run at the same time, when they are more than one."""
        running = tuple(life for life in self.lives if life.stage not in _CLOSED)
        return running if len(running) > 1 else ()


def loans_by_person(lives: Iterable[LoanLife], key: bytes) -> dict[str, SamePerson]:
    """Everybody by fingerprint. Loans without an identity number cannot be compared and are left out."""
    found: dict[str, list[LoanLife]] = {}
    for life in lives:
        if life.loan.id_number is not None:
            found.setdefault(life.loan.id_number.fingerprint(key), []).append(life)
    return {
        fingerprint: SamePerson(fingerprint, str(group[0].loan.id_number), tuple(sorted(group, key=_applied)))
        for fingerprint, group in found.items()
    }


def same_people(lives: Iterable[LoanLife], key: bytes) -> tuple[SamePerson, ...]:
    """Everybody with more than one loan."""
    return tuple(person for person in loans_by_person(lives, key).values() if len(person.lives) > 1)


def loans_of_person(life: LoanLife, lives: Iterable[LoanLife], key: bytes) -> tuple[LoanLife, ...]:
    """All loans of the person who has this one; this one alone where her number is not known."""
    if life.loan.id_number is None:
        return (life,)
    return loans_by_person(lives, key)[life.loan.id_number.fingerprint(key)].lives


def tell_duplicates(people: Iterable[SamePerson], findings: Findings) -> None:
    """A warning for what runs at the same time, a notice for what came one after another."""
    for person in people:
        running = person.open_at_once
        told = running or person.lives
        first, *others = told
        listed = "、".join(f"{each.loan.code}（{each.stage.label}）" for each in others)
        which = "同时有几笔没有结清的贷款" if running else "先后借过几次"
        advice = "请核对是否重复享受，只能贴一笔的退回其余" if running else "请核对累计次数"
        findings.add(
            "LOAN201",
            f"贷款[{first.loan.code}].身份证号",
            f"身份证号{person.masked}{which}：{first.loan.code}（{first.stage.label}）、{listed}；{advice}。",
            severity=Severity.WARNING if running else Severity.NOTICE,
        )


def _applied(life: LoanLife) -> tuple[object, str]:
    return life.loan.applied_on, life.loan.code

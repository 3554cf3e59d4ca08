"""The same person in several loans, across schemes and years, told without her number."""

from dataclasses import replace
from datetime import date

from jiheng.core.finding import Findings
from jiheng.subsidy.duplicates import loans_of_person, same_people, tell_duplicates
from jiheng.subsidy.life import LoanLife
from jiheng.subsidy.stages import LoanStep
from tests.subsidy.loans import LENT, event, id_number, life

FIRST = life(LENT)
SECOND = life(replace(LENT, code="D2", scheme="cn.startup_guaranteed_loans", applied_on=date(2022, 6, 1)))
STRANGER = life(replace(LENT, code="D3", id_number=id_number(serial="004")))
NAMELESS = life(replace(LENT, code="D4", id_number=None))


def told(*lives: LoanLife) -> list[str]:
    findings = Findings()
    tell_duplicates(same_people(lives, b"key"), findings)
    return [f"{each.severity.label} {each.location} {each.message}" for each in findings.items]


def test_loans_of_one_person_under_two_schemes_are_found() -> None:
    number = str(LENT.id_number)
    assert told(SECOND, FIRST, STRANGER, NAMELESS) == [
        f"警告 贷款[D1].身份证号 身份证号{number}同时有几笔没有结清的贷款：D1（已放款）、D2（已放款）；"
        "请核对是否重复享受，只能贴一笔的退回其余。"
    ]
    assert LENT.id_number is not None
    assert LENT.id_number.digits not in "".join(told(FIRST, SECOND))


def test_loans_one_after_the_other_are_only_noted() -> None:
    settled = life(LENT, event(date(2022, 6, 30), LoanStep.SETTLEMENT))
    assert told(settled, SECOND) == [
        f"提示 贷款[D1].身份证号 身份证号{LENT.id_number}先后借过几次：D1（已结清）、D2（已放款）；请核对累计次数。"
    ]


def test_the_loans_of_a_person_are_all_of_hers_or_the_one_alone() -> None:
    everyone = (FIRST, SECOND, STRANGER, NAMELESS)
    assert loans_of_person(SECOND, everyone, b"key") == (FIRST, SECOND)
    assert loans_of_person(NAMELESS, everyone, b"key") == (NAMELESS,)


def test_nobody_is_like_somebody_without_a_number() -> None:
    assert same_people([FIRST, STRANGER, NAMELESS], b"key") == ()

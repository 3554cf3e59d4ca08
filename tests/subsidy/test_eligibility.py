"""The eligibility preview: every rule with its answer, its reason, and the dated value that says so."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from jiheng.rules.library import load_library
from jiheng.subsidy.eligibility import Application, Outcome, Preview, preview
from tests.subsidy.loans import id_number

LIBRARY = load_library()
DAY = date(2022, 6, 21)
SOUND = Application(
    applied_on=DAY,
    amount=Decimal(100000),
    months=24,
    contract_rate=Decimal("4.50"),
    id_number=id_number(),
    earlier_loans=0,
    has_unsettled_loan=False,
)


def ask(scheme: str = "guangdong.womens_loans", **changes: Any) -> Preview:
    application = replace(SOUND, **changes)
    return preview(application, LIBRARY.loan_scheme(scheme, application.applied_on), LIBRARY)


def answers(found: Preview) -> dict[str, str]:
    return {each.rule: f"{each.outcome.label}：{each.reason}" for each in found.verdicts}


def test_every_rule_is_answered_with_its_reason() -> None:
    found = ask()
    assert answers(found) == {
        "只限女性": "符合：身份证号第17位是双数，女",
        "申请时最高年龄": "符合：申请日2022-06-21满36周岁，上限60周岁",
        "户籍": "符合：身份证号的区划代码以44开头",
        "单户额度上限": "符合：申请10万元，单户上限10万元",
        "最长期限": "符合：期限24个月，最长24个月",
        "累计次数": "不适用：方案没有规定",
        "合同利率上限": "不适用：方案没有规定",
        "同时只有一笔": "符合：没有未结清的贴息贷款",
    }
    assert found.may_apply


@pytest.mark.parametrize(
    ("changes", "rule", "told"),
    [
        ({"id_number": id_number(serial="003")}, "只限女性", "不符合：身份证号第17位是单数，男"),
        ({"id_number": id_number("19610620")}, "申请时最高年龄", "不符合：申请日2022-06-21满61周岁，上限60周岁"),
        ({"id_number": id_number("19610622")}, "申请时最高年龄", "符合：申请日2022-06-21满60周岁，上限60周岁"),
        (
            {"id_number": id_number(division="430102")},
            "户籍",
            "不适用：身份证号的区划代码不以44开头，可能已迁入；请查户口簿",
        ),
        ({"amount": Decimal(100001)}, "单户额度上限", "不符合：申请10.0001万元，单户上限10万元"),
        (
            {"amount": Decimal(300000), "is_model_entrepreneur": True},
            "单户额度上限",
            "符合：申请30万元，示范主体上限30万元",
        ),
        ({"months": 36}, "最长期限", "不符合：期限36个月，最长24个月"),
        ({"months": None}, "最长期限", "不适用：没有期限，无法核对；请补"),
        ({"id_number": None}, "申请时最高年龄", "不适用：没有身份证号，无法核对；请补"),
        ({"has_unsettled_loan": True}, "同时只有一笔", "不符合：有一笔贴息贷款还没有结清"),
        ({"has_unsettled_loan": None}, "同时只有一笔", "不适用：没有在贷情况，无法核对；请补"),
    ],
)
def test_each_rule_passes_fails_or_does_not_apply(changes: dict[str, Any], rule: str, told: str) -> None:
    found = ask(**changes)
    assert answers(found)[rule] == told
    assert found.may_apply is not told.startswith("不符合")


def test_what_is_not_known_is_asked_for_by_a_scheme_that_limits_it() -> None:
    told = answers(ask("cn.startup_guaranteed_loans", contract_rate=None, earlier_loans=None))
    assert (told["合同利率上限"], told["累计次数"]) == (
        "不适用：没有合同年利率，无法核对；请补",
        "不适用：没有以前借款的次数，无法核对；请补",
    )


@pytest.mark.parametrize(
    ("rate", "outcome", "told"),
    [
        ("5.20", Outcome.PASS, "合同利率5.20%"),
        ("5.2001", Outcome.FAIL, "合同利率5.2001%"),
    ],
)
def test_the_rate_may_lie_so_many_points_over_the_published_one(rate: str, outcome: Outcome, told: str) -> None:
    found = ask("cn.startup_guaranteed_loans", contract_rate=Decimal(rate))
    verdict = next(each for each in found.verdicts if each.rule == "合同利率上限")
    assert verdict.outcome is outcome
    assert verdict.reason == (
        f"{told}，上限是一年期贷款市场报价利率（LPR）3.70%（2022-01-20公布，见二手资料）加150个基点，即5.20%"
    )


def test_the_fourth_loan_of_a_person_is_one_too_many() -> None:
    told = {times: answers(ask("cn.startup_guaranteed_loans", earlier_loans=times))["累计次数"] for times in (2, 3)}
    assert told == {2: "符合：这是第3次，累计不超过3次", 3: "不符合：这是第4次，累计不超过3次"}


def test_the_basis_names_the_edition_and_how_well_it_is_known() -> None:
    verdict = ask().verdicts[0]
    assert (
        verdict.basis
        == "广东省妇女创业小额担保贷款贴息项目（guangdong.womens_loans），2020-01-01起，见二手资料：项目对象"
    )


def test_an_applicant_is_asked_of_the_scheme_of_her_day() -> None:
    after = ask("cn.startup_guaranteed_loans", applied_on=date(2026, 1, 1), amount=Decimal(300000))
    before = ask("cn.startup_guaranteed_loans", applied_on=date(2025, 12, 31), amount=Decimal(300000))
    assert [found.may_apply for found in (before, after)] == [False, True]

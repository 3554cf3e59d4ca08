"""What refuses the sending of targets, each with its place, and what is only advice."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from jiheng.core.budget import ProjectContinuity
from jiheng.core.case import Case
from jiheng.core.finding import Findings
from jiheng.core.indicator_values import Nature, Operator
from jiheng.documents.case_files import read_case
from jiheng.targets.submission import check_submission

from .invented import CASE, INDICATORS, LIBRARY, law_of, line, with_indicator

CONGHUA = Path(__file__).parent.parent.parent / "examples" / "conghua-2022"


def refusals(case: Case) -> list[tuple[str, str, str]]:
    found = check_submission(case, law_of(case)).refusals
    return [(each.id, each.location.place, each.message) for each in found]


def test_complete_targets_may_be_sent_and_nothing_is_said() -> None:
    check = check_submission(CASE, law_of())
    assert (check.may_be_sent, check.findings) == (True, ())


def test_no_indicator_at_all_cannot_be_sent() -> None:
    assert refusals(replace(CASE, indicators=())) == [("TGT207", "指标", "还没有一项指标；请先填写绩效指标。")]


@pytest.mark.parametrize(
    ("case", "refusal"),
    [
        (
            with_indicator("1", responsible=""),
            ("TGT208", "指标[1].责任人", "“除险加固水库数”没有填责任人；请填写负责这项指标的人或岗位。"),
        ),
        (
            with_indicator("4", unit_of_measure=""),
            (
                "TGT208",
                "指标[4].计量单位",
                "“防洪保护人口”的指标值是数，没有填计量单位；请填写计量单位，如人、人次、户、万元、%。",
            ),
        ),
        (
            with_indicator("4", name="防洪保护人口增长率", unit_of_measure="%", target=Decimal(5)),
            ("TGT208", "指标[4].基准年度", "“防洪保护人口增长率”要与往年比较，没有填基准年度；请填写与哪一年比较。"),
        ),
        (
            with_indicator("2", target=None),
            ("TGT208", "指标[2].年度指标值", "“工程验收合格率”没有填年度指标值；请填写指标值（数、区间、日期，定性的写文字）。"),
        ),
        (
            with_indicator("1", weight=Decimal(18)),
            ("TGT203", "指标.分值", "“产出指标”3项指标的分值合计48分，标准规定50分，还差2分，请补上。"),
        ),
        (
            with_indicator("4", weight=Decimal(18)),
            ("TGT203", "指标.分值", "“效益指标”2项指标的分值合计33分，标准规定30分，多出3分，请调减。"),
        ),
    ],
)  # fmt: skip
def test_one_thing_amiss_refuses_with_its_place(case: Case, refusal: tuple[str, str, str]) -> None:
    assert refusals(case) == [refusal]


def test_an_indicator_outside_the_tree_names_the_usable_places() -> None:
    (first, *_) = refusals(with_indicator("1", level1="投入指标"))
    assert first[:2] == ("TGT201", "指标[1].一级指标")
    assert "“除险加固水库数”写在“投入指标—数量指标”下，评分标准里没有这一类" in first[2]
    assert "产出指标—数量指标" in first[2]


def test_a_weight_not_written_is_told_at_its_cell_too() -> None:
    places = [place for _, place, _ in refusals(with_indicator("5", weight=None))]
    assert places == ["指标[5].分值", "指标.分值"]


def test_words_are_no_number_and_need_no_unit() -> None:
    case = with_indicator("4", nature=Nature.QUALITATIVE, operator=Operator.NONE, target="无溃坝", unit_of_measure="")
    assert refusals(case) == []


def test_a_new_project_above_the_amount_has_to_be_assessed_first() -> None:
    project = replace(CASE.projects[0], continuity=ProjectContinuity.NEW)
    case = replace(CASE, projects=(project,))
    assert refusals(case) == [
        (
            "TGT206",
            "项目[X1].事前评估",
            "项目“水库除险加固”金额540万元，按规定200万元及以上的新增项目须事前绩效评估，没有写评估结论；"
            "请先做事前评估，再填结论和文号。",
        )
    ]
    done = replace(case, projects=(replace(project, ex_ante_assessment="予以支持（示评〔2023〕4号）"),))
    assert refusals(done) == []
    small = replace(case, projects=(replace(project, midterm_budget=None),), budget_lines=(line("Y1", 1_999_999),))
    assert refusals(small) == []


def test_what_is_asked_for_counts_before_there_are_purses() -> None:
    asking = replace(
        CASE.projects[0],
        continuity=ProjectContinuity.NEW,
        midterm_budget=None,
        requested_budget=Decimal(2_500_000),
        requested_appropriation=None,
    )
    case = replace(CASE, projects=(asking,), budget_lines=())
    assert [(id, place) for id, place, _ in refusals(case)] == [("TGT206", "项目[X1].事前评估")]
    silent = replace(case, projects=(replace(asking, requested_budget=None),))
    assert [(id, place) for id, place, _ in refusals(silent)] == [("TGT209", "项目[X1].申请资金总额")]


def test_a_five_type_set_without_input_is_pointed_out() -> None:
    case = read_case(CONGHUA, Findings())
    check = check_submission(case, law_of(case))
    assert check.may_be_sent
    (told,) = [each.message for each in check.advice if each.id == "TGT204"]
    assert told == ("指标分投入、产出、效率、效果、成果5类，没有一项“投入”类指标；请补充，确实不宜设置的写明理由。")


def test_the_regions_own_minimum_goes_before_the_national_one() -> None:
    standard = law_of().standard
    case = replace(CASE, profile=replace(CASE.profile, region="510117", year=2025))
    law = replace(law_of(), classes=LIBRARY.target_rule(type(law_of().classes.value), "510117", date(2025, 12, 31)))  # type: ignore[union-attr]
    told = [each.message for each in check_submission(case, replace(law, standard=standard)).advice]
    assert told == ["时效指标有0项，至少要有1项定量的；请补充。"]


def test_classes_told_only_in_words_do_not_count_where_numbers_are_asked() -> None:
    late = replace(
        INDICATORS[0], code="7", level2="时效指标", nature=Nature.QUALITATIVE, target="按期", weight=Decimal(0)
    )
    case = replace(CASE, indicators=(*INDICATORS, late))
    classes = LIBRARY.target_rule(type(law_of().classes.value), "510117", date(2025, 12, 31))  # type: ignore[union-attr]
    told = [each.message for each in check_submission(case, replace(law_of(), classes=classes)).advice]
    assert "时效指标有1项，都是定性的，至少要有1项定量的；请补充。" in told


def test_without_rules_only_points_and_wording_are_looked_at() -> None:
    law = replace(law_of(), submission=None, classes=None, threshold=None)
    assert check_submission(with_indicator("1", responsible=""), law).findings == ()

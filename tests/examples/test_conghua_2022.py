"""The acceptance test of the worked case: the only place where its results are written as literals."""

from dataclasses import replace
from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.blocks import Paragraph
from jiheng.core.case import Case
from jiheng.core.loan import Loan
from jiheng.evaluation.evaluate import evaluate
from jiheng.evaluation.result import Evaluation
from jiheng.reports.report import compose_report
from jiheng.rules.library import load_library, rule_day
from jiheng.rules.standard import Standard, StandardStatus

EXPECTED = {
    "部门整体.全年预算数": "503.20",
    "基本支出.全年预算数": "427.54",
    "项目支出.全年预算数": "75.66",
    "部门整体.执行数": "493.20",
    "部门整体.预算执行率": "98.01",
    "项目支出.预算执行率": "86.78",
    "部门整体.未支出": "10.00",
    "创业贷款贴息.未支出": "10.00",
    "其他项目.全年预算数": "43.06",
    "其他项目.执行数": "43.06",
    "创业贷款贴息.全年预算数": "32.60",
    "创业贷款贴息.省级2021.全年预算数": "10.00",
    "创业贷款贴息.省级2022.全年预算数": "20.00",
    "创业贷款贴息.区级2022.全年预算数": "2.60",
    "创业贷款贴息.执行数": "22.60",
    "创业贷款贴息.省级2022.结转下年": "10.00",
    "创业贷款贴息.预算执行率": "69.33",
    "创业贷款贴息.占项目支出预算比重": "43.09",
    "贷款.发放金额": "240.00",
    "贷款.发放目标": "270.00",
    "贷款.发放完成率": "88.89",
    "贷款.借款人数": "16",
    "贷款.种植大户户数": "4",
    "贷款.直接就业人数": "83",
    "贷款.间接带动就业人数": "283",
    "贷款.回收率": "100.00",
    "指标.1.得分": "7.11",
    "指标.1.扣分": "0.89",
    "指标.项数": "27",
    "指标.达标项数": "26",
    "自评.总分": "99.11",
    "自评.得分": "99.1",
    "自评.扣分": "0.89",
    "自评.等级": "优",
    "自评.加分": "0.00",
}


def test_the_case_gives_exactly_these_figures(conghua_evaluation: Evaluation) -> None:
    assert {name: conghua_evaluation.figures[name].shown() for name in EXPECTED} == EXPECTED


def test_twenty_seven_indicators_weigh_one_hundred_points(conghua_evaluation: Evaluation) -> None:
    weights = {row.indicator.code: row.full_points for row in conghua_evaluation.rows if not row.is_common}
    expected = {"1": 8} | {str(n): 4 for n in range(2, 16)} | {str(n): 3 for n in range(16, 28)}
    assert weights == expected
    assert sum(weights.values()) == 100


def test_execution_is_shown_and_carries_no_points(conghua_evaluation: Evaluation) -> None:
    shown = [row for row in conghua_evaluation.rows if row.is_shown_only]
    assert [(row.indicator.name, row.actual_text, row.full_points) for row in shown] == [
        ("预算执行率", "98.01%", Decimal(0))
    ]


def test_the_loan_indicator_is_explained_step_by_step(conghua_evaluation: Evaluation) -> None:
    assert conghua_evaluation.row("1").steps == (
        "完成率 240÷270＝88.89%",
        "未达到目标，按比例得分：8×240÷270＝7.1111…，四舍五入得7.11分",
        "扣0.89分",
    )


def test_the_second_indicator_is_the_stated_rate_and_never_borrowers_over_applications(
    conghua_evaluation: Evaluation,
) -> None:
    row = conghua_evaluation.row("2")
    assert (row.actual_text, row.target_text, row.points) == ("100%", "100%", Decimal("4.00"))
    assert row.indicator.denominator is None


def test_the_standard_says_that_it_is_a_reconstruction(conghua_evaluation: Evaluation) -> None:
    assert conghua_evaluation.standard.status is StandardStatus.RECONSTRUCTION


def test_with_the_loans_of_2022_alone_recovery_is_not_applicable_and_the_case_asks_for_its_points(
    womens_federation: Case, conghua_evaluation: Evaluation
) -> None:
    case = replace(
        womens_federation, loans=tuple(loan for loan in womens_federation.loans if loan.applied_year == 2022)
    )
    indicators = tuple(
        replace(each, weight=Decimal(0) if each.code == "14" else Decimal(8) if each.code == "2" else each.weight)
        for each in case.indicators
    )
    row = evaluate(replace(case, indicators=indicators), conghua_evaluation.standard).row("14")
    assert (row.actual, row.actual_text) == (NotApplicable("本年没有到期的贷款"), "—")
    assert row.points == NotApplicable("本年没有到期的贷款")


def test_a_standard_changed_next_year_leaves_this_year_s_score(
    womens_federation: Case, conghua_evaluation: Evaluation
) -> None:
    standard: Standard = conghua_evaluation.standard
    assert standard.effective_from.year <= womens_federation.year
    assert evaluate(womens_federation, standard).total == conghua_evaluation.total


def test_persons_are_told_by_their_posts_and_borrowers_by_numbers(womens_federation: Case) -> None:
    assert {each.responsible[-3:] for each in womens_federation.indicators} == {"负责人"}
    assert {each.responsible[-3:] for each in womens_federation.improvements} == {"负责人"}
    assert all(loan.borrower[1:].isdecimal() for loan in womens_federation.loans)


def test_changing_one_loan_changes_every_place(womens_federation: Case, conghua_evaluation: Evaluation) -> None:
    def smaller(loan: Loan) -> Loan:
        return replace(loan, disbursed_amount=Decimal(95000)) if loan.code == "D2022-05" else loan

    case = replace(womens_federation, loans=tuple(map(smaller, womens_federation.loans)), stated_figures=())
    changed = evaluate(case, conghua_evaluation.standard)
    assert (changed.row("1").points, changed.total) == (Decimal("7.10"), Decimal("99.10"))
    before, after = report_text(conghua_evaluation), report_text(changed)
    for old, new in (("240万元", "239.5万元"), ("88.89%", "88.70%"), ("99.11", "99.10"), ("扣0.89分", "扣0.9分")):
        assert old in before
        assert old not in after
        assert new in after


def test_borrowers_and_indicators_are_told_with_one_number_everywhere(conghua_evaluation: Evaluation) -> None:
    outline = load_library().outline(conghua_evaluation.standard.outline, rule_day(2022))
    runs = [
        run
        for block in compose_report(conghua_evaluation, outline).blocks
        if isinstance(block, Paragraph)
        for run in block.runs
    ]
    assert {run.text for run in runs if run.figure == "贷款.借款人数"} == {"16名"}
    assert {run.text for run in runs if run.figure == "指标.项数"} == {"27项"}


def report_text(evaluation: Evaluation) -> str:
    outline = load_library().outline(evaluation.standard.outline, rule_day(2022))
    return "\n".join(line.text for line in compose_report(evaluation, outline).lines)

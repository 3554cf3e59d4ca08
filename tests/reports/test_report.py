"""The composed report: the outline's sections in order, sentences that agree, nothing contradicting its ledger."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from jiheng.core.blocks import Heading, Paragraph, Run, Table
from jiheng.core.case import Case
from jiheng.core.document import Document
from jiheng.core.finding import CaseError
from jiheng.core.indicator import BonusItem
from jiheng.core.narrative import Passage
from jiheng.evaluation.evaluate import evaluate
from jiheng.evaluation.result import Evaluation
from jiheng.reports.report import compose_report, report_findings
from jiheng.rules.library import load_library, rule_day


def composed(evaluation: Evaluation) -> Document:
    library, day = load_library(), rule_day(evaluation.case.year)
    standard = evaluation.standard
    return compose_report(evaluation, library.outline(standard.outline, day), library.form(standard.form, day))


def headings(document: Document) -> list[str]:
    return [block.number + block.text for block in document.blocks if isinstance(block, Heading) and block.level < 3]


def paragraphs(document: Document) -> str:
    return "\n".join(block.text for block in document.blocks if isinstance(block, Paragraph))


def runs(document: Document) -> Iterator[Run]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield from block.runs
        elif isinstance(block, Table):
            yield from (run for row in block.rows for cell in row for run in cell.runs)


def test_the_report_follows_the_outline_in_force(conghua_evaluation: Evaluation) -> None:
    assert [each for each in headings(composed(conghua_evaluation)) if not each.startswith("附件")][:14] == [
        "一、基本情况",
        "（一）部门概况",
        "（二）年度总体工作和重点工作任务",
        "（三）部门整体收支情况",
        "（四）部门整体绩效管理情况",
        "二、综合评价分析",
        "（一）自评结论综述",
        "（二）各项工作任务绩效目标完成情况分析",
        "（三）各重点任务项目支出完成情况分析",
        "（四）主要工作成效",
        "三、存在问题",
        "（一）贴息贷款发放未完成年初目标",
        "（二）部分绩效目标不够具体",
        "四、下一步改进措施",
    ]


def test_the_conclusion_states_points_grade_bonus_and_deductions(conghua_evaluation: Evaluation) -> None:
    text = paragraphs(composed(conghua_evaluation))
    for words in _conclusion(conghua_evaluation):
        assert words in text


def _conclusion(evaluation: Evaluation) -> tuple[str, ...]:
    figures = evaluation.figures
    total, shown, lost = (figures[f"自评.{name}"].told() for name in ("总分", "得分", "扣分"))
    grade = figures["自评.等级"].told()
    return (total, "满分100分", f"为{shown}", f"“{grade}”", "没有加分项目", f"扣分共{lost}")


def test_the_unspent_money_is_explained_by_its_project_and_keeps_its_origin(conghua_evaluation: Evaluation) -> None:
    text = paragraphs(composed(conghua_evaluation))
    assert "全年未支出10.00万元" in text
    assert "结转2023年继续使用" in text
    assert "2022年省级资金" in text


def test_every_named_figure_prints_what_the_ledger_holds(conghua_evaluation: Evaluation) -> None:
    document = composed(conghua_evaluation)
    for run in runs(document):
        if run.figure:
            assert run.figure in document.figures
            figure = conghua_evaluation.figures[run.figure]
            digits = re.findall(r"\d+(?:\.\d+)?", run.text)
            printed = re.findall(r"\d+(?:\.\d+)?", figure.told()) + re.findall(r"\d+(?:\.\d+)?", figure.shown())
            whole = {Decimal(each) for each in printed}
            assert all(Decimal(each) in whole for each in digits), (run, figure.told())


def test_assumptions_are_marked_and_listed(conghua_evaluation: Evaluation) -> None:
    document = composed(conghua_evaluation)
    assert any(run.assumed for run in runs(document))
    listed = "\n".join(line.text for line in document.lines)
    for assumption in conghua_evaluation.case.assumptions:
        assert assumption.subject in listed


def test_every_page_of_an_example_says_so(conghua_evaluation: Evaluation) -> None:
    assert "示例数据" in composed(conghua_evaluation).marks


def test_a_real_case_has_no_example_mark_and_no_page_of_assumptions(womens_federation: Case) -> None:
    def certain(record: object) -> object:
        return replace(record, assumed=())  # type: ignore[type-var]

    real = replace(
        womens_federation,
        profile=replace(womens_federation.profile, is_example=False),
        assumptions=(),
        indicators=tuple(map(certain, womens_federation.indicators)),  # type: ignore[arg-type]
        budget_lines=tuple(map(certain, womens_federation.budget_lines)),  # type: ignore[arg-type]
        loans=tuple(map(certain, womens_federation.loans)),  # type: ignore[arg-type]
        **{
            table: tuple(map(certain, getattr(womens_federation, table)))  # type: ignore[arg-type]
            for table in (
                "surveys", "survey_questions", "complaints", "works", "kindergartens", "pay_days",
                "development_programmes",
            )
        },
    )  # fmt: skip
    standard = load_library().standard(real.profile.standard, rule_day(2022))
    document = composed(evaluate(real, standard))
    assert "示例数据" not in document.marks
    assert not any(run.assumed for run in runs(document))
    assert "示例假定" not in "\n".join(section.title for section in document.sections)


def test_bonus_items_are_told_with_their_evidence(womens_federation: Case, conghua_evaluation: Evaluation) -> None:
    item = BonusItem(code="J1", name="获省级表彰", points=Decimal(1), evidence="示例〔2022〕1号")
    text = paragraphs(composed(evaluate(replace(womens_federation, bonus_items=(item,)), conghua_evaluation.standard)))
    assert "获省级表彰" in text
    assert "没有加分项目" not in text


def test_a_required_section_without_words_is_printed_as_open_and_told(
    womens_federation: Case, conghua_evaluation: Evaluation
) -> None:
    silent = evaluate(replace(womens_federation, passages=()), conghua_evaluation.standard)
    assert "（本节待补充）" in paragraphs(composed(silent))
    outline = load_library().outline(silent.standard.outline, rule_day(2022))
    assert [(each.id, each.location.place) for each in report_findings(silent, outline)] == [
        ("TEXT201", "叙述[performance_management]")
    ]


def test_words_for_a_section_that_the_outline_lacks_are_refused(
    womens_federation: Case, conghua_evaluation: Evaluation
) -> None:
    stray = replace(womens_federation, passages=(Passage(section="performance", text="示例。"),))
    with pytest.raises(CaseError, match="performance_management"):
        composed(evaluate(stray, conghua_evaluation.standard))


def test_the_project_report_tells_unmet_and_far_exceeded_targets_with_their_reasons(
    care_evaluation: Evaluation,
) -> None:
    text = paragraphs(composed(care_evaluation))
    for words in ("服务质量抽查合格率", "新签约的服务人员培训不足", "上门服务次数", "下半年新增助餐服务"):
        assert words in text


def test_a_report_is_composed_alike_twice(care_evaluation: Evaluation) -> None:
    assert composed(care_evaluation) == composed(care_evaluation)

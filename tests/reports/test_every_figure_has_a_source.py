"""Every figure of the worked report can be followed to records or to the standard: 100 %, counted."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.blocks import Paragraph, Run, Table
from jiheng.core.document import Document, Section
from jiheng.core.figure import Figure
from jiheng.evaluation.result import Evaluation
from jiheng.reports.figure_places import places_of_figures
from jiheng.reports.report import compose_report
from jiheng.rules.library import load_library, rule_day

BODY, FORM, WORKINGS, SOURCES = range(4)
NO_FIGURE = re.compile(
    r"20\d\d年(?:\d{1,2}月\d{1,2}日)?|《[^》]*》|“[^”]*”|第[一二三四]季度|保留\d位小数|^\d{1,2}\.|：\d\. |^　+\d\. "
    r"|共\d+项，|有\d+项：|上述\d+个重点项目"
)
"""Years, dates, names of documents, the numbers of lists, and how many the sentence itself lists."""


def composed(evaluation: Evaluation) -> Document:
    library, day = load_library(), rule_day(evaluation.case.year)
    standard = evaluation.standard
    layout = library.form(standard.form, day)
    return compose_report(evaluation, library.outline(standard.outline, day), layout)


def runs(section: Section) -> Iterator[Run]:
    for block in section.blocks:
        if isinstance(block, Paragraph):
            yield from block.runs
        elif isinstance(block, Table):
            yield from (run for row in block.rows for cell in row for run in cell.runs)


def stands_on(name: str, evaluation: Evaluation) -> bool:
    """Whether the figure, or all that it is made of, was read from records or is what the standard says."""
    figure: Figure = evaluation.figures[name]
    if figure.sources or figure.formula.startswith("评分标准“"):
        return True
    if figure.inputs:
        return all(stands_on(each, evaluation) for each in figure.inputs)
    return figure.value == Decimal(0) and "表（" in figure.formula  # looked for in a ledger, and no record found


def test_every_number_of_report_and_form_is_a_figure(conghua_evaluation: Evaluation) -> None:
    document = composed(conghua_evaluation)
    told = [run for section in document.sections[BODY:WORKINGS] for run in runs(section)]
    typed = [run.text for run in told if not run.figure and re.search(r"\d", NO_FIGURE.sub("", run.text))]
    numbers = [run for run in told if run.figure and re.search(r"\d", run.text)]
    assert typed == []
    assert len(numbers) > 400


def test_every_figure_of_the_report_has_a_source(conghua_evaluation: Evaluation) -> None:
    names = {run.figure for section in composed(conghua_evaluation).sections for run in runs(section) if run.figure}
    without = sorted(name for name in names if not stands_on(name, conghua_evaluation))
    assert (without, len(names) > 200) == ([], True)


def test_the_annex_lists_every_figure_with_its_place_formula_and_records(conghua_evaluation: Evaluation) -> None:
    document = composed(conghua_evaluation)
    printed = places_of_figures(document.sections[BODY:SOURCES])
    listed = {run.figure for run in runs(document.sections[SOURCES]) if run.figure}
    assert set(printed) <= listed
    first, second = (block for block in document.sections[SOURCES].blocks if isinstance(block, Table))
    rows = {row[0].text: [cell.text for cell in row[1:]] for row in (*first.rows, *second.rows)}
    assert rows["活动.巾帼宣教.场次"] == ["96场", "二、（四）1.；附件1", "活动[H01].场次"]
    assert rows["贷款.发放金额"][2] == "贷款表（本年放款）“放款金额”合计：D2022-01至D2022-16，共16条"
    place, told = rows["指标.1"]
    assert place == "一、（三）1.；二、（一）；二、（一）表“绩效指标得分表”等7处"
    assert "目标值270万元：指标[1].年度指标值；" in told
    assert "完成率88.89%：指标.1.实际完成值÷指标.1.目标值×100%" in told
    assert "完成率98.01%：部门整体.预算执行率÷指标.预算执行率.目标值×100%" in rows["指标.预算执行率"][1]


def test_a_figure_that_only_others_are_made_of_has_no_place_of_its_own(conghua_evaluation: Evaluation) -> None:
    table = next(block for block in composed(conghua_evaluation).sections[SOURCES].blocks if isinstance(block, Table))
    places = {row[0].text: row[2].text for row in table.rows}
    assert places["贷款.到期金额"] == "用于计算"

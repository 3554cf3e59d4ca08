"""What every block of a report is written with: the evaluation, its figures by name, and sentences that name them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from jiheng.core.blocks import Align, Heading, Paragraph, Run
from jiheng.core.case import TABLE_TITLES, Case
from jiheng.core.figure import Figure
from jiheng.core.finding import Findings, Severity
from jiheng.core.record import Record
from jiheng.evaluation.result import Evaluation
from jiheng.figures.cells import COLUMN_TITLES, record_key
from jiheng.figures.reference import parse, printed
from jiheng.reports.enumeration import enumerations
from jiheng.reports.narrative import Narrator
from jiheng.reports.numbering import Numbering
from jiheng.rules.standard import StandardScope

_QUOTED = {("assumptions", "text"), ("objectives", "expected")}
"""What explains what no record says, and what was approved before there were records: their numbers stay as typed."""


class MissingFigureError(LookupError):
    """The report's own sentences name a figure that the registry does not make: a mistake in our code or data."""

    def __init__(self, name: str) -> None:
        super().__init__(f"报告要用的数字“{name}”不存在；请检查度量登记（figures）和组稿代码里的名字。")


@dataclass(slots=True)
class Composer:
    """Writes sentences. The unit's own words go through `own`, and are checked; the report's own through `say`."""

    evaluation: Evaluation
    findings: Findings
    problem_numbers: Mapping[str, str] = field(default_factory=dict)
    improvement_numbers: Mapping[str, str] = field(default_factory=dict)
    narrator: Narrator = field(init=False)

    def __post_init__(self) -> None:
        self.narrator = Narrator(self.evaluation.figures, enumerations(self.evaluation), self.findings)

    @property
    def case(self) -> Case:
        return self.evaluation.case

    @property
    def whole(self) -> str:
        """The scope that the budget is told for, as figures name it."""
        return "项目" if self.evaluation.standard.scope is StandardScope.PROJECT else "部门整体"

    def figure(self, name: str) -> Figure:
        """The figure of this name; the report cannot be written without it."""
        try:
            return self.evaluation.figures[name]
        except KeyError:
            raise MissingFigureError(name) from None

    def runs(self, sentence: str) -> tuple[Run, ...]:
        """One of the report's own sentences with its figures printed. Budget money is told to two decimals."""
        runs: list[Run] = []
        for part in parse(sentence):
            if isinstance(part, str):
                runs.append(Run(part))
            else:
                figure = self.figure(part.name)
                runs.append(Run(printed(figure, part.options), figure=part.name, assumed=figure.assumed))
        return tuple(runs)

    def say(self, sentence: str, *, align: Align = Align.JUSTIFY, indent: bool = True) -> Paragraph:
        """One of the report's own sentences as a paragraph."""
        return Paragraph(self.runs(sentence), align, indent)

    def own(self, table: str, record: Record, column: str) -> tuple[Paragraph, ...]:
        """The unit's own words in one cell of the case, as paragraphs."""
        is_checked = (table, column) not in _QUOTED
        return self.narrator.paragraphs(getattr(record, column), place(table, record, column), typed=is_checked)

    def own_line(self, table: str, record: Record, column: str) -> tuple[Run, ...]:
        """The unit's own words in one cell, on one line and without the full stop at its end."""
        runs = self.narrator.line(getattr(record, column), place(table, record, column))
        return _without_full_stop(runs)

    def own_heading(self, numbering: Numbering, table: str, record: Record, column: str) -> Heading:
        """A numbered heading in the unit's own words."""
        text = "".join(run.text for run in self.own_line(table, record, column))
        return numbering.heading(text)

    def warn(self, id: str, where: str, message: str, *, severity: Severity = Severity.WARNING) -> None:
        self.findings.add(id, where, message, severity=severity)


def place(table: str, record: Record, column: str) -> str:
    """「任务[R1].工作成效」, as every message about a case calls its cells."""
    return f"{TABLE_TITLES[table]}[{record_key(record)}].{COLUMN_TITLES[table, column]}"


def named(scope: str, what: str, options: str = "") -> str:
    """The reference to 「scope.what」 for one of the report's own sentences."""
    return f"{{{{ {scope}.{what}{' | ' + options if options else ''} }}}}"


def money(scope: str, what: str) -> str:
    """A reference to budget money, told to two decimals as its table shows it."""
    return named(scope, what, "2位")


def _without_full_stop(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    if not runs or not runs[-1].text.endswith(("。", "；", "，")):
        return runs
    last = runs[-1]
    return (*runs[:-1], Run(last.text[:-1], last.figure, last.bold, last.assumed))

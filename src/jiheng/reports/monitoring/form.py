"""Monitoring → the official monitoring forms as a Document: the whole unit's, each project's, then the lights."""

from datetime import date

from jiheng.core.blocks import Block, Paragraph, Run, Table
from jiheng.core.case import Case
from jiheng.core.dates import written_date
from jiheng.core.document import Document, Orientation, Section
from jiheng.evaluation.monitoring.result import Monitoring, Watched
from jiheng.reports.form_blocks.grid import Grid
from jiheng.reports.marks import EXAMPLE, RECONSTRUCTED_FORM, UNREAD
from jiheng.reports.monitoring.heading_rows import basic_rows, objective_row
from jiheng.reports.monitoring.indicator_rows import indicator_rows
from jiheng.reports.monitoring.lights import lights_section
from jiheng.reports.monitoring.money_rows import money_rows
from jiheng.rules.monitoring_form import MonitoringForm

TITLE = "绩效运行监控表"


def compose_monitoring(monitoring: Monitoring, whole_form: MonitoringForm, project_form: MonitoringForm) -> Document:
    """All forms of one monitoring, one section each; what has to be looked at stands at the end with its reasons."""
    forms = [(each, project_form if each.code else whole_form) for each in monitoring.watched]
    sections = tuple(form_section(monitoring, watched, form) for watched, form in forms)
    return Document(
        title=f"{monitoring.case.own_unit.name}{TITLE}",
        subtitle=f"（{monitoring.case.year}年度，截至{written_date(monitoring.as_of)}）",
        sections=(*sections, lights_section(monitoring)),
        marks=_marks(monitoring, whole_form, project_form),
    )


def compose_one(monitoring: Monitoring, watched: Watched, form: MonitoringForm) -> Document:
    """The form of the whole unit or of one project alone."""
    return Document(
        title=form.text.title,
        subtitle=f"（{monitoring.case.year}年度，截至{written_date(monitoring.as_of)}）",
        sections=(form_section(monitoring, watched, form, is_titled=False),),
        marks=_marks(monitoring, form),
    )


def form_section(monitoring: Monitoring, watched: Watched, form: MonitoringForm, *, is_titled: bool = True) -> Section:
    """One form on landscape pages."""
    text, period = form.text, period_in_words(monitoring.case, monitoring.as_of)
    grid = Grid.of_widths([column.width for column in text.columns])
    top = (
        *basic_rows(monitoring.case, watched, text, grid),
        *money_rows(watched, text, period, grid),
        *objective_row(monitoring.case, watched, text, grid),
    )
    blocks: list[Block] = [Table(top, grid.widths, header_rows=0)]
    if watched.indicators:
        blocks.append(Table(tuple(indicator_rows(watched, text, period)), grid.widths, header_rows=2))
    else:
        blocks.append(_note("没有设绩效指标。"))
    remarks = [*text.remarks, *(form.notes if text.is_reconstruction else ())]
    blocks += [_note(f"注：{at}. {remark}") for at, remark in enumerate(remarks, 1)]
    title = f"{text.title}：{watched.name}" if watched.code else text.title
    return Section(tuple(blocks), Orientation.LANDSCAPE, title if is_titled else "")


def period_in_words(case: Case, as_of: date) -> str:
    """The months told: 1-7月; a day within a month is named."""
    last = min(as_of, date(case.year, 12, 31))
    following = date.fromordinal(last.toordinal() + 1)
    return f"1-{last.month}月" if following.month != last.month else f"截至{last.month}月{last.day}日"


def _note(text: str) -> Paragraph:
    return Paragraph((Run(text),), indent=False, small=True)


def _marks(monitoring: Monitoring, *forms: MonitoringForm) -> tuple[str, ...]:
    found = []
    if monitoring.case.profile.is_example:
        found.append(EXAMPLE)
    used = (*monitoring.rules.provenance, *(form.provenance for form in forms))
    if any(each.evidence.is_unread for each in used):
        found.append(UNREAD)
    if any(form.text.is_reconstruction for form in forms):
        found.append(RECONSTRUCTED_FORM)
    return tuple(found)

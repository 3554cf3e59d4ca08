"""`{% load face %}`: how values are shown, and the parts that pages are made of."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.core.paginator import Page
from django.db.models import TextChoices
from django.forms import BaseForm, BoundField
from django.utils.safestring import SafeString, mark_safe

from jiheng.core.choice import Choice
from jiheng.web.face import shown
from jiheng.web.face.badges import light_badge, state_badge
from jiheng.web.face.chips import figure_chip
from jiheng.web.face.confirming import Confirm, confirm_html
from jiheng.web.face.drawing import draw_bars, draw_lines
from jiheng.web.face.fields import field_html, fields_html
from jiheng.web.face.grid_cells import GridColumn, GridRow, cell_html, cells_html
from jiheng.web.face.options import options_html
from jiheng.web.face.parts import BarChart, Entry, LineChart, Link, Problem, ShownLight, Step, Task

register = template.Library()
register.filter("wan", shown.wan)
register.filter("yuan", shown.yuan)
register.filter("percent", shown.percent)
register.filter("points", shown.points)
register.filter("number", shown.number)
register.filter("figure", shown.figure_text)
register.filter("moment", shown.moment)


@register.simple_tag
def light(value: Choice | str, word: str = "") -> SafeString:
    """● 正常 ▲ 关注 ■ 预警, or the same shape with a word of one's own."""
    return light_badge(ShownLight((value.value if isinstance(value, Choice) else value) or ShownLight.NONE.value), word)


@register.simple_tag
def state(value: str, word: str = "", look: str = "") -> SafeString:
    """Where a piece of work stands, as a small bordered word."""
    label = word or (value.label if isinstance(value, TextChoices) else value)
    return state_badge(str(value), str(label), look)


@register.simple_tag
def chip(told: object, says: str, address: str = "", assumed: bool = False, is_list: bool = False) -> SafeString:
    """A figure that says on hover or focus how it came about, and opens the whole explanation beside the page."""
    return figure_chip(told, says, address, assumed=assumed, is_list=is_list)


@register.inclusion_tag("face/parts/error_summary.html")
def error_summary(source: BaseForm | Iterable[Problem]) -> dict[str, object]:
    """Everything that is not right, each a link to its place."""
    problems = list(_problems_of(source)) if isinstance(source, BaseForm) else list(source)
    return {"problems": problems}


def _problems_of(form: BaseForm) -> Iterable[Problem]:
    for words in form.non_field_errors():
        yield Problem(str(words))
    for bound in form:
        for words in bound.errors:
            yield Problem(f"{bound.label}：{words}", bound.id_for_label or bound.auto_id)


@register.simple_tag
def field(bound: BoundField, size: str = "", affix: str = "") -> SafeString:
    """A field with its label, its hint and its errors, wired for screen readers. `size`: short, long."""
    return field_html(bound, size, affix)


@register.simple_tag
def fields(form: BaseForm) -> SafeString:
    """All fields of a form in their order, hidden ones first."""
    return fields_html(form)


@register.inclusion_tag("face/parts/history.html")
def history(entries: Iterable[Entry], nothing: str = "还没有人办理过。") -> dict[str, object]:
    """Who did what and when, as sentences."""
    return {"entries": list(entries), "nothing": nothing}


@register.inclusion_tag("face/parts/year_line.html")
def year_line(steps: Iterable[Step], title: str = "全年进度") -> dict[str, object]:
    """The year as one line of stages."""
    return {"steps": list(steps), "title": title}


@register.inclusion_tag("face/parts/task_list.html")
def task_list(tasks: Iterable[Task], nothing: str = "没有要办的事。") -> dict[str, object]:
    """What has to be done, most pressing first."""
    return {"tasks": list(tasks), "nothing": nothing}


@register.inclusion_tag("face/parts/crumbs.html")
def crumbs(*pairs: str) -> dict[str, object]:
    """`{% crumbs "自评" list_address "妇联" "" %}`: titles and addresses in turn; the last is where one is."""
    return {"links": [Link(title, address) for title, address in zip(pairs[::2], pairs[1::2], strict=True)]}


@register.inclusion_tag("face/parts/pager.html", takes_context=True)
def pager(context: template.Context, page: Page[Any], name: str = "page") -> dict[str, object]:
    """上一页 第2页，共9页 下一页; other parameters of the address stay."""
    request = context.get("request")
    kept = request.GET.copy() if request else None
    if kept is not None:
        kept.pop(name, None)
    rest = f"&{kept.urlencode()}" if kept else ""
    return {"page": page, "name": name, "rest": rest}


@register.inclusion_tag("face/parts/empty.html")
def empty(title: str, text: str, address: str = "", verb: str = "", help_address: str = "") -> dict[str, object]:
    """A page without content teaches: what it is for, the first step, where the tutorial is."""
    return {"title": title, "text": text, "address": address, "verb": verb, "help_address": help_address}


@register.simple_tag(takes_context=True)
def confirm(
    context: template.Context,
    verb: str,
    question: str,
    address: str,
    words_label: str = "",
    look: str = "",
    side: str = "",
) -> SafeString:
    """A button for something final: asks once, in place, without a script. `words_label` asks for a reason too."""
    return confirm_html(Confirm(verb, question, address, words_label, look, side), str(context.get("csrf_token", "")))


@register.inclusion_tag("face/parts/progress.html")
def progress(done: int, total: int, label: str, unit: str = "") -> dict[str, object]:
    """A bar with its counts in words."""
    return {"done": done, "total": total, "label": label, "unit": unit}


@register.inclusion_tag("face/parts/bar_chart.html")
def bar_chart(chart: BarChart) -> dict[str, object]:
    """Horizontal bars, with the table beside them."""
    return {"chart": chart, "drawn": draw_bars(chart)}


@register.inclusion_tag("face/parts/line_chart.html")
def line_chart(chart: LineChart) -> dict[str, object]:
    """Lines over time, with the table below them."""
    rows = [(point, [line.values[at] for line in chart.lines]) for at, point in enumerate(chart.points)]
    return {"chart": chart, "drawn": draw_lines(chart), "rows": rows}


@register.simple_tag
def options(choices: Iterable[tuple[str, str]], chosen: str = "") -> SafeString:
    """The choices of a list."""
    return options_html(tuple((str(value), str(told)) for value, told in choices), chosen)


@register.simple_tag
def cell(
    row: object,
    column: str,
    value: object,
    label: str,
    kind: str = "text",
    choices: Iterable[tuple[str, str]] = (),
    error: str = "",
    note: str = "",
    rows: int = 2,
) -> SafeString:
    """A cell of a grid. `kind`: text, number, lines (several lines of text), choice (with `choices`)."""
    offered = tuple((str(key), str(told)) for key, told in choices)
    found = GridColumn(column, label, kind, offered, rows)
    text = "" if value is None else str(value)
    return mark_safe(cell_html(str(row), found, text, error=error, note=note))  # escaped where it is made


@register.simple_tag
def cells(row: GridRow, columns: Iterable[GridColumn], name: str = "") -> SafeString:
    """All typed cells of a row of a grid."""
    return cells_html(row, columns, name)

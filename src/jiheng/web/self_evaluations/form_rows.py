"""The rows of the form as HTML, made without a template: a form has many, each with a dozen cells."""

from collections.abc import Iterable, Iterator
from html import escape

from django.utils.safestring import SafeString, mark_safe

from jiheng.web.face.addresses import address
from jiheng.web.face.chips import figure_chip
from jiheng.web.face.options import options_html
from jiheng.web.records.models import Comment
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.self_evaluations.sheet import TIERS, Sheet, SheetRow, score_html

MORE = "看怎样得分、依据、佐证和意见"


def rows_html(sheet: Sheet, evaluation: SelfEvaluation, *, may_edit: bool) -> SafeString:
    """Every row of the form; one may type into those of the unit's own indicators."""
    place = (evaluation.unit_year.year.year, evaluation.unit_year.budget_unit.code, evaluation.pk)
    rows = (
        _row(
            each,
            escape(address("self_evaluations:row", *place, each.code)),
            sheet,
            is_typed=may_edit and each.key != "",
        )
        for each in sheet.rows
    )
    return mark_safe("\n".join(rows))  # every part is escaped below


def _row(row: SheetRow, beside: str, sheet: Sheet, *, is_typed: bool) -> str:
    key = f' data-row="{escape(row.key)}"' if row.key else ""
    cells = [*_levels(row, sheet), _what(row, beside), f'<td class="number">{escape(row.target)}</td>']
    cells += [_actual(row, beside, is_typed=is_typed), f'<td class="number points">{escape(row.full_points)}</td>']
    cells.append(_points(row, beside, is_typed=is_typed))
    for name, title in (("reason", "偏差原因"), ("improvement", "改进措施")):
        cells.append(_words(row, name, title) if is_typed else f"<td>{escape(row.cells.get(name, ''))}</td>")
    return f"<tr{key}>{''.join(cells)}</tr>"


def _levels(row: SheetRow, sheet: Sheet) -> Iterator[str]:
    if row.level1_rows:
        yield f'<th scope="rowgroup" class="level" rowspan="{row.level1_rows}">{escape(row.level1)}</th>'
    if sheet.has_level2 and row.level2_rows:
        yield f'<th scope="rowgroup" class="level" rowspan="{row.level2_rows}">{escape(row.level2 or "—")}</th>'


def _what(row: SheetRow, beside: str) -> str:
    files = f' <span class="quiet small nowrap">佐证{row.files}份</span>' if row.files else ""
    return (
        f'<td class="what"><a href="{beside}" data-beside title="{MORE}">{escape(row.number)} {escape(row.name)}</a>'
        f'{files}<p class="why" id="why-{escape(row.code)}">{escape(row.why)}</p>'
        f"{_said(row.comments.get('row', ()))}{_said(row.comments.get('actual', ()), '（实际完成值）')}</td>"
    )


def _actual(row: SheetRow, beside: str, *, is_typed: bool) -> str:
    if row.source or not is_typed:
        told = (
            figure_chip(row.actual_text or "（未取到）", row.source, beside) if row.source else escape(row.actual_text)
        )
        return f'<td class="number">{told}{_need(row, "actual")}</td>'
    if not row.is_judged:
        return _number(row, "actual", "实际完成值")
    return (
        f'<td class="cell"><select {_named(row, "tier", "等次")}><option value=""></option>'
        f"{options_html(TIERS, row.cells.get('tier', ''))}</select>{_need(row, 'tier')}</td>"
    )


def _points(row: SheetRow, beside: str, *, is_typed: bool) -> str:
    if row.is_judged and is_typed:
        return _number(row, "assigned_points", "给分")
    return (
        f'<td class="number points"><a class="chip" id="score-{escape(row.code)}" href="{beside}" data-beside data-tip>'
        f"{score_html(row)}</a></td>"
    )


def _number(row: SheetRow, name: str, title: str) -> str:
    value = escape(row.cells.get(name, ""))
    source = _source(row) if name == "actual" else ""
    return (
        f'<td class="cell number"><input {_named(row, name, title)} value="{value}" inputmode="decimal"'
        f' autocomplete="off">{source}{_need(row, name)}</td>'
    )


def _words(row: SheetRow, name: str, title: str) -> str:
    return (
        f'<td class="cell"><textarea {_named(row, name, title)} rows="1">{escape(row.cells.get(name, ""))}</textarea>'
        f"{_need(row, name)}{_said(row.comments.get(name, ()))}</td>"
    )


def _named(row: SheetRow, name: str, title: str) -> str:
    key, label = escape(row.key), escape(f"{row.name} {title}")
    return f'name="{key}.{name}" id="cell-{key}-{name}" aria-label="{label}"'


def _source(row: SheetRow) -> str:
    """Where a value was taken from that nobody has confirmed yet; the button belongs to the form above the grid."""
    if not row.prefilled_from:
        return ""
    code = escape(row.code)
    return (
        f'<p class="cell-said" id="from-{code}">{escape(row.prefilled_from)}的数，未核对'
        f' <button form="confirm-values" name="code" value="{code}" class="link-button small">确认</button></p>'
    )


def _need(row: SheetRow, name: str) -> str:
    """What is wrong with a cell, or still missing."""
    return f'<p class="cell-need" id="need-{escape(row.code)}-{name}">{escape(row.notes.get(name, ""))}</p>'


def _said(comments: Iterable[Comment], where: str = "") -> str:
    """What reviewers said."""
    return "".join(
        f'<p class="cell-said">{escape(each.person.name)}{where}：{escape(each.words)}</p>' for each in comments
    )

"""`{% load self_evaluations %}`: the typed cells of the form, made without a template: a form has many."""

from collections.abc import Iterable
from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe

from jiheng.web.records.models import Comment
from jiheng.web.self_evaluations.sheet import SheetRow, score_html

register = template.Library()


@register.simple_tag
def told_score(row: SheetRow) -> SafeString:
    """The points of a row, and how they came about for those who hear the page."""
    return score_html(row)


@register.simple_tag
def typed_number(row: SheetRow, name: str, title: str) -> SafeString:
    """A cell for a number, with what is wrong with it below."""
    anchor, label = escape(f"{row.key}-{name}"), escape(f"{row.name} {title}")
    control = (
        f'<input name="{escape(f"{row.key}.{name}")}" id="cell-{anchor}" value="{escape(row.cells.get(name, ""))}"'
        f' inputmode="decimal" autocomplete="off" aria-label="{label}">'
    )
    return _cell(' class="cell number"', control + (_source(row) if name == "actual" else ""), row, name)


@register.simple_tag
def typed_words(row: SheetRow, name: str, title: str, said: Iterable[Comment]) -> SafeString:
    """A cell for words, with what is wrong with it and what reviewers said below."""
    anchor, label = escape(f"{row.key}-{name}"), escape(f"{row.name} {title}")
    control = (
        f'<textarea name="{escape(f"{row.key}.{name}")}" id="cell-{anchor}" rows="1" aria-label="{label}">'
        f"{escape(row.cells.get(name, ''))}</textarea>"
    )
    return _cell(' class="cell"', control, row, name, said)


def _source(row: SheetRow) -> str:
    """Where a value was taken from that nobody has confirmed yet; the button belongs to the form above the grid."""
    if not row.prefilled_from:
        return ""
    code = escape(row.code)
    return (
        f'<p class="cell-said" id="from-{code}">{escape(row.prefilled_from)}的数，未核对'
        f' <button form="confirm-values" name="code" value="{code}" class="link-button small">确认</button></p>'
    )


def _cell(look: str, control: str, row: SheetRow, name: str, said: Iterable[Comment] = ()) -> SafeString:
    need = f'<p class="cell-need" id="need-{escape(row.code)}-{name}">{escape(row.notes.get(name, ""))}</p>'
    words = "".join(f'<p class="cell-said">{escape(each.person.name)}：{escape(each.words)}</p>' for each in said)
    return mark_safe(f"<td{look}>{control}{need}{words}</td>")  # every part is escaped above

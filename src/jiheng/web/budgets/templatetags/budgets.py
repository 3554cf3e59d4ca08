"""`{% load budgets %}`: the five cells in which a row tells its money."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from jiheng.figures.execution import Amounts
from jiheng.web.face.shown import percent, wan

register = template.Library()


@register.simple_tag
def amount_cells(amounts: Amounts) -> SafeString:
    """年初预算、全年预算、执行数、未支出 in 万元, and the execution rate."""
    told = [wan(each) for each in (amounts.original, amounts.revised, amounts.actual, amounts.unspent)]
    cells = (*told, percent(amounts.execution_rate))
    return mark_safe("".join(f'<td class="number">{each}</td>' for each in cells))

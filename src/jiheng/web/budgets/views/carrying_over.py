"""What becomes of the unspent money of one unit at the end of a year."""

from dataclasses import dataclass
from decimal import Decimal

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render

from jiheng.core.case import MoneyUnit
from jiheng.schema.numerals import read_money
from jiheng.schema.refused import RefusedError
from jiheng.web.accounts.access import access_of, unit_year_or_404
from jiheng.web.budgets.actions.carrying_over import NOTHING, Remainder, carry_over, next_unit_year
from jiheng.web.budgets.grid_rows import text_in
from jiheng.web.budgets.views.payments import Purse, purses
from jiheng.web.face.parts import Problem
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.preparing import unit_context


@dataclass(frozen=True, slots=True)
class Row:
    """A line with something unspent, what is typed for it, and what is wrong with that."""

    purse: Purse
    carry_over: str
    surplus: str
    error: str = ""


def carrying_over(request: HttpRequest, year: int, unit_code: str) -> HttpResponse:
    """Lines with unspent money; what is carried over goes into the next year at once."""
    unit_year = unit_year_or_404(request, year, unit_code)
    left = [purse for purse in purses(unit_year) if purse.line.unspent > 0]
    rows = [_row(purse, request.POST) for purse in left]
    problems = [Problem(row.error, f"carry-{row.purse.line.code}") for row in rows if row.error]
    following = next_unit_year(unit_year)
    if request.method == "POST" and not problems:
        told = {row.purse.line.code: _remainder(row) for row in rows if row.carry_over or row.surplus}
        try:
            count = carry_over(access_of(request), unit_year, told)
        except ActionRefusedError as refusal:
            problems = [Problem(str(refusal))]
        else:
            where = f"{count}笔结转已转入{year + 1}年" if following else f"{year + 1}年度开放时自动转入"
            messages.success(request, f"已保存；{where}。")
            return redirect(request.path)
    context = {
        **unit_context(request, unit_year),
        "tab": "carry_over",
        "rows": rows,
        "problems": problems,
        "following": following,
        "next_year": year + 1,
    }
    return render(request, "budgets/carry_over.html", context, status=422 if problems else 200)


def _row(purse: Purse, typed: QueryDict) -> Row:
    code = purse.line.code
    if not typed:
        known = purse.line.carry_over is not None or purse.line.surplus is not None
        whole = text_in(purse.line, "carry_over") if known else ""
        return Row(purse, whole, text_in(purse.line, "surplus") if known else "")
    row = Row(purse, typed.get(f"carry-{code}", "").strip(), typed.get(f"surplus-{code}", "").strip())
    try:
        _remainder(row)
    except RefusedError as problem:
        return Row(purse, row.carry_over, row.surplus, f"预算行{code}：应为{problem.expected}；{problem.action}。")
    return row


def _remainder(row: Row) -> Remainder:
    """A blank beside a number is what is left."""
    carried, surplus = (_read(text) for text in (row.carry_over, row.surplus))
    if carried is None and surplus is not None:
        return Remainder(row.purse.line.unspent - surplus, surplus)
    carried = carried or NOTHING
    return Remainder(carried, row.purse.line.unspent - carried if surplus is None else surplus)


def _read(text: str) -> Decimal | None:
    return read_money(text, MoneyUnit.WAN, signed=False) if text else None

"""How values stand on a page. Missing, not applicable and zero are three answers, and they look different."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from jiheng.core.absence import NotApplicable
from jiheng.core.figure import Figure
from jiheng.core.numbers import fixed, plain, to_the_fen, to_wan

Value = Decimal | int | NotApplicable | None

MISSING = mark_safe('<span class="missing"><span class="unseen">未填</span></span>')


def absent(reason: str) -> SafeString:
    """A dash that says why there can be no value."""
    return format_html(
        '<span class="not-applicable" title="{}">—<span class="unseen">（{}）</span></span>', reason, reason
    )


def wan(value: Value) -> str:
    """An amount in yuan as 万元: two places, thousands separated."""
    return _shown(value, lambda yuan: fixed(to_wan(yuan), 2, thousands=True))


def yuan(value: Value) -> str:
    """An amount in yuan to the cent: two places, thousands separated."""
    return _shown(value, to_the_fen)


def percent(value: Value, places: int = 2) -> str:
    """A rate in percent with its sign."""
    return _shown(value, lambda rate: f"{fixed(rate, places)}%")


def points(value: Value) -> str:
    """A score: two places."""
    return _shown(value, lambda score: fixed(score, 2))


def number(value: Value) -> str:
    """A number as it was given: no trailing zeros, thousands separated."""
    return _shown(value, lambda given: _with_thousands(plain(given)))


def figure_text(figure: Figure) -> str:
    """A figure with its unit of measure, as a sentence would print it."""
    if isinstance(figure.value, NotApplicable):
        return absent(figure.value.reason)
    if not figure.is_known and not figure.wording:
        return MISSING
    return figure.shown(thousands=True)


def moment(value: date | datetime | None, today: date | None = None) -> str:
    """3月5日 14:03; with the year where it is not this one."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        local = timezone.localtime(value) if timezone.is_aware(value) else value
        return f"{_day(local.date(), today)} {local:%H:%M}"
    return _day(value, today)


def _day(day: date, today: date | None) -> str:
    this_year = (today or timezone.localdate()).year
    told = f"{day.month}月{day.day}日"
    return told if day.year == this_year else f"{day.year}年{told}"


def _shown(value: Value, known: Callable[[Decimal], str]) -> str:
    if value is None:
        return MISSING
    if isinstance(value, NotApplicable):
        return absent(value.reason)
    return known(Decimal(value))


def _with_thousands(text: str) -> str:
    whole, dot, decimals = text.partition(".")
    sign = "-" if whole.startswith("-") else ""
    return f"{sign}{int(whole.lstrip('-')):,}{dot}{decimals}"

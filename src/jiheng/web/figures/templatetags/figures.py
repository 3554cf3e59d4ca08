"""`{% load figures %}`: a value on a page that says how it came about and opens its sources."""

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString

from jiheng.core.absence import NotApplicable
from jiheng.evaluation.monitoring.figures import FORMULAS
from jiheng.figures.budget import WHOLE
from jiheng.figures.execution import Amounts
from jiheng.web.face.chips import escaped_chip, figure_chip
from jiheng.web.face.escaping import escaped
from jiheng.web.face.parts import ShownLight
from jiheng.web.face.shown import MISSING, percent, wan
from jiheng.web.figures.whys import light_chip, progress_chip, score_chip
from jiheng.web.figures.words import AMOUNT_WORDS, RATE, amount_of, formula_words
from jiheng.web.records.reviewed_work import ReviewedWork

register = template.Library()


@register.simple_tag
def drawn(told: object, name: str, year: int, unit_code: str, says: str = "", of: str = "") -> SafeString:
    """A value of one unit, by the name of its figure. `says`: how it came about, where the name alone cannot tell."""
    asked, words = _asked(name, says, of)
    return escaped_chip(escaped(str(told)), words, f"{_figures_of(year, unit_code)}?{asked}")


@register.simple_tag
def amount(amounts: Amounts, which: str, scope: str, year: int, unit_code: str) -> SafeString:
    """One of the amounts of a unit (部门整体), a part or a project: original, revised, actual, unspent, rate."""
    value = amount_of(amounts, which)
    told = _told(value, which)
    return told if value is None else drawn(told, f"{scope}.{AMOUNT_WORDS[which]}", year, unit_code)


@register.simple_tag
def amount_cells(amounts: Amounts, scope: str, year: int, unit_code: str, which: str) -> SafeString:
    """Cells of a table, one for each of the amounts named in `which`."""
    return _cells({each: amount(amounts, each, scope, year, unit_code) for each in which.split()})


@register.simple_tag
def amount_together(amounts: Amounts, which: str, year: int) -> SafeString:
    """An amount of all the units that one sees in a year."""
    value = amount_of(amounts, which)
    told = _told(value, which)
    if value is None:
        return told
    name = f"{WHOLE}.{AMOUNT_WORDS[which]}"
    says = f"各单位{AMOUNT_WORDS[which]}：{formula_words(name)}"
    address = f"{reverse('budgets:amounts', args=[year])}?{urlencode({'name': name})}"
    return figure_chip(told, says, address)


@register.simple_tag
def amount_cells_together(amounts: Amounts, year: int, which: str) -> SafeString:
    """Cells of the last line of a table of units."""
    return _cells({each: amount_together(amounts, each, year) for each in which.split()})


@register.simple_tag
def lit(level: ShownLight | str, year: int, unit_code: str, sheet: int | None) -> SafeString:
    """The light of a sheet, which opens why it shines and what would clear it."""
    shown = level if isinstance(level, ShownLight) else ShownLight(level or ShownLight.NONE.value)
    return light_chip(shown, year, unit_code, sheet)


@register.simple_tag
def progress(told: str, year: int, unit_code: str, sheet: int | None) -> SafeString:
    """How far the targets are, as a sheet tells it."""
    return escaped(progress_chip(told, year, unit_code, sheet))


@register.simple_tag
def scored(told: object, year: int, unit_code: str, submission: tuple[int, int] | None) -> SafeString:
    """Points of a self-evaluation, which open how each of them came about."""
    return escaped(score_chip(str(told), year, unit_code, submission))


@register.simple_tag
def monitored(told: object, scope: str, what: str, sheet: ReviewedWork) -> SafeString:
    """What a sheet tells of the whole unit, of a project or (指标.编号) of an indicator, by the end of its name."""
    place = sheet.unit_year
    return monitored_in(told, scope, what, place.year.year, place.budget_unit.code, sheet.subject)


def monitored_in(told: object, scope: str, what: str, year: int, unit_code: str, subject: str) -> SafeString:
    """The same, of a sheet that is told by its place and its subject."""
    if told in ("", MISSING):
        return escaped(str(told))
    return drawn(told, f"{scope}.{what}", year, unit_code, FORMULAS[what], subject)


@lru_cache(maxsize=1000)
def _figures_of(year: int, unit_code: str) -> str:
    return str(escaped(reverse("figures:figure", args=[year, unit_code])))


@lru_cache(maxsize=1000)
def _asked(name: str, says: str, of: str) -> tuple[str, str]:
    """The query of the address and the sentence, both as HTML."""
    asked = urlencode({"name": name, "of": of} if of else {"name": name})
    return str(escaped(asked)), str(escaped(f"{name}＝{says or formula_words(name)}"))


def _cells(told: Mapping[str, SafeString]) -> SafeString:
    """Each with the name that stands beside it where a phone shows no heads."""
    return SafeString(
        "".join(f'<td class="number" data-label="{AMOUNT_WORDS[each]}">{value}</td>' for each, value in told.items())
    )


def _told(value: Decimal | NotApplicable | None, which: str) -> SafeString:
    """What nobody told is shown as missing, and has no sources to open."""
    return escaped(percent(value) if which == RATE else wan(value))

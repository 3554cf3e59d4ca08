"""The unit's purses as a grid shows them: rows of texts, the totals below."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.html import format_html

from jiheng.core.budget import BudgetLine as BudgetLineRecord
from jiheng.core.budget import Fund, GovernmentLevel, Source
from jiheng.figures.budget import WHOLE
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.actions.lines import NEW, LinesSaved
from jiheng.web.budgets.grid_rows import TYPED, text_in
from jiheng.web.budgets.models import BudgetLine
from jiheng.web.budgets.money import amounts_of, amounts_of_line
from jiheng.web.cases.records import record_of
from jiheng.web.face.badges import light_badge
from jiheng.web.face.parts import ShownLight
from jiheng.web.face.shown import percent, wan
from jiheng.web.figures.templatetags.figures import amount
from jiheng.web.figures.words import RATE

_TOTALS = {"original": "original", "revised": "revised", "spent": "actual", "unspent": "unspent", "rate": RATE}
"""The cells of the last row, and the amount that each tells."""

BLANK_TEXTS = dict.fromkeys(TYPED, "")


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row with what its cells show, be it stored or just typed, and what is wrong with them."""

    key: str
    revision: int
    cells: Mapping[str, str]
    errors: Mapping[str, str] = field(default_factory=dict)
    line: BudgetLineRecord | None = None
    notes: Mapping[str, str] = field(default_factory=dict)

    @property
    def execution_rate(self) -> str:
        return rate_of(self.line) if self.line else ""


def stored_lines(unit_year: UnitYear, keys: list[str] | None = None) -> dict[str, tuple[BudgetLine, BudgetLineRecord]]:
    """Rows by their keys, all of them or some."""
    rows = BudgetLine.objects.filter(unit_year=unit_year).select_related("unit_year__budget_unit")
    if keys is not None:
        rows = rows.filter(pk__in=[int(key) for key in keys if key.isdecimal()])
    return {str(row.pk): (row, record_of(row, unit_year.budget_unit)) for row in rows}


def grid_rows(unit_year: UnitYear, outcome: LinesSaved, typed: Mapping[str, Mapping[str, str]]) -> list[GridRow]:
    """What is stored; where a cell was refused, what was typed."""
    rows = [
        GridRow(key, row.revision, _shown(key, line, outcome, typed), _errors_of(key, outcome), line)
        for key, (row, line) in stored_lines(unit_year).items()
    ]
    return rows + [
        GridRow(key, 0, BLANK_TEXTS | dict(texts), _errors_of(key, outcome))
        for key, texts in typed.items()
        if key.startswith(NEW) and any(texts.values())
    ]


def new_row(unit_year: UnitYear, key: str) -> GridRow:
    """A row to be filled in, with what is usual."""
    usual = {
        "fund": Fund.GENERAL_PUBLIC.value,
        "source": Source.APPROPRIATION.value,
        "level": GovernmentLevel.DISTRICT.value,
        "year_of_origin": str(unit_year.year.year),
    }
    return GridRow(key, 0, BLANK_TEXTS | usual)


def worked_out(key: str, line: BudgetLineRecord) -> dict[str, str]:
    """Texts of a row's cells that follow from what was typed."""
    return {
        f"{key}.code": line.code,
        f"{key}.original_budget": text_in(line, "original_budget"),
        f"{key}.revised_budget": text_in(line, "revised_budget"),
        f"{key}.unspent": wan(line.unspent),
        f"{key}.spent": wan(line.actual_expenditure),
    }


def rate_of(line: BudgetLineRecord) -> str:
    """The execution rate as the page shows it, with a mark from nine tenths on."""
    amounts = amounts_of_line(line)
    told = percent(amounts.execution_rate)
    return (
        format_html("{} {}", told, light_badge(ShownLight.ATTENTION, "余额不多")) if amounts.is_nearly_used_up else told
    )


def totals_of(unit_year: UnitYear) -> dict[str, str]:
    """The last row of the grid, by the ids of its cells; each tells how it came about and opens its records."""
    total = amounts_of(BudgetLine.objects.filter(unit_year=unit_year))
    place = (WHOLE, unit_year.year.year, unit_year.budget_unit.code)
    return {f"sum-{name}": amount(total, which, *place) for name, which in _TOTALS.items()}


def _shown(
    key: str, line: BudgetLineRecord, outcome: LinesSaved, typed: Mapping[str, Mapping[str, str]]
) -> Mapping[str, str]:
    texts = {name: text_in(line, name) for name in TYPED}
    return texts | {name: text for name, text in typed.get(key, {}).items() if f"{key}.{name}" in outcome.errors}


def _errors_of(key: str, outcome: LinesSaved) -> dict[str, str]:
    return {name.partition(".")[2]: words for name, words in outcome.errors.items() if name.startswith(f"{key}.")}

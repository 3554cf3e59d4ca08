"""Cells of tables: labels, words, figures and points, each with the number a spreadsheet should hold."""

from decimal import Decimal

from jiheng.core.absence import NotApplicable
from jiheng.core.blocks import Align, Cell, CellRole, Run
from jiheng.core.figure import Figure, FigureUnit
from jiheng.core.numbers import EXACT, HUNDRED, fixed, round_half_up, to_wan

NONE = "—"
"""Not applicable, or not scored; an empty cell is a missing value."""


def label(text: str, *, rows: int = 1, columns: int = 1, align: Align = Align.CENTER) -> Cell:
    """Fixed words of a table or form."""
    return Cell((Run(text),) if text else (), align, CellRole.LABEL, rows, columns)


def words(
    text: str | tuple[Run, ...],
    *,
    rows: int = 1,
    columns: int = 1,
    align: Align = Align.LEFT,
    role: CellRole = CellRole.BODY,
    assumed: bool = False,
) -> Cell:
    """Text that was filled in; a `str` that is empty makes an empty cell."""
    runs = text if isinstance(text, tuple) else ((Run(text, assumed=assumed),) if text else ())
    return Cell(runs, align, role, rows, columns)


def amount(
    figure: Figure, *, rows: int = 1, columns: int = 1, role: CellRole = CellRole.BODY, places: int | None = None
) -> Cell:
    """A figure as a table shows it, without its unit: 万元 to two places, rates with %, counts plain."""
    text = figure.shown(thousands=True)
    number: Decimal | None = None
    number_format = ""
    if isinstance(figure.value, Decimal) and not figure.wording:
        decimals = figure.places if places is None else places
        if figure.unit is FigureUnit.MONEY:
            number, number_format = round_half_up(to_wan(figure.value), decimals), "#,##0" + _fraction(decimals)
        elif figure.unit is FigureUnit.PERCENT:
            rate = round_half_up(figure.value, decimals)
            number, number_format = EXACT.divide(rate, HUNDRED), "0" + _fraction(decimals) + "%"
            text = fixed(figure.value, decimals) + "%"
        elif figure.unit is FigureUnit.POINTS:
            number, number_format = round_half_up(figure.value, decimals), "0" + _fraction(decimals)
        else:
            number, number_format = figure.value, "0" + _fraction(_places(figure.value))
    run = Run(text, figure=figure.name, assumed=figure.assumed and text != "")
    runs = (run,) if text else ()
    align = Align.CENTER if text == NONE else Align.RIGHT
    return Cell(runs, align, role, rows, columns, number, number_format)


def wan(yuan: Decimal | None, *, role: CellRole = CellRole.BODY) -> Cell:
    """An amount without a figure of its own, in 万元; empty where it is not told."""
    if yuan is None:
        return Cell((), Align.RIGHT, role)
    text = fixed(to_wan(yuan), 2, thousands=True)
    return Cell((Run(text),), Align.RIGHT, role, number=round_half_up(to_wan(yuan), 2), number_format="#,##0.00")


def rate(percent: Decimal | None, *, role: CellRole = CellRole.BODY, figure: str = "") -> Cell:
    """A percentage to two decimals; `—` where there can be none."""
    if percent is None:
        return Cell((Run(NONE),), Align.CENTER, role)
    run = Run(f"{fixed(percent, 2)}%", figure=figure)
    share = EXACT.divide(round_half_up(percent, 2), HUNDRED)
    return Cell((run,), Align.RIGHT, role, number=share, number_format="0.00%")


def points(
    value: Decimal | NotApplicable | None,
    places: int,
    *,
    figure: str = "",
    rows: int = 1,
    columns: int = 1,
    role: CellRole = CellRole.BODY,
) -> Cell:
    """Points to the standard's places; `—` where there are none to give."""
    if not isinstance(value, Decimal):
        return Cell((Run(NONE, figure=figure),), Align.CENTER, role, rows, columns)
    number = round_half_up(value, places)
    run = Run(fixed(value, places), figure=figure)
    return Cell((run,), Align.RIGHT, role, rows, columns, number, "0" + _fraction(places))


def full_points(
    value: Decimal, *, figure: str = "", rows: int = 1, columns: int = 1, role: CellRole = CellRole.BODY
) -> Cell:
    """The points something is worth: 8, 7.5; no idle zeros."""
    places = _places(value)
    return Cell(
        (Run(fixed(value, places), figure=figure),), Align.RIGHT, role, rows, columns, value, "0" + _fraction(places)
    )


def _places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _fraction(places: int) -> str:
    return "." + "0" * places if places else ""

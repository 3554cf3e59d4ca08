"""The values of indicators in a report beside those of its case."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from jiheng.checks.check import DoesNotApply, Flaw, Holds
from jiheng.checks.manuscript.ledger import Ledger, place_of
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import FormLine
from jiheng.checks.manuscript.targets.named_values import NamedValue, named_values
from jiheng.checks.manuscript.text.clean_text import cleaned
from jiheng.core.figure import Figure, FigureUnit
from jiheng.core.finding import Location
from jiheng.core.indicator import Indicator
from jiheng.core.numbers import plain
from jiheng.schema.cells.characters import normalised
from jiheng.schema.cells.units import UnitOfMeasure, read_unit, same_base
from jiheng.schema.form_tables.vocabulary import Meaning

_SHORTEST = 4


def own_indicators(ledger: Ledger) -> Mapping[str, Indicator]:
    """The indicators of the case's own unit by their clean names; a name told twice means none of them."""
    found: dict[str, Indicator | None] = {}
    for each in ledger.case.indicators:
        if ledger.case.unit_code(each) == ledger.case.profile.budget_unit:
            name = cleaned(each.name).text
            found[name] = None if name in found else each
    return {name: each for name, each in found.items() if each is not None}


def lines_by_indicator(
    manuscript: Manuscript, indicators: Mapping[str, Indicator]
) -> Iterator[tuple[FormLine, Indicator]]:
    """The rows of the report's tables that name an indicator of the case."""
    for form in manuscript.indicator_forms:
        for line in form.lines:
            indicator = indicators.get(cleaned(line.name).text)
            if indicator is not None:
                yield line, indicator


def compared_with_case(manuscript: Manuscript, ledger: Ledger, *, is_aim: bool) -> Iterator[Flaw | Holds]:
    """One finding for each indicator, with all places where the report tells it otherwise."""
    indicators = own_indicators(ledger)
    differing: dict[str, list[tuple[Location, str]]] = {}
    agreeing: dict[str, list[tuple[Location, str]]] = {}
    for line, indicator in lines_by_indicator(manuscript, indicators):
        meaning = Meaning.TARGET if is_aim else Meaning.ACTUAL
        same = _same_in_table(line, ledger, indicator, is_aim=is_aim)
        if same is not None:
            told = (line.at(meaning), _without_sign(line.text(meaning)))
            (agreeing if same else differing).setdefault(indicator.code, []).append(told)
    names = {name: each for name, each in indicators.items() if len(name) >= _SHORTEST}
    for value in named_values(names, manuscript.prose):
        indicator = names[value.name]
        same = _same_in_text(value, ledger, indicator) if value.is_aim is is_aim else None
        if same is not None:
            told = (value.place, f"{value.number.value:f}{value.unit.text}")
            (agreeing if same else differing).setdefault(indicator.code, []).append(told)
    if not differing and not agreeing:
        raise DoesNotApply("报告里没有写到案卷的指标值" if is_aim else "报告里没有写到案卷的完成值")
    for indicator in indicators.values():
        figure = _figure(ledger, indicator, is_aim=is_aim)
        if indicator.code in agreeing:
            places = tuple(place for place, _ in agreeing[indicator.code])
            yield Holds((*places, place_of(figure)), f"“{indicator.name}”{figure.name}＝{figure.told()}")
        if indicator.code in differing:
            places = tuple(place for place, _ in differing[indicator.code])
            written = "、".join(dict.fromkeys(text for _, text in differing[indicator.code]))
            of_aim = "的指标值" if is_aim else ""
            known = _known(figure, indicator)
            advice = "改动目标须有批复；请恢复批复的目标" if is_aim else "请核对后改正其中一处"
            message = f"“{indicator.name}”{of_aim}报告写的是{written}，案卷是{known}；{advice}。"
            yield Flaw((*places, place_of(figure)), message, f"{written}≠{known}")


def _figure(ledger: Ledger, indicator: Indicator, *, is_aim: bool) -> Figure:
    return ledger.figures[f"指标.{indicator.code}.{'目标值' if is_aim else '实际完成值'}"]


def _known(figure: Figure, indicator: Indicator) -> str:
    """The case's value in the indicator's own unit: 270万元, 6处."""
    if figure.text or not isinstance(figure.value, Decimal) or figure.unit is not FigureUnit.MONEY:
        return figure.told()
    unit = read_unit(indicator.unit_of_measure)
    return figure.told() if unit is None else f"{plain(figure.value / unit.scale)}{unit.text}"


def _same_in_table(line: FormLine, ledger: Ledger, indicator: Indicator, *, is_aim: bool) -> bool | None:
    """None where one of the two is no number or date."""
    figure = _figure(ledger, indicator, is_aim=is_aim)
    told = (line.target if is_aim else line.actual).value
    if isinstance(told, date):
        return told.isoformat() == _date(indicator, is_aim=is_aim) if figure.text else None
    unit = read_unit(line.target.unit_of_measure or line.context.unit_of_measure)
    if not isinstance(told, Decimal):
        return None
    half = _half(told, is_percent=unit is not None and unit.is_percent)
    return _same(Fraction(told - half), Fraction(told + half), unit, figure, indicator)


def _half(told: Decimal, *, is_percent: bool) -> Decimal:
    """Half a unit of the last digit shown; whole things counted are exact."""
    exponent = told.as_tuple().exponent
    places = max(-exponent, 0) if isinstance(exponent, int) else 0
    return Decimal(1).scaleb(-places) / 2 if places or is_percent else Decimal(0)


def _same_in_text(value: NamedValue, ledger: Ledger, indicator: Indicator) -> bool | None:
    figure = _figure(ledger, indicator, is_aim=value.is_aim)
    scale = Fraction(value.unit.scale)
    same = _same(value.interval.low / scale, value.interval.high / scale, value.unit, figure, indicator)
    if same is False and not value.is_aim:
        target = _figure(ledger, indicator, is_aim=True)
        if _same(value.interval.low / scale, value.interval.high / scale, value.unit, target, indicator):
            return None  # an objective told without saying so
    return same


def _same(
    low: Fraction, high: Fraction, unit: UnitOfMeasure | None, figure: Figure, indicator: Indicator
) -> bool | None:
    own = read_unit(indicator.unit_of_measure)
    if not isinstance(figure.value, Decimal) or (unit is None) != (own is None):
        return None
    true = Fraction(figure.value)
    if unit is None or own is None:
        return low <= true <= high
    if not same_base(unit, own):
        return None
    in_base = true if figure.unit is FigureUnit.MONEY else true * Fraction(own.scale)
    return low * Fraction(unit.scale) <= in_base <= high * Fraction(unit.scale)


def _date(indicator: Indicator, *, is_aim: bool) -> str:
    value = indicator.target if is_aim else indicator.actual
    return value.isoformat() if isinstance(value, date) else ""


def _without_sign(text: str) -> str:
    return normalised(text).lstrip("≥≤><= ")

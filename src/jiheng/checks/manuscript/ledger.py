"""The case that a report should tell: its figures and scores, and whether a figure in the text agrees with one."""

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from jiheng.checks.check import DoesNotApply
from jiheng.core.case import Case
from jiheng.core.figure import Figure, FigureSet, FigureUnit
from jiheng.core.finding import CaseError, Location
from jiheng.core.quantity import Qualifier
from jiheng.core.value import once
from jiheng.figures.registry import figures_of
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.units import GENERAL, MONEY, PERCENT, SCORE, base_of
from jiheng.rules.errors import UnknownRuleError

if TYPE_CHECKING:
    from jiheng.evaluation.result import Evaluation

SOURCE = "案卷"
_ABOUT = Fraction(1, 10)


class Ledger:
    """One case, made ready to be compared with. Immutable, though views come late."""

    def __init__(self, case: Case) -> None:
        self.case = case

    @once
    def figures(self) -> FigureSet:
        """The figures of the case, and its scores where it can be scored."""
        return figures_of(self.case) if self.evaluation is None else self.evaluation.figures

    @once
    def evaluation(self) -> "Evaluation | None":
        """The case scored by its standard; None where that cannot be done."""
        from jiheng.evaluation.evaluate import evaluate  # slow to load, and only some reports come with a case
        from jiheng.rules.library import load_library, rule_day

        try:
            standard = load_library().standard(self.case.profile.standard, rule_day(self.case.year), allow_unread=True)
            return evaluate(self.case, standard)
        except (CaseError, UnknownRuleError):
            return None

    def number(self, name: str) -> Figure | None:
        """The figure of this name, where it is a known number."""
        figure = self.figures.get(name)
        return figure if figure is not None and isinstance(figure.value, Decimal) else None


def ledger_of(ledger: Ledger | None) -> Ledger:
    """The ledger that a check compares with; without a case the check does not apply."""
    if ledger is None:
        raise DoesNotApply("没有给案卷（--case），不与台账核对")
    return ledger


def place_of(figure: Figure) -> Location:
    """The figure as a place outside the report."""
    return Location(source=SOURCE, place=figure.name, quote=figure.told())


def measures(mention: Mention, figure: Figure) -> bool:
    """Whether the two are counted in the same unit."""
    match figure.unit:
        case FigureUnit.MONEY:
            return mention.unit == MONEY
        case FigureUnit.PERCENT:
            return mention.unit == PERCENT
        case FigureUnit.POINTS:
            return mention.unit == SCORE
        case FigureUnit.COUNT:
            word = base_of(figure.word)
            return mention.unit == word or (mention.unit in GENERAL and word in GENERAL)
        case _:
            return False


def agrees(mention: Mention, figure: Figure) -> bool:
    """Whether the text can stand for the figure, at the digits it shows and with its qualifier."""
    assert isinstance(figure.value, Decimal)
    true = Fraction(figure.value)
    if figure.qualifier is not Qualifier.EXACT:
        return mention.value == true
    match mention.qualifier:
        case Qualifier.EXACT:
            return holds(mention.interval, true)
        case Qualifier.ABOUT:
            return abs(mention.value - true) <= abs(true) * _ABOUT
        case Qualifier.ABOVE | Qualifier.AT_LEAST:
            return true >= mention.value
        case Qualifier.BELOW | Qualifier.AT_MOST:
            return true <= mention.value


def holds(interval: Interval, value: Fraction) -> bool:
    """Whether a value lies in what a printed number can stand for, both ends included."""
    return interval.low <= value <= interval.high

"""One figure of a right report changed beyond its rounding, at a time.

The arithmetic of the label decides what a figure of the statement is and whether a change goes beyond rounding.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.check_accuracy.label_arithmetic import holds
from benchmarks.check_accuracy.labelled import LabelledReport, Statement
from jiheng.checks.check import Kind

FIGURE = re.compile(r"\d(?:[\d,]{0,14}\d)?(?:\.\d{1,6})?")
LITERAL = re.compile(r"\d+(?:\.\d+)?")
VAGUE = ("约", "近", "逾", "超")
FULL_WIDTH = "０１２３４５６７８９．"
LAST_DIGIT, SWAPPED, TENFOLD = "末位数字改动", "两位数字对调", "扩大十倍"
CHANGES = (LAST_DIGIT, SWAPPED, TENFOLD)


@dataclass(frozen=True, slots=True)
class Mutation:
    """A report's text with one figure changed inside a statement. `change` names the slip."""

    statement: Statement
    change: str
    text: str
    old: str
    new: str


def mutations(report: LabelledReport) -> Iterator[Mutation]:
    for statement in report.statements:
        if statement.holds:
            yield from _mutations_of(statement, report)


def _mutations_of(statement: Statement, report: LabelledReport) -> Iterator[Mutation]:
    place = statement.place
    line = report.lines[place.line - 1]
    figures = list(FIGURE.finditer(half_width(line), place.start, place.end))
    for found in figures:
        if line[: found.start()].endswith(VAGUE):
            continue
        same = [each.start() for each in figures if value_of(each[0]) == value_of(found[0])]
        retold = arithmetic_with(statement.arithmetic, value_of(found[0]), same.index(found.start()), len(same))
        for change in CHANGES if statement.kind is not Kind.YEAR else (LAST_DIGIT,):
            new = next((each for each in changed(found[0], change) if not holds(retold(each))), None)
            if new is not None:
                mutated = line[: found.start()] + new + line[found.end() :]
                lines = (*report.lines[: place.line - 1], mutated, *report.lines[place.line :])
                yield Mutation(statement, change, "\n".join(lines), found[0], new)


def arithmetic_with(arithmetic: str, value: Decimal, rank: int, printed: int) -> Callable[[str], str]:
    """The arithmetic with a new figure in the place of the `rank`-th of the `printed` figures of this value.

    Where a figure is printed once and used more often it changes everywhere, but `310=310` tells it twice.
    """
    literals = [each for each in LITERAL.finditer(arithmetic) if Decimal(each[0]) == value]
    left, _, right = arithmetic.partition("=")
    if left == right:
        literals = literals[:1]
    elif len(literals) == printed:
        literals = literals[rank : rank + 1]

    def with_new(figure: str) -> str:
        text = arithmetic
        for literal in reversed(literals):
            text = text[: literal.start()] + figure.replace(",", "") + text[literal.end() :]
        return text

    return with_new


def value_of(figure: str) -> Decimal:
    return Decimal(figure.replace(",", ""))


def changed(figure: str, change: str) -> Iterator[str]:
    """The figure with such a slip, the smallest first."""
    if change == LAST_DIGIT:
        last = int(figure[-1])
        slips = (f"{figure[:-1]}{(last + step) % 10}" for step in (1, 9, 3, 5))
        yield from (each for each in slips if value_of(each))  # 9人 told as 0人 would leave nothing to divide by
    elif change == SWAPPED:
        for at in range(len(figure) - 2, -1, -1):
            first, second = figure[at], figure[at + 1]
            if first.isdigit() and second.isdigit() and first != second and not (at == 0 and second == "0"):
                yield figure[:at] + second + first + figure[at + 2 :]
    else:
        tenfold = value_of(figure).scaleb(1)
        yield f"{tenfold:,f}" if "," in figure else f"{tenfold:f}"


def half_width(line: str) -> str:
    """The line with full-width digits as plain ones, every character where it was."""
    return "".join(unicodedata.normalize("NFKC", letter) if letter in FULL_WIDTH else letter for letter in line)

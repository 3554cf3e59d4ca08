"""Which amounts may be a whole and its parts."""

from itertools import chain

from jiheng.checks.manuscript.by_digits.guesses import amounts_by_unit, guesses
from jiheng.checks.manuscript.by_digits.open_figures import Figures
from jiheng.checks.manuscript.manuscript import Manuscript


def _guessed(sentences: int) -> int:
    text = "".join(
        f"第{number}批安排维修{300 + number}万元、培训{100 + number}万元。" for number in range(1, sentences)
    )
    manuscript = Manuscript.of_text(f"某县2023年度绩效自评报告\n{text}")
    rows = Figures(manuscript.prose, manuscript.readings, frozenset()).rows
    return len(guesses(amounts_by_unit(tuple(chain.from_iterable(rows)))["元"], ()))


def test_a_long_paragraph_is_guessed_at_in_proportion_to_its_length() -> None:
    assert _guessed(400) < 2.1 * _guessed(200)

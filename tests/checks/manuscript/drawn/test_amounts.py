"""How much of what a figure is told of stands near an amount."""

import pytest

from jiheng.checks.manuscript.drawn.amounts import Amount, covered
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.quantities.likeness import bigrams

TEXT = "护岸整治中，全年下达石料采购经费84万元。"


@pytest.mark.parametrize(
    ("subject", "share"),
    [
        ("石料采购", 1.0),  # all of it close by
        ("", 1.0),  # nothing is told of: nothing is missing
        ("护岸整治", 0.6),  # further off in the sentence
        ("树苗", 0.0),
    ],
)
def test_what_stands_further_off_tells_less(subject: str, share: float) -> None:
    (fact,) = Manuscript.of_text(TEXT).facts
    assert covered(bigrams(subject), [Amount(fact)]) == pytest.approx(share)


def test_an_amount_of_which_nothing_is_told_may_be_meant() -> None:
    (fact,) = Manuscript.of_text(TEXT).facts
    amount = Amount(fact)
    told = [amount.covers(bigrams(subject)) for subject in ("", "石料采购", "石料采购")]
    assert told == pytest.approx([0.45, 1.0, 1.0])

"""Totals with each part in brackets of its own."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "公布文物点120处：古遗址（33处），石窟寺（14处），古墓葬（73处）。": [(Relation.SUM, True, "33＋14＋73＝120处")],
    "公布文物点120处：古遗址（33处），石窟寺（14处），古墓葬（37处）。": [
        (Relation.SUM, False, "33＋14＋37＝84处≠120处，相差36处"),
        (Relation.PART, True, "33处≤120处"),
    ],
    # some of them
    "公布文物点120处：古遗址（33处）、石窟寺（14处）、古墓葬（33处）等。": [(Relation.PART, True, "33处≤120处")],
    "公布文物点120处：古遗址（33处），石窟寺（14处）。": [(Relation.PART, True, "33处≤120处")],
    "公布文物点120处，投入82万元：古遗址（33处），石窟寺（14处），古墓葬（33处）。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_what_stands_alone_in_brackets_makes_up_the_total(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements

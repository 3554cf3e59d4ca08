"""What is said of a final account and its budget, of income and spending, and of what went from one to another."""

import pytest

from jiheng.checks.manuscript.claims.directions import FROM_ONE, directions_in, from_one_to_another
from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("年初预算96.40万元，支出决算为96.29万元。决算数大于预算数的主要原因：基数变更。", ["96.29万元＜96.40万元"]),
        ("支出预算为1.8万元，支出决算为1.92万元，决算数小于预算数的主要原因是接待减少。", ["1.92万元＞1.8万元"]),
        ("预算为44.5万元，决算为22.6万元，决算数略高于预算数。", ["22.6万元＜44.5万元"]),
        ("预算数为10万元，决算数为10万元，决算数小于年初预算数。", ["10万元＝10万元"]),
        ("年初预算96.40万元，支出决算为96.29万元。决算数小于预算数的主要原因：基数变更。", []),
        ("“三公”经费预算为44.5万元，决算为22.6万元，决算数略高于预算数。", ["22.6万元＜44.5万元"]),
        ("决算数为12.5万元，预算数为11.8万元，决算数小于预算数。", ["12.5万元＞11.8万元"]),
        ("公益金收入266.98万元，支出405.43万元，当年收大于支。", ["266.98万元＜405.43万元"]),
        ("公益金收入266.98万元，支出405.43万元，当年支大于收。", []),
        # of the last two told
        ("预算为96万元，决算为86万元。项目支出预算为10万元，支出决算为12万元，决算数大于预算数。", []),
    ],
)
def test_the_reverse_is_found(text: str, told: list[str]) -> None:
    assert [each.told for each in directions_in(Manuscript.of_text(text).prose)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("城乡收入从2021年的4.12万元和1.86万元分别提高到4.58万元和1.68万元。", ["1.86万元＞1.68万元"]),
        ("城乡收入从2021年的4.12万元和1.86万元分别提高到4.58万元和2.08万元。", []),
    ],
)
def test_what_went_from_one_to_another_went_that_way(text: str, told: list[str]) -> None:
    found = from_one_to_another(Manuscript.of_text(text).whole_text.passages_where(FROM_ONE))
    assert [each.told for each in found] == told

"""What is said to have risen or fallen without a figure."""

import pytest

from jiheng.checks.manuscript.claims.movements import movements_in
from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("资产负债率由62%升至65%，负债水平持续下降。", ["资产负债率由62%升至65%"]),
        ("资产负债率由65%降至62%，负债水平持续下降。", []),
        ("群众满意度由上年的95%降至93%，满意度稳步提升。", ["群众满意度由上年的95%降至93%"]),
        # another of its kind is not meant
        ("“三公”经费由40万元降至36万元，会议经费有所增加。", []),
        ("城镇居民收入增速由6%降至5%，农村居民收入稳步增长。", []),
        ("门诊满意度由95%降至93%，住院满意度稳步提升。", []),
        ("门诊满意度由95%降至93%，住院满意度由91%升至96%，满意度总体有所提升。", []),
        # each of its own
        ("群众满意度由91%升至93%，满意度稳步提升，投诉量由120件降至96件。", []),
        ("投诉量由96件升至120件，群众满意度由91%升至93%，投诉明显减少。", ["投诉量由96件升至120件"]),
    ],
)
def test_a_measure_of_the_same_sentence_went_that_way(text: str, told: list[str]) -> None:
    manuscript = Manuscript.of_text(text)
    found = movements_in(manuscript.prose, manuscript.readings, manuscript.facts, manuscript.year)
    assert [each.told for each in found] == told

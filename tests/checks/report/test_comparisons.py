"""Comparisons in words, as one report is told of them."""

from jiheng.checks.report_checks import check_report
from jiheng.core.document import Document


def _told(text: str) -> list[str]:
    return [each.arithmetic for each in check_report(Document.of_text(text)).findings if each.id == "RPT227"]


def test_two_claims_of_one_row_are_told_each() -> None:
    text = "城东5058人、城西5120人、城南4890人，城东人数最多，城西人数最少。"
    assert _told(text) == ["5058人＜5120人", "5120人＞4890人"]


def test_one_claim_that_two_readers_tell_of_is_told_once() -> None:
    text = "城镇居民收入增长5.6%，农村居民收入增长5.1%，农村居民收入增速快于城镇。"
    assert _told(text) == ["5.1%＜5.6%"]

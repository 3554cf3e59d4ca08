"""Shares of one whole told in a row agree on how large it is."""

import pytest

from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.shares.shares import agreeing, share_statements, shares_in


def shares(text: str) -> list[tuple[str, str, str]]:
    return [
        (each.part.mention.text, each.rate.mention.text, each.of)
        for sentence in Reading(text).sentences
        for each in shares_in(sentence)
    ]


def judged(text: str) -> list[tuple[str, bool]]:
    found = [each for sentence in Reading(text).sentences for each in shares_in(sentence)]
    return [(share.rate.mention.text, statement.holds) for share, statement in share_statements(found)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("培训40万元，占20%；会议60万元，占支出的30%。", [("40万元", "20%", ""), ("60万元", "30%", "支出")]),
        ("安排救助金20%，即40万元；帮扶30%，即60万元。", [("40万元", "20%", ""), ("60万元", "30%", "")]),
        ("税收收入40万元，增加5万元，税收占收入的20%。", [("40万元", "20%", "收入")]),
        ("占支出的20%。", []),
        # the bracket tells some of the part, or the part in another unit
        ("工业用水968万吨（其中冷却483万吨），占总量的16.2%。", [("968万吨", "16.2%", "总量")]),
        ("债务968亿元（等值135亿美元），占总量的16.2%。", [("135亿美元", "16.2%", "总量")]),
        ("培训40万元，效果良好，占20%。", []),  # too far behind
        ("培训40万元，会议占20%。", []),  # a subject of its own
        ("占10%、占20%。", []),  # nothing that is shared out
        ("培训约40万元，占20%。", []),
        ("培训40万元，占约20%。", []),
        ("培训40万元，执行率20%。", []),
    ],
)
def test_a_share_stands_right_behind_its_amount(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert shares(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲20人，占20%；乙30人，占30%；丙50人，占50%。", [("20%", True), ("30%", True), ("50%", True)]),
        ("甲20人，占20%；乙30人，占30%；丙50人，占40%。", [("20%", True), ("30%", True), ("40%", False)]),
        ("甲20人，占20%；乙0人，占0%；丙30人，占30%；丁50人，占50%。", [("20%", True), ("30%", True), ("50%", True)]),
        ("甲20人，占20%；乙30人，占50%；丙50人，占90%。", []),  # no two agree
        ("甲20人，占40%；乙30人，占60%。", [("40%", True), ("60%", True)]),
        ("甲20人，占40%；乙30人，占66%。", [("40%", True), ("66%", False)]),
        ("甲20人，占4%；乙30人，占6%。", []),  # of a larger whole
        # a small one fits both of two; the parts make up the one
        (
            "甲67.64万元，占5.53%；乙1196.48万元，占94.59%；丙0.8万元，占0.06%。",
            [("5.53%", False), ("94.59%", True), ("0.06%", True)],
        ),
        ("甲20人，占40%；乙30户，占60%。", []),  # two units
        ("税收收入36万元、非税收入64万元，税收占比36%，非税占比64%。", [("36%", True), ("64%", True)]),
        ("甲20人，占40%。", []),
        ("甲20人，占40%；乙0人，占0%。", []),
    ],
)
def test_the_odd_share_of_several_is_found(text: str, expected: list[tuple[str, bool]]) -> None:
    assert judged(text) == expected


def test_shares_agree_on_a_range_for_the_whole() -> None:
    (sentence,) = Reading("甲20人，占20%，乙30人，占30%，丙50人，占50%").sentences
    common = agreeing(list(shares_in(sentence)))
    assert common is not None
    assert common.low <= 100 < common.high
    assert agreeing(list(shares_in(sentence))[:2]) is None

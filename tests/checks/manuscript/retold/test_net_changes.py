"""By how much something grew, told again."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("贷款余额382.6亿元，比年初增加21.4亿元。", "上半年，全县贷款新增24.1亿元。", [("21.4亿元", "24.1亿元")]),
        ("林场1,286家，比上年净增156家。", "全年净增林场165家。", [("156家", "165家")]),
        ("年末参保人数128.6万人，比上年末增加4.36万人。", "参保人数净增4.36万人。", []),
        ("上半年，贷款余额382.6亿元，比年初增加21.4亿元。", "全年贷款新增24.1亿元。", []),
        ("贷款余额382.6亿元，比上年同期增加21.4亿元。", "全年贷款新增24.1亿元。", []),
        ("全县贷款余额382.6亿元，比年初增加21.4亿元。", "全省贷款新增24.1亿元。", []),
        ("贷款余额382.6亿元，比年初增加21.4亿元。", "存款新增24.1亿元。", []),
    ],
)
def test_what_one_noun_grew_by_is_one_figure(first: str, second: str, told: list[tuple[str, str]]) -> None:
    manuscript = Manuscript.of_text(f"{first}\n{second}")
    assert [(each.earlier.mention.text, each.later.mention.text) for each in manuscript.retold] == told

"""Rows of amounts in one sentence, which are reckoned alike but for the one that was mistyped."""

import pytest

from jiheng.quantities.relations.written_tables.rows_of_amounts import rows_of_amounts
from jiheng.quantities.scan import mentions
from jiheng.quantities.sentence import sentences

ASSETS = "分行业的资产、负债、净资产为：教育{}、173亿元、1650.4亿元；卫生1469.5亿元、492.9亿元、976.6亿元；科技228.3亿元、{}、159.8亿元。"
FIELDS = "按季节：夏粮27692.3公顷、5096.4公斤/公顷、{}吨；早稻5715.4公顷、5894.8公斤/公顷、33691吨；秋粮79932.8公顷、5589.3公斤/公顷、446768吨。"
RATES = "各镇预算、支出、执行率为：甲镇120万元、108万元、90.0%；乙镇86.4万元、82.08万元、95.0%；丙镇64.5万元、51.6万元、{}。"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (ASSETS.format("1823.4亿元", "68.5亿元"), []),
        (ASSETS.format("1853.4亿元", "68.5亿元"), ["173＋1650.4＝1823.4亿元≠1853.4亿元"]),
        (ASSETS.format("1823.4亿元", "65.8亿元"), ["65.8＋159.8＝225.6亿元≠228.3亿元"]),
        (FIELDS.format("141131"), []),
        (FIELDS.format("114131"), ["27692.3×5096.4÷1000＝141131.04吨≠114131吨"]),
        (RATES.format("80.0%"), []),
        (RATES.format("85.0%"), ["51.6÷64.5＝80.00%≠85.0%"]),
        # two that do not fit show nothing, nor do rows that fit by chance
        (ASSETS.format("1853.4亿元", "65.8亿元"), []),
        ("甲12人、15人、27人；乙30人、45人、75人；丙20人、33人、58人。", []),
        ("甲120人、150人、220人；乙300人、450人、175人；丙200人、333人、558人。", []),
    ],
)
def test_the_row_that_does_not_fit_is_told(text: str, wrong: list[str]) -> None:
    (sentence,) = sentences(text, mentions(text))
    assert [each.arithmetic for each in rows_of_amounts(sentence) if not each.holds] == wrong

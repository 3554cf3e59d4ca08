"""What is said to keep a limit or to break it."""

import pytest

from jiheng.checks.manuscript.compared.limits_kept import limits_kept_in
from tests.checks.manuscript.compared.told import told


@pytest.mark.parametrize(
    ("text", "failing"),
    [
        ("投诉件要求5个工作日内办结，本季度平均办结时间为5.8个工作日，符合时限要求。", ["5.8个工作日＞5个工作日"]),
        ("投诉件要求5个工作日内办结，本季度平均办结时间为4.8个工作日，符合时限要求。", []),
        ("标准规定浓度不高于50毫克/升，出水浓度平均38毫克/升，超标排放。", ["38毫克/升＜50毫克/升"]),
        ("标准规定浓度不高于50毫克/升，出水浓度平均38毫克/升，达标排放。", []),
        ("省下达耕地保有量任务62.3万亩，变更调查结果为61.9万亩，守住了耕地红线。", ["61.9万亩＜62.3万亩"]),
        ("省下达耕地保有量任务62.3万亩，变更调查结果为61.9万亩，未守住耕地红线。", []),
        ("监管要求负债率不超过70%，年末负债率71.3%，处于监管红线之内。", ["71.3%＞70%"]),
        ("监管要求负债率不超过70%，年末负债率71.3%，突破监管红线。", []),
        # neither limit told, the limit of another, only wished for, or which way it limits left open
        ("平均办结时间为5.8个工作日，符合时限要求。", []),
        ("投诉件要求5个工作日内办结，办结86件，符合时限要求。", []),
        ("投诉件要求5个工作日内办结，上年为5.8个工作日，符合时限要求。", []),
        ("投诉件要求5个工作日内办结，平均为5.8个工作日，力争符合时限要求。", []),
        ("省下达任务62.3万亩，结果为61.9万亩，符合标准。", []),
        ("符合时限要求。", []),
    ],
)
def test_a_limit_that_is_not_kept_is_found(text: str, failing: list[str]) -> None:
    assert [arithmetic for holds, arithmetic in told(limits_kept_in, text) if not holds] == failing

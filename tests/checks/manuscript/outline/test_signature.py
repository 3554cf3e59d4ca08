"""The signature is the date near the end with the name before it, however the date is written."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.signature import signature_of

BODY = "一、改进措施\n购置设备，充实人员。\n"
SIGNED = [
    ("甲县水利局\n2023年3月20日", ["甲县水利局", "2023年3月20日"]),
    ("甲县水利局\n二〇二三年三月二十日", ["甲县水利局", "二〇二三年三月二十日"]),
    ("甲县水利局 2023年3月20日", ["甲县水利局2023年3月20日"]),
    ("填报日期：2023-03-20", ["填报日期：2023-03-20"]),
    ("甲县水利局\n2023年3月20日\n附件：自评表", ["甲县水利局", "2023年3月20日", "附件：自评表"]),
    ("2023年3月20日前完成验收。", []),
    ("责任科室为财务科。", []),
]


@pytest.mark.parametrize(("end", "lines"), SIGNED)
def test_the_signature_is_found(end: str, lines: list[str]) -> None:
    prose = Manuscript.of_text(BODY + end).prose
    assert [passage.text for passage in signature_of(prose)] == lines


def test_the_signature_is_no_part_of_the_last_section() -> None:
    (section,) = Manuscript.of_text(BODY + "甲县水利局\n2023年3月20日").purposes.sections
    assert section.text == "购置设备，充实人员。"

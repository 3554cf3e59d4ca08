"""A report may tell of nothing: zero stands where any figure can stand, and no check may stumble over it."""

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from jiheng.checks.registry import report_checks
from jiheng.checks.report_checks import check_report
from jiheng.core.document import Document

CORPUS = Path(__file__).parents[2] / "benchmarks/check_accuracy/corpus"
_ODD = ("0", "1", "100", "0.01", "99999999")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


@pytest.mark.parametrize(
    "text",
    [
        "税收收入完成0万元，非税收入完成0万元，税收占比0%。",
        "产出0分，得0分；效益0分，得0分。\n二、结论\n产出指标得分率0%。",
        "会议费决算0万元，比上年决算数760.20元下降10.0%。",
        "任务0户，实际改造264户，验收230户。改造数超任务43%。",
        "全年产值0亿元，一、二、三产业增加值分别为0亿元、0亿元和0亿元，三次产业比例0:0:0。",
        "承办提案0件，已解决0件，解决率过半。",
        "签约项目0个，其中渡口项目0个，占比超过0%。",
        "每生每年补助0元，全年按0天计算，每生每天0元。",
        "支出0万元，同比增长6.4%，增加0万元，上年为0万元。",
        "全市有机构0家，床位0张。抽查机构0家，占12.5%。",
        "男性人口0人，女性人口0人，性别比为104.2。",
        "收入0万元，其中税收0万元，占62.5%；非税0万元，占37.5%。",
        "培训2.1万人次，2020年为0人次，实现翻番。",
        "新增店铺4家，累计0家，从业84人，店均3人。",
        "保洁员1,240人，护路员3,150人，每人每月0元，全年发放632.16万元。",
    ],
)
def test_nothing_is_divided_by_nothing(text: str) -> None:
    check_report(Document.of_text(text))


@pytest.mark.prove
@pytest.mark.parametrize("id", sorted(report_checks()))
def test_every_example_can_be_read_with_nothing_for_any_of_its_figures_or_for_all(id: str) -> None:
    for text in _examples(id):
        for found in _NUMBER.finditer(text):
            check_report(Document.of_text(f"{text[: found.start()]}0{text[found.end() :]}"))
        check_report(Document.of_text(_NUMBER.sub("0", text)))


@pytest.mark.prove
@pytest.mark.parametrize("part", range(8))
def test_every_report_can_be_read_with_nothing_for_its_figures_or_with_any_others(part: int) -> None:
    chance = Random(part)
    for path in sorted(CORPUS.glob("tune/*.txt"))[part::8]:
        text = path.read_text(encoding="utf-8")
        check_report(Document.of_text(_NUMBER.sub("0", text)))
        check_report(Document.of_text(_NUMBER.sub(lambda found: chance.choice((found[0], *_ODD)), text)))


def _examples(id: str) -> Iterator[str]:
    check = report_checks()[id]
    texts = [*check.good, *(each.text for each in check.bad)]
    return (text for text in texts if isinstance(text, str))

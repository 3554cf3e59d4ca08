"""Figures that are taken up as known with two digits in the other order."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

BETWEEN = "二、管理\n建立台账，责任到人。\n"

TOLD = {
    f"全年覆膜面积42.60万亩，使用地膜2,982吨。\n{BETWEEN}对46.20万亩覆膜农田建立档案。": ["46.20万亩"],
    f"细化为42项具体事项，制定措施118条。\n{BETWEEN}对照24项具体事项清单，继续整改。": ["24项"],
    f"接收捐赠2,864.50万元。捐赠款物全部开具票据。\n{BETWEEN}管好用好2,846.50万元爱心款物。": ["2,846.50万元"],
    f"支出4,632.50万元，结余367.50万元。\n{BETWEEN}建议将结余376.50万元收回统筹。": ["376.50万元"],
    f"全年覆膜面积42.60万亩，使用地膜2,982吨。\n{BETWEEN}对42.60万亩覆膜农田建立档案。": [],
    f"发现问题42项，整改36项。\n{BETWEEN}对24项历史遗留问题加快推进。": [],
    f"梳理42项具体事项，另有24项具体事项由县里负责。\n{BETWEEN}对照24项具体事项逐项落实。": [],
    "全年覆膜面积42.60万亩。\n对46.20万亩覆膜农田建立档案。": ["46.20万亩"],
    f"城区点位3,860个，乡镇点位3,680个。\n{BETWEEN}对3,680个乡镇点位逐一维护。": [],
}


@pytest.mark.parametrize(("text", "later"), TOLD.items())
def test_what_is_taken_up_is_held_against_what_was_told_of_it(text: str, later: list[str]) -> None:
    told = Manuscript.of_text(text).restatements
    assert [each.later.mention.text for each in told if not each.agrees] == later

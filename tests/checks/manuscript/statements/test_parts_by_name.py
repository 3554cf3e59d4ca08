"""Parts above a whole that is told elsewhere."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("told", "again", "working"),
    [
        ("购置影像类设备36台、检验类设备52台。", "影像类设备中，开展远程诊断的有39台。", "39台＞36台"),
        ("乡镇卫生院编制860名，其中全科医生62名。", "全科医生中取得中级以上职称的67名。", "67名＞62名"),
        ("移送案件线索17件。", "移送的案件线索中已办结19件。", "19件＞17件"),
        ("竣工验收标段3个。", "六是竣工验收的标段中，4个标段实行质保跟踪。", "4个＞3个"),
        ("计划搬迁100户，完成96户。", "搬迁户中已拆除旧房的99户另行奖励。", "99户＞96户"),
        ("智力残疾236人、精神残疾184人。", "接受服务的精神残疾人中，签订协议的有194名。", "194名＞184人"),
        ("船闸在编人员128人。", "在编人员中131人取得证书。", "131人＞128人"),
        ("处理17人，其中诫勉4人。", "受处理人员中的19名科级干部不得评优。", "19名＞17人"),
        ("培训后实现就业6,420人。", "培训后就业人员中签订合同的6,840人。", "6,840人＞6,420人"),
    ],
)
def test_a_part_is_held_against_the_whole_of_its_name(told: str, again: str, working: str) -> None:
    assert _wrong(told, again) == [working]


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("购置影像类设备36台、检验类设备52台。", "全县医疗设备中，大型设备120台。"),
        ("新建小型水库3处。", "全县小型水库中，完成标准化管理的有5处。"),
        ("应兑付企业124家。", "规上工业企业中有研发活动的217家。"),
        ("全科医生62名。", "全科医生中上年取得职称的67名。"),
        ("移送案件线索17件。", "工作过程中收到信件19件。"),
    ],
)
def test_what_is_of_other_things_or_times_is_left(told: str, again: str) -> None:
    assert _wrong(told, again) == []


def _wrong(told: str, again: str) -> list[str]:
    manuscript = Manuscript.of_text(f"一、基本情况\n{told}\n二、其他情况\n{again}")
    return [statement.arithmetic for _, statement in manuscript.parts]

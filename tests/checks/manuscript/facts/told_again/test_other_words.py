"""Which counts are told again in other words."""

import pytest

from jiheng.checks.manuscript.facts.told_again.restatements import Restatement
from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("各单位建立健全内控制度52项。", "建立健全的57项内控制度已全部印发。"),
        ("选取24所学校开展试点监测。", "试点监测的27所学校中有3所未接入平台。"),
        ("项目涉及6个乡镇、17个行政村。", "项目覆盖19个行政村，用水条件明显改善。"),
        ("年末在职132人，离休2人。", "年末在职134人的工资由财政统发。"),
        ("执法车辆保有量15辆。", "执法车辆保有18辆，均已喷涂标识。"),
        ("街道下辖16个社区。\n16个社区平均每个配备网格员8人。", "18个社区平均办公用房不足300平方米。"),
        ("项目涉及7个街道、64个小区。", "巩固7个街道68个小区的改造成果。"),
        ("新建加压泵站5座，均已通水。", "已通水的4座加压泵站纳入统一调度。"),
        ("组织培训16期，培训1,860人次。", "总之，组织培训18期。"),
        ("制定完善制度53项，移送线索9件。", "用好新制定的58项制度。"),
        ("责任单位36家。\n36家单位均上报方案。", "涉及的33家单位均已落实责任。"),
        ("举办展览26场、讲座54场。", "举办讲座45场，反响良好。"),
        ("年末在职91人，退休47人。", "年末在职89人，一人多岗。"),
        ("大班额由126个减少到38个。", "36个大班额集中在城区。"),
        ("信访核查中，查实未及时停发待遇的29户。", "主要问题是未及时停发待遇27户。"),
    ],
)
def test_a_count_of_one_noun_differs_from_the_only_one_told_before(told: str, again: str) -> None:
    (conflict,) = _conflicts(told, again)
    assert conflict.later.passage.text == again


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("建成村级养老互助点38个。", "计划建成村级养老互助点36个。"),
        ("建成村级养老互助点38个。", "新增村级养老互助点36个。"),
        ("建成村级养老互助点38个，其中示范养老互助点12个。", "示范养老互助点平均面积320平方米，共12个。"),
        ("开展食堂检查，发现问题36个。", "开展消防检查，发现问题21个。"),
        ("举办家政培训班28期。\n举办护理培训班24期。", "举办培训班52期。"),
        ("涉及5个部门，均已整改。", "涉及的8个部门建立制度12项。"),
        ("由62个增至78个，互助点增加16个。", "上述78个互助点均已挂牌。"),
    ],
)
def test_counts_of_other_things_and_plans_are_left(told: str, again: str) -> None:
    assert _conflicts(told, again) == []


def _conflicts(told: str, again: str) -> list[Restatement]:
    text = f"岭南县民政局2023年工作总结\n一、基本情况\n{told}\n二、其他情况\n{again}"
    return [each for each in Manuscript.of_text(text).restatements if not each.agrees]

"""Tables of many kinds: what each check finds in them, and where it stays silent."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.registry import report_checks
from jiheng.checks.report_checks import run_checks

FORM = "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |\n"
MONEY = "| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |\n"
WHOLE = "".join(
    f"| {level1} | {level2} | {name} | {target} | {target} | 20 | 20 | |\n"
    for level1, level2, name, target in (
        ("产出指标", "数量指标", "铺设管道", "6公里"),
        ("产出指标", "质量指标", "验收合格率", "100%"),
        ("产出指标", "时效指标", "按时完工率", "100%"),
        ("产出指标", "成本指标", "每公里造价", "40万元"),
        ("效益指标", "社会效益指标", "供水人口", "900人"),
    )
)


def messages(id: str, text: str) -> list[str]:
    findings = run_checks("", Manuscript.of_text(text), [report_checks()[id]]).findings
    return [finding.message for finding in findings]


@pytest.mark.parametrize(
    ("id", "text", "says"),
    [
        ("RPT601", "| 项目 | 金额 |\n| 甲 | 3 |\n| 乙 | 4 |\n| 小计 | 9 |\n| 丙 | 5 |\n| 合计 | 12 |", "小计写的是9"),
        (
            "RPT602",
            f"{MONEY}| 年度资金总额 | 10 | 10 | 9 | | | |\n| 其中：财政拨款 | 6 | 6 | 6 | | | |\n| 其他资金 | 4 | 5.5 | 3 | | | |",
            "“全年预算数”一列",
        ),
        (
            "RPT606",
            f"| 项目名称 | 供水 | 评价等级 | 优 | | | | |\n{FORM}| 产出 | 数量 | 管道 | ≥6公里 | 6公里 | 100 | 72 | |\n| 总分 | | | | | 100 | 72 | |",
            "应为“中”",
        ),
        ("RPT617", FORM + WHOLE, "没有“满意度指标”"),
        ("RPT634", FORM + WHOLE, "“效益指标”下只有“供水人口”一项"),
        ("RPT613", f"{FORM}| 产出 | 数量 | 湿度 | 40～60% | 72% | 10 | 10 | |", "没有达到"),
        ("RPT613", f"{FORM}| 产出 | 时效 | 完成时间 | 2031年6月底前 | 2031年7月9日 | 10 | 10 | |", "没有达到"),
        ("RPT613", f"{FORM}| 产出 | 数量 | 场次 | ＞6场 | 6场 | 10 | 10 | |", "没有达到"),
        ("RPT613", f"{FORM}| 效益 | 社会 | 投诉 | ＜6件 | 6件 | 10 | 10 | |", "没有达到"),
        ("RPT643", "| 镇街 | 合计 | 甲 | 乙 |\n| 东 | 3 | 1 | 2 |\n| 西 | 7 | 3 | 4 |\n| 南 | 9 | 4 | 4 |", "“南”一行"),
    ],
)
def test_a_mistake_is_told(id: str, text: str, says: str) -> None:
    (message,) = messages(id, text)
    assert says in message


@pytest.mark.parametrize(
    ("id", "text"),
    [
        ("RPT601", "| 合计 | 项目 |\n| 3 | 甲 |\n| 4 | 乙 |\n| 5 | 丙 |"),
        ("RPT601", "| 班次 | 人数 |\n| 春 | 30 |\n| 秋 | 28 |\n| 合计 | 45 |"),
        ("RPT601", "| 项目 | 金额 |\n| 合计 | 42 |\n| 甲 | 30 |\n| 乙 | 12 |\n| 小计 | 42 |"),
        (
            "RPT602",
            f"{MONEY}| 年度资金总额 | 10 | 10 | 9 | | | |\n| 其中：财政拨款 | 6 | 6 | 6 | | | |\n| 上年结转资金 | 4 | 4 | 3 | | | |",
        ),
        ("RPT603", f"{FORM}| 产出 | 数量 | 管道 | ≥6公里 | 6公里 | 若干 | 10 | |\n| 总分 | | | | | 100 | 10 | |"),
        ("RPT603", f"{FORM}| 产出（20分） | 数量 | 管道 | ≥6公里 | 6公里 | | 10 | |\n| 总分 | | | | | 百分 | 10 | |"),
        ("RPT604", f"{FORM}| 产出 | 数量 | 管道 | ≥6公里 | 6公里 | 100 | 优 | |\n| 总分 | | | | | 100 | 90 | |"),
        ("RPT606", f"{FORM}| 产出 | 数量 | 管道 | ≥6公里 | 6公里 | 50 | 40 | |\n| 总分 | | | | | 50 | 40 | 优 |"),
        ("RPT607", "| 项目 | 预算数 | 执行数 | 执行率 |\n| 甲 | 0 | 3 | 80% |\n| 乙 | 30元 | 3万元 | 10% |"),
        ("RPT607", "| 项目 | 预算数 | 执行数 | 执行率 |\n| 甲 | 10 | 8 | 80% |\n| 项目 | 分值 |\n| 甲 | 10 |"),
        ("RPT608", f"{MONEY}| 年度资金总额 | 10 | 10 | 3 | 10 | 30% | 0 |"),
        ("RPT608", f"{MONEY}| 年度资金总额 | 0 | 0 | 0 | 10 | | 10 |"),
        ("RPT611", f"{FORM}| 产出 | 数量 | 管道 | ≥6公里 | 3公里 | 10 | 0 | |"),
        ("RPT614", f"{FORM}| 产出 | 数量 | 人数 | 每期不少于50人 | 共计230人 | 10 | 10 | |"),
        ("RPT642", "| 三级指标 | 指标性质 | 指标值 | 度量单位 |\n| 开工时间 | ＝ | 2031年3月1日 | 年-月-日 |"),
        ("RPT619", f"{FORM}| 产出 | 数量 | 管道 | ≥6公里 | 6公里 | 10 | 10 | |"),
        ("RPT621", f"{FORM}| 产出 | 数量 | 管道 | 按施工图铺设 | 完成 | 10 | 10 | |"),
        ("RPT635", f"{FORM}| 效益 | 社会 | 环境 | 良好 | 达成年度指标 | 0 | 0 | |"),
        ("RPT635", f"{FORM}| 效益 | 社会 | 环境 | 良好 | 达成年度指标 | 10 | | |"),
        ("RPT636", f"{MONEY}| 年度资金总额 | 10 | 10 | 3 | 10 | 30% | 0 |"),
        ("RPT638", f"{FORM}| 产出 | 数量 | 铺设管道 | ≥6公里 | 6公里 | 10 | 10 | |\n铺设管道900人。铺设管道若干。"),
        ("RPT643", "| 镇街 | 合计 | 甲 |\n| 东 | 3 | 1 |\n| 西 | 7 | 3 |\n| 南 | 9 | 4 |"),
        ("RPT643", "| 镇街 | 合计 | 甲 | 乙 |\n| 东 | 3 | 1 | 3 |\n| 西 | 7 | 3 | 9 |\n| 南 | 9 | 4 | 4 |"),
    ],
)
def test_a_trap_is_left_alone(id: str, text: str) -> None:
    assert messages(id, text) == []


def test_one_problem_of_many_rows_is_told_once_with_all_places() -> None:
    rows = "".join(f"| 产出 | 数量 | 第{name}项 | ≥10次 | 8次 | 10 | 8 | |\n" for name in "一二三四")
    (finding,) = run_checks("", Manuscript.of_text(FORM + rows), [report_checks()["RPT614"]]).findings
    assert finding.message.endswith("等4项没有达到指标值，没有写原因；请补写偏差原因和改进措施。")
    assert [place.cell for place in finding.places] == [(2, 3), (3, 3), (4, 3), (5, 3)]

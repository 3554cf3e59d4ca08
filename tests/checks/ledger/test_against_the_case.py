"""A report beside its case: what is told, and what is left alone."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.registry import report_checks
from jiheng.checks.report_checks import run_checks

CASE = (
    "\n=== 案卷 ===\n项目\n| 项目编号 | 项目名称 | 项目简称 |\n| X1 | 渠道清淤项目 | 清淤 |\n"
    "预算\n| 支出类别 | 项目编号 | 资金来源 | 资金年度 | 全年预算数 | 执行数 |\n| 基本支出 | | | 2031 | 30 | 30 |\n"
    "| 项目支出 | X1 | 财政拨款 | 2031 | 10 | 8 |\n| 项目支出 | X1 | 财政拨款 | 2030 | 5 | 5 |\n"
    "指标\n| 三级指标 | 年度指标值 | 计量单位 | 实际完成值 |\n| 清淤长度 | 9 | 公里 | 8.46 |\n| 受益人口 | 1200 | 人 | 1300 |\n"
    "| 完工时间 | 2031-10-31 | | 2031-10-20 |\n| 水费收入 | 12 | 万元 | 12.5 |\n| 群众评价 | | | 良好 |"
)
HEAD = "| 三级指标 | 年度指标值 | 实际完成值 |\n"
MONEY = "| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |\n"


def messages(id: str, text: str) -> list[str]:
    findings = run_checks("", Manuscript.of_text(text + CASE), [report_checks()[id]]).findings
    return [finding.message for finding in findings]


@pytest.mark.parametrize(
    ("id", "text", "says"),
    [
        (
            "RPT701",
            f"{HEAD}| 完工时间 | 2031年10月底前 | 2031年11月20日 |\n| 受益人口 | 1200人 | 1300人 |",
            "案卷是2031年10月20日",
        ),
        ("RPT701", "全年水费收入14万元。", "“水费收入”报告写的是14万元，案卷是12.5万元"),
        (
            "RPT701",
            f"{HEAD}| 清淤长度 | ≥9公里 | 8.5公里 |\n| 受益人口 | 1200人 | 0.14万人 |",
            "“受益人口”报告写的是0.14万人",
        ),
        ("RPT702", f"{HEAD}| 水费收入 | ≥11万元 | 12.5万元 |", "案卷是12万元"),
        (
            "RPT711",
            f"{MONEY}| 年度资金总额 | | 45 | 44 | 97.78% |\n| 其中：当年财政拨款 | | 40 | 38 | |",
            "“部门整体.执行数”是43万元",
        ),
        (
            "RPT711",
            f"{MONEY}| 年度资金总额 | | 45 | 43 | 95.56% |\n| 上年结转资金 | | 6 | 5 | |",
            "“部门整体.上年结转资金.全年预算数”是5万元",
        ),
        (
            "RPT711",
            "| 类别 | 预算数 | 执行数 | 未支出 |\n| 渠道清淤项目 | 15万元 | 13万元 | 3万元 |",
            "“清淤.未支出”是2万元",
        ),
    ],
)
def test_a_difference_is_told(id: str, text: str, says: str) -> None:
    assert any(says in message for message in messages(id, text)), messages(id, text)


@pytest.mark.parametrize(
    ("id", "text"),
    [
        ("RPT701", "水费收入12万元。受益人口若干。"),
        ("RPT701", "清淤长度8.46米；东片清淤长度3公里。"),
        ("RPT701", f"{HEAD}| 群众评价 | 良好 | 良好 |\n| 清淤长度 | ≥9 | 8 |"),
        ("RPT711", "渠道清淤项目支出13万元，预算执行率86.67%。"),
        ("RPT711", "本单位全年预算数15万元。"),
        ("RPT711", "| 类别 | 预算数 | 执行数 |\n| 渠道清淤项目 | 15 | 13 |"),
        ("RPT711", "| 类别 | 预算数（元） | 执行数（元） |\n| 渠道清淤项目 | 150000 | 130000 |"),
        ("RPT717", "| 数字名 | 数值 |\n| 清淤.执行数 | 13万元 |\n| 没有.的数 | 9万元 |"),
    ],
)
def test_what_agrees_or_cannot_be_compared_is_left_alone(id: str, text: str) -> None:
    assert messages(id, text) == []

"""No table, whatever stands in its cells, breaks a check; every message ends with what to do."""

from hypothesis import given
from hypothesis import strategies as st

from jiheng.checks.check import Kind
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.registry import report_checks
from jiheng.checks.report_checks import run_checks

CHECKS = [each for each in report_checks().values() if each.kind in (Kind.TABLE, Kind.LEDGER, Kind.LAST_YEAR)]
HEADINGS = [
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因",
    "计量单位",
    "指标性质",
    "上年实际",
    "评分标准",
    "项目资金（万元）",
    "年初预算数",
    "全年预算数",
    "全年执行数",
    "执行率",
    "年度资金总额",
    "其中：财政拨款",
    "其他资金",
    "上年结转资金",
    "总分",
    "合计",
    "小计",
    "评价等级",
    "项目负责人（签字）",
    "项目名称",
]
CELLS = [
    "≥95%",
    "≤0",
    "0",
    "100%",
    "12.5",
    "1,234.50",
    "44561",
    "-3",
    "1e9",
    "0.0900000763",
    "/",
    "—",
    "*",
    "无",
    "达成年度指标",
    "2031年6月底前",
    "40～60%",
    "6万",
    "产出指标（50分）",
    "数量指标",
    "满意度",
    "投诉次数",
    "培训人数≥300人",
    "#DIV/0!",
    "效果明显",
    "10/0",
    "%",
    "０．５",
    "1..2",
    "３０人次",
    "0.2",
    "20%",
    "^",
    "<",
    "良",
    "等级：优",
]
CASE = (
    "=== 案卷 ===\n预算\n| 支出类别 | 全年预算数 | 执行数 |\n| 基本支出 | 30 | 28 |\n"
    "指标\n| 三级指标 | 年度指标值 | 计量单位 | 实际完成值 |\n| 投诉次数 | 0 | 次 | 1 |\n| 满意度 | 90 | % | |"
)
CELL = st.one_of(st.sampled_from(CELLS), st.sampled_from(HEADINGS), st.text("0123456789.,%≥万元人-（）", max_size=8))
ROW = st.lists(CELL, min_size=2, max_size=9).map(lambda cells: f"| {' | '.join(cells)} |")
HEADING = st.lists(st.sampled_from(HEADINGS), min_size=3, max_size=9).map(lambda cells: f"| {' | '.join(cells)} |")
TABLE = st.tuples(HEADING, st.lists(ROW, min_size=1, max_size=6)).map(lambda rows: "\n".join((rows[0], *rows[1])))


@given(this=TABLE, last=TABLE, has_case=st.booleans())
def test_any_table_can_be_checked(this: str, last: str, has_case: bool) -> None:
    text = f"2031年度自评报告\n{this}\n" + (f"{CASE}\n" if has_case else "") + f"=== 上年报告 ===\n{last}"
    for finding in run_checks("", Manuscript.of_text(text), CHECKS).findings:
        assert finding.message.endswith("。")
        assert finding.places

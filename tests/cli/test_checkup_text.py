"""What the terminal shows of a checkup keeps to its lines, whatever stands in the report."""

from jiheng.checks.checkup import Checkup, Passed
from jiheng.cli.checkup_text import checkup_lines
from jiheng.core.finding import Finding, Location, Severity


def test_line_ends_and_orders_to_the_terminal_are_left_out() -> None:
    here = Location(paragraph=4, start=0, end=5, quote="甲站\n\x1b[31m乙站")
    checkup = Checkup(
        "报告.docx",
        findings=(Finding("RPT111", Severity.ERROR, here, "写的是“3站”。", arithmetic="列出2站（\n甲站、\x07乙站）"),),
        passed=(Passed("RPT111", (Location(paragraph=2),), "列出2站（\n  丙站、丁站）"),),
        not_applicable={},
    )
    told = list(checkup_lines(checkup, Severity.NOTICE, with_passed=True))
    assert [line for line in told if "RPT111" in line or "：" in line] == [
        "报告.docx:第4段 RPT111 写的是“3站”。",
        "    原文：“甲站 [31m乙站”",
        "    算式：列出2站（甲站、乙站）",
        "报告.docx:第2段 RPT111 无误：列出2站（丙站、丁站）",
        "报告.docx：错误1处，警告0处，提示0处；核对无误1处。",
    ]

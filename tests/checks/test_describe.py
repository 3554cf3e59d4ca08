"""The page of a check."""

from dataclasses import replace

from jiheng.checks.describe import describe_check
from jiheng.checks.registry import report_checks
from jiheng.core.finding import Confidence

CHECK = report_checks()["RPT420"]


def test_of_many_examples_a_page_shows_the_first_and_says_how_many_there_are() -> None:
    told = describe_check(replace(CHECK, good=CHECK.good[:1] * 15, bad=CHECK.bad[:1] * 12))
    assert [len(part.rows) for part in told.parts] == [12, 12]
    assert told.notes[-1] == "例子没有列完，还有不会指出的3个，都在这项检查的源文件里，也都是它的测试。"


def test_a_check_that_only_asks_says_so() -> None:
    told = describe_check(replace(CHECK, good=CHECK.good[:1], bad=CHECK.bad[:1], confidence=Confidence.ASK))
    assert told.notes == ("只有作者知道答案：列出来请作者核实，不一定是错。",)

"""A signed report with many footnotes: they are read behind the signature, and are no end of the report."""

from jiheng.checks.registry import report_checks
from jiheng.checks.report_checks import check_report
from jiheng.core.blocks import Paragraph, Run
from jiheng.core.document import Document, Section
from jiheng.core.part import Part

NOTES = 12


def section(lines: list[str], part: Part = Part.BODY) -> Section:
    return Section(tuple(Paragraph((Run(line),)) for line in lines), part=part)


def unsigned(*signature: str) -> list[str]:
    """The words that are told to lack a signature."""
    told = ["乙县水利局2023年度绩效自评报告", "一、完成情况", *["清淤渠道12公里，按期验收。"] * 12, *signature]
    notes = section([f"第{number}条渠道含支渠。" for number in range(NOTES)], Part.FOOTNOTE)
    checks = {"RPT531": report_checks()["RPT531"]}
    found = check_report(Document("", (section(told), notes)), checks=checks)
    return [each.location.quote for each in found.findings]


def test_a_signature_in_front_of_the_notes_is_found() -> None:
    assert unsigned("乙县水利局", "2024年3月8日") == []


def test_the_place_of_a_missing_signature_is_the_end_of_the_text() -> None:
    assert unsigned() == ["清淤渠道12公里，按期验收。"]


def test_only_whole_words_of_the_last_paragraph_are_quoted() -> None:
    long = "今后三年继续落实管护责任，按月巡查渠道和闸门，发现破损及时报修。"
    assert unsigned(long) == ["发现破损及时报修。"]


def test_a_text_box_is_no_end_of_the_report() -> None:
    body = ["乙县水利局2023年度绩效自评报告", "一、完成情况", *["清淤渠道12公里，按期验收。"] * 12]
    boxes = section(["示意图：渠道走向。"], Part.TEXT_BOX)
    checks = {"RPT531": report_checks()["RPT531"]}
    found = check_report(Document("", (section(body), boxes)), checks=checks)
    assert [each.location.paragraph for each in found.findings] == [len(body)]


def test_blanks_at_the_end_of_the_text_are_where_the_name_should_stand() -> None:
    assert unsigned("各渠道均已移交管护单位。", " ") == [" "]

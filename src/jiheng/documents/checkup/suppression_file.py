"""A file of decisions what not to be told any more, each with its reason, its author and its last day:

suppressions:
  - check: RPT203
    quote: 21名                 # 或 place: 第18段
    reason: 第18段是计划数，正文已注明
    by: 李某
    until: 2026-12-31
    document: 自评报告.docx     # 可不写；写了就只管这一份
"""

from datetime import date
from pathlib import Path

from jiheng.checks.checkup import Suppression
from jiheng.checks.place_in_words import read_place
from jiheng.checks.registry import report_checks
from jiheng.core.finding import Findings
from jiheng.documents.case_source import read_source
from jiheng.schema.nearest_name import nearest_name
from jiheng.schema.reading import Answer, Place, list_of, read
from jiheng.schema.scalars import day, text
from jiheng.schema.tree import parse_yaml

LARGEST = 2_000_000


def read_suppressions(path: Path) -> tuple[Suppression, ...]:
    """The decisions in a file; raises `CaseError` with every problem."""
    findings = Findings(path.name)
    found = read(parse_yaml(read_source(path, findings, LARGEST), findings), _read_file, findings)
    findings.raise_if_errors()
    assert found is not None
    return found


def _read_file(place: Place) -> tuple[Suppression, ...]:
    with place.fields() as fields:
        suppressions: Answer[tuple[Suppression, ...]] = fields.required("suppressions", list_of(_read_suppression))
    return suppressions.value


def _read_suppression(place: Place) -> Suppression:
    with place.fields() as fields:
        check = fields.required("check", _check)
        quote = fields.optional("quote", text, "")
        where = fields.nullable("place", _place)
        reason = fields.required("reason", text)
        by = fields.required("by", text)
        until: Answer[date] = fields.required("until", day)
        document = fields.optional("document", text, "")
        if not fields.has("quote") and not fields.has("place"):
            place.report(
                "没有写 quote（引文）或 place（位置）；请写明忽略的是哪一处。", id="SCH005", expected="quote、place"
            )
    paragraph, cell = where.value or (None, None)
    return Suppression(
        check.value,
        reason.value,
        by.value,
        until.value,
        place.location,
        quote=quote.value,
        paragraph=paragraph,
        cell=cell,
        document=document.value,
    )


def _check(place: Place) -> str:
    typed = text(place)
    if typed in report_checks():
        return typed
    nearest = nearest_name(typed, report_checks())
    advice = f"是否要写“{nearest}”？" if nearest else ""
    raise place.refusal(f"没有编号为“{typed}”的检查；{advice}jiheng checks 列出全部检查。", found=typed)


def _place(place: Place) -> tuple[int, tuple[int, int] | None]:
    typed = text(place)
    found = read_place(typed)
    if found is None:
        message = f"“{typed}”不是位置；请写成 第18段，或 第18段第3行第2列。"
        raise place.refusal(message, found=typed, expected="第…段")
    return found

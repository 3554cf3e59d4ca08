"""The frame that every rule file shares: kind, id, title, region, and its dated values."""

import hashlib
import json
import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from jiheng.core.choice import Choice
from jiheng.rules.dated import DatedRule, Edition
from jiheng.rules.reader.reference import evidence, reference, require_article
from jiheng.schema.reading import Answer, Fields, Place, Read
from jiheng.schema.scalars import day, text
from jiheng.schema.tree import Mapping, Scalar, Tree

T = TypeVar("T")

DOTTED = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*")
"""Lower-case English words joined by dots."""
_REGION = re.compile(r"\d{6}")


class RuleKind(Choice):
    """What a rule file holds."""

    STANDARD = "standard", "评分标准"
    PARAMETER = "parameter", "参数"
    OUTLINE = "outline", "报告提纲"
    FORM = "form", "表式"
    MONITORING_FORM = "monitoring_form", "监控表表式"
    LOAN_SCHEME = "loan_scheme", "贷款贴息方案"
    REFERENCE_RATE = "reference_rate", "参考利率"
    TARGET_RULE = "target_rule", "绩效目标规则"
    TARGET_FORM = "target_form", "目标申报表式"
    INDICATOR_LIBRARY = "indicator_library", "指标库"
    ACTIVITY_KINDS = "activity_kinds", "活动类别"


def rule_id(place: Place) -> str:
    """English words joined by dots, from the wide to the narrow: cn.project_self_evaluation."""
    written = text(place)
    if not DOTTED.fullmatch(written):
        raise place.refusal(
            f"编号“{written}”只能用小写英文字母、数字、下划线和点，如 cn.grade_bands。",
            found=written,
            expected="cn.grade_bands",
        )
    return written


def region(place: Place) -> str:
    """A division code of six digits; 000000 is the whole country."""
    written = text(place)
    if not _REGION.fullmatch(written):
        raise place.refusal(
            f"“{written}”不是六位行政区划代码；全国写 000000。", found=written, expected="六位数字，如 440117"
        )
    return written


def dated_rule(fields: Fields, source: str, value: Read[T]) -> DatedRule[T]:
    """The id, title, region and editions of a file whose other keys the caller reads."""
    id = fields.required("id", rule_id)
    title = fields.required("title", text)
    where = fields.optional("region", region, "000000")
    name = id.content[0] if id.content else ""
    editions = fields.required("values", lambda place: _editions(place, name, value))
    return DatedRule(id.value, title.value, where.value, source, editions.value)


def _editions(place: Place, id: str, value: Read[T]) -> tuple[Edition[T], ...]:
    places = place.items()
    answers = [each.answer(lambda entry: _edition(entry, id, value)) for each in places]
    if not answers:
        raise place.refusal("没有一个带日期的值；请至少写一条 effective_from 和 value。", expected="values 列表")
    editions = [answer.value for answer in answers]
    closed = [
        _close(places[index + 1], edition, editions[index + 1]) if index + 1 < len(editions) else edition
        for index, edition in enumerate(editions)
    ]
    if all(edition.value is None for edition in closed):
        raise place.refusal("所有的值都是 null（废止）；请写明废止前的值。")
    return tuple(closed)


def _close(place: Place, edition: Edition[T], following: Edition[T]) -> Edition[T]:
    """The edition with its last day, which lies before the first day of the one that follows."""
    eve = following.effective_from - timedelta(days=1)
    if following.effective_from <= edition.effective_from or (edition.effective_to and edition.effective_to > eve):
        raise place.refusal(
            f"施行日{following.effective_from}与前一条（{edition.period}）重叠；"
            "各条按日期先后排列，后一条的施行日须晚于前一条的最后一日。",
            found=str(following.effective_from),
            expected=f"晚于{edition.effective_to or edition.effective_from}",
        )
    return replace(edition, effective_to=edition.effective_to or eve)


def _edition(place: Place, id: str, value: Read[T]) -> Edition[T]:
    with place.fields() as fields:
        begins = fields.required("effective_from", day)
        ends: Answer[date | None] = fields.nullable("effective_to", day)
        mark = fields.required("evidence", evidence)
        source = fields.required("reference", reference)
        notes = fields.listed("notes", text)
        content = fields.nullable("value", value)
        if not fields.is_written("value"):
            place.report("缺少“value”；废止也要写 value: null，并引用废止它的文件。", id="SCH005", expected="value")
    if mark.content and source.content:
        require_article(place, mark.value, source.value)
    last = ends.value
    if last is not None and last < begins.value:
        raise place.refusal(
            f"最后一日{last}早于施行日{begins.value}；请核对日期。", found=str(last), expected=f"{begins.value}或以后"
        )
    return Edition(
        begins.value, last, content.value, mark.value, source.value, notes.value, content_hash(id, place.tree)
    )


def content_hash(id: str, tree: Tree) -> str:
    """The same for the same content, however the file is formatted, ordered by key or commented."""
    canonical = json.dumps([id, _plain(tree)], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _plain(tree: Tree) -> object:
    match tree:
        case Scalar():
            return None if tree.is_null else tree.text
        case Mapping(entries=entries):
            return {key: _plain(value) for key, value in entries.items()}
        case _:
            return [_plain(item) for item in tree.items]

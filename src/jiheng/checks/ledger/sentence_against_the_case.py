"""Sentences of the case that stand in the report, with other figures than the case gives them now."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.ledger import ledger_of, place_of
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.clean_text import cleaned
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.case import TABLES, Case
from jiheng.core.figure import Figure
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.record import Kind as ColumnKind
from jiheng.core.record import columns_of
from jiheng.figures.reference import Reference, parse, printed

_STOP = late_pattern("(?<=[。；])")
_SHORTEST_ANCHOR = 4
_FIGURE = r"[近约超逾不少于]{0,3}[0-9][0-9,.]{0,15}[多余来]?[%万亿元\u4e00-\u9fff]{0,6}?"
_END = r"(?![0-9,.%\u4e00-\u9fff])"
"""A sentence that ends with a figure has its unit too."""
_CASE = (
    "\n=== 案卷 ===\n活动\n| 活动名称 | 活动简称 | 类别 | 场次 | 人次 |\n| 农技下乡 | 下乡 | 培训 | 42 | 3150 |\n"
    "叙述\n| 章节编号 | 正文 |\n"
    "| results | 全年组织农技下乡{{ 活动.下乡.场次 }}，服务农户{{ 活动.下乡.人次 }}，覆盖全部乡镇。 |\n"
    "| effects | 各村到场听课的农户{{ 活动.下乡.人次 }} |"
)


@check(
    id="RPT716",
    title="案卷的叙述写进报告，数字应与台账一致",
    why="案卷里的句子引用台账的数字；报告里同一句话的数字不同，是报告写成后台账改过，或报告手改过。",
    kind=Kind.LEDGER,
    severity=Severity.ERROR,
    references=("R46",),
    good=(
        f"全年组织农技下乡42场，服务农户3150人次，覆盖全部乡镇。{_CASE}",
        f"全年组织技术培训30场。{_CASE}",
        f"各村到场听课的农户3150人次{_CASE}",
    ),
    bad=(
        Bad(
            f"全年组织农技下乡42场，服务农户3510人次，覆盖全部乡镇。{_CASE}",
            says="“3510人次”，台账“活动.下乡.人次”是3150人次",
        ),
    ),
)
def sentence_against_the_case(manuscript: Manuscript) -> Answers:
    """The sentence must stand word for word; only its figures may differ."""
    ledger = ledger_of(manuscript.ledger)
    templates = list(_templates(ledger.case, ledger.figures))
    told: set[tuple[str, str]] = set()
    found_any = False
    for passage in manuscript.passages:
        for template in templates:
            found = template.find(passage)
            if found is None:
                continue
            found_any = True
            for number, reference in enumerate(template.references, 1):
                figure = ledger.figures[reference.name]
                written, known = found[number], cleaned(printed(figure, reference.options)).text
                places = (passage.at(found.start(number), found.end(number)), place_of(figure))
                if written == known:
                    yield Holds(places, f"{figure.name}＝{known}")
                elif (figure.name, written) not in told:
                    told.add((figure.name, written))
                    message = f"“{written}”，台账“{figure.name}”是{known}；请按台账改正，或先更正台账。"
                    yield Flaw(places, message, f"{written}≠{known}")
    if not found_any:
        raise DoesNotApply("报告里没有案卷叙述中的句子")


@dataclass(frozen=True, slots=True)
class _Template:
    """`anchor`: its longest words without a figure, looked for first; few patterns are ever made."""

    anchor: str
    pattern: str
    references: tuple[Reference, ...]

    def find(self, passage: Passage) -> re.Match[str] | None:
        return re.search(self.pattern, passage.text) if self.anchor in passage.text else None


def _templates(case: Case, figures: Mapping[str, Figure]) -> Iterator[_Template]:
    for text in _texts(case):
        for sentence in _sentences(text):
            references = tuple(part for part in sentence if isinstance(part, Reference))
            words = [cleaned(part).text for part in sentence if isinstance(part, str)]
            anchor = max(words, key=len, default="")
            if not references or len(anchor) < _SHORTEST_ANCHOR or any(each.name not in figures for each in references):
                continue
            pieces = [
                f"({_FIGURE})" if isinstance(part, Reference) else re.escape(cleaned(part).text) for part in sentence
            ]
            end = _END if isinstance(sentence[-1], Reference) else ""
            yield _Template(anchor, "".join(pieces) + end, references)


def _texts(case: Case) -> Iterator[str]:
    for table in TABLES:
        columns = [each.name for each in columns_of(table.record_type) if each.kind in _WORDS]
        for record in getattr(case, table.name):
            yield from (text for name in columns if "{{" in (text := getattr(record, name)))


_WORDS = (ColumnKind.PARAGRAPHS, ColumnKind.TEXT)


def _sentences(text: str) -> Iterator[list[str | Reference]]:
    """The parts of each sentence or half sentence."""
    parts: list[tuple[int, str | Reference]] = []
    number = 0
    for part in parse(text):
        if isinstance(part, Reference):
            parts.append((number, part))
            continue
        for place, piece in enumerate(piece for line in part.split("\n") for piece in _STOP.split(line)):
            number += bool(place)
            if piece:
                parts.append((number, piece))
    for _, group in groupby(parts, key=lambda each: each[0]):
        yield [part for _, part in group]

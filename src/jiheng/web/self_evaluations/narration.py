"""The unit's own words: sections of the outline with what fills them, and how they will be printed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jiheng.core.blocks import Paragraph
from jiheng.core.figure import Figure
from jiheng.core.finding import CaseError, Finding, Findings
from jiheng.evaluation.evaluate import Draft
from jiheng.reports.narrative import Narrator
from jiheng.rules.outline import Outline, OutlineBlock
from jiheng.web.self_evaluations.models import Passage, SelfEvaluation

MOST_FIGURES = 40


@dataclass(frozen=True, slots=True)
class Section:
    """One section of the report: what the program fills in, and the unit's own words."""

    code: str
    title: str
    depth: int
    filled: str
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Preview:
    """Words as they will be printed, with everything that is wrong with them."""

    paragraphs: tuple[Paragraph, ...]
    findings: tuple[Finding, ...]


def sections_of(evaluation: SelfEvaluation, outline: Outline) -> list[Section]:
    """In reading order. A section without words of its own yet has the key `new-` and its code."""
    written: dict[str, Passage] = {}
    for passage in Passage.objects.filter(self_evaluation=evaluation):
        written.setdefault(str(getattr(passage, "section")), passage)  # noqa: B009  # a stored column
    return list(_sections(outline, written))


def _sections(outline: Outline, written: Mapping[str, Passage]) -> Iterator[Section]:
    stack = [(section, 0) for section in reversed(outline.sections)]
    while stack:
        section, depth = stack.pop()
        stack += [(child, depth + 1) for child in reversed(section.children)]
        filled = "、".join(block.label for block in section.blocks if block is not OutlineBlock.PASSAGE)
        passage = written.get(section.code)
        key = str(passage.pk) if passage else f"new-{section.code}"
        text = str(getattr(passage, "text")) if passage else ""  # noqa: B009  # a stored column
        yield Section(section.code, section.title, depth, filled, key, text)


def preview(text: str, draft: Draft) -> Preview:
    """The words with their figures."""
    findings = Findings()
    try:
        paragraphs = Narrator(figures_for(draft), {}, findings).paragraphs(text, "正文")
    except CaseError as problem:
        return Preview((), problem.findings)
    return Preview(paragraphs, tuple(findings.items))


def figures_for(draft: Draft) -> Mapping[str, Figure]:
    """Every figure that words may name; scores too, once nothing is missing."""
    return draft.evaluation.figures if draft.evaluation else draft.figures


def found_figures(draft: Draft, words: str) -> list[Figure]:
    """Known figures whose names hold all the words typed."""
    parts = words.split()
    named = (figure for figure in figures_for(draft).values() if figure.is_known)
    return [figure for figure in named if all(part in figure.name for part in parts)][:MOST_FIGURES]

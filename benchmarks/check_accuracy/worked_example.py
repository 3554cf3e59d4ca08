"""The report composed from the worked case: it must stay silent, and a figure changed in one place must be told."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.check_accuracy.mutations import CHANGES, FIGURE, changed
from jiheng.cli.opening import open_case, open_library, standard_for
from jiheng.core.blocks import Paragraph, Run
from jiheng.core.document import Document
from jiheng.evaluation.evaluate import evaluate
from jiheng.reports.report import compose_report
from jiheng.rules.library import rule_day

CASE = Path(__file__).parent.parent.parent / "examples" / "conghua-2022"
VAGUE = re.compile("[近约超多余]")


@dataclass(frozen=True, slots=True)
class ChangedReport:
    """The report with one figure of one paragraph changed."""

    change: str
    document: Document
    paragraph: int


def worked_report() -> Document:
    case, library = open_case(CASE), open_library()
    evaluation = evaluate(case, standard_for(case, library, allow_unread=False))
    day = rule_day(case.year)
    return compose_report(
        evaluation, library.outline(evaluation.standard.outline, day), library.form(evaluation.standard.form, day)
    )


def changed_reports(report: Document) -> Iterator[ChangedReport]:
    """Every figure that the paragraphs print more than once, changed in one of its places at a time."""
    printed = Counter((run.figure, run.text) for run in _runs(report))
    for at, section in enumerate(report.sections):
        for index, block in enumerate(section.blocks):
            if not isinstance(block, Paragraph):
                continue
            for place, run in enumerate(block.runs):
                if printed[run.figure, run.text] < 2 or not _is_exact(run):
                    continue
                for change, text in _changed_texts(run.text):
                    runs = (*block.runs[:place], replace(run, text=text), *block.runs[place + 1 :])
                    blocks = (*section.blocks[:index], replace(block, runs=runs), *section.blocks[index + 1 :])
                    sections = (*report.sections[:at], replace(section, blocks=blocks), *report.sections[at + 1 :])
                    document = replace(report, sections=sections)
                    yield ChangedReport(change, document, _first_difference(report, document))


def _runs(report: Document) -> Iterator[Run]:
    return (run for block in report.blocks if isinstance(block, Paragraph) for run in block.runs)


def _is_exact(run: Run) -> bool:
    return bool(run.figure) and FIGURE.search(run.text) is not None and VAGUE.search(run.text) is None


def _changed_texts(text: str) -> Iterator[tuple[str, str]]:
    for change in CHANGES:
        found = FIGURE.search(text)
        new = None if found is None else next(changed(found[0], change), None)
        if found is not None and new not in (None, found[0]):
            yield change, text[: found.start()] + new + text[found.end() :]


def _first_difference(report: Document, document: Document) -> int:
    return next(new.number for old, new in zip(report.lines, document.lines, strict=True) if old.text != new.text)

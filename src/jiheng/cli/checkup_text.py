"""How a checkup looks on the terminal: one line a finding, below it the words, the working and the other places."""

from collections.abc import Callable, Iterator

import click

from jiheng.checks.checkup import Checkup, Passed
from jiheng.checks.place_in_words import further_places, place_in_words
from jiheng.checks.selection import is_at_least
from jiheng.cli.problems import COLOURS
from jiheng.core.finding import Confidence, Finding, Severity
from jiheng.documents.printing.printable_text import printable

LONGEST_QUOTE = 40
MOST_PLACES = 12
"""All places stand in the JSON; a terminal shows so many."""
INDENT = "    "


def checkup_lines(checkup: Checkup, least: Severity, *, with_passed: bool) -> Iterator[str]:
    """Everything that is told of one report, the worst first; it holds what is as severe as `least`, or more."""
    for severity in Severity:
        findings = [each for each in checkup.findings if each.severity is severity]
        if findings:
            yield click.style(f"{severity.label} {len(findings)}处", fg=COLOURS[severity], bold=True)
        for finding in findings:
            yield from _finding_lines(checkup.document, finding)
    if with_passed:
        yield from _passed_lines(checkup)
    yield summary_line(checkup, least, with_passed=with_passed)


def counts_in_words(count: Callable[[Severity], int], least: Severity) -> str:
    """How many of each severity; of those below the least nobody asked, and nothing is said."""
    return "，".join(f"{each.label}{count(each)}处" for each in Severity if is_at_least(each, least))


def summary_line(checkup: Checkup, least: Severity, *, with_passed: bool) -> str:
    """How many of each; where the rest is to be had."""
    asked = [each.label for each in Severity if is_at_least(each, least)]
    none = "没有发现问题" if least is Severity.NOTICE else f"没有发现{'和'.join(asked)}"
    told = [f"{checkup.document}：{counts_in_words(checkup.count, least) if checkup.findings else none}"]
    told.append(f"核对无误{len(checkup.passed)}处")
    if checkup.not_applicable:
        told.append(f"不适用{len(checkup.not_applicable)}项")
    if checkup.suppressed:
        told.append(f"已忽略{len(checkup.suppressed)}处")
    if checkup.known:
        told.append(f"基线已有{len(checkup.known)}处")
    if checkup.mended:
        told.append(f"基线里的{len(checkup.mended)}处已经没有了")
    hint = "" if with_passed or not (checkup.passed or checkup.not_applicable) else "（--passed 列出无误和不适用的）"
    return "；".join(told) + hint + "。"


def _finding_lines(document: str, finding: Finding) -> Iterator[str]:
    mark = "" if finding.confidence is Confidence.CERTAIN else f"（{finding.confidence.label}）"
    yield f"{document}:{place_in_words(finding.location)} {finding.id} {_on_one_line(finding.message)}{mark}"
    if finding.location.quote:
        yield f"{INDENT}原文：“{shortened(finding.location.quote)}”"
    if finding.arithmetic:
        yield f"{INDENT}算式：{_on_one_line(finding.arithmetic)}"
    others = further_places(finding.location, finding.others, shortened)
    if others:
        rest = f"；等{len(others)}处" if len(others) > MOST_PLACES else ""
        yield f"{INDENT}另见：{'；'.join(others[:MOST_PLACES])}{rest}"


def _passed_lines(checkup: Checkup) -> Iterator[str]:
    if checkup.passed:
        yield click.style(f"核对无误 {len(checkup.passed)}处", fg="green", bold=True)
    yield from (_passed_line(checkup.document, each) for each in checkup.passed)
    if checkup.not_applicable:
        yield click.style(f"不适用 {len(checkup.not_applicable)}项", bold=True)
    yield from (f"{INDENT}{check} {reason}" for check, reason in sorted(checkup.not_applicable.items()))
    for each in checkup.suppressed:
        decision = each.suppression
        told = f"{decision.reason}（{decision.by}，至{decision.until}）"
        yield f"{checkup.document}:{place_in_words(each.finding.location)} {each.finding.id} 已忽略：{told}"


def _passed_line(document: str, passed: Passed) -> str:
    where = f":{'、'.join(dict.fromkeys(map(place_in_words, passed.places)))}" if passed.places else ":全文"
    return f"{document}{where} {passed.check} 无误：{_on_one_line(passed.arithmetic)}"


def _on_one_line(text: str) -> str:
    """Words of a report may bring their line ends along, and characters that a terminal takes for orders."""
    return "".join([line.strip() for line in printable(text).split("\n")]) if "\n" in text else printable(text)


def shortened(text: str) -> str:
    """On one line, and not longer than can be taken in at a glance."""
    text = " ".join(printable(text).split())
    return text if len(text) <= LONGEST_QUOTE else f"{text[: LONGEST_QUOTE // 2]}…{text[-LONGEST_QUOTE // 2 :]}"

"""How commands open what they are given: a case from any door, the standard in force for it."""

import os
from datetime import date
from pathlib import Path

from jiheng.cli.problems import CannotRun, tell_findings
from jiheng.core.case import Case
from jiheng.core.document import Document
from jiheng.core.finding import Findings
from jiheng.documents.case_files import read_case
from jiheng.documents.report_reader.reader import read_report
from jiheng.documents.report_reader.refusal import UnreadableReportError
from jiheng.rules.errors import UnknownRuleError, UnreadRuleError
from jiheng.rules.library import RuleLibrary, load_library, rule_day
from jiheng.rules.standard import Standard


def open_case(path: Path) -> Case:
    """The case in a workbook, a case.yaml or a folder that holds one. Raises `CaseError` with every finding."""
    if not path.exists():
        raise CannotRun(f"{path}：没有这个文件或文件夹；请核对路径。")
    findings = Findings(path.name)
    case = read_case(path, findings)
    tell_findings(tuple(findings.items))
    return case


def open_report(path: Path) -> Document:
    """A finished report."""
    try:
        return read_report(path)
    except UnreadableReportError as problem:
        raise CannotRun(str(problem)) from None


def open_library() -> RuleLibrary:
    """Our rules, and those in the folder that JIHENG_RULES names."""
    own = os.environ.get("JIHENG_RULES", "")
    return load_library(*(Path(folder) for folder in own.split(os.pathsep) if folder))


def starting_day(library: RuleLibrary, standard_id: str, year: int | None) -> date:
    """The day whose rules a new case starts from: that of its year; where no year is told, the standard's last."""
    return rule_day(year) if year else library.standard_rule(standard_id).last_day


def standard_for(case: Case, library: RuleLibrary, *, allow_unread: bool) -> Standard:
    """The edition of the case's standard that was in force for its year."""
    try:
        return library.standard(case.profile.standard, rule_day(case.year), allow_unread=allow_unread)
    except UnreadRuleError as problem:
        raise CannotRun(f"{problem}；确要使用，请加 --allow-unread，每页将标“未核原文”。") from problem
    except UnknownRuleError as problem:
        raise CannotRun(f"{problem}；jiheng standards 列出可用的标准。") from problem

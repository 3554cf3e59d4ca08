"""Hands a workbook that could not be read back to the person who filled it in, with the bad cells marked."""

from pathlib import Path

import click

from jiheng.core.finding import CaseError

MARKABLE = frozenset({".xlsx", ".xlsm"})


def handed_back(path: Path, problem: CaseError, out: Path) -> CaseError:
    """The problem told by its cells, and a marked copy in the folder `out`, where the workbook can be opened."""
    is_unreadable = any(finding.id.startswith("FILE") for finding in problem.findings)
    if path.suffix.lower() not in MARKABLE or is_unreadable:
        return problem
    from jiheng.documents.workbook.marking import mark_workbook  # slow to load, and most files have no mistake

    out.mkdir(parents=True, exist_ok=True)
    marked = out / f"{path.stem}（需修改）{path.suffix}"
    findings = mark_workbook(path, problem.findings, marked)
    if not findings:
        click.echo("这份工作簿有损坏的部件，没有交还标好的副本；请用 Excel 或 WPS 另存后再运行。", err=True)
        return problem
    click.echo(f"已交还标好错误的工作簿：{marked}", err=True)
    return CaseError(findings)

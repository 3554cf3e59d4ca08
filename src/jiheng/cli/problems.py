"""How what went wrong is told, and the exit code it ends in."""

import re
import traceback

import click

from jiheng.core.finding import CaseError, Finding, Severity
from jiheng.documents.file_problems import file_problem
from jiheng.rules.errors import RuleError


class CannotRun(click.ClickException):
    """The command could not do its work for a reason outside the case: exit code 2."""


def report(problem: Exception) -> int:
    """Tell the problem on standard error; the exit code."""
    if isinstance(problem, CaseError):
        tell_findings(problem.findings)
        errors = sum(finding.is_error for finding in problem.findings)
        click.echo(f"共{errors}处错误，请改好后再运行；没有写出结果。", err=True)
        return 1
    if isinstance(problem, RuleError):
        click.echo(f"评分标准的数据文件有错：\n{problem}", err=True)
        return 2
    if isinstance(problem, OSError):
        click.echo(f"{problem.filename or ''}：{file_problem(problem)}", err=True)
        return 2
    trace = "".join(traceback.format_exception(problem))
    last = trace.strip().splitlines()[-1]
    click.echo(f"程序出错，没有写出文件：{last}\n请把用到的文件和这条信息发给维护者。", err=True)
    return 2


def tell_findings(findings: tuple[Finding, ...]) -> None:
    """One line each, errors first; a remark that many records share is told once, with their places."""
    order = list(Severity)
    alike: dict[tuple[object, ...], list[Finding]] = {}
    for finding in sorted(findings, key=lambda each: order.index(each.severity)):
        own = str(finding) if finding.is_error else _QUOTED.sub("", finding.message)
        alike.setdefault((finding.severity, finding.id, own), []).append(finding)
    for first, *others in alike.values():
        told = [first] if len(others) >= _MANY else [first, *others]
        for each in told:
            label = click.style(each.severity.label, fg=COLOURS[each.severity])
            click.echo(f"{label} {each}", err=True)
        if len(others) >= _MANY:
            places = "、".join(each.location.place for each in others)
            click.echo(f"     同样的还有{len(others)}处：{places}", err=True)


_QUOTED = re.compile("“[^“”]*”")
_MANY = 2
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}

"""`jiheng targets diff`: what an adjustment changed, cell by cell, with the reasons to choose from."""

import json
from pathlib import Path

import click

from jiheng.cli.main import Command
from jiheng.cli.opening import open_case
from jiheng.cli.problems import CannotRun
from jiheng.cli.targets.opening import open_targets
from jiheng.rules.target_rules import AdjustmentReason
from jiheng.targets.differences import RowChange, differences
from jiheng.targets.law import TargetLaw


@click.command(cls=Command, help="列出两个版本的目标之间新增、删除、修改的各栏。")
@click.argument("before_path", metavar="原版本", type=click.Path(path_type=Path))
@click.argument("after_path", metavar="新版本", type=click.Path(path_type=Path))
@click.option("--reason", "reason_code", metavar="原因", default="", help="调整原因的编号；不写则列出可选的原因。")
@click.option("--document", metavar="文号", default="", help="批准调整的文号，有的原因必填。")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
def command(before_path: Path, after_path: Path, reason_code: str, document: str, as_json: bool) -> None:
    """Compare."""
    case, law = open_targets(after_path)
    changes = differences(open_case(before_path), case)
    reasons = law.reasons.value.reasons if law.reasons else ()
    reason = _chosen(reasons, reason_code, document)
    if as_json:
        record = {
            "reason": None if reason is None else reason.code,
            "document": document,
            "changes": [_record(each) for each in changes],
        }
        click.echo(json.dumps(record, ensure_ascii=False, indent=2))
        return
    for change in changes:
        click.echo(str(change))
    click.echo(f"共{len(changes)}处。" if changes else "两个版本的目标相同。")
    if reason is not None:
        click.echo(f"调整原因：{reason.label}" + (f"，{document}" if document else ""))
    elif changes:
        _tell_reasons(reasons, law)


def _chosen(reasons: tuple[AdjustmentReason, ...], code: str, document: str) -> AdjustmentReason | None:
    if not code:
        return None
    reason = next((each for each in reasons if code in (each.code, each.label)), None)
    if reason is None:
        raise CannotRun(f"没有“{code}”这个调整原因；可选：{'、'.join(each.code for each in reasons)}。")
    if reason.needs_document and not document:
        raise CannotRun(f"“{reason.label}”要写批准文号；请加 --document 文号。")
    return reason


def _tell_reasons(reasons: tuple[AdjustmentReason, ...], law: TargetLaw) -> None:
    if law.reasons is None:
        return
    click.echo(f"可选的调整原因（{law.reasons.provenance.id}），用 --reason 写明：")
    for each in reasons:
        click.echo(f"  {each.code}  {each.label}{'，须写批准文号' if each.needs_document else ''}")


def _record(change: RowChange) -> dict[str, object]:
    return {
        "kind": change.kind.value,
        "table": change.table,
        "code": change.code,
        "name": change.name,
        "cells": [
            {"column": each.column, "title": each.title, "before": each.before, "after": each.after}
            for each in change.cells
        ],
    }

"""Writes docs/reference from the code and the data; `make docs`. A test fails when a page is out of date."""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import click

from jiheng.checks.check import Kind
from jiheng.checks.describe import describe_check
from jiheng.checks.registry import all_checks
from jiheng.cli.main import COMMANDS, jiheng
from jiheng.core.case import TABLES, CaseProfile
from jiheng.core.record import Column, RecordType, columns_of
from jiheng.documents.case_yaml import read_case_yaml
from jiheng.figures.registry import figures_of
from jiheng.rules.describe import describe, rule_ids
from jiheng.rules.described.description import Description
from jiheng.rules.library import load_library
from jiheng.subsidy.ledger import CLAIM_TABLES, LEDGER_TABLES

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs" / "reference"
NOTE = "<!-- 由 make docs 生成，请勿手改 -->\n\n"

KINDS = {
    "code": "编号", "text": "文字", "paragraphs": "文字，可分段", "reference": "引用", "references": "引用，可多个",
    "number": "数", "count": "整数", "money": "金额", "signed_money": "金额，可为负", "date": "日期", "year": "年度",
    "choice": "选择", "flag": "是/否", "quantity": "数量，可带近、超、余",
    "money_quantity": "金额，连单位写", "target": "数、区间、日期或文字",
    "actual": "数、日期、文字或不适用", "fields": "栏名，可多个", "id_number": "18位身份证号",
    "rate": "年利率，百分数",
}  # fmt: skip


TITLES = {table.name: table.title for table in TABLES}


def case_page() -> str:
    """Every table and column of a case."""
    return NOTE + "\n".join(
        ["# 案卷的表和栏", "", *_table("基本信息（profile）", "一份案卷一份", CaseProfile), *_tables()]
    )


def _tables() -> Iterator[str]:
    for table in TABLES:
        yield from _table(f"{table.title}（{table.name}）", table.note, table.record_type)


def _table(title: str, note: str, record_type: RecordType) -> Iterator[str]:
    yield from (f"## {title}", "", note, "", "| 栏 | case.yaml 里的名字 | 内容 | 说明 |", "| --- | --- | --- | --- |")
    for column in columns_of(record_type):
        required = "，必填" if column.required else ""
        yield f"| {column.title} | `{column.name}` | {_kind(column)}{required} | {column.note} |"
    yield ""


def _kind(column: Column, titles: dict[str, str] = TITLES) -> str:
    if column.choices is not None:
        return "、".join(choice.label for choice in column.choices if choice.label)
    words = KINDS[column.kind.value]
    if column.table:
        words += f"（{titles[column.table]}）"
    return words


def ledger_page() -> str:
    """Every table and column of a loan ledger and of a bank's claim."""
    lines = [
        "# 贷款台账和银行申报的表和栏",
        "",
        "工作簿里是工作表，文件夹里是同名的 .csv；金额以元为单位，年利率写百分数。",
        "",
    ]
    titles = {table.name: table.title for table in LEDGER_TABLES}
    for table in (*LEDGER_TABLES, *CLAIM_TABLES):
        lines += [f"## {table.title}", "", table.note, "", "| 栏 | 内容 | 说明 |", "| --- | --- | --- |"]
        for column in columns_of(table.record_type):
            required = "，必填" if column.required else ""
            lines.append(f"| {column.title} | {_kind(column, titles)}{required} | {column.note} |")
        lines.append("")
    return NOTE + "\n".join(lines)


def figures_page() -> str:
    """The measures of the worked case: id, name, unit, accumulation and formula."""
    case = read_case_yaml(ROOT / "examples" / "conghua-2022" / "case.yaml")
    lines = [
        "# 数字名",
        "",
        "叙述、表样里写 `{{ 数字名 }}`。下表是示例案卷的全部数字；项目、活动、指标的名字随案卷而变。",
        "打分后另有“指标.编号.分值、得分、扣分、完成率”和“自评.总分、得分、满分、扣分、加分、减分、等级”。",
        "",
        "| 数字名 | 编号 | 单位 | 汇总方式 | 算法 |",
        "| --- | --- | --- | --- | --- |",
    ]
    for figure in figures_of(case).values():
        unit = figure.unit_word or "—"
        lines.append(f"| {figure.name} | `{figure.id}` | {unit} | {figure.accumulation.label} | {figure.formula} |")
    return NOTE + "\n".join(lines) + "\n"


def commands_page() -> str:
    """The help of every command."""
    lines = ["# 命令", ""]
    group = click.Context(jiheng, info_name="jiheng", terminal_width=80)
    lines += ["```", jiheng.get_help(group).rstrip(), "```", ""]
    for name in COMMANDS:
        command = jiheng.get_command(group, name)
        assert command is not None
        lines += _command(command, name, group)
    return NOTE + "\n".join(lines)


def _command(command: click.Command, name: str, parent: click.Context) -> Iterator[str]:
    """The help of a command, and of the commands below it."""
    context = click.Context(command, info_name=name, parent=parent, terminal_width=80)
    title = context.command_path.removeprefix("jiheng ")
    yield from (f"## {title}", "", "```", command.get_help(context).rstrip(), "```", "")
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            assert found is not None
            yield from _command(found, below, context)


def standards_page() -> str:
    """Every standard, parameter, outline and form, as `jiheng explain` shows it."""
    library = load_library()
    ids = [each.id for each in library.standards()]
    ids += [id for id in rule_ids(library) if id not in ids and id not in library.indicator_libraries]
    lines = [
        "# 评分标准和规则",
        "",
        "每条规则都注明文号、施行日期和核实程度；`jiheng explain 编号` 的内容与此相同。",
        "",
    ]
    for id in ids:
        for description in describe(library, id):
            lines += _rule(description)
    return NOTE + "\n".join(lines)


def indicator_library_page() -> str:
    """Every part of the indicator library, as `jiheng explain` shows it."""
    library = load_library()
    count = sum(len(part.indicators) for part in library.indicator_parts("000000", date.max))
    lines = [
        "# 指标库",
        "",
        f"共{count}项，按词查用 `jiheng targets library 词 …`。每项注明依据和核实程度，没有目标值：目标由单位测算。",
        "",
    ]
    for id in library.indicator_libraries:
        for description in describe(library, id):
            lines += _rule(description)
    return NOTE + "\n".join(lines)


def _rule(description: Description) -> Iterator[str]:
    yield from (f"## {description.title}", "", f"{description.kind} `{description.id}`", "")
    yield from (f"- {label}：{value}" for label, value in description.facts)
    yield from (f"- 注：{note}" for note in description.notes)
    yield ""
    for part in description.parts:
        yield from (f"### {part.heading}", "")
        if part.columns:
            yield f"| {' | '.join(part.columns)} |"
            yield f"|{' --- |' * len(part.columns)}"
            yield from ("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in part.rows)
        else:
            yield from (f"- {row[0].strip()}" for row in part.rows)
        yield ""


def checks_page() -> str:
    """Every check of reports, targets and cases, as `jiheng explain` shows it."""
    checks = all_checks().values()
    lines = [
        "# 报告体检的检查",
        "",
        f"共{len(checks)}项。`jiheng explain 编号` 的内容与此相同；例子就是每项检查的测试，⏎ 表示另起一段。",
        "",
    ]
    for kind in Kind:
        of_kind = [each for each in checks if each.kind is kind]
        if of_kind:
            lines += [f"- {kind.label}（`{kind.value}`）：" + "、".join(f"[{each.id}](#{each.id})" for each in of_kind)]
    lines.append("")
    for each in checks:
        lines.append(f'<a id="{each.id}"></a>\n')
        lines += _rule(describe_check(each))
    return NOTE + "\n".join(lines)


def checkup_page() -> str:
    """The JSON of a checkup, told from its schema."""
    schema = json.loads(files("jiheng.documents.checkup").joinpath("checkup.schema.json").read_text(encoding="utf-8"))
    lines = [
        f"# {schema['title']}（JSON）",
        "",
        f"{schema['description']}UTF-8，不转义，键的次序固定如下。"
        "JSON Schema 随软件包附带：`jiheng/documents/checkup/checkup.schema.json`。",
        "",
        *_object(schema),
    ]
    for name, part in schema["$defs"].items():
        if "properties" in part:
            lines += [f"## {name}", "", *([part["description"], ""] if "description" in part else []), *_object(part)]
    return NOTE + "\n".join(lines)


def _object(schema: dict[str, Any]) -> Iterator[str]:
    yield from ("| 键 | 内容 | 说明 |", "| --- | --- | --- |")
    for name, value in schema["properties"].items():
        optional = "" if name in schema["required"] else "（不一定有）"
        yield f"| `{name}` | {_value_kind(value)}{optional} | {_described(value)} |"
    yield ""


TYPES = {"string": "文字", "integer": "整数", "object": "对象", "array": "列表"}


def _value_kind(value: dict[str, Any]) -> str:
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return {"check": "编号", "place": "span 或 elsewhere"}.get(name, f"同 finding 的 {name}")
    if "const" in value:
        return f"`{value['const']}`"
    if "enum" in value:
        return "、".join(f"`{each}`" for each in value["enum"])
    if "prefixItems" in value:
        return "两个整数"
    if value["type"] == "array":
        name = value["items"]["$ref"].rpartition("/")[2]
        return f"{'span 或 elsewhere' if name == 'place' else name} 的列表"
    if "properties" in value:
        return "对象：" + "、".join(
            f"`{name}`（{each['description'].rstrip('。')}）" for name, each in value["properties"].items()
        )
    return TYPES[value["type"]]


def _described(value: dict[str, Any]) -> str:
    return str(value.get("description", ""))


PAGES: dict[str, Callable[[], str]] = {
    "case.md": case_page,
    "loan-ledger.md": ledger_page,
    "figures.md": figures_page,
    "commands.md": commands_page,
    "standards.md": standards_page,
    "indicator-library.md": indicator_library_page,
    "checks.md": checks_page,
    "checkup.md": checkup_page,
}


def main() -> int:
    """Write every page."""
    REFERENCE.mkdir(parents=True, exist_ok=True)
    for name, page in PAGES.items():
        (REFERENCE / name).write_text(page().rstrip() + "\n", encoding="utf-8")
        click.echo(f"docs/reference/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

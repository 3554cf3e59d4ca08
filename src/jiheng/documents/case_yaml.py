"""case.yaml: the whole case as text that people can read, compare and keep under version control."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from jiheng.core.case import TABLES, Case, CaseTable, MoneyUnit
from jiheng.core.finding import Findings
from jiheng.core.record import Column, Kind, Record, columns_of
from jiheng.documents import yaml_text
from jiheng.documents.case_source import read_source, refused
from jiheng.schema import tree as yaml
from jiheng.schema.case_codec import read_draft, record_texts
from jiheng.schema.case_draft import PROFILE, Draft, DraftCell, DraftRow
from jiheng.schema.tree import parse_yaml
from jiheng.schema.values import NO, SEPARATOR, like

LARGEST = 20_000_000
LISTS = (Kind.REFERENCES, Kind.FIELDS)
COMMENT_WIDTH = 110


def read_case_yaml(path: Path, findings: Findings | None = None) -> Case:
    """The case in a file; raises `CaseError` with every problem. `findings` receives what was only to be noted."""
    findings = Findings(path.name) if findings is None else findings
    tree = parse_yaml(read_source(path, findings, LARGEST), findings)
    if not isinstance(tree, yaml.Mapping):
        if findings.has_errors:
            findings.raise_if_errors()
        raise refused(findings, "SCH106", "不是案卷：应以“profile:”等键开头；请对照 jiheng template 生成的 case.yaml。")
    return read_draft(_draft(tree, findings), findings)


def write_case_yaml(case: Case) -> str:
    """The case as text. Blank values are left out; reading it gives the same case."""
    unit = case.profile.money_unit
    lines = [
        f"# 绩衡案卷：{yaml_text.one_line(case.profile.title)}",
        f"# 金额单位为{unit.label}；没有写的栏即未填，不是0。日期写 2022-11-30，百分率写 95，不适用写“不适用：原因”。",
        "",
        *_profile_lines(case),
    ]
    for table in TABLES:
        records: Sequence[Record] = getattr(case, table.name)
        if records:
            lines += ["", *_table_lines(table, records, unit)]
    return "\n".join(lines) + "\n"


def _profile_lines(case: Case) -> Iterator[str]:
    yield "profile:"
    texts = record_texts(case.profile, case.profile.money_unit, for_people=False)
    for column in columns_of(PROFILE.record_type):
        if _is_written(column, texts[column.name]):
            yield f"  {column.name}: {_value(column, texts[column.name], '    ')} # {column.title}"


def _table_lines(table: CaseTable, records: Sequence[Record], money_unit: MoneyUnit) -> Iterator[str]:
    columns = columns_of(table.record_type)
    rows = [record_texts(record, money_unit, for_people=False) for record in records]
    yield f"# {table.title}：{table.note}"
    used = (column for column in columns if any(_is_written(column, row[column.name]) for row in rows))
    yield from _comment([f"{column.name} {column.title}" for column in used])
    yield f"{table.name}:"
    for row in rows:
        mark = "  - "
        for column in columns:
            if _is_written(column, row[column.name]):
                yield f"{mark}{column.name}: {_value(column, row[column.name], '      ')}"
                mark = "    "


def _comment(parts: Sequence[str]) -> Iterator[str]:
    line = "#"
    for part in parts:
        if len(line) > 1 and len(line) + len(part) > COMMENT_WIDTH:
            yield line
            line = "#"
        line += f" {part}；" if part is not parts[-1] else f" {part}"
    yield line


def _is_written(column: Column, text: str) -> bool:
    """Blank cells and a plain 否 say nothing; what is required is always shown."""
    return bool(text) and (column.required or not (column.kind is Kind.FLAG and text == NO))


def _value(column: Column, text: str, indent: str) -> str:
    if column.kind in LISTS:
        return yaml_text.flow_list(text.split(SEPARATOR))
    return yaml_text.paragraphs(text, indent) if column.kind is Kind.PARAGRAPHS else yaml_text.one_line(text)


def _draft(tree: yaml.Mapping, findings: Findings) -> Draft:
    _report_unknown_keys(tree, "", [PROFILE.name, *(table.name for table in TABLES)], findings)
    record = tree.entries.get(PROFILE.name, yaml.Mapping({}, {}, tree.line))
    profile = _row(PROFILE, PROFILE.title, record, findings)
    tables = {table.name: tuple(_rows(table, tree, findings)) for table in TABLES}
    return Draft(profile, tables)


def _rows(table: CaseTable, tree: yaml.Mapping, findings: Findings) -> Iterator[DraftRow]:
    records = tree.entries.get(table.name)
    if records is None or (isinstance(records, yaml.Scalar) and records.is_null):
        return
    if not isinstance(records, yaml.Sequence):
        message = f"“{table.name}”应是列表；请每条记录以“- ”开头。"
        findings.add("SCH006", f"第{records.line}行 {table.title}", message, expected="列表")
        return
    for index, record in enumerate(records.items, 1):
        yield _row(table, f"{table.title}[{index}]", record, findings)


def _row(table: CaseTable, path: str, record: yaml.Tree, findings: Findings) -> DraftRow:
    place = f"第{record.line}行 {path}"
    columns = {column.name: column for column in columns_of(table.record_type)}
    if not isinstance(record, yaml.Mapping):
        findings.add("SCH006", place, "应是“键: 值”的映射；请逐行写明各键。", expected="映射")
        return DraftRow(place, {name: DraftCell("", place, is_told=True) for name in columns})
    _report_unknown_keys(record, path, list(columns), findings)
    cells = {
        name: _cell(columns[name], value, f"第{record.key_lines[name]}行 {path}.{columns[name].title}", findings)
        for name, value in record.entries.items()
        if name in columns
    }
    return DraftRow(place, cells)


def _cell(column: Column, value: yaml.Tree, place: str, findings: Findings) -> DraftCell:
    match value:
        case yaml.Scalar():
            return DraftCell("" if value.is_null else value.text, place)
        case yaml.Sequence(items=items) if column.kind in LISTS:
            texts = [item.text for item in items if isinstance(item, yaml.Scalar)]
            if len(texts) == len(items):
                return DraftCell(SEPARATOR.join(texts), place)
    expected = "一个编号的列表，如 [Z1, Z2]" if column.kind in LISTS else "一个值"
    findings.add("SCH006", place, f"“{column.title}”应为{expected}；请改写。", expected=expected)
    return DraftCell("", place, is_told=True)


def _report_unknown_keys(record: yaml.Mapping, path: str, known: list[str], findings: Findings) -> None:
    for key, line in record.key_lines.items():
        if key not in known:
            message = f"不认识的键“{key}”{like(key, known)}；请改正或删去。可用的键：{SEPARATOR.join(known)}。"
            findings.add("SCH004", f"第{line}行 {path}".strip(), message, found=key, expected=SEPARATOR.join(known))

"""A case from whatever file it stands in: case.yaml, the fill-in workbook, or the folder of a case."""

from pathlib import Path

from jiheng.core.case import Case
from jiheng.core.finding import Findings
from jiheng.documents.case_source import WORKBOOKS, refused

CASE_FILE = "case.yaml"
YAML = frozenset({".yaml", ".yml"})


def case_path(path: Path) -> Path:
    """The file meant by a path: a folder stands for the case.yaml in it."""
    return path / CASE_FILE if path.is_dir() else path


def read_case(path: Path, findings: Findings | None = None) -> Case:
    """The case at `path`; raises `CaseError` with every problem. `findings` receives what was only to be noted.

    Each format's own libraries are loaded only for a file of that format.
    """
    file = case_path(path)
    if path.is_dir() and not file.is_file():
        findings = Findings(path.name or str(path)) if findings is None else findings
        raise refused(findings, "FILE104", _no_case_in(path))
    findings = Findings(file.name) if findings is None else findings
    suffix = file.suffix.lower()
    if suffix in YAML:
        from jiheng.documents.case_yaml import read_case_yaml

        return read_case_yaml(file, findings)
    if suffix in WORKBOOKS:
        from jiheng.documents.workbook.reader import read_case_workbook

        return read_case_workbook(file, findings)
    raise refused(findings, "FILE106", f"不认识“{suffix or file.name}”这种文件；请用 .xlsx 工作簿或 case.yaml。")


def _no_case_in(folder: Path) -> str:
    """What a case's folder must hold, and which files of it could be meant instead."""
    others = sorted(each.name for each in folder.iterdir() if each.suffix.lower() in YAML | {".xlsx", ".xlsm"})
    named = f"；里面的 {'、'.join(others[:5])} 如果是案卷，请直接写那个文件" if others else ""
    return f"这个文件夹里没有 {CASE_FILE}，案卷文件夹要有它{named}。填好的工作簿（.xlsx）直接写文件名，不用放进文件夹。"

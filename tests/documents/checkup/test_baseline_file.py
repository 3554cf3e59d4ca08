from pathlib import Path

import pytest

from jiheng.checks.checkup import KnownFinding
from jiheng.core.finding import CaseError
from jiheng.documents.checkup.baseline_file import read_baseline, write_baseline

KNOWN = (
    KnownFinding("乙.docx", "RPT101", "一季度50亩", "0123456789abcdef"),
    KnownFinding("甲.docx", "RPT101", "“引号”", "fedcba9876543210"),
)


def test_a_baseline_is_read_back_in_one_order(tmp_path: Path) -> None:
    path = tmp_path / "基线.json"
    write_baseline(reversed(KNOWN), path)
    assert read_baseline(path) == KNOWN
    written = path.read_bytes()
    write_baseline(KNOWN, path)
    assert path.read_bytes() == written


def test_a_missing_folder_is_made_and_nothing_unfinished_is_left(tmp_path: Path) -> None:
    path = tmp_path / "第一轮" / "基线.json"
    write_baseline(KNOWN, path)
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("不是", "基线文件不是 JSON 文件；请用 --write-baseline 重新生成。"),
        ("[]", "基线文件没有“findings”这个列表；请用 --write-baseline 重新生成。"),
        ('{"schema_version": "0", "findings": []}', "基线文件版本是“0”，本程序写的是“1”；请用 --write-baseline 重新生成。"),
        ('{"schema_version": "1", "findings": [{"document": "甲"}]}', "基线文件第1条不完整，应有 document、check、quote、fingerprint；请用 --write-baseline 重新生成。"),
        ('{"schema_version": "1", "findings": [3]}', "基线文件第1条不完整，应有 document、check、quote、fingerprint；请用 --write-baseline 重新生成。"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_baseline_is_refused(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "基线.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CaseError) as refused:
        read_baseline(path)
    assert [str(each) for each in refused.value.findings] == [f"基线.json BAS101 {told}"]

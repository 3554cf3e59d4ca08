from datetime import date
from pathlib import Path

import pytest

from jiheng.checks.checkup import Suppression
from jiheng.core.finding import CaseError, Location
from jiheng.documents.checkup.suppression_file import read_suppressions


def written(folder: Path, text: str) -> Path:
    path = folder / "忽略.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_decisions_are_read_with_where_they_stand(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        """suppressions:
  - {check: RPT401, quote: "[bookmark: _Toc1]", reason: 导出所致, by: 李某, until: 2026-12-31}
  - check: RPT401
    place: 第18段第3行第2列
    reason: 已通知
    by: 王某
    until: 2026-06-30
    document: 甲.docx
""",
    )
    assert read_suppressions(path) == (
        Suppression("RPT401", "导出所致", "李某", date(2026, 12, 31), Location("忽略.yaml", "第2行 suppressions[1]"), quote="[bookmark: _Toc1]"),
        Suppression("RPT401", "已通知", "王某", date(2026, 6, 30), Location("忽略.yaml", "第3行 suppressions[2]"), paragraph=18, cell=(3, 2), document="甲.docx"),
    )  # fmt: skip


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        """suppressions:
  - {check: RPT40, quote: 甲, reason: 乙, by: 丙, until: 2026-12-31}
  - {check: RPT401, reason: 乙, by: 丙, until: 明年}
  - {check: RPT401, place: 18, reason: "", until: 2026-12-31, untill: 2026-12-31}
""",
    )
    with pytest.raises(CaseError) as refused:
        read_suppressions(path)
    assert [str(each) for each in refused.value.findings] == [
        "忽略.yaml:第2行 suppressions[1].check SCH007 没有编号为“RPT40”的检查；是否要写“RPT401”？jiheng checks 列出全部检查。",
        "忽略.yaml:第3行 suppressions[2].until SCH007 “明年”不是日期；请写成 2020-02-25 这样。",
        "忽略.yaml:第3行 suppressions[2] SCH005 没有写 quote（引文）或 place（位置）；请写明忽略的是哪一处。",
        "忽略.yaml:第4行 suppressions[3].place SCH007 “18”不是位置；请写成 第18段，或 第18段第3行第2列。",
        "忽略.yaml:第4行 suppressions[3].reason SCH007 是空的；请填写文字。",
        "忽略.yaml:第4行 suppressions[3] SCH005 缺少“by”；请补写。",
        "忽略.yaml:第4行 suppressions[3].untill SCH004 不认识的键“untill”；是否要写“until”？可用的键：check、quote、place、reason、by、until、document。",
    ]

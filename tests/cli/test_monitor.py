"""`jiheng monitor` as a person runs it."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from jiheng.cli.main import run

CONGHUA = str(Path(__file__).parent.parent.parent / "examples" / "conghua-2022")


def test_it_shows_money_beside_targets_and_writes_the_forms(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "监控"
    assert run(["monitor", CONGHUA, "--as-of", "2022-11-30", "--out", str(out)]) == 0
    said = capsys.readouterr().out
    assert "序时进度91.67%" in said
    assert "■ 预警  1. 妇女小额贴息贷款发放金额完成率  全年目标" in said
    assert sorted(path.name for path in out.iterdir()) == [
        "monitoring.json",
        "监控表.docx",
        "监控表.pdf",
        "监控表.xlsx",
    ]
    book = load_workbook(out / "监控表.xlsx")
    assert len(book.sheetnames) == 4
    record = json.loads((out / "monitoring.json").read_text(encoding="utf-8"))
    assert [each["level"] for each in record["projects"]] == ["warning", "normal"]


def test_without_a_day_the_case_s_own_closing_day_counts(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["monitor", CONGHUA, "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["as_of"], record["elapsed"]) == ("2022-12-31", "1")


def test_the_same_case_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert run(["monitor", CONGHUA, "--as-of", "2022-07-31", "--out", str(tmp_path / name)]) == 0
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes(), path.name


def test_without_our_defaults_fewer_lights_shine(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["monitor", CONGHUA, "--as-of", "2022-07-31", "--official-only", "--json"]) == 0
    loans = json.loads(capsys.readouterr().out)["projects"][0]
    assert loans["lights"][0]["level"] == {"not_applicable": "本地区没有执行进度的规定"}


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["--as-of", "2021-07-31"], 1, "MON101 监控日2021年7月31日早于案卷的年度2022年"),
        (["--unit", "FL09"], 2, "案卷里没有编码为“FL09”的单位；有：FL01、FL02、FL03。"),
    ],
)
def test_what_cannot_be_monitored_says_why(
    arguments: list[str], code: int, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["monitor", CONGHUA, *arguments]) == code
    assert message in capsys.readouterr().err

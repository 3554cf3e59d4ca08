"""`jiheng subsidy` as a person runs it: what it prints, what it writes, and that no identity number is ever shown."""

import csv
import json
import shutil
from pathlib import Path

import pytest
from tests.conftest import EXAMPLES

from jiheng.cli.main import run
from jiheng.core.finding import Findings
from jiheng.documents.loan_books.reader import read_ledger
from jiheng.documents.loan_books.template import ledger_workbook

FOLDER = EXAMPLES / "loan-subsidy-2022"
LEDGER, CLAIM = str(FOLDER), str(FOLDER / "2022年第3期申报.csv")
Said = pytest.CaptureFixture[str]


@pytest.fixture
def own_ledger(tmp_path: Path) -> Path:
    """A copy of the worked ledger to spoil."""
    return Path(shutil.copytree(FOLDER, tmp_path / "台账"))


def spoil(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def lines(said: Said) -> list[str]:
    return [line.strip() for line in said.readouterr().out.splitlines() if line.strip()]


def test_schemes_are_listed_with_what_nobody_has_read(capsys: Said) -> None:
    assert run(["subsidy", "schemes"]) == 0
    out = capsys.readouterr().out
    assert "guangdong.womens_loans  广东省妇女创业小额担保贷款贴息项目" in out
    assert "未核原文：单户额度上限，示范主体额度上限，最长期限，贴息公式，贴息最长时间" in out


def test_a_sound_ledger_says_so(capsys: Said) -> None:
    assert run(["subsidy", "check", LEDGER]) == 0
    assert lines(capsys) == ["loan-subsidy-2022：21笔贷款、108次变动，填写和先后没有错误。"]


def test_a_person_with_two_loans_is_told_without_her_number(own_ledger: Path, capsys: Said) -> None:
    with (own_ledger / "贷款.csv").open(encoding="utf-8-sig") as file:
        numbers = [row["身份证号"] for row in csv.DictReader(file)]
    spoil(own_ledger / "贷款.csv", numbers[1], numbers[0])
    assert run(["subsidy", "check", str(own_ledger)]) == 0
    said = capsys.readouterr()
    assert "同时有几笔没有结清的贷款：D2022-01（已放款）、D2022-02（已放款）" in said.err
    assert not any(number in said.err + said.out for number in numbers)


def test_people_with_loans_in_two_ledgers_are_told(own_ledger: Path, capsys: Said) -> None:
    assert run(["subsidy", "check", LEDGER, str(own_ledger)]) == 0
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 21
    assert "：loan-subsidy-2022 D2022-01（已放款）、台账 D2022-01（已放款）；" in told[0]


def test_a_step_out_of_order_is_told(own_ledger: Path, capsys: Said) -> None:
    spoil(own_ledger / "变动.csv", "镇街初审通过", "代偿")
    assert run(["subsidy", "check", str(own_ledger)]) == 1
    assert "“已申请”之后不能“代偿”；可以：镇街初审通过、未通过" in capsys.readouterr().err


def test_a_schedule_tells_every_sum(capsys: Said) -> None:
    assert run(["subsidy", "schedule", LEDGER, "D2022-05", "--until", "2022-09-20"]) == 0
    out = capsys.readouterr().out
    assert "2022年第3期" in out
    assert "788.31" in out
    assert "合计 1,230.25 元（第1个贴息年度1,230.25元，第2个贴息年度0.00元）" in out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["D2022-17"], "贷款D2022-17还没有放款（未通过），没有贴息可算；请核对编号，或先登记放款。"),
        (["D9"], "台账里没有编号为“D9”的贷款；请核对。"),
        (["D2022-05", "--until", "昨天"], "--until 写的是“昨天”，应为日期，如 2022-11-30；请写全年、月、日。"),
        (
            ["D2022-05", "--until", "2022-01-01"],
            "2022-01-01早于放款日2022-05-09，没有贴息可算；请把 --until 写到放款以后。",
        ),
    ],
)
def test_a_schedule_that_cannot_be_is_refused(arguments: list[str], told: str, capsys: Said) -> None:
    assert run(["subsidy", "schedule", LEDGER, *arguments]) == 2
    assert told in capsys.readouterr().err


def test_eligibility_is_told_rule_by_rule(capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert run(["subsidy", "eligibility", LEDGER, "D2022-05"]) == 0
    out = capsys.readouterr().out
    assert "申请10万元，单户上限10万元" in out
    assert "没有不符合的条件；2条不适用或待补。" in out


def test_a_claim_is_reconciled_to_the_fen(tmp_path: Path, capsys: Said) -> None:
    assert run(["subsidy", "reconcile", LEDGER, CLAIM, "--out", str(tmp_path / "结果")]) == 0
    out = capsys.readouterr().out
    assert "21,060.88" in out
    assert "19,658.35" in out
    assert "与另一行重复申报：1笔，差额945.56元" in out
    assert sorted(path.name for path in (tmp_path / "结果").iterdir()) == [
        "2022年第3期申报（核对结果）.xlsx",
        "核对记录.json",
    ]


def test_a_second_run_does_not_do_again_what_is_done(own_ledger: Path, tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / "结果"
    claim = own_ledger / "2022年第3期申报.csv"
    arguments = ["subsidy", "reconcile", str(own_ledger), str(claim), "--out", str(out)]
    assert run(arguments) == 0
    first = capsys.readouterr().out
    answer = out / "2022年第3期申报（核对结果）.xlsx"
    answer.write_bytes(b"kept")
    assert run(arguments) == 0
    assert capsys.readouterr().out == first
    assert answer.read_bytes() == b"kept"
    spoil(claim, "2836.67", "2836.66")
    assert run(arguments) == 0
    assert answer.read_bytes() != b"kept"
    journal = json.loads((out / "核对记录.json").read_text(encoding="utf-8"))
    assert journal[claim.name]["claimed"] == "21060.87"


def test_two_claims_of_one_name_are_refused(own_ledger: Path, tmp_path: Path, capsys: Said) -> None:
    claims = [CLAIM, str(own_ledger / "2022年第3期申报.csv")]
    assert run(["subsidy", "reconcile", LEDGER, *claims, "--out", str(tmp_path / "结果")]) == 2
    assert capsys.readouterr().err == "有两份申报的文件名相同，结果会互相覆盖；请改名后再试。\n"


def test_a_workbook_ledger_gives_the_same_answer(tmp_path: Path, capsys: Said) -> None:
    book = tmp_path / "台账.xlsx"
    book.write_bytes(ledger_workbook(read_ledger(FOLDER, Findings()), ()))
    assert run(["subsidy", "reconcile", str(book), CLAIM, "--out", str(tmp_path / "甲")]) == 0
    from_workbook = capsys.readouterr().out
    assert run(["subsidy", "reconcile", LEDGER, CLAIM, "--out", str(tmp_path / "乙")]) == 0
    assert capsys.readouterr().out.replace("乙", "甲") == from_workbook


def test_a_journal_that_cannot_be_read_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / "核对记录.json").write_text("{", encoding="utf-8")
    assert run(["subsidy", "reconcile", LEDGER, CLAIM, "--out", str(tmp_path)]) == 0


def test_bad_claims_are_refused_with_every_cell(own_ledger: Path, tmp_path: Path, capsys: Said) -> None:
    claim = own_ledger / "2022年第3期申报.csv"
    spoil(claim, "2836.67", "二千")
    spoil(claim, "2022-06-21", "2022-06-31")
    assert run(["subsidy", "reconcile", LEDGER, str(claim), "--out", str(tmp_path / "结果")]) == 1
    assert capsys.readouterr().err.count("第2行") == 2
    assert not (tmp_path / "结果").exists()


def test_terms_nobody_has_read_must_be_allowed(own_ledger: Path, capsys: Said) -> None:
    loans = own_ledger / "贷款.csv"
    loans.write_text(
        loans.read_text(encoding="utf-8").replace("2022-", "2023-").replace("2024-", "2025-"), encoding="utf-8"
    )
    events = own_ledger / "变动.csv"
    events.unlink()
    spoil(loans, "2023-03-21,", "2023-09-21,")
    arguments = ["subsidy", "schedule", str(own_ledger), "D2023-01"]
    assert run(arguments) == 2
    assert "确要使用，请加 --allow-unread，结果会标明。" in capsys.readouterr().err
    assert run([*arguments, "--allow-unread"]) == 0
    assert "未核原文：单户额度上限" in capsys.readouterr().out


def test_results_tell_the_way_from_the_target_and_the_money(capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    assert run(["subsidy", "results", LEDGER, "--year", "2022", "--target", "270"]) == 0
    said = lines(capsys)
    assert said[:7] == [
        "2022年",
        "放款：16笔，16名借款人，240万元",
        "直接就业：83人（16笔填写，16笔有佐证）",
        "间接带动：283人（16笔填写，16笔有佐证）",
        "标签：种植大户4名，示范主体4名，农村13名，35—50岁15名",
        "到期：0万元，其中已还0万元",
        "回收率：不适用：到2022-12-31没有到期的贷款",
    ]
    told = "\n".join(" ".join(line.split()) for line in said)
    assert "年初目标 270\n银行总行审核未通过 5 -30\n实际放款 240" in told
    assert "合计 10 22.6 22.6 10" in told
    assert "2022年借款人：下达20万元，已拨付10万元，待拨付10万元；分两年贴：2022年10万元、2023年10万元" in told
    assert "合年利率4.17%，参考利率3.70%" in told


def test_a_target_that_is_no_number_is_refused(capsys: Said) -> None:
    assert run(["subsidy", "results", LEDGER, "--year", "2022", "--target", "二百七"]) == 2
    assert "--target 写的是“二百七”，应为以万元为单位的数，如 270。" in capsys.readouterr().err


def test_a_case_is_filled_from_the_ledger(tmp_path: Path, capsys: Said) -> None:
    case, out = str(EXAMPLES / "conghua-2022"), tmp_path / "新案卷.yaml"
    assert run(["subsidy", "fill", LEDGER, case, "--out", str(out)]) == 0
    assert lines(capsys) == [
        f"已写出 {out}：21笔贷款，按2022年末；与原来不同的6笔：D2022-05、D2020-01、D2020-02、D2020-03、D2020-04、D2020-05。"
    ]
    assert run(["figures", str(out), "--find", "贷款.发放"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "贷款.发放金额 240万元" in told
    assert run(["subsidy", "fill", LEDGER, case, "--out", str(out)]) == 2


def test_a_project_that_is_not_there_is_refused(tmp_path: Path, capsys: Said) -> None:
    arguments = ["subsidy", "fill", LEDGER, str(EXAMPLES / "conghua-2022"), "--out", str(tmp_path / "新.yaml")]
    assert run([*arguments, "--project", "X9"]) == 2
    assert "案卷里没有编号为“X9”的项目；有：X1、X2。" in capsys.readouterr().err


@pytest.mark.parametrize("more", [[], ["--claim"]])
def test_templates_are_written_once(more: list[str], tmp_path: Path, capsys: Said) -> None:
    path = tmp_path / "模板.xlsx"
    assert run(["subsidy", "template", "--out", str(path), *more]) == 0
    assert "填好后运行：jiheng subsidy" in capsys.readouterr().out
    assert run(["subsidy", "template", "--out", str(path), *more]) == 2


def test_the_group_alone_shows_its_help(capsys: Said) -> None:
    assert run(["subsidy"]) == 2
    assert capsys.readouterr().err.startswith("用法：")


def test_one_loan_in_two_claims_of_one_run_is_told_with_both_lines(tmp_path: Path, capsys: Said) -> None:
    header = "序号,贷款编号,计息起日,计息止日,申报贴息\n"
    one, other, later = (tmp_path / name for name in ("甲行.csv", "乙行.csv", "下季.csv"))
    one.write_text(f"{header}1,D2022-01,2022-06-21,2022-09-20,2836.67\n", encoding="utf-8")
    other.write_text(
        f"{header}7,D2022-01,2022-09-01,2022-09-20,616.67\n8,D2022-02,2022-06-21,2022-09-20,2836.67\n", encoding="utf-8"
    )
    later.write_text(f"{header}1,D2022-01,2022-09-21,2022-12-20,2805.83\n", encoding="utf-8")
    arguments = ["subsidy", "reconcile", LEDGER, str(one), str(other), str(later), "--out", str(tmp_path / "结果")]
    for _ in range(2):  # the second run takes the answers of the first
        assert run(arguments) == 0
        told = [line for line in lines(capsys) if "重复：" in line or "只留一处" in line]
        assert [line.strip() for line in told] == [
            "有1处在两份申报里重复：",
            "D2022-01：甲行.csv序号1与乙行.csv序号7都报了2022-09-01至2022-09-20；请银行核对，只留一处。",
        ]

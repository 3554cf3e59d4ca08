"""Ledgers and claims from files: what the templates ask for is what the readers find, and every bad cell is told."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from jiheng.core.finding import CaseError, Findings
from jiheng.documents.loan_books.reader import read_claims, read_ledger
from jiheng.documents.loan_books.template import claim_template, ledger_template, ledger_workbook
from jiheng.documents.workbook.marking import mark_workbook
from jiheng.subsidy.ledger import ClaimLine, Ledger
from tests.conftest import EXAMPLES
from tests.documents.workbooks import Sheets, write_sheets
from tests.subsidy.loans import id_number

FOLDER = EXAMPLES / "loan-subsidy-2022"
SCHEMES = ("guangdong.womens_loans",)


def told(path: Path, *, claim: bool = False) -> list[str]:
    findings = Findings(path.name)
    with pytest.raises(CaseError) as error:
        read_claims(path, findings) if claim else read_ledger(path, findings)
    return [f"{each.location} {each.message}" for each in error.value.findings]


def test_an_empty_template_is_an_empty_ledger(tmp_path: Path) -> None:
    path = tmp_path / "台账.xlsx"
    path.write_bytes(ledger_template(SCHEMES))
    assert read_ledger(path, Findings()) == Ledger(())


def test_a_ledger_comes_back_from_its_workbook_without_identity_numbers(tmp_path: Path) -> None:
    ledger = read_ledger(FOLDER, Findings())
    path = tmp_path / "台账.xlsx"
    path.write_bytes(ledger_workbook(ledger, SCHEMES))
    loans = tuple(replace(loan, id_number=None) for loan in ledger.loans)
    assert read_ledger(path, Findings()) == replace(ledger, loans=loans)
    assert ledger.loans[0].id_number is not None
    assert ledger.loans[0].id_number.digits.encode() not in path.read_bytes()


def test_the_same_template_has_the_same_bytes() -> None:
    assert ledger_template(SCHEMES) == ledger_template(SCHEMES)


def test_the_schemes_are_offered(tmp_path: Path) -> None:
    path = tmp_path / "台账.xlsx"
    path.write_bytes(ledger_template(SCHEMES))
    names = load_workbook(path).defined_names
    assert {"offered_ledger_loans_scheme", "codes_ledger_loans", "choices_loan_events_step"} <= set(names)


CLAIM: Sheets = {
    "申报": [
        ["序号", "贷款编号", "计息起日", "计息止日", "申报贴息"],
        [1, "D1", date(2022, 6, 21), "2022年9月20日", 1418.33],
    ]
}


def test_a_claim_is_read_from_a_workbook_and_from_text(tmp_path: Path) -> None:
    line = ClaimLine(
        code="1", loan="D1", first_day=date(2022, 6, 21), last_day=date(2022, 9, 20), amount=Decimal("1418.33")
    )
    assert read_claims(write_sheets(tmp_path / "申报.xlsx", CLAIM), Findings()) == (line,)
    text = tmp_path / "申报.csv"
    text.write_text(
        "序号,贷款编号,计息起日,计息止日,申报贴息\n1,D1,2022-06-21,2022-09-20,1418.33\n", encoding="gb18030"
    )
    assert read_claims(text, Findings()) == (line,)


def test_a_banks_own_sheet_name_is_understood(tmp_path: Path) -> None:
    sheets: Sheets = {"说明": [["本季贴息"]], "2022Q3": CLAIM["申报"]}
    (line,) = read_claims(write_sheets(tmp_path / "申报.xlsx", sheets), Findings())
    assert (line.loan, line.amount) == ("D1", Decimal("1418.33"))


def test_a_workbook_without_a_claim_says_so(tmp_path: Path) -> None:
    path = write_sheets(tmp_path / "申报.xlsx", {"Sheet1": [["姓名"], ["某"]]})
    assert told(path, claim=True) == [
        "申报.xlsx 没有一张工作表是绩衡模板里的（有：Sheet1）；请把内容填进模板再试，"
        "模板在网页“银行申报”里下载，或用 jiheng subsidy template --claim 生成。"
    ]


def test_the_claim_template_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "申报.xlsx"
    path.write_bytes(claim_template())
    assert read_claims(path, Findings()) == ()


def test_every_bad_cell_of_a_workbook_is_told_and_marked(tmp_path: Path) -> None:
    sheets: Sheets = {
        "贷款": [
            ["贷款编号", "贴息方案", "借款人编号", "身份证号", "申请日期", "申请金额"],
            ["D1", "s", "J1", id_number().digits, "2022-05-10", 150000],
            ["D1", "s", "J2", "440117198507040020", "2022-5", -1],
        ],
        "变动": [["变动编号", "贷款编号", "日期", "事项"], ["B1", "D9", date(2022, 6, 1), "还款"]],
    }
    path = write_sheets(tmp_path / "台账.xlsx", sheets)
    found = [each for each in told(path) if "没有这些" not in each]
    assert found == [
        "台账.xlsx:贷款!D3 “身份证号”写的是“440*************20”，应为18位公民身份号码；最后一位校验码不对，抄写有误，请照证件核对。",
        "台账.xlsx:贷款!E3 “申请日期”写的是“2022-5”，应为日期，如 2022-11-30；请写全年、月、日。",
        "台账.xlsx:贷款!F3 “申请金额”写的是“-1”，应为不小于0的金额；请核对；调减、退回写在“调整”表。",
        "台账.xlsx:变动!D2 “事项”写的是“还款”，应为下列之一：镇街初审通过、区县妇联审核通过、人社审查通过、银行调查通过、总行审批通过、未通过、放款、还本、利率调整、展期、逾期、逾期已还上、代偿、追偿、结清；请从中选一个，最接近的是“放款”。",
        "台账.xlsx:贷款!A3 贷款编号“D1”与贷款!A2重复；每行的贷款编号应各不相同，请改正其中一个。",
        "台账.xlsx:变动!B2 “贷款编号”写的是“D9”，“贷款”表里没有，最接近的是“D1”；请改正，或先在“贷款”表补上这一行。",
    ]
    findings = Findings(path.name)
    with pytest.raises(CaseError) as error:
        read_ledger(path, findings)
    mark_workbook(path, error.value.findings, tmp_path / "标好.xlsx")
    marked = load_workbook(tmp_path / "标好.xlsx")
    assert marked["贷款"]["D3"].comment is not None
    assert marked.sheetnames[0] == "需修改的单元格"


def test_text_files_tell_the_line_and_the_column(tmp_path: Path) -> None:
    header = "贷款编号,贴息方案,借款人编号,申请日期,申请金额,备注\n"
    (tmp_path / "贷款.csv").write_text(header + "D1,s,J1,2022-05-10,十万,\n\nD2,s,J1,,1,\n", encoding="utf-8")
    assert told(tmp_path) == [
        f"{tmp_path.name}:贷款.csv:第1行 “备注”不是“贷款”表的栏；请改正栏名，或删去这一栏。",
        f"{tmp_path.name}:贷款.csv:第2行 申请金额 “申请金额”写的是“十万”，应为金额（元）；请只写数字，单位和说明写在各自的栏里。",
        f"{tmp_path.name}:贷款.csv:第4行 申请日期 “申请日期”没有填，这一栏必填；请补上。",
    ]


def test_a_row_longer_than_its_header_is_told(tmp_path: Path) -> None:
    path = tmp_path / "申报.csv"
    path.write_text("序号,贷款编号,计息起日,计息止日,申报贴息\n1,D1,2022-06-21,2022-09-20,1,418.33\n", encoding="utf-8")
    assert told(path, claim=True) == [
        "申报.csv:第2行 这一行有6格，表头只有5栏；数里的千分位逗号请去掉，文字里有逗号的请整格加引号。"
    ]


@pytest.mark.parametrize(
    ("name", "claim", "message"),
    [
        ("台账.docx", False, "不认识“.docx”这种文件；请用 .xlsx 工作簿或 .csv。"),
        ("申报.csv", True, "申报.csv不是 UTF-8 或 GB18030 编码的文字；请另存为 CSV UTF-8。"),
    ],
)
def test_files_that_cannot_be_read_are_refused(name: str, claim: bool, message: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(b"\xff\xfe\xff")
    assert told(path, claim=claim) == [f"{name} {message}"]


def test_a_folder_without_loans_is_refused(tmp_path: Path) -> None:
    assert told(tmp_path) == [f"{tmp_path.name} 文件夹里没有贷款.csv；请核对路径。"]


def test_a_banks_own_column_names_are_understood_in_every_kind_of_file(tmp_path: Path) -> None:
    header, row = CLAIM["申报"]
    theirs = ["行号", "借据号", "起息日", "止息日", "贴息金额"]
    (ours,) = read_claims(write_sheets(tmp_path / "申报.xlsx", CLAIM), Findings())
    assert read_claims(write_sheets(tmp_path / "银行.xlsx", {"Sheet1": [theirs, row]}), Findings()) == (ours,)
    text = tmp_path / "银行.csv"
    text.write_text(",".join(theirs) + "\n1,D1,2022-06-21,2022-09-20,1418.33\n", encoding="gb18030")
    assert read_claims(text, Findings()) == (ours,)
    assert len(header) == len(theirs)

"""Large CSV files: plain cells are read in columns, others by the reader of forms, and both mean the same."""

from datetime import date

import pytest

from jiheng.core.finding import Findings
from jiheng.subsidy.frames import frame_of
from jiheng.subsidy.ledger import CLAIM_TABLES, LEDGER_TABLES, ClaimLine
from jiheng.subsidy.tables import ledger_from_text
from jiheng.subsidy.text_table import MOST_TOLD, read_text_table

(CLAIMS,) = CLAIM_TABLES
HEADER = "序号,贷款编号,计息起日,计息止日,申报贴息＊（元）\n"


def read(text: str, encoding: str = "utf-8") -> tuple[list[dict[str, object]], list[str]]:
    findings = Findings()
    frame = read_text_table(text.encode(encoding), CLAIMS, "申报.csv", findings)
    rows = [] if frame is None else frame.to_dicts()
    return rows, [f"{each.location} {each.message}" for each in findings.items]


PLAIN = {
    "row": 2, "code": "1", "loan": "D1", "first_day": date(2022, 6, 21), "last_day": date(2022, 9, 20),
    "days": None, "principal": None, "rate": None, "amount": 141833, "note": "",
}  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "1,D1,2022-06-21,2022-09-20,1418.33",
        '１,D1,2022年6月21日,2022/9/20,"1,418.33"',
        " 1 , D1 ,2022-06-21,2022-09-20,１４１８．３３",
    ],
)
def test_a_cell_means_the_same_however_it_is_written(line: str) -> None:
    assert read(HEADER + line) == ([PLAIN], [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_files_of_spreadsheet_programs_are_read(encoding: str) -> None:
    assert read(HEADER + "1,D1,2022-06-21,2022-09-20,1418.33", encoding) == ([PLAIN], [])


def test_every_bad_cell_is_told_at_once() -> None:
    rows, told = read(HEADER + "1,D1,2022-06-31,,十元\n2,,2022-06-21,2022-09-20,-1")
    assert len(rows) == 2
    assert told == [
        "申报.csv:第3行 贷款编号 “贷款编号”没有填，这一栏必填；请补上。",
        "申报.csv:第2行 计息起日 “计息起日”写的是“2022-06-31”，应为存在的日期，如 2022-11-30；请核对年、月、日。",
        "申报.csv:第2行 计息止日 “计息止日”没有填，这一栏必填；请补上。",
        "申报.csv:第2行 申报贴息 “申报贴息”写的是“十元”，应为金额（元）；请只写数字，单位和说明写在各自的栏里。",
        "申报.csv:第3行 申报贴息 “申报贴息”写的是“-1”，应为不小于0的金额；请核对；调减、退回写在“调整”表。",
    ]


def test_very_many_bad_cells_are_counted() -> None:
    lines = "".join(f"{n},D{n},x,2022-09-20,1\n" for n in range(MOST_TOLD + 5))
    told = read(HEADER + lines)[1]
    assert len(told) == MOST_TOLD + 1
    assert told[-1] == ("申报.csv:计息起日 “计息起日”另有5格有同样的问题，没有逐格列出；请先改正以上各格再试。")


def test_a_row_with_a_bare_comma_in_a_number_is_never_cut_short() -> None:
    told = read(HEADER + "1,D1,2022-06-21,2022-09-20,1,418.33\n2,D1,2022-06-21,2022-09-20,1\n")[1]
    assert told == ["申报.csv:第2行 这一行有6格，表头只有5栏；数里的千分位逗号请去掉，文字里有逗号的请整格加引号。"]
    assert read(HEADER + "1,D1,2022-06-21,2022-09-20,1418.33,,,") == ([PLAIN], [])


def test_unknown_and_missing_columns_are_told() -> None:
    assert read("序号,贷款编号,计息起日,计息止,申报贴息\n1,D1,2022-06-21,2022-09-20,1")[1][:2] == [
        "申报.csv:第1行 “计息止”不是这张表的栏，最接近的是“计息止日”；请改正栏名，或删去这一栏。",
        "申报.csv:第1行 缺必填的栏：计息止日；请补上。",
    ]


@pytest.mark.parametrize(("content", "told"), [(b"\xff\xfe\xff", "FILE107"), (b"", "FILE108")])
def test_what_is_no_table_is_refused(content: bytes, told: str) -> None:
    findings = Findings()
    assert read_text_table(content, CLAIMS, "申报.csv", findings) is None
    assert [each.id for each in findings.items] == [told]


def test_a_frame_read_in_columns_is_the_frame_of_its_records() -> None:
    findings = Findings()
    frame = read_text_table((HEADER + "1,D1,2022-06-21,2022-09-20,1418.33").encode(), CLAIMS, "申报.csv", findings)
    assert frame is not None
    assert frame.drop("row").schema == frame_of(ClaimLine, ()).schema


LOANS = "贷款编号,贴息方案,借款人编号,身份证号,申请日期,申请金额,放款日,放款金额,到期日,合同年利率\n"


def test_a_ledger_read_in_columns_is_checked_as_strictly() -> None:
    loans = LOANS + "D1,s,J1,,2022-05-01,1,2022-06-21,1,2022-06-21,4.5\nD1,s,J1,,2022-05-01,1,,1,,\n"
    events = "变动编号,贷款编号,日期,事项\nB1,D9,2022-06-21,逾期\n"
    findings = Findings()
    with pytest.raises(Exception, match="不晚于放款日"):
        ledger_from_text(loans.encode(), events.encode(), findings)
    assert [f"{each.location} {each.id}" for each in findings.items] == [
        "贷款[D1] SCH104",
        "变动[B1].贷款编号 SCH103",
        "贷款[D1].到期日 LOAN106",
        "贷款[D1].放款日 LOAN101",
    ]
    assert LEDGER_TABLES[0].title == "贷款"

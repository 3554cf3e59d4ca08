"""The workbook that answers a claim: what stands in it, and that nothing in it can be taken for a formula."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

from openpyxl import load_workbook

from jiheng.documents.loan_books.reconciliation import MOST_LINES, Basis, ProposedPayment, reconciliation_workbook
from jiheng.subsidy.causes import Cause
from jiheng.subsidy.differences import CauseTotal, CheckedLine, Omission, Reconciliation

LINE = CheckedLine(
    "1", "D1", "农商银行", "2022年第3期", date(2022, 6, 21), date(2022, 9, 20),
    Decimal("1725.00"), Decimal("1418.33"), Decimal("306.67"), Cause.CONTRACT_RATE, "申报利率4.50%，应为3.70%",
)  # fmt: skip
FOUND = Reconciliation(
    periods=("2022年第3期",),
    lines=(LINE,),
    omissions=(Omission("D2", "农商银行", "2022年第3期", 92, Decimal("945.56")),),
    line_count=1,
    claimed=Decimal("1725.00"),
    due=Decimal("1418.33"),
    too_much=Decimal("306.67"),
    too_little=Decimal("0.00"),
    causes=(CauseTotal(Cause.CONTRACT_RATE, 1, Decimal("306.67")),),
    due_by_borrower_year={2022: Decimal("1418.33")},
    last_day=date(2022, 9, 20),
)
BASIS = Basis("申报.xlsx", "台账.xlsx", ("试验方案，2022-01-01起放款的适用。",))


def sheets(found: Reconciliation = FOUND) -> dict[str, list[list[object]]]:
    workbook = load_workbook(BytesIO(reconciliation_workbook(found, BASIS)))
    return {
        sheet.title: [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]
        for sheet in workbook
    }


def test_the_totals_come_first() -> None:
    rows = [row for row in sheets()["汇总"] if row]
    assert rows == [
        ["贴息申报核对结果"],
        ["申报：申报.xlsx"],
        ["台账：台账.xlsx"],
        ["结息期：2022年第3期"],
        ["项目", "笔数", "金额（元）"],
        ["申报贴息", 1, 1725],
        ["应贴息（逐笔重算）", 1, 1418.33],
        ["差额", 1, 306.67],
        ["其中：多报", 306.67],
        ["　　　少报", 0],
        ["漏报（另请银行补报）", 1, 945.56],
        ["结果和原因", "笔数", "差额（元）"],
        ["按合同利率申报，没有按方案的贴息利率", 1, 306.67],
        ["依据"],
        ["试验方案，2022-01-01起放款的适用。"],
    ]


def test_every_difference_has_its_cause_and_the_columns_their_totals() -> None:
    rows = sheets()["差异"]
    assert [str(cell) for cell in rows[3]] == [
        "1", "D1", "农商银行", "2022年第3期", "2022-06-21 00:00:00", "2022-09-20 00:00:00", "1725", "1418.33", "306.67",
        "按合同利率申报，没有按方案的贴息利率", "申报利率4.50%，应为3.70%",
    ]  # fmt: skip
    assert rows[4] == ["合计1行", 1725, 1418.33, 306.67]
    assert sheets()["漏报"][3] == ["D2", "农商银行", "2022年第3期", 92, 945.56]


def test_where_nothing_differs_the_sheet_says_so() -> None:
    agreed = replace(LINE, difference=Decimal("0.00"))
    found = sheets(replace(FOUND, lines=(agreed,), omissions=()))
    assert found["差异"][3:] == found["漏报"][3:] == [["没有。"]]
    assert len(found["逐笔核对"]) == 5


def test_a_claim_too_long_for_a_sheet_has_no_sheet_of_all_lines() -> None:
    assert list(sheets(replace(FOUND, line_count=MOST_LINES + 1))) == ["汇总", "差异", "漏报"]


def test_payments_are_proposed_with_what_is_left_of_each_source() -> None:
    payments = [
        ProposedPayment(2022, "Z1 省级2022年", Decimal("1000.00"), Decimal("0.00")),
        ProposedPayment(2022, "没有资金可用", Decimal("418.33"), None),
    ]
    workbook = load_workbook(BytesIO(reconciliation_workbook(FOUND, BASIS, payments)))
    rows = [[cell for cell in row if cell is not None] for row in workbook["拨付建议"].iter_rows(values_only=True)]
    assert rows[3:] == [
        ["2022年放款", "Z1 省级2022年", 1000, 0],
        ["2022年放款", "没有资金可用", 418.33],
        ["合计2行", 1418.33],
    ]


def test_text_is_never_a_formula() -> None:
    found = replace(FOUND, lines=(replace(LINE, loan="=1+1"),))
    cell = load_workbook(BytesIO(reconciliation_workbook(found, BASIS)))["差异"]["B4"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)


def test_the_same_answer_has_the_same_bytes() -> None:
    assert reconciliation_workbook(FOUND, BASIS) == reconciliation_workbook(FOUND, BASIS)

"""Spreadsheets of payments and budget lines: all or nothing, wrong cells marked and handed back."""

from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook, load_workbook

from jiheng.core.budget import BudgetLine as BudgetLineRecord
from jiheng.core.budget import ExpenditureKind
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.models import BudgetLine, Payment, Project
from jiheng.web.cases.records import year_records
from jiheng.web.jobs.models import Job, JobState
from jiheng.web.jobs.running import run_next
from jiheng.web.records.models import Event
from jiheng.web.records.reviewed_work import State
from jiheng.web.targets.models import TargetSet
from tests.web.budgets.conftest import line
from tests.web.conftest import District

IMPORT = "/2022/FL01/budgets/import/"
PAYMENT_HEAD = ("支付编号", "预算行编号", "支付金额（元）", "日期", "用途", "凭证")
LINE_HEAD = ("预算行编号", "支出类别", "项目编号", "资金级次", "资金年度", "年初预算数（万元）", "全年预算数（万元）")
PROJECT_HEAD = ("项目编号", "项目名称", "项目简称")


def _workbook(**sheets: Sequence[Sequence[object]]) -> bytes:
    workbook = Workbook()
    workbook.remove(workbook.active)  # type: ignore[arg-type]
    for title, rows in sheets.items():
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(row)
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _hand_in(district: District, kind: str, content: bytes, name: str = "导入.xlsx") -> Job:
    answer = district.client("preparer").post(IMPORT, {"kind": kind, "workbook": SimpleUploadedFile(name, content)})
    assert answer.status_code == 302, answer.content.decode()
    assert run_next()
    return Job.objects.latest("pk")


def test_payments_are_booked_together(district: District, money: UnitYear) -> None:
    rows = [
        PAYMENT_HEAD,
        ("A1", "Y2", 1200.5, "2022-03-01", "讲课费", ""),
        ("A2", "Y1", 600000, "2022年4月2日", "", ""),
    ]
    job = _hand_in(district, "payments", _workbook(支付=rows))
    assert (job.state, job.outcome) == (JobState.DONE, "已导入支付2笔，共601,200.50元。")
    assert (line(money, "Y2").actual_expenditure, line(money, "Y1").unspent) == (Decimal("1200.5"), Decimal(0))
    assert [event.words for event in Event.objects.order_by("pk")] == [
        "填报人甲（填报人）从“导入.xlsx”导入支付1笔：从Y2支付1,200.50元",
        "填报人甲（填报人）从“导入.xlsx”导入支付1笔：从Y1支付600,000.00元",
    ]


def test_one_wrong_cell_and_nothing_is_booked_but_every_wrong_cell_is_marked(
    district: District, money: UnitYear
) -> None:
    rows = [
        PAYMENT_HEAD,
        ("A1", "Y2", 150000, "2022-03-01", "", ""),
        ("A2", "Y2", 60000, "2022-03-02", "", ""),
        ("A3", "Y1", 10, "2023-03-02", "", ""),
        ("A4", "Y9", "一千", "2023-03-02", "", ""),
    ]
    job = _hand_in(district, "payments", _workbook(支付=rows))
    assert (job.state, job.result_name) == (JobState.REFUSED, "导入（需修改）.xlsx")
    assert job.problem.splitlines() == [
        "没有导入：有4处要改正，一处也没有写入。",
        "支付!C5　“支付金额”写的是“一千”，应为金额（元）；请只写数字，单位和说明写在各自的栏里。",
        "支付!B5　“预算行编号”写的是“Y9”，“预算”表里没有，最接近的是“Y1”；请改正，或先在“预算”表补上这一行。",
        "支付!C3　预算行Y2可用200,000.00元，到这一行累计210,000.00元，超出10,000.00元；"
        "请核对金额和预算行，或先登记预算调整。",
        "支付!D4　支付日期是2023-03-02，不在2022年内；请核对日期，或换到对应的年度导入。",
    ]
    assert not Payment.objects.filter(unit_year=money).exists()
    answer = district.client("preparer").get(f"/jobs/{job.pk}/result/")
    marked = load_workbook(BytesIO(b"".join(answer)))
    assert [marked["支付"][cell].comment is not None for cell in ("C2", "C3", "D4")] == [False, True, True]


@pytest.mark.any_database
@pytest.mark.parametrize(
    ("row", "words"),
    [
        (("A1", "Y2", "一千", "2022-03-01", "", ""), "“支付金额”写的是“一千”"),
        (("A1", "Y9", 10, "2022-03-01", "", ""), "“预算行编号”写的是“Y9”，“预算”表里没有"),
        (("", "Y2", 10, "2022-03-01", "", ""), "“支付编号”没有填"),
        (("A1", "Y2", 10, "三月", "", ""), "“日期”写的是“三月”"),
    ],
)
@pytest.mark.usefixtures("money")
def test_an_unreadable_cell_is_told(district: District, row: Sequence[object], words: str) -> None:
    assert words in _hand_in(district, "payments", _workbook(支付=[PAYMENT_HEAD, row])).problem


def test_a_payment_is_not_imported_twice(district: District, money: UnitYear) -> None:
    content = _workbook(支付=[PAYMENT_HEAD, ("A1", "Y2", 10, "2022-03-01", "", "")])
    _hand_in(district, "payments", content)
    assert "支付编号“A1”已经登记过" in _hand_in(district, "payments", content).problem
    assert Payment.objects.filter(unit_year=money).count() == 1


def test_a_csv_file_of_another_program_is_read_and_handed_back_as_a_workbook(
    district: District, money: UnitYear
) -> None:
    text = "支付编号,预算行编号,支付金额,日期\nA1,Y2,10,2022-03-01\n"
    assert _hand_in(district, "payments", text.encode("gb18030"), "支付.csv").state == JobState.DONE
    wrong = _hand_in(district, "payments", text.replace("Y2", "Y7").encode(), "支付.csv")
    assert (wrong.result_name, "支付!B2" in wrong.problem) == ("支付（需修改）.xlsx", True)
    assert Payment.objects.filter(unit_year=money).count() == 1


def test_a_sheet_of_another_name_is_known_by_its_columns(district: District, money: UnitYear) -> None:
    content = _workbook(Sheet1=[PAYMENT_HEAD, ("A1", "Y2", 10, "2022-03-01", "", "")])
    assert _hand_in(district, "payments", content).state == JobState.DONE
    assert Payment.objects.filter(unit_year=money).count() == 1


def test_lines_and_new_projects_are_set_up_together(district: District, money: UnitYear) -> None:
    lines = [
        LINE_HEAD,
        ("Y11", "项目支出", "X2", "省级", 2022, 20, None),
        ("Y12", "基本支出", None, "区级", 2021, None, 3.5),
    ]
    projects = [PROJECT_HEAD, ("X2", "示例宣传项目", "示例宣传")]
    job = _hand_in(district, "lines", _workbook(预算=lines, 项目=projects))
    assert job.outcome == "已导入预算2行、新项目1个，全年预算数共235,000.00元。"
    found: dict[str, BudgetLineRecord] = {each.code: each for each in year_records(BudgetLine, money)}
    assert (found["Y11"].kind, found["Y11"].project, found["Y11"].revised_budget) == (
        ExpenditureKind.PROJECT,
        "X2",
        Decimal(200_000),
    )
    assert (found["Y12"].year_of_origin, found["Y12"].original_budget) == (2021, None)
    assert Project.objects.filter(unit_year=money).count() == 2


@pytest.mark.any_database
@pytest.mark.parametrize(
    ("row", "words"),
    [
        (("Y1", "基本支出", None, "区级", 2022, 1, None), "预算行编号“Y1”已经有了"),
        (("Y11", "基本支出", "X1", "区级", 2022, 1, None), "基本支出不写项目"),
        (("Y11", "项目支出", None, "区级", 2022, 1, None), "项目支出要写项目编号"),
        (("Y11", "项目支出", "X8", "区级", 2022, 1, None), "“项目编号”写的是“X8”"),
        (("Y11", "项目支出", "X1", "区级", 2024, 1, None), "资金年度是2024，晚于2022年"),
        (("Y11", "项目支出", "X1", "区级", 2022, None, None), "至少填一个"),
        (("Y11", "项目支出", "X1", "区级", 2022, 100, 120), "预算!G2　全年预算数和年初预算数相差20万元；这里请留空"),
    ],
)
def test_a_line_that_cannot_be_is_told(district: District, money: UnitYear, row: Sequence[object], words: str) -> None:
    assert words in _hand_in(district, "lines", _workbook(预算=[LINE_HEAD, row])).problem
    assert BudgetLine.objects.filter(unit_year=money).count() == 3


def test_without_an_approved_target_no_line_is_imported(district: District, money: UnitYear) -> None:
    district.year.requires_target = True
    district.year.save()
    content = _workbook(预算=[LINE_HEAD, ("Y11", "项目支出", "X1", "区级", 2022, 1, None)])
    assert "预算!C2　本年度无目标不入库：项目X1" in _hand_in(district, "lines", content).problem
    TargetSet.objects.create(unit_year=money, project="X1", state=State.APPROVED)
    assert _hand_in(district, "lines", content).state == JobState.DONE


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("照片.png", b"\x89PNG\r\n\x1a\n", "另存为 .xlsx 再上传"),
        ("支付.xlsx", b"", "是空文件"),
        ("支付.xlsx", b"%PDF-1.7", "与扩展名不符"),
    ],
)
@pytest.mark.usefixtures("money")
def test_what_is_no_spreadsheet_is_not_taken(district: District, name: str, content: bytes, words: str) -> None:
    upload = SimpleUploadedFile(name, content)
    answer = district.client("preparer").post(IMPORT, {"kind": "payments", "workbook": upload})
    assert (answer.status_code, words in answer.content.decode()) == (422, True)
    assert Job.objects.count() == 0


@pytest.mark.usefixtures("money")
def test_a_workbook_without_our_columns_is_refused(district: District) -> None:
    job = _hand_in(district, "payments", _workbook(随便=[("甲", "乙"), (1, 2)]))
    assert (job.state, job.problem.startswith("没有导入")) == (JobState.REFUSED, True)


@pytest.mark.parametrize("kind", ["payments", "lines"])
@pytest.mark.usefixtures("money")
def test_the_template_can_be_filled_in_and_handed_in(district: District, kind: str) -> None:
    client = district.client("preparer")
    answer = client.get(f"{IMPORT}{kind}/template/")
    book = load_workbook(BytesIO(b"".join(answer)))
    title = {"payments": "支付", "lines": "预算"}[kind]
    sheet = book[title]
    heads = [str(sheet.cell(4, index).value or "") for index in range(1, sheet.max_column + 1)]
    values = {
        "支付编号": "A1",
        "预算行编号": "Y2" if kind == "payments" else "Y21",
        "支付金额": 10,
        "支出类别": "基本支出",
        "资金年度": 2022,
        "年初预算数": 1,
    }
    for index, head in enumerate(heads, 1):
        known = next((value for name, value in values.items() if head.startswith(name)), None)
        if known is not None:
            sheet.cell(5, index).value = known
    buffer = BytesIO()
    book.save(buffer)
    assert _hand_in(district, kind, buffer.getvalue()).state == JobState.DONE


@pytest.mark.any_database
@pytest.mark.parametrize(("name", "status"), [("unit_reviewer", 404), ("stranger", 404), ("nobody", 302)])
@pytest.mark.usefixtures("money")
def test_the_preparer_alone_imports(district: District, name: str, status: int) -> None:
    client = district.client(name)
    for address in (IMPORT, f"{IMPORT}payments/template/"):
        assert client.get(address).status_code == status
    assert client.post(IMPORT, {"kind": "payments"}).status_code == status

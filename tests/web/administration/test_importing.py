"""Units, people and posts from one workbook: all or nothing."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook, load_workbook

from jiheng.core.budget_unit import UnitKind
from jiheng.web.accounts.access import access_of_person
from jiheng.web.accounts.models import Person
from jiheng.web.accounts.roles import Role
from jiheng.web.administration.roster import PostRole
from jiheng.web.budget_units.models import BudgetUnit, Level
from jiheng.web.jobs.models import Job, JobState
from jiheng.web.jobs.running import run_next
from tests.web.conftest import District

IMPORT = "/administration/import/"
UNIT_HEAD = ("单位编码", "单位名称", "上级单位编码", "单位层次")
PERSON_HEAD = ("账号", "姓名")
POST_HEAD = ("序号", "账号", "角色", "单位编码")
Rows = list[tuple[object, ...]]


def _hand_in(district: District, units: Rows, people: Rows, posts: Rows) -> Job:
    workbook = Workbook()
    for title, rows in (
        ("单位", [UNIT_HEAD, *units]),
        ("人员", [PERSON_HEAD, *people]),
        ("岗位", [POST_HEAD, *posts]),
    ):
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(row)
    buffer = BytesIO()
    workbook.save(buffer)
    upload = SimpleUploadedFile("名单.xlsx", buffer.getvalue())
    answer = district.client("administrator").post(IMPORT, {"workbook": upload})
    assert answer.status_code == 302
    assert run_next()
    return Job.objects.latest("pk")


def test_a_branch_is_put_in_whatever_the_order_of_its_rows(district: District) -> None:
    units: Rows = [
        ("WH02", "示例图书馆", "WH00", "所属单位"),
        ("WH00", "示例区文化局", "CZ00", None),
        ("WH01", "示例区文化局（本级）", "WH00", "本级"),
    ]
    posts: Rows = [("1", "liu01", "填报人", "WH02"), ("2", "liu01", "单位审核人", "FL01")]
    job = _hand_in(district, units, [("liu01", "填报人壬")], posts)
    assert (job.state, job.outcome.partition("。")[0]) == (JobState.DONE, "已导入单位3个、账号1个、岗位2个")
    library = BudgetUnit.objects.get(code="WH02")
    assert (library.level, library.kind, library.department.code) == (
        Level.BUDGET_UNIT,
        UnitKind.SUBORDINATE.value,
        "WH00",
    )
    person = Person.objects.get(username="liu01")
    assert not person.has_usable_password()
    assert access_of_person(person).has_role(Role.PREPARER, library)
    assert access_of_person(person).has_role(Role.UNIT_REVIEWER, district.unit)


@pytest.mark.any_database
@pytest.mark.parametrize(
    ("units", "people", "posts", "words"),
    [
        ([("FL01", "某单位", "FL00", None)], [], [], "单位!A2　单位编码“FL01”已经有了"),
        ([("FL/9", "某单位", "FL00", None)], [], [], "单位!A2　写的是“FL/9”；单位编码只能有字母、数字和连字符"),
        ([("F" * 41, "某单位", "FL00", None)], [], [], "最多40个"),
        ([("FL09", "某" * 121, "FL00", None)], [], [], "单位名称最多120字"),
        ([], [("张/三", "某人")], [], "人员!A2　写的是“张/三”；账号只能有字母、数字"),
        ([], [("zhang09", "某" * 61)], [], "姓名最多60字"),
        ([("A1", "甲", "A2", None), ("A2", "乙", "A1", None)], [], [], "单位!C2　上级绕成了圈"),
        ([("A1", "甲", "没有", None)], [], [], "“上级单位编码”写的是“没有”"),
        ([], [("preparer", "某人")], [], "人员!A2　账号“preparer”已经有人用了"),
        ([], [], [("1", "preparer", "填报人", "FL00")], "岗位!C2　填报人设在预算单位"),
        ([], [], [("1", "preparer", "局长", "FL01")], "“角色”写的是“局长”"),
        ([], [], [("1", "nobody", "填报人", "FL01")], "“账号”写的是“nobody”"),
    ],
)
def test_one_wrong_cell_and_nothing_is_put_in(
    district: District, units: Rows, people: Rows, posts: Rows, words: str
) -> None:
    job = _hand_in(district, [("GD01", "示例新单位", "FL00", None), *units], people, posts)
    assert job.state == JobState.REFUSED
    assert words.replace("!A2", "!A3").replace("单位!C2", "单位!C3").replace("人员!A3", "人员!A2") in job.problem
    assert job.result_name == "名单（需修改）.xlsx"
    assert not BudgetUnit.objects.filter(code="GD01").exists()


def test_every_mistake_is_told_at_once(district: District) -> None:
    units: Rows = [("GD02", "", "FL00", None), ("GD03", "示例站", "GD02", None), ("GD04", "示例所", "FL00", "二级")]
    people: Rows = [("li 01", "甲"), ("zhao01", "乙")]
    posts: Rows = [
        ("1", "li 01", "填报人", "FL01"),
        ("2", "zhao01", "填报人", "GD03"),
        ("3", "zhao01", "填报人", "FL00"),
        ("4", "zhao01", "系统管理员", "FL01"),
    ]
    job = _hand_in(district, units, people, posts)
    assert job.in_one_sentence == "没有导入：有6处要改正，一处也没有写入。"
    places = [line.partition("　")[0] for line in job.problem.splitlines()[1:]]
    assert sorted(places) == ["人员!A2", "单位!B2", "单位!D4", "岗位!B2", "岗位!C4", "岗位!C5"]
    assert (
        f'<a href="{IMPORT}">改好以后重新交</a>'
        in district.client("administrator").get(job.get_absolute_url()).content.decode()
    )


def test_passwords_are_given_out_to_those_who_are_marked(district: District) -> None:
    client = district.client("administrator")
    keys = [district.person(name).pk for name in ("preparer", "expert", "administrator")]
    page = client.post("/administration/people/passwords/", {"person": keys})
    told = page.content.decode()
    assert ("填报人甲" in told, "专家戊" in told, "<td>administrator</td>" in told) == (True, True, False)
    assert "no-store" in page.headers["Cache-Control"]
    assert Person.objects.get(username="preparer").must_change_password
    assert "没有勾选人员" in client.post("/administration/people/passwords/", follow=True).content.decode()


def test_the_template_has_the_three_sheets(district: District) -> None:
    answer = district.client("administrator").get(f"{IMPORT}template/")
    book = load_workbook(BytesIO(b"".join(answer)))
    assert book.sheetnames[:4] == ["填报说明", "单位", "人员", "岗位"]


def test_what_is_no_workbook_is_not_taken(district: District) -> None:
    client = district.client("administrator")
    wrong = client.post(IMPORT, {"workbook": SimpleUploadedFile("名单.pdf", b"%PDF-1.7")})
    assert (wrong.status_code, "另存为 .xlsx 再上传" in wrong.content.decode()) == (422, True)
    assert "没有选文件" in client.post(IMPORT).content.decode()


@pytest.mark.any_database
@pytest.mark.parametrize("address", [IMPORT, f"{IMPORT}template/"])
@pytest.mark.parametrize(("name", "status"), [("bureau_officer", 404), ("preparer", 404), ("nobody", 302)])
def test_nobody_else_imports(district: District, address: str, name: str, status: int) -> None:
    assert district.client(name).get(address).status_code == status


def test_the_workbook_offers_the_roles_there_are() -> None:
    assert [(each.value, each.label) for each in PostRole] == Role.choices

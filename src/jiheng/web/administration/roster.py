"""Units, people and posts as a workbook to be filled in once, when a district begins."""

from dataclasses import dataclass
from datetime import date

from jiheng.core.budget_unit import UnitKind
from jiheng.core.case import CaseTable, MoneyUnit
from jiheng.core.choice import Choice
from jiheng.core.record import Kind, column
from jiheng.documents.workbook.entries import EntryBook
from jiheng.documents.workbook.ledger_book import ledger_book
from jiheng.documents.workbook.reader import SheetNames


class PostRole(Choice):
    """A role as the workbook offers it; the values are those of `accounts.roles.Role`."""

    PREPARER = "preparer", "填报人"
    UNIT_REVIEWER = "unit_reviewer", "单位审核人"
    SUPERVISING_DEPARTMENT = "supervising_department", "主管部门"
    FINANCE_DEPARTMENT = "finance_department", "财政部门"
    EXPERT = "expert", "复核专家"
    EXTERNAL_AUDITOR = "external_auditor", "审计监督"
    ADMINISTRATOR = "administrator", "系统管理员"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitEntry:
    """一个单位."""

    code: str = column("单位编码", Kind.CODE, example="FL01")
    name: str = column("单位名称", example="某区妇女联合会（本级）")
    parent: str = column(
        "上级单位编码", Kind.REFERENCE, table="units", note="财政部门留空；主管部门写财政部门的编码", default=""
    )
    kind: UnitKind = column("单位层次", Kind.CHOICE, choices=UnitKind, note="预算单位填", default=UnitKind.HEAD)
    note: str = column("备注", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEntry:
    """一个人的账号."""

    code: str = column("账号", Kind.CODE, note="登录用，字母和数字", example="zhang01")
    name: str = column("姓名")
    email: str = column("电子邮箱", default="")
    telephone: str = column("电话", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class PostEntry:
    """一个岗位."""

    code: str = column("序号", Kind.CODE, example="1")
    person: str = column("账号", Kind.REFERENCE, table="people")
    role: PostRole = column("角色", Kind.CHOICE, choices=PostRole)
    unit: str = column("单位编码", Kind.REFERENCE, table="units", note="系统管理员留空", default="")
    since: date | None = column("自", Kind.DATE, default=None)
    until: date | None = column("至", Kind.DATE, default=None)


UNITS = CaseTable("units", "单位", UnitEntry, "一行一个；财政部门、主管部门、预算单位都在这里")
PEOPLE = CaseTable("people", "人员", PersonEntry, "一行一人")
POSTS = CaseTable("posts", "岗位", PostEntry, "一行一个岗位；一人可以有几个")

ROSTER_BOOK = EntryBook(
    tuple((table, MoneyUnit.YUAN) for table in (UNITS, PEOPLE, POSTS)),
    SheetNames(("单位", "人员", "岗位"), (), "单位人员表", "在导入的页面上下载"),
)
_STEPS = (
    "先写单位：财政部门一行，上级留空；主管部门的上级写财政部门；预算单位的上级写主管部门。",
    "已经在系统里的单位和账号不必再写，可以直接引用。",
    "每人一个账号；导入的账号没有密码，在“人员”里勾选后发放一次性密码。",
    "填报人、单位审核人写预算单位；主管部门、财政部门写本部门；系统管理员不写单位，也不兼业务岗位。",
    "有一处不对就一行也不导入，错误逐格标好交还。",
)


def roster_template() -> bytes:
    """The empty workbook."""
    return ledger_book("单位人员导入表", _STEPS, (UNITS, PEOPLE, POSTS), {}, {})

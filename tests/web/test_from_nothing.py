"""From an empty folder to the first unit's first task, each page leading to the next."""

import re

from django.test import Client
from django.utils import timezone

from jiheng.web.accounts.first_administrator import new_code
from jiheng.web.accounts.models import Person
from jiheng.web.budget_units.models import BudgetUnit
from jiheng.web.home import Home
from jiheng.web.jobs.running import run_next

PASSWORD = "Qinghe-2026-jia"
PEOPLE = (
    ("caizheng", "李财", "finance_department", "CZ00"),
    ("zhuguan", "王主管", "supervising_department", "FL00"),
    ("tianbao", "赵填报", "preparer", "FL01"),
    ("shenhe", "钱审核", "unit_reviewer", "FL01"),
)


def page_of(client: Client, address: str, sent: dict[str, str] | None = None) -> str:
    """What the browser shows in the end, spaces and line ends taken together."""
    answer = client.get(address) if sent is None else client.post(address, sent, follow=True)
    assert answer.status_code == 200, answer.content.decode()
    return " ".join(answer.content.decode().split())


def test_a_district_is_set_up_page_by_page(db: None, home: Home) -> None:  # noqa: ARG001  # opens the database
    administrator = Client()
    assert "启动服务的终端窗口里显示了一次性代码" in page_of(administrator, "/login/")
    told = {"username": "guanli", "name": "张管理", "password": PASSWORD, "repeated": PASSWORD}
    first = page_of(administrator, "/first-administrator/", {"code": new_code(home), **told})
    assert ("先建单位，再登记人员" in first, 'href="/administration/units/"' in first) == (True, True)
    _set_up_units(administrator)
    assert "先建单位" not in page_of(administrator, "/administration/")
    bureau, _, preparer, _ = (_comes_in(administrator, *each) for each in PEOPLE)
    _open_year(bureau)
    year = timezone.localdate().year
    desk = page_of(preparer, "/")
    assert [f"开始填报{year}年绩效目标" in desk, f"录入{year}年预算" in desk] == [True, True]
    assert ("开始填报" in (targets := page_of(preparer, f"/{year}/targets/")), "照上年填报" in targets) == (True, False)


def _set_up_units(administrator: Client) -> None:
    next_step = "/administration/units/new/"
    for code, name, below in (
        ("CZ00", "青禾区财政局", "主管部门"),
        ("FL00", "青禾区妇女联合会", "预算单位"),
        ("FL01", "青禾区妇女联合会（本级）", ""),
    ):
        page = page_of(administrator, next_step, {"code": code, "name": name, "kind": "head"})
        next_step = f"/administration/units/new/?under={code}"
        assert (f'<a href="{next_step}">新增{below}</a>' in page) == bool(below)


def _comes_in(administrator: Client, username: str, name: str, role: str, unit: str) -> Client:
    """The administrator opens the account and gives the post; the person changes the one-time password."""
    page = page_of(administrator, "/administration/people/new/", {"username": username, "name": name})
    given = re.search(r"\w{4}-\w{4}-\w{4}", page)
    assert given is not None
    key = Person.objects.get(username=username).pk
    sent = {"role": role, "budget_unit": str(BudgetUnit.objects.get(code=unit).pk)}
    assert "岗位已登记" in page_of(administrator, f"/administration/people/{key}/posts/", sent)
    client = Client()
    page_of(client, "/login/", {"username": username, "password": given[0]})
    new = {"old_password": given[0], "password": PASSWORD, "repeated": PASSWORD}
    assert "密码已修改" in page_of(client, "/password/", new)
    return client


def _open_year(bureau: Client) -> None:
    assert "去开放年度" in page_of(bureau, "/")
    year = timezone.localdate().year
    assert f'name="year" value="{year}"' in page_of(bureau, "/years/open/")
    terms = {"year": str(year), "region": "440199"}
    standards = {"whole_unit_standard": "hunan.whole_department", "project_standard": "cn.project_self_evaluation"}
    waiting = page_of(bureau, "/years/open/", terms | standards)
    assert "排队中" in waiting
    assert run_next()
    job = re.search(r"/jobs/\d+/", waiting)
    assert job is not None
    assert f'href="/years/{year}/">接着办理' in page_of(bureau, job[0])

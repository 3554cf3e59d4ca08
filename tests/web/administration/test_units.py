"""The tree of units: added to, renamed, taken out of use, never cut."""

import pytest

from jiheng.core.budget_unit import UnitKind
from jiheng.web.accounts.access import Access, access_of_person
from jiheng.web.administration.actions.units import UnitDetails, activate_unit, add_unit, change_unit, deactivate_unit
from jiheng.web.budget_units.models import BudgetUnit, Level
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.models import Event
from tests.web.conftest import District


@pytest.fixture
def administrator(district: District) -> Access:
    return access_of_person(district.person("administrator"))


def test_a_unit_is_added_at_the_level_below_its_parent(district: District, administrator: Access) -> None:
    department = add_unit(administrator, "WH00", UnitDetails("示例区文化局"), district.bureau)
    unit = add_unit(administrator, "WH02", UnitDetails("示例图书馆", UnitKind.SUBORDINATE), department)
    assert (department.level, unit.level, unit.department.pk) == (
        Level.SUPERVISING_DEPARTMENT,
        Level.BUDGET_UNIT,
        department.pk,
    )
    assert unit.path == f"/{district.bureau.pk:06}/{department.pk:06}/{unit.pk:06}/"
    assert Event.objects.latest("pk").words == "管理员庚（系统管理员）新增单位WH02“示例图书馆”，归示例区文化局"


def test_units_stand_as_they_were_entered_however_many_they_are(district: District, administrator: Access) -> None:
    codes = [f"GD{number:02}" for number in range(1, 13)]
    for code in codes:
        add_unit(administrator, code, UnitDetails("示例站", UnitKind.SUBORDINATE), district.department)
    assert [unit.code for unit in BudgetUnit.objects.filter(name="示例站")] == codes


def test_what_does_not_fit_the_tree_is_refused(district: District, administrator: Access) -> None:
    for code, parent, message in (
        ("FL01", district.department, "已经有了"),
        ("CZ99", None, "财政部门已经有了"),
        ("FL99", district.unit, "是预算单位"),
    ):
        with pytest.raises(ActionRefusedError, match=message):
            add_unit(administrator, code, UnitDetails("某单位"), parent)
    with pytest.raises(ActionRefusedError, match="只有系统管理员"):
        add_unit(access_of_person(district.person("bureau_officer")), "X1", UnitDetails("某单位"), district.bureau)


def test_a_renamed_unit_keeps_its_code(district: District, administrator: Access) -> None:
    change_unit(administrator, district.unit, UnitDetails("示例区妇联（本级）"))
    change_unit(administrator, district.unit, UnitDetails("示例区妇联（本级）"))
    assert [event.words for event in Event.objects.all()] == [
        "管理员庚（系统管理员）修改单位FL01，名称由“示例区妇女联合会（本级）”改为“示例区妇联（本级）”"
    ]


def test_units_are_taken_out_of_use_from_below_and_come_back_from_above(
    district: District, administrator: Access
) -> None:
    with pytest.raises(ActionRefusedError, match="下面还有在用的单位"):
        deactivate_unit(administrator, district.other_department, "")
    deactivate_unit(administrator, district.other_unit, "机构合并")
    deactivate_unit(administrator, district.other_department, "机构合并")
    district.other_unit.refresh_from_db()
    with pytest.raises(ActionRefusedError, match="请先恢复上级"):
        activate_unit(administrator, BudgetUnit.objects.get(code="MZ01"))
    activate_unit(administrator, district.other_department)
    activate_unit(administrator, BudgetUnit.objects.get(code="MZ01"))
    assert BudgetUnit.objects.filter(is_active=False).count() == 0


def test_the_pages_add_rename_and_take_out_of_use(district: District) -> None:
    client = district.client("administrator")
    wrong = client.post("/administration/units/new/?under=FL00", {"code": "F L", "name": "", "kind": "head"})
    page = wrong.content.decode()
    assert (wrong.status_code, "单位编码只能有" in page, "单位名称没有填" in page) == (422, True, True)
    told = {"code": "FL03", "name": "示例区妇联幼儿园", "kind": "subordinate"}
    added = client.post("/administration/units/new/?under=FL00", told, follow=True).content.decode()
    assert "已新增“示例区妇联幼儿园”" in added
    renamed = {"name": "示例区妇联第一幼儿园", "kind": "subordinate", "note": ""}
    assert "第一幼儿园" in client.post("/administration/units/FL03/", renamed, follow=True).content.decode()
    assert "已停用" in client.post("/administration/units/FL03/deactivate/", follow=True).content.decode()
    assert "已恢复" in client.post("/administration/units/FL03/activate/", follow=True).content.decode()
    refused = client.post("/administration/units/FL00/deactivate/", follow=True).content.decode()
    assert "请先逐个停用" in refused


def test_the_tree_offers_to_add_below_each_node(district: District) -> None:
    page = district.client("administrator").get("/administration/units/").content.decode()
    assert ("示例区财政局" in page, "新增主管部门" in page) == (True, True)

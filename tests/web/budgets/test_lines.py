"""Purses typed into the grid: each cell is stored or told why not."""

from decimal import Decimal

import pytest

from jiheng.core.budget import ExpenditureKind
from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import FiscalYear, UnitYear
from jiheng.web.budgets.actions.lines import remove_line, save_lines
from jiheng.web.budgets.actions.payments import book_payment
from jiheng.web.budgets.models import BudgetLine, Project
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.models import Event
from jiheng.web.records.reviewed_work import State
from jiheng.web.targets.models import TargetSet
from tests.web.budgets.conftest import key_of, line
from tests.web.budgets.test_payments import payment
from tests.web.conftest import District

SAVE = "/2022/FL01/budgets/lines/save/"
SCRIPT = {"X-Grid": "save"}


def test_a_new_row_gets_a_code_and_its_original_budget_is_its_budget(money: UnitYear, preparer: Access) -> None:
    typed = {"project": "X1", "level": "district", "year_of_origin": "2022", "original_budget": "2.6"}
    outcome = save_lines(preparer, money, {"new-1": typed})
    found = line(money, "Y4")
    assert (outcome.errors, outcome.keys) == ({}, {"new-1": key_of(money, "Y4")})
    assert (found.kind, found.original_budget, found.revised_budget) == (
        ExpenditureKind.PROJECT,
        Decimal(26_000),
        Decimal(26_000),
    )
    assert Event.objects.get().words == "填报人甲（填报人）新增预算行Y4：全年预算数26,000.00元"


def test_an_empty_new_row_is_no_row(money: UnitYear, preparer: Access) -> None:
    save_lines(preparer, money, {"new-1": {"project": "", "note": " "}})
    assert BudgetLine.objects.count() == 3


@pytest.mark.any_database
@pytest.mark.parametrize(
    ("code", "cells", "words"),
    [
        ("Y2", {"original_budget": "二十"}, "写的是“二十”"),
        ("Y2", {"year_of_origin": "2023"}, "晚于2022年"),
        ("Y2", {"year_of_origin": ""}, "资金年度不能空"),
        ("Y2", {"revised_budget": "21"}, "只随“登记调整”变动"),
        ("Y2", {"project": "X9"}, "没有项目“X9”"),
        ("Y1", {"revised_budget": "39"}, "会少于已经支出的400,000.00元"),
        ("Y2", {"level": "银河"}, "写的是“银河”"),
    ],
)
def test_a_cell_that_cannot_be_is_told_why_and_the_others_are_stored(
    money: UnitYear, preparer: Access, code: str, cells: dict[str, str], words: str
) -> None:
    key = str(key_of(money, code))
    before = line(money, code)
    outcome = save_lines(preparer, money, {key: {**cells, "note": "说明"}})
    (name,) = cells
    assert list(outcome.errors) == [f"{key}.{name}"]
    assert words in outcome.errors[f"{key}.{name}"]
    after = line(money, code)
    assert (getattr(after, name), after.note) == (getattr(before, name), "说明")


def test_correcting_the_original_budget_keeps_the_adjustments(money: UnitYear, preparer: Access) -> None:
    row = BudgetLine.objects.get(pk=key_of(money, "Y2"))
    row.fill(line(money, "Y2")).put_in(next(each for each in row.stored if each.name == "revised_budget"), 230_000)
    row.save()
    save_lines(preparer, money, {str(row.pk): {"original_budget": "25"}})
    found = line(money, "Y2")
    assert (found.original_budget, found.revised_budget) == (Decimal(250_000), Decimal(280_000))


def test_without_an_approved_target_a_project_gets_no_money(money: UnitYear, preparer: Access) -> None:
    money.year.requires_target = True
    target_set = TargetSet.objects.create(unit_year=money, project="X1", state=State.SUBMITTED)
    typed = {"new-1": {"project": "X1", "original_budget": "3"}}
    outcome = save_lines(preparer, money, typed)
    assert "本年度无目标不入库：项目X1还没有批复的绩效目标；请先在“目标”申报" in outcome.errors["new-1.project"]
    target_set.state = State.APPROVED
    target_set.save()
    assert save_lines(preparer, money, typed).errors == {}


def test_projects_that_get_no_money_yet_are_named_above_the_grid(district: District, money: UnitYear) -> None:
    client, page = district.client("preparer"), "/2022/FL01/budgets/lines/"
    assert "无目标不入库" not in client.get(page).content.decode()
    FiscalYear.objects.update(requires_target=True)
    assert "不能录入预算的项目：示例培训项目。" in client.get(page).content.decode()
    TargetSet.objects.create(unit_year=money, project="X1", state=State.APPROVED)
    assert "无目标不入库" not in client.get(page).content.decode()


def test_without_an_approved_target_the_refused_new_row_is_not_kept_as_basic_expenditure(
    money: UnitYear, preparer: Access
) -> None:
    money.year.requires_target = True
    save_lines(preparer, money, {"new-1": {"project": "X1", "original_budget": "3"}})
    assert BudgetLine.objects.count() == 3


def test_one_sitting_is_one_step_of_the_trail(money: UnitYear, preparer: Access) -> None:
    key = str(key_of(money, "Y2"))
    for typed in ("2", "21", "21.5"):
        save_lines(preparer, money, {key: {"original_budget": typed}})
    assert [event.words for event in Event.objects.all()] == [
        "填报人甲（填报人）修改预算行Y2（改前全年预算数200,000.00元）"
    ]


def test_a_line_that_something_hangs_on_stays(money: UnitYear, preparer: Access) -> None:
    remove_line(preparer, money, key_of(money, "Y3"))
    assert BudgetLine.objects.count() == 2
    book_payment(preparer, money, payment(10))
    with pytest.raises(ActionRefusedError, match="已经登记了支付"):
        remove_line(preparer, money, key_of(money, "Y2"))
    with pytest.raises(ActionRefusedError, match="有执行数"):
        remove_line(preparer, money, key_of(money, "Y1"))


def test_the_script_is_answered_with_what_follows_from_the_cells(district: District, money: UnitYear) -> None:
    key = key_of(money, "Y2")
    answer = district.client("preparer").post(
        SAVE, {f"{key}.original_budget": "32.6", f"was:{key}.original_budget": "20"}, headers=SCRIPT
    )
    told = answer.json()
    assert (told["errors"], told["cells"][f"{key}.revised_budget"]) == ({}, "32.6")
    assert told["html"][f"cell-{key}-rate"] == "0.00%"
    total = told["html"]["sum-revised"]
    assert ">137.60<" in total
    assert "部门整体.全年预算数＝" in total


def test_a_new_line_that_is_sent_again_is_the_same_line(district: District, money: UnitYear) -> None:
    client = district.client("preparer")
    sent = {"new-1.original_budget": "3", "made:new-1": "甲"}
    first = client.post(SAVE, sent, headers=SCRIPT).json()
    again = client.post(SAVE, {**sent, "new-1.note": "补记", "was:new-1.note": ""}, headers=SCRIPT).json()
    assert (again["rows"], again["cells"]) == (first["rows"], first["cells"])
    (key,) = first["rows"].values()
    made = line(money, first["cells"][f"{key}.code"])
    assert (BudgetLine.objects.filter(unit_year=money).count(), made.note) == (4, "补记")


def test_the_second_of_two_editors_is_told(district: District, money: UnitYear, preparer: Access) -> None:
    key = key_of(money, "Y2")
    save_lines(preparer, money, {str(key): {"original_budget": "25"}})
    answer = district.client("preparer").post(
        SAVE, {f"{key}.original_budget": "32.6", f"was:{key}.original_budget": "20"}, headers=SCRIPT
    )
    assert answer.status_code == 409
    assert answer.json()["conflicts"][f"{key}.original_budget"]["value"] == "25"


def test_as_a_plain_form_the_grid_keeps_what_could_not_be_stored(district: District, money: UnitYear) -> None:
    key = key_of(money, "Y2")
    client = district.client("preparer")
    refused = client.post(SAVE, {f"{key}.original_budget": "二十", f"{key}.note": "说明", f"{key}.revision": "0"})
    page = refused.content.decode()
    assert (refused.status_code, 'value="二十"' in page, "有1处需要改正" in page) == (422, True, True)
    assert line(money, "Y2").note == "说明"
    stale = client.post(SAVE, {f"{key}.note": "另一个说明", f"{key}.revision": "0"}).content.decode()
    assert "别人刚刚改成了“说明”" in stale
    added = client.post(SAVE, {"new-1.original_budget": "1", "add_row": "1"}, follow=True).content.decode()
    assert ("已保存" in added, 'name="new-1.project"' in added) == (True, True)
    client.post(SAVE, {"remove_row": str(key_of(money, "Y4"))})
    assert BudgetLine.objects.count() == 3


@pytest.mark.any_database
@pytest.mark.parametrize(("name", "status"), [("unit_reviewer", 409), ("stranger", 404), ("nobody", 302)])
def test_nobody_else_saves(district: District, money: UnitYear, name: str, status: int) -> None:
    key = key_of(money, "Y2")
    answer = district.client(name).post(SAVE, {f"{key}.note": "改"}, headers=SCRIPT)
    assert (answer.status_code, line(money, "Y2").note) == (status, "")


def test_the_script_keeps_the_cells_of_a_row_that_was_not_made(district: District, money: UnitYear) -> None:
    district.year.requires_target = True
    district.year.save()
    typed = {"new-1.project": "X1", "new-1.original_budget": "3"}
    answer = district.client("preparer").post(SAVE, typed, headers=SCRIPT)
    assert (answer.status_code, "无目标不入库" in answer.json()["message"]) == (409, True)
    assert BudgetLine.objects.filter(unit_year=money).count() == 3


def test_above_the_amount_of_the_rule_a_new_project_is_assessed_before_it_gets_money(
    money: UnitYear, preparer: Access
) -> None:
    """200万元 by default, for new projects; X1 has 25万元 already."""
    money.year.requires_target = True
    TargetSet.objects.create(unit_year=money, project="X1", state=State.APPROVED)
    Project.objects.filter(code="X1").update(continuity="new")
    below, above = ({f"new-{at}": {"project": "X1", "original_budget": told}} for at, told in ((1, "174"), (2, "2")))
    assert save_lines(preparer, money, below).errors == {}
    told = save_lines(preparer, money, above).errors["new-2.original_budget"]
    assert told == (
        "项目X1合计201万元，按规定200万元及以上的新增项目须事前绩效评估，还没有评估结论；"
        "请先评估，把结论和文号写在项目的“事前评估”里，再录入预算。"
    )
    for column, text in (("continuity", "continuing"), ("ex_ante_assessment", "予以支持")):
        Project.objects.filter(code="X1").update(**{column: text})
        assert save_lines(preparer, money, above).errors == {}
        Project.objects.filter(code="X1").update(continuity="new")
        BudgetLine.objects.filter(unit_year=money).exclude(code__in=("Y1", "Y2", "Y3", "Y4")).delete()

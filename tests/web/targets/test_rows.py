"""The rows of the grid of indicators as HTML."""

from dataclasses import replace
from datetime import date

from jiheng.core.indicator import Indicator
from jiheng.web.accounts.models import Person
from jiheng.web.budget_units.models import BudgetUnit, FiscalYear, UnitYear
from jiheng.web.face.grid_cells import GridColumn, PlainRow
from jiheng.web.records.models import Comment
from jiheng.web.targets.models import TargetSet
from jiheng.web.targets.rows import new_row_html, rows_html
from jiheng.web.targets.sheet import SheetRow

COLUMNS = (GridColumn("weight", "分值", "number"),)
TARGETS = TargetSet(pk=5, unit_year=UnitYear(budget_unit=BudgetUnit(code="FL01"), year=FiscalYear(year=2023)))
NAMED = Indicator(code="3", level1="产出指标", name="帮助的<家庭>")
ROW = SheetRow("41", "3", NAMED, {"weight": "10"})
CELL = (
    '<td class="cell number"><input name="{0}.weight" id="cell-{0}-weight" value="{1}" autocomplete="off"'
    ' aria-label="分值" inputmode="decimal"></td>'
)


def test_a_row_leads_to_its_details_and_can_be_removed() -> None:
    assert rows_html([ROW], COLUMNS, TARGETS) == (
        f'<tr data-row="41"><th scope="row" data-cell="41.code">3</th>{CELL.format(41, 10)}<td class="row-tools">'
        '<a class="button second small" href="/2023/FL01/targets/5/rows/41/" hx-get="/2023/FL01/targets/5/rows/41/"'
        ' hx-target="#side" aria-label="详细 帮助的&lt;家庭&gt;">详细</a> '
        '<button class="button second small" name="remove" value="41" data-remove-row'
        ' aria-label="删除 帮助的&lt;家庭&gt;">删</button></td></tr>'
    )


def test_below_a_row_stands_what_was_said_and_what_the_version_before_told() -> None:
    said = Comment(person=Person(name="周审核"), words="太<少>", at=date(2023, 3, 5))
    changed = replace(ROW, before={"weight": "8", "responsible": ""}, comments=(said,))
    html = rows_html([changed, replace(ROW, state="新增")], COLUMNS, TARGETS)
    assert '<th scope="row" data-cell="41.code">3<br><small>有改动</small></th>' in html
    assert '<th scope="row" data-cell="41.code">3<br><small>新增</small></th>' in html
    assert (
        '</tr>\n<tr><td colspan="9"><div class="comment"><strong>周审核</strong> 2023年3月5日：太&lt;少&gt;</div>'
        '<span class="quiet">上一版：8；（空）</span></td></tr>\n<tr data-row="41">'
    ) in html


def test_a_row_to_fill_in_has_no_details_yet() -> None:
    assert new_row_html(PlainRow("new-1", {}, {}, {}), COLUMNS) == (
        f'<tr data-row="new-1"><th scope="row" data-cell="new-1.code"></th>{CELL.format("new-1", "")}'
        '<td class="row-tools"><span id="new-1.detail"></span>'
        '<button class="button second small" name="remove" value="new-1" data-remove-row aria-label="删除 ">删</button>'
        "</td></tr>"
    )

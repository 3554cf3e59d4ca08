"""Targets are begun, typed into the grid, picked from the library and looked up; points add up as one types."""

import json
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from jiheng.core.budget import Project as ProjectRecord
from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.core.indicator_values import Nature, Operator
from jiheng.web.budget_units.models import FiscalYear, UnitYear
from jiheng.web.budgets.models import Project
from jiheng.web.records.models import Event, Evidence
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import SelfEvaluation, Submission
from jiheng.web.targets.models import Indicator, Objective, TargetSet
from tests.web.conftest import District
from tests.web.targets.test_pages import address, first_row


def save(client: Client, target_set: TargetSet, cells: dict[str, str], table: str = "indicators") -> Any:
    return client.post(address(target_set, f"{table}/save/"), cells, headers={"X-Grid": "save"})


def record_of(target_set: TargetSet, code: str) -> IndicatorRecord:
    row = Indicator.objects.get(target_set=target_set, code=code)
    return IndicatorRecord(**row.record_values())


def year_2023(standard: str = "cn.whole_department") -> FiscalYear:
    return FiscalYear.objects.create(
        year=2023,
        region="440117",
        whole_unit_standard=standard,
        project_standard="cn.project_self_evaluation",
    )


def test_a_year_whose_standard_is_not_in_force_is_explained(district: District) -> None:
    UnitYear.objects.create(budget_unit=district.unit, year=year_2023("conghua.whole_department"))
    client = district.client("preparer")
    client.post("/2023/FL01/targets/start/", {"project": ""})
    made = TargetSet.objects.get()
    page = client.get(f"/2023/FL01/targets/{made.pk}/", follow=True).content.decode()
    assert "在2023-12-31没有有效的版本" in page
    assert "请财政部门" in page


def test_targets_are_begun_once(district: District) -> None:
    client = district.client("preparer")
    assert "还没有填报目标" in client.get("/2022/targets/").content.decode()
    for _ in range(2):
        assert client.post("/2022/FL01/targets/start/", {"project": ""}).status_code == 302
    made = TargetSet.objects.get()
    assert (made.unit_year, made.project, made.version, made.state) == (district.unit_year, "", 1, "draft")
    assert [each.words for each in Event.objects.all()] == ["填报人甲（填报人）开始填报绩效目标"]


def test_others_cannot_begin_and_a_project_has_to_exist(district: District) -> None:
    district.client("unit_reviewer").post("/2022/FL01/targets/start/", {"project": ""})
    district.client("preparer").post("/2022/FL01/targets/start/", {"project": "X9"})
    assert not TargetSet.objects.exists()
    assert district.client("stranger").post("/2022/FL01/targets/start/").status_code == 404


def test_last_years_targets_are_the_beginning_with_what_was_reached(district: District, approved: TargetSet) -> None:
    SelfEvaluation.objects.update(state=State.APPROVED)
    year = year_2023()
    UnitYear.objects.create(budget_unit=district.unit, year=year)
    client = district.client("preparer")
    client.post("/2023/FL01/targets/start/", {"project": "", "from_last_year": "1"})
    made = TargetSet.objects.get(unit_year__year__year=2023)
    assert Indicator.objects.filter(target_set=made).count() == Indicator.objects.filter(target_set=approved).count()
    third = record_of(made, "3")
    assert (third.previous_actual, third.baseline_year) == (Decimal(100), 2022)
    assert record_of(made, "1").previous_actual == Decimal(240)


@pytest.mark.usefixtures("approved")
def test_last_years_values_are_brought_in_later_where_they_are_lacking(district: District) -> None:
    UnitYear.objects.create(budget_unit=district.unit, year=year_2023())
    client = district.client("preparer")
    client.post("/2023/FL01/targets/start/", {"project": "", "from_last_year": "1"})
    made = TargetSet.objects.get(unit_year__year__year=2023)
    assert "带入2022年实际值" not in client.get(made.get_absolute_url()).content.decode()
    SelfEvaluation.objects.update(state=State.SUBMITTED)
    assert "带入2022年实际值" in client.get(made.get_absolute_url()).content.decode()
    page = client.post(made.address("baselines"), follow=True).content.decode()
    assert ("已带入上年实际值" in page, "带入2022年实际值</button>" in page) == (True, False)
    third = record_of(made, "3")
    assert (third.previous_actual, third.baseline, third.baseline_year) == (Decimal(100), Decimal(100), 2022)
    assert "自评里还没有这些指标的实际完成值" in client.post(made.address("baselines"), follow=True).content.decode()


def test_a_cell_is_saved_and_points_follow(district: District, draft: TargetSet) -> None:
    row = first_row(draft)
    told = save(district.client("preparer"), draft, {f"{row.pk}.weight": "6", f"was:{row.pk}.weight": "8"}).json()
    assert "98<small> / 100分</small>" in told["html"]["points"]
    assert "分值合计98分，标准规定100分，还差2分，请补上" in told["html"]["findings"]
    assert told["errors"] == {}
    assert record_of(draft, "1").weight == 6


def test_what_a_cell_cannot_hold_is_told_at_the_cell(district: District, draft: TargetSet) -> None:
    row = first_row(draft)
    typed = {f"{row.pk}.weight": "八分", f"{row.pk}.name": "", f"{row.pk}.target": "三十"}
    told = save(district.client("preparer"), draft, typed).json()
    assert told["errors"][f"{row.pk}.target"] == "写的是“三十”；如果是数，请用阿拉伯数字写，如 30。"
    assert told["errors"][f"{row.pk}.name"] == "“三级指标”不能空；请填写。"
    assert "写的是“八分”" in told["errors"][f"{row.pk}.weight"]
    assert record_of(draft, "1").weight == 8


def test_words_and_numbers_bring_their_sign_along(district: District, draft: TargetSet) -> None:
    row, client = first_row(draft), district.client("preparer")
    told = save(client, draft, {f"{row.pk}.target": "八成以上"}).json()
    assert told["cells"][f"{row.pk}.operator"] == "none"
    assert (record_of(draft, "1").nature, record_of(draft, "1").operator) == (Nature.QUALITATIVE, Operator.NONE)
    save(client, draft, {f"{row.pk}.target": "270"})
    assert (record_of(draft, "1").nature, record_of(draft, "1").operator) == (Nature.QUANTITATIVE, Operator.AT_LEAST)


@pytest.mark.any_database
@pytest.mark.parametrize("typed", ["", "1e9", "产出指标"])
def test_a_class_that_is_not_offered_is_told_at_its_cell(district: District, draft: TargetSet, typed: str) -> None:
    row = first_row(draft)
    before = record_of(draft, "1")
    cells = {f"{row.pk}.place": typed, f"{row.pk}.responsible": "李某", "changed": f"{row.pk}.place"}
    answer = save(district.client("preparer"), draft, cells)
    assert answer.json()["errors"] == {f"{row.pk}.place": "类别要从列表里选；请重新选择。"}
    after = record_of(draft, "1")
    assert (after.level1, after.level2, after.responsible) == (before.level1, before.level2, "李某")


def test_what_is_missing_is_noted_at_its_cell(district: District, draft: TargetSet) -> None:
    row = first_row(draft)
    told = save(district.client("preparer"), draft, {f"{row.pk}.responsible": ""}).json()
    assert "没有填责任人" in told["notes"][f"{row.pk}.responsible"]


def test_a_save_tells_of_its_own_table_only(district: District, draft: TargetSet) -> None:
    client, key = district.client("preparer"), first_row(draft).pk
    for table, cells in (("indicators", {f"{key}.responsible": "李某"}), ("objectives", {})):
        told = save(client, draft, cells, table).json()
        own = {str(each.pk) for each in (Indicator if table == "indicators" else Objective).objects.all()}
        assert {name.partition(".")[0] for name in (*told["cells"], *told["notes"])} <= own


def test_a_new_row_gets_its_code_and_key(district: District, draft: TargetSet) -> None:
    client = district.client("preparer")
    told = save(client, draft, {"new-1.place": "投入", "new-1.name": "配套资金到位率"}).json()
    (key,) = told["rows"].values()
    assert told["cells"][f"{key}.code"] == "28"
    assert f'href="{address(draft)}rows/{key}/"' in told["html"][f"{key}.detail"]
    assert record_of(draft, "28").level1 == "投入"
    lacking = save(client, draft, {"new-1.name": ""}).json()
    assert (lacking["rows"], lacking["errors"]) == ({}, {})
    half = save(client, draft, {"new-2.name": "只有名称"}).json()
    assert half["errors"] == {"new-2.name": "先填“一级指标”，这一行才能保存。"}


def test_an_added_row_shows_its_number_at_once(district: District, draft: TargetSet) -> None:
    client = district.client("preparer")
    page = client.get(address(draft)).content.decode()
    assert page.count('<tr data-row="__row__"><th scope="row" data-cell="__row__.code"></th>') == 2
    told = save(client, draft, {"new-1.expected": "办好三所妇女之家"}, "objectives").json()
    (key,) = told["rows"].values()
    assert told["cells"][f"{key}.code"] == "M4"


def test_what_the_standard_scores_itself_stands_beside_the_points(district: District) -> None:
    own = TargetSet.objects.create(
        unit_year=district.unit_year, project="X9", own_standard="cn.project_self_evaluation"
    )
    page = district.client("preparer").get(address(own)).content.decode()
    assert "<dt>预算执行率（标准打分，不用填）</dt><dd>10<small>分</small></dd>" in page


def test_a_new_row_that_is_sent_again_is_the_same_row(district: District, draft: TargetSet) -> None:
    client = district.client("preparer")
    sent = {"new-1.place": "投入", "new-1.name": "配套资金到位率", "made:new-1": "甲"}
    first = save(client, draft, sent).json()["rows"]
    more = save(client, draft, {**sent, "new-1.name": "配套资金到位比例", "was:new-1.name": ""}).json()
    assert (more["rows"], more["errors"], record_of(draft, "28").name) == (first, {}, "配套资金到位比例")
    rows = Indicator.objects.filter(target_set=draft)
    save(client, draft, {"remove": "new-1", "made:new-1": "甲"})
    assert rows.count() == 27
    other = save(client, draft, {**sent, "made:new-1": "乙"}).json()["rows"]
    assert (other.keys(), other != first, rows.count()) == ({"new-1"}, True, 28)


def test_a_sign_tells_the_direction(district: District, draft: TargetSet) -> None:
    row = first_row(draft)
    save(district.client("preparer"), draft, {f"{row.pk}.operator": "at_most"})
    assert record_of(draft, "1").direction.label == "反向"


def test_somebody_elses_change_is_told_and_nothing_is_lost(district: District, draft: TargetSet) -> None:
    row = first_row(draft)
    client = district.client("preparer")
    save(client, draft, {f"{row.pk}.weight": "7", f"was:{row.pk}.weight": "8"})
    answer = save(client, draft, {f"{row.pk}.weight": "9", f"was:{row.pk}.weight": "8"})
    assert answer.status_code == 409
    assert answer.json()["conflicts"][f"{row.pk}.weight"]["value"] == "7"
    assert record_of(draft, "1").weight == 7


def test_rows_are_removed_and_moved(district: District, draft: TargetSet) -> None:
    rows = list(Indicator.objects.filter(target_set=draft))
    order = ",".join(str(each.pk) for each in reversed(rows[1:]))
    save(district.client("preparer"), draft, {"remove": str(rows[0].pk), "order": order})
    codes = [row.record_values()["code"] for row in Indicator.objects.filter(target_set=draft)]
    assert (len(codes), codes[0], codes[-1]) == (26, "27", "2")


def test_objectives_are_typed_beside(district: District, draft: TargetSet) -> None:
    told = save(district.client("preparer"), draft, {"new-1.expected": "建好妇女之家。"}, "objectives").json()
    assert list(told["rows"]) == ["new-1"]
    assert Objective.objects.filter(target_set=draft).count() == 4


def test_without_a_script_the_page_tells_what_is_wrong(district: District, draft: TargetSet) -> None:
    row = first_row(draft)
    client = district.client("preparer")
    page = client.post(address(draft, "indicators/save/"), {f"{row.pk}.weight": "八分"})
    assert page.status_code == 422
    assert f'href="#cell-{row.pk}-weight"' in page.content.decode()
    assert client.post(address(draft, "indicators/save/"), {f"{row.pk}.weight": "8"}).status_code == 302
    added = client.post(address(draft, "indicators/save/"), {f"{row.pk}.weight": "8", "add_row": "1"})
    assert added["Location"].endswith("?add=1")
    assert "new-1.name" in client.get(added["Location"]).content.decode()


def test_others_and_later_states_may_not_type(district: District, draft: TargetSet) -> None:
    row = first_row(draft)
    cells = {f"{row.pk}.weight": "1"}
    assert "只有本单位填报人" in save(district.client("supervisor"), draft, cells).json()["message"]
    TargetSet.objects.filter(pk=draft.pk).update(state=State.APPROVED)
    assert "已批复的请办理调整" in save(district.client("preparer"), draft, cells).json()["message"]
    assert record_of(draft, "1").weight == 8


def test_the_library_is_searched_and_picked_from(district: District, draft: TargetSet) -> None:
    client = district.client("preparer")
    page = client.get(address(draft, "library/?q=贷款 回收")).content.decode()
    assert "贷款回收率" in page
    assert "<td>产出</td>" in page
    client.post(address(draft, "library/pick/"), {"code": "employment.overdue"})
    found = record_of(draft, "28")
    assert (found.name, found.level1, found.level2, found.weight) == ("贷款逾期率", "产出", "", None)
    assert client.post(address(draft, "library/pick/"), {"code": "no.such"}).status_code == 404


def test_details_are_typed_beside_the_form(district: District, draft: TargetSet) -> None:
    row = first_row(draft)
    client = district.client("preparer")
    page = client.get(address(draft, f"rows/{row.pk}/"), headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in page
    assert "目标测算" in page
    client.post(
        address(draft, f"rows/{row.pk}/save/"), {f"{row.pk}.baseline_year": "2021", f"{row.pk}.tasks": "R3、R1"}
    )
    assert (record_of(draft, "1").baseline_year, record_of(draft, "1").tasks) == (2021, ("R3", "R1"))
    beside = {"HX-Request": "true"}
    kept = client.post(address(draft, f"rows/{row.pk}/save/"), {f"{row.pk}.baseline_year": "2021"}, headers=beside)
    assert ("已保存。" in kept.content.decode(), "<html" in kept.content.decode()) == (True, False)
    wrong = client.post(address(draft, f"rows/{row.pk}/save/"), {f"{row.pk}.baseline_year": "去年"}, headers=beside)
    assert "写的是“去年”" in wrong.content.decode()
    client.post(address(draft, f"rows/{row.pk}/save/"), {f"{row.pk}.baseline_year": "去年"})
    assert record_of(draft, "1").baseline_year == 2021


def test_earlier_values_of_the_same_indicator_stand_beside(district: District, approved: TargetSet) -> None:
    row = {"code": "1", "is_common": False, "unit_of_measure": "万元", "actual_text": "240"}
    Submission.objects.create(
        self_evaluation=SelfEvaluation.objects.get(target_set=approved),
        number=1,
        evaluation_json=json.dumps({"indicators": [row]}),
    )
    year = year_2023()
    own = UnitYear.objects.create(budget_unit=district.unit, year=year)
    other = UnitYear.objects.create(budget_unit=district.other_unit, year=year)
    name = "妇女小额贴息贷款发放金额完成率"
    for unit_year in (own, other):
        made = TargetSet.objects.create(unit_year=unit_year)
        record = IndicatorRecord(code="1", level1="产出", name=name, unit_of_measure="万元")
        Indicator(unit_year=unit_year, target_set=made).fill(record).save()
    mine = Indicator.objects.get(unit_year=own)
    page = district.client("preparer").get(f"/2023/FL01/targets/{mine.target_set_id}/rows/{mine.pk}/").content.decode()
    assert "本单位" in page
    assert "270万元" in page
    assert '<td class="number">240万元</td>' in page
    theirs = Indicator.objects.get(unit_year=other)
    other_page = f"/2023/MZ01/targets/{theirs.target_set_id}/rows/{theirs.pk}/"
    page = district.client("stranger").get(other_page).content.decode()
    assert "同类单位" in page
    assert "妇女联合会" not in page


def test_evidence_of_a_value_is_kept_and_read_back(district: District, draft: TargetSet) -> None:
    row = first_row(draft)
    client = district.client("preparer")
    client.post(address(draft, f"rows/{row.pk}/evidence/"), {"file": SimpleUploadedFile("测算.txt", "19笔".encode())})
    kept = Evidence.objects.get()
    assert (kept.field, kept.name) == (f"{row.pk}.target", "测算.txt")
    found = client.get(address(draft, f"evidence/{kept.pk}/"))
    assert b"".join(found.streaming_content) == "19笔".encode()  # type: ignore[attr-defined]
    assert district.client("stranger").get(address(draft, f"evidence/{kept.pk}/")).status_code == 404
    client.post(address(draft, f"rows/{row.pk}/evidence/"))
    district.client("supervisor").post(
        address(draft, f"rows/{row.pk}/evidence/"), {"file": SimpleUploadedFile("a.txt", b"1")}
    )
    assert Evidence.objects.count() == 1


def test_a_projects_own_targets_belong_to_the_project(district: District) -> None:
    row = Project(unit_year=district.unit_year)
    row.fill(ProjectRecord(code="X1", name="贷款贴息", short_name="贴息", budget_unit="FL01")).save()
    client = district.client("preparer")
    client.post("/2022/FL01/targets/start/", {"project": "X1"})
    made = TargetSet.objects.get()
    save(client, made, {"new-1.place": "产出指标—数量指标", "new-1.name": "发放贷款金额"})
    assert (record_of(made, "1").project, record_of(made, "1").level2) == ("X1", "数量指标")
    assert "项目支出绩效目标申报表" in client.get(address(made)).content.decode()

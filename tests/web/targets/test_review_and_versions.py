"""Targets are checked, submitted, commented on, returned, scored, approved, locked, and adjusted in a new version."""

from decimal import Decimal
from typing import Any

import pytest

from jiheng.core.budget import Project as ProjectRecord
from jiheng.core.budget import ProjectContinuity
from jiheng.web.budgets.models import Project
from jiheng.web.figures.models import FiguresTold
from jiheng.web.records.models import Comment, Event
from jiheng.web.records.reviewed_work import State
from jiheng.web.targets.models import GivenPoints, Indicator, TargetSet
from tests.web.conftest import District
from tests.web.drafted import approved, district, draft, drafted_case, evaluation
from tests.web.targets.test_filling_in import record_of, save
from tests.web.targets.test_pages import address, first_row

__all__ = ["approved", "district", "draft", "drafted_case", "evaluation"]

ITEMS = ("form", "clarity", "objective", "indicators", "performance", "funding", "attainability", "readiness")
ASPECTS = ("necessity", "economy", "target", "plan", "funding")


def step(district: District, target_set: TargetSet, name: str, verb: str, words: str = "") -> str:
    client = district.client(name)
    answer: Any = client.post(address(target_set, "step/"), {"verb": verb, "words": words}, follow=True)
    target_set.refresh_from_db()
    return str(answer.content.decode())


def test_what_is_not_complete_is_not_submitted(district: District, draft: TargetSet) -> None:
    row = first_row(draft)
    client = district.client("preparer")
    save(client, draft, {f"{row.pk}.responsible": ""})
    page = client.get(address(draft, "check/")).content.decode()
    assert "还有1处必须改" in page
    assert f'href="{address(draft)}#cell-{row.pk}-responsible">' in page
    assert 'value="submit"' not in page
    assert "没有填责任人" in step(district, draft, "preparer", "submit")
    assert draft.state == State.DRAFT


def test_from_submission_to_approval_with_a_comment_at_the_field(district: District, draft: TargetSet) -> None:
    assert 'value="submit"' in district.client("preparer").get(address(draft, "check/")).content.decode()
    step(district, draft, "preparer", "submit")
    assert draft.state == State.SUBMITTED
    reviewer = district.client("unit_reviewer")
    assert "不能再撤回" not in district.client("preparer").get(address(draft)).content.decode()
    page = reviewer.get(address(draft)).content.decode()
    assert "不能再撤回；要改请审核人退回。" in district.client("preparer").get(address(draft)).content.decode()
    assert ('<option value="指标1.三级指标">三级指标' in page, '<option value="目标M1.整行">整行' in page) == (
        True,
        True,
    )
    said = {"subject": draft.subject, "field": "指标1.三级指标", "words": "请附测算表"}
    for _ in range(2):
        reviewer.post("/comments/", said)
    comment = Comment.objects.get()
    step(district, draft, "unit_reviewer", "return_by_unit_reviewer", "测算依据不足")
    assert draft.state == State.RETURNED
    preparer = district.client("preparer")
    page = preparer.get(address(draft)).content.decode()
    assert ("审核意见 1条未处理" in page, page.count("请附测算表"), "提意见" in page) == (True, 3, False)
    preparer.post(f"/comments/{comment.pk}/settle/")
    assert "条未处理" not in preparer.get(address(draft)).content.decode()
    step(district, draft, "preparer", "submit")
    for name, verb in (("unit_reviewer", "confirm"), ("supervisor", "review"), ("bureau_officer", "approve")):
        step(district, draft, name, verb)
    assert draft.state == State.APPROVED


def test_only_reviewers_comment_and_only_while_it_is_reviewed(district: District, draft: TargetSet) -> None:
    said = {"subject": draft.subject, "field": "", "words": "看看"}
    page = district.client("supervisor").post("/comments/", said, follow=True)
    assert "不在审核中，不能提意见" in page.content.decode()
    step(district, draft, "preparer", "submit")
    page = district.client("unit_reviewer").post("/comments/", {**said, "words": " "}, follow=True)
    assert "意见是空的" in page.content.decode()
    assert district.client("stranger").post("/comments/", said).status_code == 404
    assert not Comment.objects.exists()


def test_a_review_is_kept_with_its_rule_and_a_poor_grade_stops_approval(district: District, draft: TargetSet) -> None:
    TargetSet.objects.filter(pk=draft.pk).update(state=State.REVIEWED)
    officer = district.client("bureau_officer")
    officer.post(address(draft, "review/"), {**dict.fromkeys(ITEMS, "7"), "words": "指标偏粗"})
    made = GivenPoints.objects.get()
    assert (made.total, made.outcome, made.rule, len(made.rule_hash)) == ("56", "差", "cn.target_review", 64)
    assert "不得进入下一步" in step(district, draft, "bureau_officer", "approve")
    assert draft.state == State.REVIEWED
    officer.post(address(draft, "review/"), dict.fromkeys(ITEMS, "10"))
    step(district, draft, "bureau_officer", "approve")
    assert draft.state == State.APPROVED
    assert "目标审核打分：80分，良" in [each.words for each in Event.objects.all()][1]


def test_targets_handed_in_again_are_reviewed_again(district: District, draft: TargetSet) -> None:
    officer = district.client("bureau_officer")
    TargetSet.objects.filter(pk=draft.pk).update(state=State.REVIEWED)
    officer.post(address(draft, "review/"), dict.fromkeys(ITEMS, "8"))
    assert "请退回修改" in step(district, draft, "bureau_officer", "approve")
    step(district, draft, "bureau_officer", "return_by_finance_department", "指标不够细")
    step(district, draft, "preparer", "submit")
    TargetSet.objects.filter(pk=draft.pk).update(state=State.REVIEWED)
    assert "已修改后重新报审；请先重新审核打分，再批复" in step(district, draft, "bureau_officer", "approve")
    officer.post(address(draft, "review/"), dict.fromkeys(ITEMS, "10"))
    step(district, draft, "bureau_officer", "approve")
    assert draft.state == State.APPROVED


def test_points_out_of_range_and_wrong_people_are_refused(district: District, draft: TargetSet) -> None:
    answer = district.client("supervisor").post(address(draft, "review/"), dict.fromkeys(ITEMS, "8"))
    assert "提交以后、批复以前才审核打分" in answer.content.decode()
    TargetSet.objects.filter(pk=draft.pk).update(state=State.CONFIRMED)
    answer = district.client("supervisor").post(address(draft, "review/"), {**dict.fromkeys(ITEMS, "8"), "form": "12"})
    assert answer.status_code == 422
    assert "“规范完整性”给了12分，应在0～10分之间" in answer.content.decode()
    answer = district.client("supervisor").post(address(draft, "review/"), {"form": "八"})
    assert "“八”不是数" in answer.content.decode()
    assert district.client("preparer").post(address(draft, "review/"), dict.fromkeys(ITEMS, "8")).status_code == 422
    assert not GivenPoints.objects.exists()


def test_an_assessment_is_written_into_the_projects_record(district: District, draft: TargetSet) -> None:
    row = Project.objects.get(unit_year=district.unit_year, code="X1")
    record = ProjectRecord(budget_unit="FL01", **{**row.record_values(), "continuity": ProjectContinuity.NEW})
    row.fill(record).save()
    client = district.client("preparer")
    assert "没有项目达到" in client.get(address(draft, "assess/")).content.decode()
    client.post(address(draft, "assess/"), {"project": "X1", **dict.fromkeys(ASPECTS, "16")})
    row.refresh_from_db()
    assert str(row.record_values()["ex_ante_assessment"]).startswith("调整后予以支持（80分，")
    client.post(address(draft, "assess/"), {"project": "X1", **dict.fromkeys(ASPECTS, "5")})
    row.refresh_from_db()
    assert "ex_ante_assessment" not in row.record_values()
    assert client.post(address(draft, "assess/"), {"project": "X9", **dict.fromkeys(ASPECTS, "5")}).status_code == 422
    assert client.post(address(draft, "assess/"), {"project": "X1"}).status_code == 422


def test_approved_targets_change_only_in_a_new_version_with_a_reason(district: District, approved: TargetSet) -> None:
    client = district.client("preparer")
    assert "没有选调整原因" in client.post(address(approved, "change/")).content.decode()
    answer = client.post(address(approved, "change/"), {"reason": "budget"})
    assert (answer.status_code, "要写批准文号" in answer.content.decode()) == (422, True)
    assert client.post(address(approved, "change/"), {"reason": "other"}).status_code == 422
    for _ in range(2):
        client.post(
            address(approved, "change/"), {"reason": "budget", "document": "示财〔2022〕9号", "words": "贷款减少"}
        )
    second = TargetSet.objects.get(version=2)
    assert (second.state, second.adjustment_reason) == (State.DRAFT, "预算调整或调剂，目标随之调整")
    row = Indicator.objects.get(target_set=second, code="1")
    save(client, second, {f"{row.pk}.target": "240"})
    page = district.client("supervisor").get(address(second)).content.decode()
    assert "<del>270</del> <ins>≥240万元</ins>" in page
    assert "有改动" in client.get(address(second)).content.decode()
    assert record_of(approved, "1").target == 270
    again = client.post(address(approved, "change/"), {"reason": "correction"})
    assert again["Location"] == address(second)


def test_only_the_preparer_adjusts_and_only_what_is_approved(district: District, draft: TargetSet) -> None:
    answer = district.client("preparer").post(address(draft, "change/"), {"reason": "correction"})
    assert "批复以后才能调整" in answer.content.decode()
    TargetSet.objects.filter(pk=draft.pk).update(state=State.APPROVED)
    answer = district.client("supervisor").post(address(draft, "change/"), {"reason": "correction"})
    assert "只有示例区妇女联合会（本级）的填报人" in answer.content.decode()


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (State.DRAFT, "提交前必须改的 1处"),
        (State.SUBMITTED, "与规则不一致的 1处（提交以后有变动；退回后要改）"),
        (State.APPROVED, "与规则不一致的 1处（照批复执行；办理调整时要改）"),
    ],
)
def test_only_who_still_can_is_told_to_change_before_submitting(
    district: District, approved: TargetSet, state: State, told: str
) -> None:
    TargetSet.objects.filter(pk=approved.pk).update(state=state)
    Indicator.objects.filter(pk=first_row(approved).pk).update(responsible="")
    page = district.client("preparer").get(approved.get_absolute_url()).content.decode()
    assert (told in page, page.count("提交前必须改")) == (True, 1 if state is State.DRAFT else 0)


def test_a_budget_that_follows_what_was_asked_puts_nothing_out_of_date(district: District, draft: TargetSet) -> None:
    asking = ProjectRecord(
        code="X9", name="示例项目", short_name="示例", budget_unit="FL01", requested_budget=Decimal(450_000)
    )
    Project(unit_year=draft.unit_year).fill(asking).save()
    step(district, draft, "preparer", "submit")
    told = FiguresTold.objects.get(kind="targets.targetset", work=draft.pk)
    assert [each["name"] for each in told.figures if each["name"].startswith("目标申报.")] == []

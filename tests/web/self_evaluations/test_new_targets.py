"""Targets adjusted after the self-evaluation began are offered with what they change, and never come by themselves."""

from decimal import Decimal

import pytest

from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.core.narrative import Problem as ProblemRecord
from jiheng.rules.target_rules import AdjustmentReason
from jiheng.web.accounts.access import access_of_person
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.models import Event, Notice
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import IndicatorResult, Problem, SelfEvaluation
from jiheng.web.self_evaluations.new_targets import newer_targets, take_over
from jiheng.web.self_evaluations.whole_case import whole_case
from jiheng.web.targets.actions.judging import move_on
from jiheng.web.targets.actions.starting import adjust
from jiheng.web.targets.models import Indicator, TargetSet
from tests.web.conftest import District
from tests.web.monitoring.conftest import build_monitored

REASON = AdjustmentReason(code="policy", label="政策调整", needs_document=False)


@pytest.fixture
def begun(district: District) -> SelfEvaluation:
    """Two indicators, 1 and 1.2, with what was reached; a problem names both."""
    build_monitored(district).fill_all()
    evaluation = SelfEvaluation.objects.get(project="")
    results = IndicatorResult.objects.filter(self_evaluation=evaluation).select_related("indicator")
    for row in results:
        actual = next(column for column in row.stored if column.name == "actual")
        row.put_in(actual, Decimal(55) if row.position == 0 else Decimal(93))
        row.save()
    told = ProblemRecord(code="W1", title="场次不足", text="场次没有办够", indicators=("1", "1.2"))
    Problem(unit_year=evaluation.unit_year, self_evaluation=evaluation).fill(told).save()
    return evaluation


def _adjusted(district: District, state: State = State.APPROVED) -> TargetSet:
    """Version 2: 1 has a lower target, 1.2 is gone, 2 is new."""
    first = TargetSet.objects.select_related("unit_year__year", "unit_year__budget_unit").get(project="", version=1)
    made = adjust(first, access_of_person(district.person("preparer")), REASON, "", "")
    for row in Indicator.objects.filter(target_set=made):
        record = IndicatorRecord(**row.record_values())
        if record.code == "1":
            row.put_in(next(each for each in row.stored if each.name == "target"), Decimal(50))
            row.save()
        else:
            row.delete()
    new = IndicatorRecord(
        code="2", level1="效果", name="咨询人次", target=Decimal(200), unit_of_measure="人次", weight=Decimal(40)
    )
    Indicator(unit_year=made.unit_year, target_set=made, position=5).fill(new).save()
    TargetSet.objects.filter(pk=made.pk).update(state=state)
    return made


def _address(evaluation: SelfEvaluation, more: str = "targets/") -> str:
    return f"/2022/FL01/self-evaluations/{evaluation.pk}/{more}"


def test_a_version_that_is_not_approved_changes_nothing(district: District, begun: SelfEvaluation) -> None:
    _adjusted(district, State.SUBMITTED)
    assert newer_targets(begun) is None
    assert district.client("preparer").get(_address(begun)).status_code == 404


def test_the_changes_are_read_before_they_are_taken_over(district: District, begun: SelfEvaluation) -> None:
    made = _adjusted(district)
    client = district.client("preparer")
    assert "绩效目标已经调整为第2版" in client.get(_address(begun, "")).content.decode()
    page = client.get(_address(begun)).content.decode()
    for words in ("新增指标", "删除指标", "<del>60</del>", "<ins>50</ins>", "1.2 听众满意度：实际完成值93", "政策调整"):
        assert words in page
    assert [each.code for each in whole_case(_again(begun)).indicators] == ["1", "1.2"]
    client.post(_address(begun), {"target_set": str(made.pk), "revision": str(_again(begun).revision)})
    case = whole_case(_again(begun))
    assert [(each.code, each.target, each.actual) for each in case.indicators] == [
        ("1", Decimal(50), Decimal(55)),
        ("2", Decimal(200), None),
    ]
    assert [each.indicator for each in case.observations] == ["1"]
    assert [(each.code, each.indicators) for each in case.problems] == [("W1", ("1",))]
    assert Event.objects.filter(verb="take_over").get().words == (
        "填报人甲（填报人）把自评由第1版目标换成第2版，3处改动，不再评价1.2“听众满意度”实际完成值93"
    )
    assert client.get(_address(begun, "")).status_code == 200
    assert client.get(_address(begun)).status_code == 404


def _again(evaluation: SelfEvaluation) -> SelfEvaluation:
    found = SelfEvaluation.objects.select_related("unit_year__budget_unit__parent", "unit_year__year", "target_set")
    return found.get(pk=evaluation.pk)


def test_what_has_changed_meanwhile_is_looked_at_again(district: District, begun: SelfEvaluation) -> None:
    made = _adjusted(district)
    preparer = access_of_person(district.person("preparer"))
    with pytest.raises(ActionRefusedError, match="内容在您打开之后又有修改"):
        take_over(_again(begun), preparer, made.pk, revision=99)
    with pytest.raises(ActionRefusedError, match="请看过改动再换"):
        take_over(_again(begun), preparer, made.pk + 7)
    take_over(_again(begun), preparer, made.pk)
    with pytest.raises(ActionRefusedError, match="自评已经按现行的目标"):
        take_over(_again(begun), preparer, made.pk)


def test_what_is_under_review_keeps_its_targets(district: District, begun: SelfEvaluation) -> None:
    made = _adjusted(district)
    SelfEvaluation.objects.filter(pk=begun.pk).update(state=State.SUBMITTED)
    page = district.client("preparer").get(_address(begun)).content.decode()
    assert ("要换请先撤回" in page, "换成第2版</button>" in page) == (True, False)
    with pytest.raises(ActionRefusedError, match="不能修改"):
        take_over(_again(begun), access_of_person(district.person("preparer")), made.pk)


def test_the_preparer_hears_of_the_approval(district: District, begun: SelfEvaluation) -> None:
    made = _adjusted(district, State.REVIEWED)
    made = TargetSet.objects.select_related("unit_year__year", "unit_year__budget_unit").get(pk=made.pk)
    move_on(made, "approve", access_of_person(district.person("bureau_officer")))
    told = Notice.objects.filter(person=district.person("preparer"), address=begun.get_absolute_url())
    assert "第2版已批复，已开始的自评还是原来的版本" in told.get().words


@pytest.mark.any_database
@pytest.mark.parametrize(
    ("who", "status"),
    [("supervisor", 200), ("auditor", 200), ("stranger", 404), ("administrator", 404), ("nobody", 302)],
)
def test_who_reads_the_changes(district: District, begun: SelfEvaluation, who: str, status: int) -> None:
    _adjusted(district)
    answer = district.client(who).get(_address(begun))
    assert answer.status_code == status
    if status == 200:
        assert "换成第2版</button>" not in answer.content.decode()

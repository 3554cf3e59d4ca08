"""A unit's own indicator is proposed, taken in, merged, declined, retired; and found where targets are declared."""

from typing import Any

import pytest

from jiheng.core.indicator import Indicator as IndicatorRecord
from jiheng.web.records.models import Event, Notice
from jiheng.web.standards.models import ProposalState, ProposedIndicator
from jiheng.web.targets.models import Indicator, TargetSet
from tests.web.conftest import District


@pytest.fixture
def own(district: District) -> Indicator:
    """An indicator that no library has."""
    target_set = TargetSet.objects.create(unit_year=district.unit_year)
    record = IndicatorRecord(
        code="1",
        level1="产出",
        name="巾帼讲堂走进山村场次",
        unit_of_measure="场",
        definition="在山区行政村实际举办的讲堂场次",
        data_source="活动台账",
    )
    row = Indicator(unit_year=district.unit_year, target_set=target_set).fill(record)
    row.save()
    return row


def propose(district: District, own: Indicator, **typed: str) -> Any:
    told = {"definition": "讲堂到村的场次之和", "data_source": "活动台账"}
    given = {"level2": "数量指标", "reason": "各镇妇联都办，口径可以统一", **told, **typed}
    return district.client("preparer").post(f"/2022/FL01/targets/propose/{own.pk}/", given)


def decide(district: District, proposal: ProposedIndicator, name: str = "bureau_officer", **typed: str) -> str:
    answer = district.client(name).post(f"/standards/proposals/{proposal.pk}/", typed, follow=True)
    proposal.refresh_from_db()
    return str(answer.content.decode())


def found(district: District, own: Indicator, words: str) -> str:
    page = district.client("preparer").get(f"/2022/FL01/targets/{own.target_set_id}/library/?q={words}")
    return str(page.content.decode())


def test_a_proposal_goes_to_the_finance_department_once(district: District, own: Indicator) -> None:
    assert district.client("preparer").get(f"/2022/FL01/targets/propose/{own.pk}/").status_code == 200
    for _ in range(2):
        assert propose(district, own).status_code == 302
    made = ProposedIndicator.objects.get()
    assert (made.name, made.level2, made.state) == ("巾帼讲堂走进山村场次", "数量指标", ProposalState.PROPOSED)
    assert [each.person.name for each in Notice.objects.all()] == ["财政丁"]
    assert "提议指标“巾帼讲堂走进山村场次”入库" in Event.objects.get().words
    officer = district.client("bureau_officer")
    assert (
        '<a href="/standards/proposals/?state=proposed">审定指标入库提议：1项</a>' in officer.get("/").content.decode()
    )
    assert ">贷款发放金额完成率</option>" in officer.get("/standards/proposals/").content.decode()
    assert "审定指标入库提议" not in district.client("supervisor").get("/").content.decode()


def test_what_is_missing_or_known_already_is_refused(district: District, own: Indicator) -> None:
    assert "没有选二级指标" in propose(district, own, level2="").content.decode()
    assert "还缺指标解释（算法）；" in propose(district, own, definition=" ").content.decode()
    assert "还缺入库理由" in propose(district, own, reason=" ").content.decode()
    record = IndicatorRecord(**{**own.record_values(), "name": "放款执行率"})
    own.fill(record).save()
    assert "指标库里已有“贷款发放金额完成率”" in propose(district, own).content.decode()
    assert district.client("stranger").get(f"/2022/FL01/targets/propose/{own.pk}/").status_code == 404
    assert district.client("supervisor").post(
        f"/2022/FL01/targets/propose/{own.pk}/", {"level2": "数量指标", "reason": "好"}
    ).status_code == 422  # fmt: skip
    assert not ProposedIndicator.objects.exists()


def test_taken_in_it_is_found_and_picked_until_it_is_retired(district: District, own: Indicator) -> None:
    propose(district, own)
    proposal = ProposedIndicator.objects.get()
    assert "没有找到" in found(district, own, "山村")
    assert "已同意入库" in decide(district, proposal, verb="accept")
    assert "巾帼讲堂走进山村场次" in found(district, own, "山村")
    answer = district.client("preparer").post(
        f"/2022/FL01/targets/{own.target_set_id}/library/pick/", {"code": proposal.code}
    )
    assert answer.status_code == 302
    assert Indicator.objects.filter(target_set=own.target_set_id).count() == 2
    assert "停用要写明理由" in decide(district, proposal, verb="retire")
    decide(district, proposal, verb="retire", words="口径改了")
    assert "没有找到" in found(district, own, "山村")


def test_merged_its_name_leads_to_the_entry(district: District, own: Indicator) -> None:
    propose(district, own)
    proposal = ProposedIndicator.objects.get()
    assert "没有编号“no.such”" in decide(district, proposal, verb="merge", into="no.such")
    decide(district, proposal, verb="merge", into="general.publicity_events")
    assert proposal.state == ProposalState.MERGED
    assert "开展宣传活动场次" in found(district, own, "巾帼讲堂走进山村场次")
    assert "，并入“开展宣传活动场次”" in district.client("bureau_officer").get("/standards/proposals/").content.decode()


def test_only_the_finance_department_decides_and_only_once(district: District, own: Indicator) -> None:
    propose(district, own)
    proposal = ProposedIndicator.objects.get()
    assert "只有财政部门能审定" in decide(district, proposal, "supervisor", verb="accept")
    assert district.client("stranger").post(f"/standards/proposals/{proposal.pk}/").status_code == 404
    assert "没有这个操作" in decide(district, proposal, verb="burn")
    decide(district, proposal, verb="decline", words="太细")
    assert proposal.state == ProposalState.DECLINED
    assert "现在是“未采纳”" in decide(district, proposal, verb="accept")
    page = district.client("preparer").get("/standards/proposals/?state=declined").content.decode()
    assert "太细" in page

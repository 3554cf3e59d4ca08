"""Long work over a period: calculated once when it opens, exported in one archive."""

import zipfile
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest

from jiheng.web.budgets.models import BudgetLine
from jiheng.web.jobs.models import Job
from jiheng.web.jobs.registry import hand_over
from jiheng.web.jobs.running import run_next
from jiheng.web.monitoring.batch import EXPORT, RECALCULATE
from jiheng.web.monitoring.models import MonitoringSnapshot
from jiheng.web.records.evidence import content_of
from tests.web.conftest import YEAR

from .conftest import CASE, Monitored


def done(work: str = "") -> Job:
    """The last job handed over, carried out."""
    while run_next():
        pass
    jobs = Job.objects.filter(work=work) if work else Job.objects.all()
    return jobs.order_by("-pk")[0]


def test_opening_a_period_calculates_every_sheet(monitored: Monitored) -> None:
    assert monitored.whole.budget is None
    assert done().outcome == "已重算3张监控表。"
    assert monitored.again(monitored.whole).budget == Decimal(2_600_000)


def test_a_case_that_does_not_foot_is_named_and_stops_nobody(monitored: Monitored) -> None:
    line = BudgetLine.objects.filter(unit_year=monitored.district.unit_year).order_by("pk")[0]
    line.fill(replace(CASE.budget_lines[0], carry_over=Decimal(1))).save()
    outcome = done(RECALCULATE).outcome
    assert outcome.startswith("已重算2张监控表。示例区妇女联合会（本级）（部门整体）的数据对不上")
    page = monitored.district.client("preparer").get(monitored.address(monitored.whole)).content.decode()
    assert '<a href="/2022/FL01/budgets/lines/">预算[Y1].结转下年：未支出' in page


@pytest.mark.parametrize(("name", "files"), [("preparer", 2), ("bureau_officer", 3), ("stranger", 1)])
def test_the_forms_of_one_s_branch_come_in_one_archive(monitored: Monitored, name: str, files: int) -> None:
    client = monitored.district.client(name)
    answer = client.post(f"/{YEAR}/monitoring/batch/{monitored.period.pk}/", {"kind": "xlsx"})
    job = done(EXPORT)
    assert answer["Location"] == job.get_absolute_url()
    assert (job.outcome, job.result_name) == (f"已导出{files}张监控表。", "2022年1—7月监控.zip")
    with zipfile.ZipFile(BytesIO(content_of(job.result_sha256))) as archive:
        assert len(archive.namelist()) == files


def test_a_period_that_is_gone_is_refused(monitored: Monitored) -> None:
    hand_over(monitored.district.person("preparer"), EXPORT, "导出", period=0)
    assert done(EXPORT).problem == "没有这一期监控；请从监控列表重新交办。"
    hand_over(monitored.district.person("preparer"), EXPORT, "导出", period=monitored.period.pk, kind="exe")
    assert done(EXPORT).problem == "批量导出只有 Excel 和 Word 两种；请重新选择。"


def test_a_snapshot_never_changes(monitored: Monitored) -> None:
    monitored.fill_all()
    monitored.district.client("preparer").post(monitored.address(monitored.whole, "step/"), {"verb": "submit"})
    kept = MonitoringSnapshot.objects.get()
    with pytest.raises(AssertionError, match="never changes"):
        kept.save()
    with pytest.raises(AssertionError, match="never deleted"):
        kept.delete()

"""Long work goes on by itself, tells how far it is, and its result waits for whoever asked."""

import pytest

from jiheng.web.jobs import registry
from jiheng.web.jobs.models import Job, JobState
from jiheng.web.jobs.registry import JobRefusedError, Progress, Result, hand_over
from jiheng.web.jobs.running import run_next, take_up_again
from tests.web.conftest import District


def _count(person: object, progress: Progress, *, to: int) -> Result:  # noqa: ARG001  # every work is told for whom
    progress.tell(to, to)
    return Result(f"数到{to}", "数数.txt", b"1 2 3", "text/plain", leads_to="/2022/budgets/")


def _refuse(person: object, progress: Progress) -> Result:  # noqa: ARG001
    raise JobRefusedError("工作簿第3行金额写错；请改正后重新导入。")


def _break(person: object, progress: Progress) -> Result:  # noqa: ARG001
    raise ZeroDivisionError


@pytest.fixture(autouse=True)
def works(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three kinds of work for these tests."""
    monkeypatch.setattr(registry, "_WORKS", {"count": _count, "refuse": _refuse, "break": _break})


def test_a_job_is_run_in_its_turn_and_its_result_waits(district: District) -> None:
    person = district.person("preparer")
    first, second = (hand_over(person, "count", f"数到{to}", to=to) for to in (3, 5))
    client = district.client("preparer")
    assert "排队中" in client.get(first.get_absolute_url()).content.decode()
    assert run_next()
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, first.outcome, first.done, second.state) == (JobState.DONE, "数到3", 3, JobState.QUEUED)
    answer = client.get(f"/jobs/{first.pk}/result/")
    assert b"".join(answer) == b"1 2 3"
    assert (
        '<a class="button" href="/2022/budgets/">接着办理</a>' in client.get(first.get_absolute_url()).content.decode()
    )
    assert run_next()
    assert not run_next()
    page = client.get("/jobs/").content.decode()
    assert page.index("数到5") < page.index("数到3")


@pytest.mark.parametrize(
    ("work", "problem"), [("refuse", "工作簿第3行金额写错；请改正后重新导入。"), ("break", "程序出错，没有完成")]
)
def test_work_that_fails_says_why(district: District, work: str, problem: str) -> None:
    job = hand_over(district.person("preparer"), work, "导入")
    assert run_next()
    job.refresh_from_db()
    assert job.state == JobState.REFUSED
    assert job.problem.startswith(problem)
    assert problem in district.client("preparer").get(job.get_absolute_url()).content.decode()


def test_work_that_a_stop_interrupted_is_taken_up_once_more_and_then_given_up(district: District) -> None:
    job = hand_over(district.person("preparer"), "count", "数数", to=1)
    Job.objects.filter(pk=job.pk).update(state=JobState.RUNNING, attempts=1)
    take_up_again()
    job.refresh_from_db()
    assert job.state == JobState.QUEUED
    Job.objects.filter(pk=job.pk).update(state=JobState.RUNNING, attempts=2)
    take_up_again()
    job.refresh_from_db()
    assert (job.state, job.problem) == (JobState.REFUSED, "服务两次中断，没有完成；请重新交办。")


@pytest.mark.parametrize(("name", "status"), [("preparer", 200), ("unit_reviewer", 404), ("nobody", 302)])
def test_only_whoever_asked_sees_a_job(district: District, name: str, status: int) -> None:
    job = hand_over(district.person("preparer"), "count", "数数", to=1)
    run_next()
    client = district.client(name)
    answers = [client.get(f"/jobs/{job.pk}/{address}") for address in ("", "progress/", "result/")]
    assert [answer.status_code for answer in answers] == [status] * 3
    for answer in answers:
        answer.close()  # also ends the connection to the database, so it comes last

"""Takes jobs one after the other, and takes up again what a stop of the server broke off."""

import logging

from django.utils import timezone

from jiheng.web.jobs.models import Job, JobState
from jiheng.web.jobs.registry import JobRefusedError, Progress, Result, work_named
from jiheng.web.records.evidence import store_bytes

MOST_ATTEMPTS = 2
_LOG = logging.getLogger(__name__)


def run_next() -> bool:
    """Run the job that has waited longest; False when none waits."""
    job = _claimed()
    if job is None:
        return False
    try:
        result = work_named(job.work)(job.person, Progress(job), **job.parameters)
        _end(job, JobState.DONE, result)
    except JobRefusedError as refusal:
        _end(job, JobState.REFUSED, refusal.result, str(refusal))
    except Exception:  # noqa: BLE001  # the one door at which nothing may pass unexplained
        _LOG.exception("job %s", job.pk)
        _end(job, JobState.REFUSED, Result(""), "程序出错，没有完成；请把任务编号告诉系统管理员。")
    return True


def take_up_again() -> None:
    """After a stop of the server: what was running is queued again, and given up after the second time."""
    interrupted = Job.objects.filter(state=JobState.RUNNING)
    interrupted.filter(attempts__gte=MOST_ATTEMPTS).update(
        state=JobState.REFUSED, problem="服务两次中断，没有完成；请重新交办。", finished_at=timezone.now()
    )
    interrupted.update(state=JobState.QUEUED)


def _claimed() -> Job | None:
    """The oldest waiting job, claimed so that nobody else takes it."""
    for key in Job.objects.filter(state=JobState.QUEUED).order_by("queued_at", "pk").values_list("pk", flat=True)[:5]:
        waiting = Job.objects.filter(pk=key, state=JobState.QUEUED)
        if waiting.update(state=JobState.RUNNING, started_at=timezone.now(), attempts=_one_more(key)):
            return Job.objects.select_related("person").get(pk=key)
    return None


def _one_more(key: int) -> int:
    return Job.objects.values_list("attempts", flat=True).get(pk=key) + 1


def _end(job: Job, state: JobState, result: Result, problem: str = "") -> None:
    sha256 = ""
    if result.name:
        sha256 = store_bytes(result.content)
    Job.objects.filter(pk=job.pk).update(
        state=state,
        outcome=result.outcome,
        problem=problem,
        result_name=result.name,
        result_sha256=sha256,
        result_type=result.content_type,
        leads_to=result.leads_to,
        finished_at=timezone.now(),
    )

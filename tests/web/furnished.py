"""The example district with work in every state, files handed in, and long work done: what its pages can look like."""

import base64
from collections.abc import Mapping
from dataclasses import replace

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from jiheng.web.accounts.models import Person
from jiheng.web.activities.actions import subject_of
from jiheng.web.activities.models import Activity
from jiheng.web.example_district.description import read_description
from jiheng.web.example_district.loading import load
from jiheng.web.jobs.running import run_next
from jiheng.web.loans.actions import subject_of as subject_of_loan
from jiheng.web.loans.models import RegisteredLoan
from jiheng.web.monitoring.models import MonitoringSheet, Rectification
from jiheng.web.records.evidence import keep
from jiheng.web.records.reviewed_work import ReviewedWork, State
from jiheng.web.self_evaluations.models import SelfEvaluation, Submission
from jiheng.web.targets.models import TargetSet
from tests.conftest import EXAMPLES
from tests.web.activities.test_pages import activity
from tests.web.loans.test_loans import application

DEPARTMENTS = frozenset({"FL00", "MZ00"})
SHOWN_UNIT = "FL01"
OPEN_YEAR = 2023
PHOTO = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
CLAIM = EXAMPLES / "loan-subsidy-2022" / "2022年第3期申报.csv"
REPORT = EXAMPLES / "checkup" / "青石林场2023年自评报告.txt"


def load_small() -> dict[str, str]:
    """The example district cut down to two departments, so that it is quick; the password of each account."""
    whole = read_description()
    small = replace(whole, departments=tuple(each for each in whole.departments if each.code in DEPARTMENTS))
    return {each.username: each.password for each in load(settings.HOME, small)}


def load_furnished() -> None:
    """The small district with everything that pages can show."""
    load_small()
    for kind in (TargetSet, MonitoringSheet, SelfEvaluation):
        _put_into_every_state(kind)
    _submit_again()
    _adjust_targets()
    preparer, department = client_of("preparer"), client_of("department")
    _send(preparer, "/checkup/", {"report": _file(REPORT.name, REPORT.read_bytes())})
    unit = f"/{OPEN_YEAR}/{SHOWN_UNIT}"
    _send(preparer, f"{unit}/loans/new/", application(applied_on=f"{OPEN_YEAR}-03-01"))
    _send(
        preparer, f"/2022/{SHOWN_UNIT}/loans/claims/", {"kind": "claim", "file": _file(CLAIM.name, CLAIM.read_bytes())}
    )
    _send(preparer, f"{unit}/activities/activities/new/", activity())
    _send(department, f"/{OPEN_YEAR - 2}/self-evaluations/export/", {})
    _put_evidence()
    while run_next():
        pass


def _file(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def _submit_again() -> None:
    """Every submission has a second one like it."""
    for submission in list(Submission.objects.filter(self_evaluation__unit_year__budget_unit__code=SHOWN_UNIT)):
        submission.pk, submission.number = None, submission.number + 1
        submission.save()


def _adjust_targets() -> None:
    """What is being self-evaluated has a newer version of its targets."""
    evaluation = SelfEvaluation.objects.filter(state=State.DRAFT).select_related("target_set")[0]
    newer = evaluation.target_set
    newer.pk, newer.version, newer.state = None, newer.version + 1, State.APPROVED
    newer.save()


def _put_evidence() -> None:
    """A file beside the first row of every target set, every decision, notice, activity and loan."""
    preparer = Person.objects.get(username="preparer")
    places = [(each.unit_year, each.subject, "decision") for each in SelfEvaluation.objects.select_related("unit_year")]
    places += [(each.sheet.unit_year, each.subject, "") for each in Rectification.objects.select_related("sheet")]
    places += [(each.unit_year, subject_of(each), "") for each in Activity.objects.select_related("unit_year")]
    places += [
        (each.unit_year, subject_of_loan(each), "") for each in RegisteredLoan.objects.select_related("unit_year")
    ]
    for target_set in TargetSet.objects.select_related("unit_year"):
        for row in target_set.indicators.order_by("position")[:1]:
            places.append((target_set.unit_year, target_set.subject, f"{row.pk}.target"))
    for unit_year, subject, field in places:
        keep(_file("现场.png", PHOTO), unit_year=unit_year, subject=subject, person=preparer, field=field)


def client_of(username: str) -> Client:
    """A browser in which this person is logged in."""
    client = Client()
    client.force_login(Person.objects.get(username=username), backend="django.contrib.auth.backends.ModelBackend")
    return client


def _send(client: Client, address: str, posted: Mapping[str, object]) -> None:
    answer = client.post(address, posted)
    assert answer.status_code == 302, (address, answer.status_code)


def _put_into_every_state(kind: type[ReviewedWork]) -> None:
    """The shown unit's works of this kind, newest first, stand in one state after the other."""
    works = kind._default_manager.filter(unit_year__budget_unit__code=SHOWN_UNIT).order_by(
        "-unit_year__year__year", "pk"
    )
    for work, state in zip(works, State, strict=False):
        work.state = state
        work.save(update_fields=["state"])

"""The example district with work in every state, files handed in, and long work done: what its pages can look like."""

from collections.abc import Mapping
from dataclasses import replace

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from jiheng.web.accounts.models import Person
from jiheng.web.example_district.description import read_description
from jiheng.web.example_district.loading import load
from jiheng.web.jobs.running import run_next
from jiheng.web.monitoring.models import MonitoringSheet
from jiheng.web.records.reviewed_work import ReviewedWork, State
from jiheng.web.self_evaluations.models import SelfEvaluation
from jiheng.web.targets.models import TargetSet
from tests.conftest import EXAMPLES
from tests.web.activities.test_pages import activity
from tests.web.loans.test_loans import application

DEPARTMENTS = frozenset({"FL00", "MZ00"})
SHOWN_UNIT = "FL01"
OPEN_YEAR = 2023
REPORT = EXAMPLES / "checkup" / "青石林场2023年自评报告.txt"


def load_furnished() -> None:
    """Two departments, so that it is quick."""
    whole = read_description()
    load(
        settings.HOME, replace(whole, departments=tuple(each for each in whole.departments if each.code in DEPARTMENTS))
    )
    for kind in (TargetSet, MonitoringSheet, SelfEvaluation):
        _put_into_every_state(kind)
    preparer, department = client_of("preparer"), client_of("department")
    _send(preparer, "/checkup/", {"report": SimpleUploadedFile(REPORT.name, REPORT.read_bytes())})
    unit = f"/{OPEN_YEAR}/{SHOWN_UNIT}"
    _send(preparer, f"{unit}/loans/new/", application(applied_on=f"{OPEN_YEAR}-03-01"))
    _send(preparer, f"{unit}/activities/activities/new/", activity())
    _send(department, f"/{OPEN_YEAR - 2}/self-evaluations/export/", {})
    while run_next():
        pass


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

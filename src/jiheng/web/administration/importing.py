"""Units, people and posts put in from a workbook by the administrator's own actions: all or nothing."""

from collections.abc import Callable, Sequence
from pathlib import Path

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction

from jiheng.core.finding import Findings
from jiheng.documents.workbook.entries import Entry, read_entries
from jiheng.documents.workbook.ledger_reading import Elsewhere
from jiheng.web.accounts.access import Access, access_of_person
from jiheng.web.accounts.models import Person
from jiheng.web.accounts.roles import Role
from jiheng.web.administration.actions.accounts import add_person_without_password
from jiheng.web.administration.actions.posts import give_post
from jiheng.web.administration.actions.units import UnitDetails, add_unit
from jiheng.web.administration.administrator import administrator
from jiheng.web.administration.roster import PEOPLE, POSTS, ROSTER_BOOK, UNITS
from jiheng.web.budget_units.models import BudgetUnit
from jiheng.web.face.addresses import address
from jiheng.web.jobs.registry import JobRefusedError, Progress, Result, job
from jiheng.web.record_tables.handing_in import read_handed_in
from jiheng.web.records.acting import ActionRefusedError

IMPORT_ROSTER = "administration.import_roster"


@job(IMPORT_ROSTER)
def roster_handed_in(person: Person, progress: Progress, *, sha256: str, name: str) -> Result:
    """A kept workbook of units, people and posts."""
    access = access_of_person(person)
    try:
        administrator(access)
    except ActionRefusedError as refusal:
        raise JobRefusedError(str(refusal)) from refusal

    def read(path: Path, findings: Findings) -> Result:
        return import_roster(access, path, findings, progress)

    return read_handed_in(sha256, name, ROSTER_BOOK, read)


def import_roster(access: Access, path: Path, findings: Findings, progress: Progress) -> Result:
    """Put in everything. Raises `CaseError` with every bad cell; then nothing is put in."""
    units = dict.fromkeys(BudgetUnit.objects.values_list("code", flat=True))
    people = dict.fromkeys(Person.objects.values_list("username", flat=True))
    elsewhere = Elsewhere({"units": "单位", "people": "人员"}, {"units": units, "people": people})
    read = read_entries(path, ROSTER_BOOK, findings, elsewhere, progress.tell)
    with transaction.atomic():
        _put_units(access, read[UNITS.name], findings)
        for entry in read[PEOPLE.name]:
            _try(findings, entry.place("code"), _put_person, access, entry)
        for entry in read[POSTS.name]:
            _try(findings, entry.place("role"), _put_post, access, entry)
        findings.raise_if_errors()
    counts = [len(read[table.name]) for table in (UNITS, PEOPLE, POSTS)]
    words = "已导入单位{}个、账号{}个、岗位{}个。账号还没有密码，请在“人员”里勾选发放。".format(*counts)
    return Result(words, leads_to=address("administration:people"))


def _put_units(access: Access, entries: Sequence[Entry], findings: Findings) -> None:
    """Parents before children, in whatever order they were written."""
    written = {entry.record.code for entry in entries}
    waiting = list(entries)
    while waiting:
        ready = [entry for entry in waiting if entry.record.parent not in written]
        for entry in ready:
            _try(findings, entry.place("code"), _put_unit, access, entry)
            written.discard(entry.record.code)
        waiting = [entry for entry in waiting if entry not in ready]
        if not ready:
            for entry in waiting:
                message = f"上级绕成了圈：{entry.record.code}的上级{entry.record.parent}最后又归到它；请改正上级。"
                findings.add("ADM102", entry.place("parent"), message, found=entry.record.parent)
            return


def _put_unit(access: Access, entry: Entry) -> None:
    told = entry.record
    parent = BudgetUnit.objects.get(code=told.parent) if told.parent else None
    add_unit(access, told.code, UnitDetails(told.name, told.kind, told.note), parent)


def _put_person(access: Access, entry: Entry) -> None:
    told = entry.record
    add_person_without_password(access, told.code, told.name, email=told.email, telephone=told.telephone)


def _put_post(access: Access, entry: Entry) -> None:
    told = entry.record
    person = Person.objects.get(username=told.person)
    unit = BudgetUnit.objects.get(code=told.unit) if told.unit else None
    give_post(access, person, Role(told.role.value), unit, since=told.since, until=told.until)


def _try(findings: Findings, place: str, action: Callable[[Access, Entry], None], access: Access, entry: Entry) -> None:
    try:
        action(access, entry)
    except ActionRefusedError as refusal:
        findings.add("ADM101", place, str(refusal))
    except ObjectDoesNotExist:
        assert findings.has_errors, "it hangs on a row that was put in, or in which something was found"

"""A closed year refuses every form, at every address, in the same words; it can still be read and exported."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from jiheng.web.accounts.access import access_of_person
from jiheng.web.budget_units.models import FiscalYear
from jiheng.web.records.acting import ActionRefusedError, closed_words
from jiheng.web.records.comments import add_comment, settle_comment
from jiheng.web.records.models import Comment, Event
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.starting import start
from jiheng.web.targets.actions.starting import start as start_targets
from jiheng.web.targets.models import TargetSet
from tests.web.conftest import YEAR, District

WORDS = "2022年度已经关闭，只能查看；确需修改请联系财政部门重新打开。"
PLACE: dict[str, Any] = {"year": YEAR, "unit_code": "FL01"}
EXPORTS = {"self_evaluations:export", "self_evaluations:preview", "monitoring:batch"}


def _of_a_year(patterns: Sequence[URLPattern | URLResolver], names: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """(name, address) of everything that lies under a year."""
    for each in patterns:
        if isinstance(each, URLResolver):
            inner = (*names, each.namespace) if each.namespace else names
            yield from _of_a_year(each.url_patterns, inner)
        elif "year" in each.pattern.converters and each.name:
            name = ":".join((*names, each.name))
            place = {key: PLACE.get(key, _value(converter)) for key, converter in each.pattern.converters.items()}
            yield name, reverse(name, kwargs=place)


def _value(converter: object) -> int | str:
    return 1 if type(converter).__name__ == "IntConverter" else "x"


ADDRESSES = sorted(_of_a_year(get_resolver().url_patterns))


@pytest.fixture
def closed(district: District) -> FiscalYear:
    district.year.is_closed = True
    district.year.save()
    return district.year


def test_there_is_one_sentence(closed: FiscalYear) -> None:
    assert closed_words(closed) == WORDS


def test_every_address_under_a_year_is_tried() -> None:
    assert len(ADDRESSES) > 100
    assert {name for name, _ in ADDRESSES} >= EXPORTS


@pytest.mark.any_database
@pytest.mark.usefixtures("closed")
def test_every_form_is_refused(district: District) -> None:
    preparer, officer = (district.client(name) for name in ("preparer", "bureau_officer"))
    before = Event.objects.count()
    for name, address in ADDRESSES:
        if name in EXPORTS:
            continue
        answers = [
            _words(preparer, address),
            _words(officer, address),
            preparer.post(address, headers={"X-Grid": "save"}).json()["message"],
            preparer.post(address, headers={"HX-Request": "true"}).content.decode(),
        ]
        assert answers == [WORDS, WORDS, WORDS, f'<p class="field-error" role="alert">{WORDS}</p>'], name
    assert Event.objects.count() == before


def _words(client: Client, address: str) -> str:
    client.cookies.pop("messages", None)
    answer = client.post(address)
    return "".join(str(each) for each in get_messages(answer.wsgi_request))


@pytest.mark.usefixtures("closed")
def test_for_strangers_there_is_still_nothing(district: District) -> None:
    assert district.client("stranger").post("/2022/FL01/budgets/lines/save/").status_code == 404
    assert district.client("administrator").post("/2022/FL01/budgets/lines/save/").status_code == 404
    assert district.client("nobody").post("/2022/FL01/budgets/lines/save/").status_code == 302


@pytest.mark.usefixtures("closed")
def test_one_comes_back_to_the_page_one_was_on(district: District) -> None:
    page = "/2022/FL01/budgets/lines/"
    came_from = {"Referer": f"http://testserver{page}"}
    assert district.client("preparer").post(f"{page}save/", headers=came_from)["Location"] == page


@pytest.mark.usefixtures("closed")
def test_it_can_still_be_read_and_exported(district: District) -> None:
    client = district.client("preparer")
    assert client.get("/2022/FL01/budgets/").status_code == 200
    assert "/jobs/" in client.post("/2022/self-evaluations/export/")["Location"]


def test_what_lies_outside_of_the_year_is_refused_too(district: District) -> None:
    reviewer, preparer = (access_of_person(district.person(name)) for name in ("unit_reviewer", "preparer"))
    work = TargetSet.objects.create(unit_year=district.unit_year, state=State.SUBMITTED)
    said = add_comment(work, reviewer, "", "请核对")
    FiscalYear.objects.update(is_closed=True)
    work = TargetSet.objects.select_related("unit_year__year", "unit_year__budget_unit").get(pk=work.pk)
    for act in (
        lambda: add_comment(work, reviewer, "", "再核对"),
        lambda: settle_comment(work, reviewer, said),
        lambda: start(work.unit_year, "", preparer),
        lambda: start_targets(work.unit_year, "", preparer),
    ):
        with pytest.raises(ActionRefusedError) as refusal:
            act()
        assert str(refusal.value) == WORDS
    assert Comment.objects.filter(settled_at=None).count() == 1

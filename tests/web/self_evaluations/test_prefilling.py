"""Values taken over from monitoring are marked until somebody has looked at them."""

import pytest

from jiheng.web.accounts.access import access_of_person
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.models import Event
from jiheng.web.self_evaluations.models import IndicatorResult, SelfEvaluation
from jiheng.web.self_evaluations.prefilling import unconfirmed
from jiheng.web.self_evaluations.starting import start
from jiheng.web.self_evaluations.submitting import submit
from tests.web.conftest import District
from tests.web.monitoring.conftest import Monitored, build_monitored


@pytest.fixture
def begun(district: District) -> SelfEvaluation:
    """Two values are known from the July monitoring."""
    monitored: Monitored = build_monitored(district)
    monitored.fill_all()
    SelfEvaluation.objects.all().delete()
    return start(district.unit_year, "", access_of_person(district.person("preparer")))


def _address(evaluation: SelfEvaluation, more: str = "") -> str:
    return f"/2022/FL01/self-evaluations/{evaluation.pk}/{more}"


def _waiting(evaluation: SelfEvaluation) -> dict[str, str]:
    return {code: row.prefilled_from for code, row in unconfirmed(evaluation).items()}


def test_the_form_says_where_a_value_comes_from(district: District, begun: SelfEvaluation) -> None:
    assert _waiting(begun) == {"1": "7月31日监控", "1.2": "7月31日监控"}
    page = district.client("preparer").get(_address(begun)).content.decode()
    assert (page.count("7月31日监控的数，未核对"), '<span id="prefilled-count">2</span>' in page) == (2, True)


def test_who_types_another_value_has_looked_at_it(district: District, begun: SelfEvaluation) -> None:
    row = IndicatorResult.objects.get(self_evaluation=begun, indicator__code="1")
    client = district.client("preparer")
    same = {f"{row.pk}.actual": "33", f"{row.pk}.reason": ""}
    client.post(_address(begun, "save/"), same)
    assert "1" in _waiting(begun)
    told = client.post(_address(begun, "save/"), {f"{row.pk}.actual": "61"}, headers={"X-Grid": "save"}).json()
    assert (told["html"]["from-1"], told["html"]["prefilled-count"], "from-1.2" in told["html"]) == ("", "1", False)
    assert _waiting(begun) == {"1.2": "7月31日监控"}


def test_values_are_confirmed_one_by_one_or_all(district: District, begun: SelfEvaluation) -> None:
    client = district.client("preparer")
    client.post(_address(begun, "confirm/"), {"code": "1.2"})
    assert _waiting(begun) == {"1": "7月31日监控"}
    for _ in range(2):
        client.post(_address(begun, "confirm/"))
    assert _waiting(begun) == {}
    told = [event.words for event in Event.objects.filter(verb="confirm_values")]
    assert told == [
        "填报人甲（填报人）确认从监控带入的实际完成值：指标1.2",
        "填报人甲（填报人）确认从监控带入的实际完成值：指标1",
    ]


def test_nothing_is_submitted_before_that(district: District, begun: SelfEvaluation) -> None:
    with pytest.raises(ActionRefusedError, match=r"指标1、1\.2的实际完成值是从监控带入的，还没有核对"):
        submit(begun, access_of_person(district.person("preparer")))
    page = district.client("preparer").get(_address(begun, "check/")).content.decode()
    assert "指标1.2的实际完成值是7月31日监控的数，还没有核对" in page


@pytest.mark.any_database
@pytest.mark.parametrize(
    ("who", "status", "left"),
    [("unit_reviewer", 302, 2), ("stranger", 404, 2), ("administrator", 404, 2), ("nobody", 302, 2)],
)
def test_only_the_preparer_confirms(
    district: District, begun: SelfEvaluation, who: str, status: int, left: int
) -> None:
    assert district.client(who).post(_address(begun, "confirm/")).status_code == status
    assert len(_waiting(begun)) == left

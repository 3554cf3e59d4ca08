"""Lights, progress and scores open why they are so, from the desk and every list, for those who see the unit."""

import pytest

from jiheng.web.monitoring.models import MonitoringSheet
from jiheng.web.self_evaluations.models import SelfEvaluation, Submission
from tests.web.conftest import District
from tests.web.monitoring.conftest import build_monitored

EVERYBODY = ("preparer", "unit_reviewer", "bureau_officer", "stranger", "administrator", "nobody")


@pytest.fixture
def lit(district: District) -> MonitoringSheet:
    """The whole unit's sheet, filled in: money is late, lectures keep step."""
    monitored = build_monitored(district)
    monitored.fill_all()
    monitored.fill(monitored.whole, line_Y1__spent="20")
    return monitored.whole


def _statuses(district: District, address: str) -> dict[str, int]:
    return {who: district.client(who).get(address).status_code for who in EVERYBODY}


SEEN = dict(zip(EVERYBODY, (200, 200, 200, 404, 404, 302), strict=True))


def test_a_light_opens_why_it_shines_and_what_would_clear_it(district: District, lit: MonitoringSheet) -> None:
    why = f"/2022/FL01/monitoring/{lit.pk}/why/"
    assert _statuses(district, why) == SEEN
    page = district.client("preparer").get(why, headers={"HX-Request": "true"}).content.decode()
    for words in ("为什么：", "怎样恢复：", "依据：", "目标进度", "举办讲座", "看监控表"):
        assert words in page
    assert "<html" not in page
    for address in ("/", "/2022/monitoring/", "/2022/summary/"):
        shown = district.client("bureau_officer").get(address).content.decode()
        assert f'href="{why}" data-beside' in shown, address


def test_a_score_opens_how_each_point_came_about(district: District, evaluation: SelfEvaluation) -> None:
    made = Submission.objects.get(self_evaluation=evaluation)
    score = f"/2022/FL01/self-evaluations/{evaluation.pk}/submissions/1/score/"
    assert _statuses(district, score) == SEEN
    page = district.client("preparer").get(score, headers={"HX-Request": "true"}).content.decode()
    for words in (f"{made.total}分，{made.grade}", "第1次提交", "按当日规则算定", "88.89%"):
        assert words in page
    for address in ("/2022/self-evaluations/", "/2022/summary/"):
        assert f'href="{score}" data-beside' in district.client("bureau_officer").get(address).content.decode(), address
    assert f'href="{score}"' in district.client("bureau_officer").get("/").content.decode()

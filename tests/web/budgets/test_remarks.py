"""Reviewers say something of an adjustment; the preparer hears of it and deals with it."""

from decimal import Decimal

import pytest

from jiheng.core.budget import Adjustment as AdjustmentRecord
from jiheng.web.accounts.access import Access
from jiheng.web.budget_units.models import UnitYear
from jiheng.web.budgets.actions.adjustments import adjust
from jiheng.web.records.models import Comment, Event, Notice
from tests.web.conftest import District

PAGE = "/2022/FL01/budgets/adjustments/"


@pytest.fixture
def adjusted(money: UnitYear, preparer: Access) -> UnitYear:
    adjust(preparer, money, AdjustmentRecord(code="", budget_line="Y2", amount=Decimal(10_000), reason="追加培训"))
    return money


def _say(district: District, who: str, words: str = "请附批准文件") -> int:
    return district.client(who).post(f"{PAGE}T1/say/", {"words": words}).status_code


@pytest.mark.usefixtures("adjusted")
def test_a_remark_stands_at_the_adjustment_until_it_is_dealt_with(district: District) -> None:
    for _ in range(2):
        assert _say(district, "supervisor") == 302
    said = Comment.objects.get()
    client = district.client("preparer")
    page = client.get(PAGE).content.decode()
    assert ("请附批准文件" in page, "已处理</button>" in page, "提意见" in page) == (True, True, False)
    assert Notice.objects.get(person=district.person("preparer")).words == (
        "主管丙（主管部门）对预算调整T1提出意见：请附批准文件"
    )
    for _ in range(2):
        client.post(f"{PAGE}T1/say/", {"settled": str(said.pk)})
    assert "请附批准文件" not in client.get(PAGE).content.decode()
    assert [event.words for event in Event.objects.filter(verb="settle")] == [
        "填报人甲（填报人）已处理意见：请附批准文件"
    ]


@pytest.mark.any_database
@pytest.mark.usefixtures("adjusted")
@pytest.mark.parametrize(
    ("who", "status", "kept"),
    [
        ("unit_reviewer", 302, 1),
        ("preparer", 302, 0),
        ("auditor", 302, 0),
        ("stranger", 404, 0),
        ("administrator", 404, 0),
        ("nobody", 302, 0),
    ],
)
def test_only_those_who_review_or_oversee_the_unit_may_remark(
    district: District, who: str, status: int, kept: int
) -> None:
    assert (_say(district, who), Comment.objects.count()) == (status, kept)


@pytest.mark.usefixtures("adjusted")
def test_only_the_preparer_settles(district: District) -> None:
    _say(district, "supervisor")
    district.client("supervisor").post(f"{PAGE}T1/say/", {"settled": str(Comment.objects.get().pk)})
    assert Comment.objects.filter(settled_at=None).count() == 1
    assert "提意见</button>" in district.client("supervisor").get(PAGE).content.decode()

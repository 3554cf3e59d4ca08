"""Posts: given where they belong, ended, handed over."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from jiheng.web.accounts.access import Access, access_of_person
from jiheng.web.accounts.models import Post
from jiheng.web.accounts.roles import Role
from jiheng.web.administration.actions.posts import end_post, give_post, hand_over
from jiheng.web.delegation.lending import lend_post
from jiheng.web.records.acting import ActionRefusedError, tell
from jiheng.web.records.models import Event, Notice
from tests.web.conftest import District


@pytest.fixture
def administrator(district: District) -> Access:
    return access_of_person(district.person("administrator"))


def test_a_given_post_opens_the_unit(district: District, administrator: Access) -> None:
    person = district.person("stranger")
    give_post(administrator, person, Role.UNIT_REVIEWER, district.unit, since=date(2022, 1, 1))
    give_post(administrator, person, Role.UNIT_REVIEWER, district.unit, since=date(2022, 2, 1))
    assert access_of_person(person).has_role(Role.UNIT_REVIEWER, district.unit)
    assert Post.objects.get(person=person, role=Role.UNIT_REVIEWER).since == date(2022, 2, 1)


@pytest.mark.parametrize(
    ("name", "role", "place", "message"),
    [
        ("stranger", Role.PREPARER, "department", "填报人设在预算单位，示例区妇女联合会是主管部门"),
        ("stranger", Role.FINANCE_DEPARTMENT, "unit", "财政部门设在财政部门"),
        ("stranger", Role.PREPARER, "", "要说明是哪个单位的"),
        ("administrator", Role.PREPARER, "unit", "是系统管理员，不能同时有业务岗位"),
        ("preparer", Role.ADMINISTRATOR, "", "有业务岗位，不能同时是系统管理员"),
    ],
)
def test_a_post_that_does_not_belong_there_is_refused(
    district: District, administrator: Access, name: str, role: Role, place: str, message: str
) -> None:
    unit = getattr(district, place) if place else None
    with pytest.raises(ActionRefusedError, match=message):
        give_post(administrator, district.person(name), role, unit)
    assert Event.objects.count() == 0


def test_an_ended_post_closes_the_unit_the_day_after(district: District, administrator: Access) -> None:
    person = district.person("preparer")
    post = person.posts.get()
    end_post(administrator, post, timezone.localdate() - timedelta(days=1))
    assert access_of_person(person).posts == ()


def test_handing_over_moves_posts_notices_and_ends_what_was_lent(district: District, administrator: Access) -> None:
    leaver, successor = district.person("preparer"), district.person("stranger")
    today = timezone.localdate()
    lend_post(access_of_person(leaver), leaver.posts.get(), district.person("expert"), today, today)
    Notice.objects.all().delete()
    tell([leaver], "自评退回", "/2022/FL01/")
    assert hand_over(administrator, leaver, successor, today) == 1
    assert access_of_person(leaver).posts == ()
    assert access_of_person(successor).has_role(Role.PREPARER, district.unit)
    assert not access_of_person(district.person("expert")).has_role(Role.PREPARER, district.unit)
    told = [(notice.person, notice.words) for notice in Notice.objects.order_by("pk")]
    assert [person for person, _ in told] == [successor, district.person("expert"), successor]
    assert told[1][1].startswith("填报人甲的岗位已移交，您代办的“填报人 · 示例区妇女联合会（本级）”到")
    with pytest.raises(ActionRefusedError, match="没有可移交的"):
        hand_over(administrator, leaver, successor, today)


def test_posts_are_not_handed_to_oneself_or_to_a_closed_account(district: District, administrator: Access) -> None:
    leaver, successor = district.person("preparer"), district.person("stranger")
    with pytest.raises(ActionRefusedError, match="同一个人"):
        hand_over(administrator, leaver, leaver, date(2022, 1, 1))
    successor.is_active = False
    with pytest.raises(ActionRefusedError, match="已停用"):
        hand_over(administrator, leaver, successor, date(2022, 1, 1))


def test_the_persons_page_gives_ends_and_hands_over(district: District) -> None:
    client = district.client("administrator")
    key = district.person("stranger").pk
    page = f"/administration/people/{key}/"
    refused = client.post(f"{page}posts/", {"role": "preparer", "budget_unit": district.department.pk})
    assert (refused.status_code, "设在预算单位" in refused.content.decode()) == (422, True)
    given = client.post(f"{page}posts/", {"role": "preparer", "budget_unit": district.unit.pk}, follow=True)
    assert "岗位已登记" in given.content.decode()
    post = Post.objects.get(person_id=key, budget_unit=district.unit)
    assert "岗位到今天为止" in client.post(f"/administration/posts/{post.pk}/end/", follow=True).content.decode()
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    told = {"successor": district.person("preparer").pk, "first_day": tomorrow}
    assert "已移交1个岗位" in client.post(f"{page}hand-over/", told, follow=True).content.decode()

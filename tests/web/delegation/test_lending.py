"""Posts lent to somebody else for a time."""

from datetime import timedelta

import pytest
from django.utils import timezone

from jiheng.web.accounts.access import access_of_person
from jiheng.web.accounts.models import Post
from jiheng.web.accounts.roles import Role
from jiheng.web.delegation.lending import lend_post, take_back
from jiheng.web.records.acting import ActionRefusedError
from jiheng.web.records.models import Event
from tests.web.conftest import District


def test_a_lent_post_works_until_it_is_taken_back(district: District) -> None:
    lender, borrower = district.person("preparer"), district.person("stranger")
    today = timezone.localdate()
    access = access_of_person(lender)
    lent = lend_post(access, lender.posts.get(), borrower, today, today + timedelta(days=7))
    assert access_of_person(borrower).has_role(Role.PREPARER, district.unit)
    take_back(access, lent)
    take_back(access, lent)
    assert not access_of_person(borrower).has_role(Role.PREPARER, district.unit)
    assert [event.verb for event in Event.objects.all()] == ["lend", "take_back"]


def test_what_may_not_be_lent_is_refused(district: District) -> None:
    lender = district.person("preparer")
    access, post, today = access_of_person(lender), lender.posts.get(), timezone.localdate()
    stranger = district.person("stranger")
    for borrowed, person, until, message in (
        (post, lender, today, "不能委托给自己"),
        (post, district.person("administrator"), today, "是系统管理员"),
        (post, stranger, today - timedelta(days=1), "早于起日"),
        (stranger.posts.get(), district.person("expert"), today, "只能委托您自己现有的岗位"),
    ):
        with pytest.raises(ActionRefusedError, match=message):
            lend_post(access, borrowed, person, today, until)


def test_the_delegation_page_lends_and_takes_back(district: District) -> None:
    client = district.client("preparer")
    post = district.person("preparer").posts.get()
    today = timezone.localdate().isoformat()
    reviewer = district.person("unit_reviewer")
    offered = f'<datalist id="colleagues"><option value="{reviewer.username}">{reviewer.name}</option></datalist>'
    assert offered in client.get("/delegation/").content.decode()
    wrong = client.post("/delegation/", {"post": post.pk, "borrower": "nobody", "since": today, "until": today})
    assert (wrong.status_code, "没有账号“nobody”" in wrong.content.decode()) == (422, True)
    told = {"post": post.pk, "borrower": "stranger", "since": today, "until": today}
    page = client.post("/delegation/", told, follow=True).content.decode()
    assert "已委托外单位辛代办" in page
    lent = Post.objects.get(lent_by__isnull=False)
    assert district.client("unit_reviewer").post(f"/delegation/{lent.pk}/end/").status_code == 404
    assert "已收回外单位辛的代办" in client.post(f"/delegation/{lent.pk}/end/", follow=True).content.decode()

"""A light opens why it shines and what would clear it, from the desk and every list, for those who see the unit."""

from tests.web.conftest import SEEN_ON_THE_BRANCH

from .conftest import Monitored


def test_a_light_opens_why_it_shines_and_what_would_clear_it(monitored: Monitored) -> None:
    """Money is late, lectures keep step."""
    monitored.fill_all()
    monitored.fill(monitored.whole, line_Y1__spent="20")
    district, why = monitored.district, monitored.address(monitored.whole, "why/")
    assert {who: district.client(who).get(why).status_code for who in SEEN_ON_THE_BRANCH} == SEEN_ON_THE_BRANCH
    page = district.client("preparer").get(why, headers={"HX-Request": "true"}).content.decode()
    for words in ("为什么：", "怎样恢复：", "依据：", "目标进度", "举办讲座", "看监控表"):
        assert words in page
    assert "<html" not in page
    for address in ("/", "/2022/monitoring/", "/2022/summary/"):
        shown = district.client("bureau_officer").get(address).content.decode()
        assert f'href="{why}" data-beside' in shown, address

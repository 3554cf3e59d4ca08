"""Those of a kind against all of the kind."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "全县行政村98个，已通公交的行政村91个。": [(Relation.PART, True, "91个≤98个")],
    "全县行政村98个，已通公交的行政村102个。": [(Relation.PART, False, "102个＞98个")],
    "村里有低保户31户。领取慰问金的低保户36户。": [(Relation.PART, False, "36户＞31户")],
    "（二）住校生31人；享受补助的住校生36人。": [(Relation.PART, False, "36人＞31人")],
    "溶栓治疗136例，占收治卒中128例的大部分。": [(Relation.PART, False, "136例＞128例")],
    "溶栓治疗116例，占收治卒中128例的大部分。": [(Relation.PART, True, "116例≤128例")],
    # another kind, and those of another year
    "新增大棚户31户，享受贴息的大棚户36户。": [],
    "全县行政村98个，已建成的村级站点102个。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_no_kind_has_more_members_than_there_are(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements

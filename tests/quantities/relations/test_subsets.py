"""Those of a kind against all of the kind."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "申报课题42项，立项课题18项。": [(Relation.PART, True, "18项≤42项")],
    "科普大赛参赛作品118件，获奖作品181件。": [(Relation.PART, False, "181件＞118件")],
    "全县行政村98个，已通公交的行政村91个。": [(Relation.PART, True, "91个≤98个")],
    "全县行政村98个，已通公交的行政村102个。": [(Relation.PART, False, "102个＞98个")],
    # another kind
    "全县行政村98个，已建成的村级站点102个。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_no_kind_has_more_members_than_there_are(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements

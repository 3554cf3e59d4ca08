"""The head of every page says where one is, once."""

import pytest

from jiheng.web.accounts.access import access_of_person
from jiheng.web.accounts.navigation import stages_for
from tests.web.conftest import District


@pytest.mark.parametrize(
    ("path", "current"),
    [
        ("/", ["工作台"]),
        ("/2022/FL01/monitoring/7/", ["监控"]),
        ("/2022/monitoring/summary/", ["监控"]),
        ("/2022/summary/", ["汇总"]),
        ("/loans/schemes/", ["贷款"]),
        ("/notices/", []),
    ],
)
def test_one_stage_at_most_is_where_one_is(district: District, path: str, current: list[str]) -> None:
    access = access_of_person(district.person("bureau_officer"))
    assert [stage.title for stage in stages_for(access, 2022, path) if stage.is_current] == current

"""How many vehicles there are, under two names."""

import pytest

from tests.checks.manuscript.facts.told_again.conflicts import conflicts

KEPT = "公务用车运行维护费2.52万元，公务用车保有量3辆。"


@pytest.mark.parametrize(
    ("owned", "values"),
    [
        ("年末，本单位共有车辆5辆，均为一般公务用车。", ("3辆", "5辆")),
        ("截至年末，本部门共有车辆2辆。", ("3辆", "2辆")),
        ("年末，本单位共有车辆3辆，均为一般公务用车。", None),
        ("年末，本单位共有车辆5辆，其中一般公务用车3辆、特种专业技术用车2辆。", None),
        ("年末，本单位购置车辆5辆。", None),
    ],
)
def test_the_vehicles_kept_are_all_that_there_are(owned: str, values: tuple[str, str] | None) -> None:
    told = [(each.earlier.mention.text, each.later.mention.text) for each in conflicts(f"{KEPT}\n{owned}")]
    assert told == ([] if values is None else [values])

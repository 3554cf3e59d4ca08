"""A bank's claim waits for the reviewer until it is decided, and then for the preparer until it is paid."""

import pytest

from jiheng.web.accounts.access import access_of_person
from jiheng.web.desk.todo import todo
from jiheng.web.desk.unbegun import beginnings
from jiheng.web.face.parts import Link, ShownLight, Task
from jiheng.web.loans.models import BankClaim, ClaimState
from tests.web.conftest import YEAR, District
from tests.web.desk.test_todo import TODAY


@pytest.mark.any_database
@pytest.mark.parametrize(
    ("state", "who", "verb"),
    [
        (ClaimState.CHECKED, "unit_reviewer", "审定"),
        (ClaimState.APPROVED, "preparer", "登记拨付"),
        (ClaimState.CHECKED, "preparer", ""),
        (ClaimState.APPROVED, "unit_reviewer", ""),
        (ClaimState.PAID, "preparer", ""),
        (ClaimState.RETURNED, "unit_reviewer", ""),
        (ClaimState.CHECKED, "stranger", ""),
        (ClaimState.CHECKED, "bureau_officer", ""),
    ],
)
def test_a_claim_waits_for_whoever_acts_next(district: District, state: ClaimState, who: str, verb: str) -> None:
    claim = BankClaim.objects.create(
        unit_year=district.unit_year,
        name="第3期申报.csv",
        state=state,
        handed_in_by=district.person("preparer"),
        **dict.fromkeys(("line_count", "agreed_count", "claimed", "due", "omitted_count"), 0),
    )
    access = access_of_person(district.person(who))
    found = todo(access, YEAR, TODAY)
    unit = district.unit.name
    task = Task(f"{verb}银行申报：第3期申报.csv", claim.get_absolute_url(), light=ShownLight.NORMAL, detail=unit)
    begun = {each.address for each in beginnings(access, TODAY)}
    assert [each for each in found.tasks if each.address not in begun] == ([task] if verb else [])
    assert found.rest == ((Link("银行申报 1份", f"/{YEAR}/loans/"),) if verb else ())

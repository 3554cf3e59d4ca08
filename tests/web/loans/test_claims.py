"""Banks' claims in the browser: recomputed, held against each other, approved, paid from the sources, or sent back."""

from decimal import Decimal
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from jiheng.web.jobs.models import JobState
from jiheng.web.jobs.running import run_next
from jiheng.web.loans.models import BankClaim, ClaimState, FundingSource, SubsidyPayment
from jiheng.web.loans.register import register_of
from jiheng.web.records.models import Event, Notice
from tests.web.conftest import District
from tests.web.loans.test_loans import FOLDER, UNIT, apply, filled, hand_in, told

__all__ = ["filled"]

FILE = "2022年第3期申报.csv"


def claim_of(client: Client, folder: Path, name: str = FILE, *, more: str = "") -> BankClaim:
    """The worked claim, perhaps with another line, handed in and checked."""
    path = folder / name
    path.write_bytes((FOLDER / FILE).read_bytes() + more.encode())
    job = hand_in(client, path, "claim")
    assert job.state == JobState.DONE, job.problem
    return BankClaim.objects.order_by("-pk")[0]


def decide(client: Client, claim: BankClaim, verb: str, **cells: str) -> str:
    claim.refresh_from_db()
    form = {"verb": verb, "revision": str(claim.revision), **cells}
    page = told(client.post(f"{claim.get_absolute_url()}decide/", form, follow=True))
    claim.refresh_from_db()
    return page


def test_a_claim_is_entered_with_its_totals_and_its_answer(filled: District, tmp_path: Path) -> None:
    claim = claim_of(filled.client("preparer"), tmp_path)
    page = told(filled.client("unit_reviewer").get(claim.get_absolute_url()))
    for words in ("已核对", "差额原因", "拨付建议", "2022年放款", f"核对“{FILE}”"):
        assert words in page
    answer = filled.client("auditor").get(f"{claim.get_absolute_url()}answer/")
    assert b"".join(answer.streaming_content).startswith(b"PK")  # type: ignore[attr-defined]
    for name, status in (("stranger", 404), ("administrator", 404), ("nobody", 302)):
        for address in ("", "answer/"):
            assert filled.client(name).get(claim.get_absolute_url() + address).status_code == status
    assert Notice.objects.filter(person=filled.person("unit_reviewer"), words__contains="请审定").exists()
    assert FILE in told(filled.client("auditor").get(f"{UNIT}claims/"))


def test_an_approved_claim_is_paid_from_the_sources_to_the_fen(filled: District, tmp_path: Path) -> None:
    preparer, reviewer = filled.client("preparer"), filled.client("unit_reviewer")
    claim = claim_of(preparer, tmp_path)
    spent = {"kind": "payments", "source": "Z2", "on": "2022-12-20", "amount": "99999.00"}
    assert preparer.post(f"{UNIT}money/", spent).status_code == 302
    before = SubsidyPayment.objects.count()
    assert "请刷新页面" in decide(preparer, claim, "pay", on="2022-10-20")  # not approved yet
    assert "只有" in decide(preparer, claim, "approve")
    assert "已审定" in decide(reviewer, claim, "approve")
    assert "资金不够，还缺" in decide(preparer, claim, "pay", on="2022-10-20")
    assert SubsidyPayment.objects.count() == before
    preparer.post(
        f"{UNIT}money/",
        {"kind": "sources", "level": "district", "year_of_origin": "2022", "amount": "100000", "borrower_year": "2022"},
    )
    assert FundingSource.objects.filter(level="district").exists()
    assert "不是日期" in decide(preparer, claim, "pay", on="十月")
    assert "应在2022年" in decide(preparer, claim, "pay", on="2023-01-05")
    assert "已拨付" in decide(preparer, claim, "pay", on="2022-10-20")
    paid = [each for each in register_of(filled.unit).payments if each.note == FILE]
    assert sum((each.amount for each in paid), Decimal(0)) == claim.due
    assert {each.borrower_year for each in paid} <= {int(year) for year in claim.due_by_borrower_year}
    decide(preparer, claim, "pay", on="2022-10-20")
    assert len([each for each in register_of(filled.unit).payments if each.note == FILE]) == len(paid)
    verbs = Event.objects.filter(subject=claim.subject).order_by("pk").values_list("verb", flat=True)
    assert list(verbs) == ["check", "approved", "paid"]


def test_days_that_an_earlier_claim_holds_are_told_and_stop_the_approval(filled: District, tmp_path: Path) -> None:
    preparer, reviewer = filled.client("preparer"), filled.client("unit_reviewer")
    first = claim_of(preparer, tmp_path)
    second = claim_of(preparer, tmp_path, "另一家银行.csv", more="\r\n")
    page = told(reviewer.get(second.get_absolute_url()))
    assert first.repeated == []
    assert {each["claim"] for each in second.repeated} == {first.pk}
    assert "别的申报已经报过的日子" in page
    assert f"“{FILE}”（" in page
    assert "都报了2022-06-21至2022-09-20" in page
    assert f"有些日子“{FILE}”也报了" in decide(reviewer, second, "approve")
    assert second.state == ClaimState.CHECKED
    assert "退回要写明原因" in decide(reviewer, first, "send_back", words=" ")
    assert "已退回" in decide(reviewer, first, "send_back", words="与另一家银行重复")
    assert "那些申报都已退回" in told(reviewer.get(second.get_absolute_url()))
    assert "已审定" in decide(reviewer, second, "approve")
    assert first.state == ClaimState.RETURNED


def test_a_claim_that_was_checked_against_an_older_register_is_checked_again(filled: District, tmp_path: Path) -> None:
    preparer, reviewer = filled.client("preparer"), filled.client("unit_reviewer")
    claim = claim_of(preparer, tmp_path)
    apply(preparer, borrower="J88", id_number="")
    assert "台账有改动" in told(reviewer.get(claim.get_absolute_url()))
    assert "核对之后贷款台账有改动" in decide(reviewer, claim, "approve")
    decide(preparer, claim, "check")
    assert run_next()
    assert "已审定" in decide(reviewer, claim, "approve")
    decide(preparer, claim, "check")
    assert run_next()
    claim.refresh_from_db()
    assert (claim.state, BankClaim.objects.count()) == (ClaimState.APPROVED, 1)


@pytest.mark.any_database
def test_queries_do_not_grow_with_claims(
    filled: District, tmp_path: Path, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = filled.client("preparer")
    claim = claim_of(client, tmp_path)
    with django_assert_max_num_queries(60) as few:
        client.get(f"{UNIT}claims/")
        number = len(few)
    for copy in range(20):
        claim.pk, claim.sha256 = None, f"{copy:064}"
        claim.save(force_insert=True)
    with django_assert_max_num_queries(number):
        client.get(f"{UNIT}claims/")

"""The loan register in the browser: applications, stages, money, results, files; identity numbers kept secret."""

import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from jiheng.core.case import Case
from jiheng.core.finding import Findings
from jiheng.core.identity import check_digit
from jiheng.documents.loan_books.reader import read_ledger
from jiheng.documents.loan_books.template import ledger_workbook
from jiheng.web.case_entry import put_targets
from jiheng.web.home import Home
from jiheng.web.jobs.models import Job, JobState
from jiheng.web.jobs.running import run_next
from jiheng.web.loans.models import RegisteredLoan
from jiheng.web.loans.register import register_of
from jiheng.web.records.models import Event
from tests.conftest import EXAMPLES
from tests.web.conftest import District

UNIT = "/2022/FL01/loans/"
FOLDER = EXAMPLES / "loan-subsidy-2022"
FIRST = "44018419850312002"
NUMBER = FIRST + check_digit(FIRST)


def told(response: Any) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


def application(**cells: str) -> dict[str, str]:
    return {
        "scheme": "guangdong.womens_loans", "borrower": "J01", "id_number": NUMBER, "applied_on": "2022-03-01",
        "applied_amount": "100000", "town": "甲镇", **cells,
    }  # fmt: skip


def apply(client: Client, **cells: str) -> Any:
    return client.post(f"{UNIT}new/", application(**cells))


CONTRACT = {"disbursed_on": "2022-06-21", "amount": "100000", "due_on": "2024-06-21", "contract_rate": "3.70"}


@pytest.fixture
def filled(district: District, tmp_path: Path) -> District:
    """The district with the worked register read in."""
    ledger = read_ledger(FOLDER, Findings("台账"))
    path = tmp_path / "贷款台账.xlsx"
    path.write_bytes(ledger_workbook(ledger, ("guangdong.womens_loans",)))
    job = hand_in(district.client("preparer"), path, "ledger")
    assert job.state == JobState.DONE, job.problem
    return district


def hand_in(client: Client, path: Path, kind: str) -> Job:
    upload = SimpleUploadedFile(path.name, path.read_bytes())
    assert client.post(f"{UNIT}claims/", {"kind": kind, "file": upload}).status_code == 302
    assert run_next()
    return Job.objects.order_by("-pk")[0]


@pytest.mark.any_database
def test_everybody_of_the_branch_sees_the_register_and_strangers_do_not(district: District) -> None:
    pages = (UNIT, f"{UNIT}money/", f"{UNIT}results/", f"{UNIT}claims/")
    for name in ("preparer", "unit_reviewer", "supervisor", "bureau_officer", "auditor"):
        for page in (*pages, "/2022/loans/", "/loans/schemes/"):
            assert district.client(name).get(page).status_code == 200, (name, page)
    for name, status in (("stranger", 404), ("administrator", 404), ("nobody", 302)):
        for page in pages:
            assert district.client(name).get(page).status_code == status, (name, page)
    assert district.client("unit_reviewer").get(f"{UNIT}new/").status_code == 404
    assert "读入台账" not in told(district.client("auditor").get(f"{UNIT}claims/"))
    assert district.client("auditor").post(f"{UNIT}claims/", {"kind": "claim"}).status_code == 404


def test_schemes_are_shown_with_dates_and_how_well_each_term_is_known(district: District) -> None:
    page = told(district.client("preparer").get("/loans/schemes/"))
    assert "广东省妇女创业小额担保贷款贴息项目" in page
    assert "依据程度" in page


def test_an_application_is_weighed_rule_by_rule_and_goes_its_way(district: District) -> None:
    client = district.client("preparer")
    assert apply(client).status_code == 302
    page = told(client.get(f"{UNIT}loan/D001/"))
    assert "申请10万元，单户上限10万元" in page
    assert "身份证号第17位是双数，女" in page
    assert "广东省妇女创业小额担保贷款贴息项目（guangdong.womens_loans），2020-01-01起" in page
    step = client.post(f"{UNIT}loan/D001/step/", {"step": "town_review", "on": "2022-03-10"}, follow=True)
    assert "镇街已审" in told(step)
    wrong = client.post(f"{UNIT}loan/D001/step/", {"step": "repayment", "on": "2022-03-11", "amount": "1"}, follow=True)
    assert "“镇街已审”之后不能“还本”" in told(wrong)
    rejected = client.post(
        f"{UNIT}loan/D001/step/", {"step": "rejection", "on": "2022-04-01", "reason": ""}, follow=True
    )
    assert "“未通过”要填“未通过原因”" in told(rejected)
    assert Event.objects.filter(words__contains="登记变动B001").exists()


def test_a_contract_brings_a_schedule_with_each_sum(district: District) -> None:
    client = district.client("preparer")
    apply(client)
    half = client.post(f"{UNIT}loan/D001/edit/", {**application(), "revision": "0", "amount": "100000"})
    assert (half.status_code, "合同只填了一部分" in told(half)) == (422, True)
    done = client.post(f"{UNIT}loan/D001/edit/", {**application(id_number=""), **CONTRACT, "revision": "0"})
    assert done.status_code == 302
    page = told(client.get(f"{UNIT}loan/D001/"))
    assert "100000.00×3.70%×92÷360" in page
    assert "已放款" in page
    (loan,) = register_of(district.unit).loans
    assert loan.id_number is not None  # left blank, it stays
    assert loan.id_number.digits == NUMBER


def test_identity_numbers_are_encrypted_found_by_digest_and_never_shown(district: District, home: Home) -> None:
    client = district.client("preparer")
    apply(client)
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM loans_registeredloan")
        assert NUMBER not in repr(cursor.fetchall())
    first, second = (RegisteredLoan.objects.get().id_cipher, "")
    apply(client, borrower="J02", applied_on="2022-05-01")
    second = RegisteredLoan.objects.order_by("-pk")[0].id_cipher
    assert first != second  # the same number, another text
    page = told(client.get(f"{UNIT}loan/D002/"))
    assert NUMBER not in page
    assert "同一人还有贷款" in page
    found = told(client.post(UNIT, {"id_number": NUMBER}))
    assert ("D001" in found, "D002" in found, NUMBER in found) == (True, True, False)
    assert "没有找到" in told(client.post(UNIT, {"id_number": NUMBER[:-1]}))
    assert (home.folder / "identity.key").stat().st_mode & 0o077 == 0
    wrong = apply(client, id_number=NUMBER[:-1] + ("1" if NUMBER[-1] != "1" else "2"))
    assert wrong.status_code == 422
    assert not Event.objects.filter(words__contains=NUMBER).exists()


def test_the_worked_register_gives_the_same_results_as_the_command(filled: District) -> None:
    client = filled.client("preparer")
    page = told(client.get(f"{UNIT}results/?target=270"))
    for words in ("240.00", "16", "83", "283", "不适用", "270.00"):
        assert words in page
    assert re.search(r"种植大户<a [^>]*>4<", page)
    assert "分别统计，不相加" in page
    assert "拨付核对" in page
    assert "4.17%" in page
    bridge = page[page.index("年初目标</th>") :]
    assert "实际放款" in bridge
    money = told(client.get(f"{UNIT}money/"))
    assert re.search(r"待拨付<[^>]*>10.00<span class=\"unseen\">（下达－已拨付）</span></span>万元", money)
    listed = told(client.get(f"{UNIT}?stage=rejected"))
    assert listed.count("/loans/loan/") == 5
    assert told(client.get(f"{UNIT}?tag=种植大户")).count("/loans/loan/") == 4


def test_jobs_that_nobody_told_are_missing_and_not_none(district: District) -> None:
    client = district.client("preparer")
    assert apply(client, **CONTRACT, direct_jobs="0").status_code == 302
    page = told(client.get(f"{UNIT}results/"))
    assert re.search(r"直接就业</dt><dd><a [^>]*>0<", page)
    assert "1笔填写，0笔有佐证" in page
    assert "间接带动</dt><dd><small>未填</small>" in page


def test_what_the_results_tell_opens_as_many_loans_as_were_counted(filled: District) -> None:
    client = filled.client("preparer")
    page = client.get(f"{UNIT}results/").content.decode()
    for address, count in (("?lent=2022", 16), ("?lent=2022&tag=种植大户", 4)):
        assert f'href="{UNIT}{address.replace("&", "&amp;")}"' in page
        assert told(client.get(UNIT + address)).count("/loans/loan/") == count
    assert client.get(f"{UNIT}?lent=0000&year=99999").status_code == 200


def test_what_happened_to_a_loan_is_told_whole(filled: District) -> None:
    client = filled.client("preparer")
    step = f"{UNIT}loan/D2022-01/step/"
    client.post(step, {"step": "rate_change", "on": "2023-01-01", "rate": "4.05"})
    client.post(step, {"step": "extension", "on": "2024-05-01", "until": "2025-04-30"})
    page = told(client.get(f"{UNIT}loan/D2022-01/"))
    assert "年利率改为4.05%" in page
    assert "展期到2025-04-30" in page
    assert "银行总行审核未通过" in told(client.get(f"{UNIT}loan/D2022-17/"))


def test_no_source_is_paid_below_zero(filled: District) -> None:
    client = filled.client("preparer")
    ledger = register_of(filled.unit)
    source = next(each for each in ledger.sources if each.year_of_origin == 2022)
    response = client.post(
        f"{UNIT}money/", {"kind": "payments", "source": source.code, "on": "2022-12-01", "amount": "99000000"}
    )
    assert response.status_code == 422
    assert "资金不能为负" in told(response)
    assert register_of(filled.unit) == ledger


def test_a_bank_s_claim_is_recomputed_to_the_fen(filled: District, tmp_path: Path) -> None:
    claim = Path(shutil.copy(FOLDER / "2022年第3期申报.csv", tmp_path / "2022年第3期申报.csv"))
    job = hand_in(filled.client("preparer"), claim, "claim")
    assert job.state == JobState.DONE
    assert job.result_name == "2022年第3期申报（核对结果）.xlsx"
    assert re.fullmatch(
        r"\d+行申报，\d+行一致；申报[\d,.]+元，应贴[\d,.]+元，差额-?[\d,.]+元，漏报\d+笔。", job.outcome
    )


def test_reading_the_same_ledger_again_changes_nothing_and_a_bad_cell_reads_nothing(
    filled: District, tmp_path: Path
) -> None:
    client = filled.client("preparer")
    before = register_of(filled.unit)
    path = tmp_path / "again.xlsx"
    path.write_bytes(ledger_workbook(before, ("guangdong.womens_loans",)))
    assert hand_in(client, path, "ledger").outcome == "与台账相同，没有改动。"
    (tmp_path / "贷款.csv").write_text("贷款编号\nX\n", encoding="utf-8")
    bad = hand_in(client, tmp_path / "贷款.csv", "ledger")
    assert bad.state == JobState.REFUSED
    assert register_of(filled.unit) == before


@pytest.mark.any_database
def test_queries_do_not_grow_with_loans(
    district: District, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = district.client("preparer")
    for number in range(2):
        apply(client, borrower=f"J{number}", id_number="")
    with django_assert_max_num_queries(60) as few:
        client.get(UNIT)
        number = len(few)
    for borrower in range(10):
        apply(client, borrower=f"K{borrower}", id_number="", applied_on=date(2022, 4, 1 + borrower).isoformat())
    with django_assert_max_num_queries(number):
        client.get(UNIT)


def test_the_bridge_begins_at_the_target_that_was_approved(filled: District, womens_federation: Case) -> None:
    client = filled.client("preparer")
    assert "取自已批复的绩效目标" not in told(client.get(f"{UNIT}results/"))
    put_targets(womens_federation, filled.unit_year)
    page = told(client.get(f"{UNIT}results/"))
    assert "取自已批复的绩效目标" in page
    bridge = page[page.index("年初目标</th>") :]
    assert "270.00" in bridge
    assert "240.00" in bridge
    assert "取自已批复的绩效目标" not in told(client.get(f"{UNIT}results/?target=300"))

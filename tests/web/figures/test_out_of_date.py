"""A changed record marks every submitted document that used it; what was submitted stays as it was."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from jiheng.web.activities.models import Activity
from jiheng.web.budgets.models import BudgetLine
from jiheng.web.figures.comparing import compare_next, mark_of
from jiheng.web.figures.models import FiguresTold
from jiheng.web.loans.models import Loan
from jiheng.web.records.models import Notice
from jiheng.web.records.reviewed_work import State
from jiheng.web.self_evaluations.models import SelfEvaluation, Submission
from jiheng.web.targets.models import TargetSet
from tests.web.conftest import YEAR, District


def _catch_up() -> int:
    done = 0
    while compare_next():
        done += 1
    return done


def _lend_more() -> None:
    """Ten thousand more than was told of the first loan."""
    loan = Loan.objects.order_by("position").first()
    assert loan is not None
    loan.disbursed_amount += Decimal(10_000)  # type: ignore[attr-defined]  # a stored column
    loan.save()


def test_what_was_submitted_is_up_to_date_until_a_record_changes(evaluation: SelfEvaluation) -> None:
    told = FiguresTold.objects.get()
    assert (told.kind, told.work, told.changes, told.out_since) == (
        "self_evaluations.selfevaluation", evaluation.pk, [], None,
    )  # fmt: skip
    assert {"贷款.发放金额", "部门整体.执行数"} <= {each["name"] for each in told.figures}
    assert mark_of(evaluation) is None
    assert _catch_up() == 0


def test_a_changed_record_marks_it_with_the_difference_and_the_record(
    district: District, evaluation: SelfEvaluation
) -> None:
    kept = Submission.objects.get()
    _lend_more()
    page = district.client("unit_reviewer").get(evaluation.get_absolute_url()).content.decode()
    assert "已过时" in page
    told = FiguresTold.objects.get()
    amount = next(each for each in told.changes if each["name"] == "贷款.发放金额")
    assert (amount["before"], amount["after"], amount["difference"]) == ("240万元", "241万元", "+1.00万元")
    assert [(cell["words"], cell["before"], cell["after"]) for cell in amount["cells"]] == [
        ("贷款[D2022-01].放款金额", "30万元", "31万元")
    ]
    assert "贷款[D2022-01].放款金额" in page
    names = {each["name"] for each in told.changes}
    assert "部门整体.执行数" not in names
    again = Submission.objects.get()
    assert (again.case_json, again.evaluation_json, again.files) == (kept.case_json, kept.evaluation_json, kept.files)


def test_it_is_marked_beside_the_work_without_anybody_opening_the_page(
    district: District, evaluation: SelfEvaluation
) -> None:
    Notice.objects.all().delete()
    _lend_more()
    assert _catch_up() == 1
    for name in ("preparer", "unit_reviewer"):
        client = district.client(name)
        assert "已过时" in client.get(f"/{YEAR}/self-evaluations/").content.decode()
        assert "已过时的材料" in client.get("/").content.decode()
    told = {notice.person.username: notice for notice in Notice.objects.select_related("person")}
    assert set(told) == {"preparer", "unit_reviewer"}
    assert told["preparer"].address == evaluation.get_absolute_url()
    assert "已过时，提交后记录有改动：" in told["preparer"].words
    _lend_more()
    assert _catch_up() == 1
    assert Notice.objects.count() == 2


def test_the_mark_goes_when_the_records_tell_the_same_again(evaluation: SelfEvaluation) -> None:
    _lend_more()
    assert mark_of(SelfEvaluation.objects.get(pk=evaluation.pk)) is not None
    loan = Loan.objects.order_by("position")[0]
    Loan.objects.filter(pk=loan.pk).update(disbursed_amount=loan.disbursed_amount - Decimal(10_000))  # type: ignore[attr-defined]
    assert mark_of(SelfEvaluation.objects.get()) is None
    assert FiguresTold.objects.get().out_since is None


def test_records_that_it_did_not_use_do_not_mark_it(district: District, evaluation: SelfEvaluation) -> None:
    Activity.objects.bulk_create(
        [
            Activity(
                unit_year=district.unit_year, position=99, code="H99", name="座谈", short_name="座谈", kind="publicity"
            )
        ]
    )
    assert _catch_up() == 1
    assert FiguresTold.objects.get().changes == []
    assert mark_of(SelfEvaluation.objects.get(pk=evaluation.pk)) is None


def test_a_record_that_was_taken_out_is_told_as_such(evaluation: SelfEvaluation) -> None:
    Loan.objects.order_by("position")[0].delete()
    mark = mark_of(SelfEvaluation.objects.get())
    assert mark is not None
    cells = next(each["cells"] for each in mark.changes if each["name"] == "贷款.发放金额")
    assert [(cell["words"], cell["after"]) for cell in cells] == [("贷款[D2022-01].放款金额", "（已删除）")]
    assert evaluation.submissions.count() == 1


def test_work_that_was_returned_is_no_longer_marked(district: District, evaluation: SelfEvaluation) -> None:
    _lend_more()
    SelfEvaluation.objects.filter(pk=evaluation.pk).update(state=State.RETURNED)
    assert "已过时" not in district.client("preparer").get(evaluation.get_absolute_url()).content.decode()
    assert "已过时" not in district.client("preparer").get(f"/{YEAR}/self-evaluations/").content.decode()
    assert "已过时的材料" not in district.client("preparer").get("/").content.decode()
    district.client("preparer").post(f"{evaluation.get_absolute_url()}step/", {"verb": "submit"})
    assert FiguresTold.objects.get().out_since is None


def test_a_target_form_is_marked_when_its_money_changes(district: District, evaluation: SelfEvaluation) -> None:
    target_set = evaluation.target_set
    TargetSet.objects.filter(pk=target_set.pk).update(state=State.DRAFT)
    answer = district.client("preparer").post(target_set.address("step"), {"verb": "submit"}, follow=True)
    assert "已提交审核" in answer.content.decode()
    line = BudgetLine.objects.filter(unit_year=district.unit_year, original_budget=None).order_by("position")[0]
    line.revised_budget += Decimal(50_000)  # type: ignore[attr-defined]
    line.save()
    page = district.client("unit_reviewer").get(target_set.get_absolute_url()).content.decode()
    assert "已过时" in page
    assert "+5.00万元" in page
    assert "已过时" in district.client("unit_reviewer").get(f"/{YEAR}/targets/").content.decode()


@pytest.mark.any_database
def test_lists_and_the_desk_ask_as_often_for_many_marks_as_for_one(
    district: District, evaluation: SelfEvaluation
) -> None:
    def asked(address: str) -> int:
        with CaptureQueriesContext(
            connection,
        ) as caught:
            district.client("preparer").get(address)
        return len(caught)

    _lend_more()
    _catch_up()
    addresses = ("/", f"/{YEAR}/self-evaluations/")
    told = FiguresTold.objects.get()

    def mark(number: int) -> None:
        other = SelfEvaluation.objects.get(pk=evaluation.pk)
        other.pk, other.project, other._state.adding = None, f"X{number}", True
        other.save()
        FiguresTold.objects.create(unit_year=told.unit_year, kind=told.kind, work=other.pk, told_at=told.told_at,
                                   changes=told.changes, compared=told.compared, out_since=told.out_since)  # fmt: skip

    mark(0)
    once = [asked(each) for each in addresses]
    for number in range(1, 10):
        mark(number)
    assert [asked(each) for each in addresses] == once

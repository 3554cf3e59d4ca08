"""Kept values come back for the edition they were made from alone, and never more of them than allowed."""

from jiheng.checks.checkup import Checkup
from jiheng.core.case import Case
from jiheng.web.budgets.models import Payment
from jiheng.web.loans.models import Loan
from jiheng.web.record_tables.kept_records import Shelf
from jiheng.web.self_evaluations.checking import checkup_of
from jiheng.web.self_evaluations.models import IndicatorResult, Passage, SelfEvaluation
from jiheng.web.self_evaluations.submitting import result_files
from jiheng.web.self_evaluations.weighing import weigh
from jiheng.web.self_evaluations.whole_case import whole_case
from jiheng.web.targets.models import Indicator
from tests.web.conftest import District
from tests.web.put_case import put_case
from tests.web.self_evaluations.conftest import in_district


def test_a_value_comes_back_for_its_own_edition() -> None:
    shelf: Shelf[str] = Shelf(2)
    shelf.put("a", 1, "one")
    assert (shelf.take("a", 1), shelf.take("a", 2), shelf.take("b", 1)) == ("one", None, None)


def test_a_new_edition_takes_the_place_of_the_old_one() -> None:
    shelf: Shelf[str] = Shelf(2)
    shelf.put("a", 1, "one")
    shelf.put("a", 2, "two")
    assert (shelf.take("a", 1), shelf.take("a", 2), len(shelf)) == (None, "two", 1)


def test_what_was_unused_longest_goes_first() -> None:
    shelf: Shelf[str] = Shelf(2)
    shelf.put("a", 1, "one")
    shelf.put("b", 1, "two")
    shelf.take("a", 1)
    shelf.put("c", 1, "three")
    assert [shelf.take(each, 1) for each in "abc"] == ["one", None, "three"]


def test_sizes_add_up_and_what_is_too_large_is_not_kept() -> None:
    shelf: Shelf[str] = Shelf(10)
    shelf.put("a", 1, "one", size=6)
    shelf.put("b", 1, "two", size=5)
    shelf.put("c", 1, "three", size=11)
    assert [shelf.take(each, 1) for each in "abc"] == [None, "two", None]


def test_a_case_is_read_anew_after_each_write(district: District, womens_federation: Case) -> None:
    evaluation = put_case(in_district(womens_federation), district.unit_year)
    first = whole_case(evaluation)
    again = whole_case(evaluation)
    assert again == first
    assert all(mine is theirs for mine, theirs in zip(again.loans, first.loans, strict=True))
    payments = len(first.payments)
    line = first.budget_lines[0].code
    Payment.objects.create(unit_year=district.unit_year, code="P-new", budget_line=line, amount=1)
    assert len(whole_case(evaluation).payments) == payments + 1
    Loan.objects.filter(unit_year=district.unit_year).delete()
    assert whole_case(evaluation).loans == ()
    _changed(evaluation, "reason", "换了一个原因。")
    assert any(each.reason == "换了一个原因。" for each in whole_case(evaluation).indicators)
    Indicator.objects.filter(target_set=evaluation.target_set).update(definition="改了解释")
    assert {each.definition for each in whole_case(evaluation).indicators} == {"改了解释"}
    evaluation.case_title = "另一个名称"
    assert whole_case(evaluation).profile.title == "另一个名称"


def test_the_engine_weighs_again_only_what_has_changed(district: District, womens_federation: Case) -> None:
    evaluation = put_case(in_district(womens_federation), district.unit_year)
    _, first = weigh(evaluation)
    assert weigh(evaluation)[1] is first
    _changed(evaluation, "reason", "换了一个原因。")
    assert weigh(evaluation)[1] is not first


def test_a_report_is_checked_again_only_after_it_or_its_facts_have_changed(
    district: District, womens_federation: Case
) -> None:
    evaluation = put_case(in_district(womens_federation), district.unit_year)
    first = _checkup(evaluation)
    assert _checkup(evaluation) is first
    Passage.objects.filter(self_evaluation=evaluation).update(text="另写一段。")
    second = _checkup(evaluation)
    assert second is not first
    assert _checkup(evaluation) is second
    Payment.objects.filter(unit_year=district.unit_year).update(purpose="另一个用途")
    assert _checkup(evaluation) is not second


def _checkup(evaluation: SelfEvaluation) -> Checkup:
    case, draft = weigh(evaluation)
    assert draft.evaluation is not None
    return checkup_of(evaluation, result_files(evaluation, draft.evaluation).report(), case)


def _changed(evaluation: SelfEvaluation, column: str, text: str) -> None:
    row = IndicatorResult.objects.filter(self_evaluation=evaluation).first()
    assert row is not None
    setattr(row, column, text)
    row.save()

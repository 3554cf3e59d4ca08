"""Facts found by their unit and their paragraph."""

from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.manuscript import Manuscript

REPORT = Manuscript.of_text("护栏经费36万元，安装护栏12公里。\n培训护林员60名，培训经费8万元。\n护栏经费35万元已付清。")
FACTS = REPORT.indexed_facts


def test_a_look_up_keeps_the_order_of_the_text() -> None:
    assert [fact.mention.text for fact in FACTS.in_unit("元")] == ["36万元", "8万元", "35万元"]


def test_facts_of_a_paragraph_are_those_that_stand_in_it() -> None:
    assert [fact.mention.text for fact in FACTS.in_passage(REPORT.prose[1])] == ["60名", "8万元"]


def test_what_the_report_does_not_tell_is_found_nowhere() -> None:
    nothing = IndexedFacts(())
    assert (nothing.in_unit("元"), nothing.in_passage(REPORT.prose[0])) == ((), ())

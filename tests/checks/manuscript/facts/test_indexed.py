"""Facts found by their unit and their paragraph."""

from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.manuscript import Manuscript

REPORT = Manuscript.of_text("护栏经费36万元，安装护栏12公里。\n培训护林员60名，培训经费8万元。\n护栏经费35万元已付清。")
FACTS = REPORT.indexed_facts


def test_a_look_up_keeps_the_order_of_the_text() -> None:
    assert [fact.mention.text for fact in FACTS.in_unit("元")] == ["36万元", "8万元", "35万元"]


def test_the_last_fact_of_a_stretch_is_the_one_nearest_to_its_end() -> None:
    passage = REPORT.prose[0]
    told = [FACTS.last_of(passage, start, end) for start, end in ((0, 12), (0, len(passage.text)), (8, 9), (0, 4))]
    assert [fact and fact.mention.text for fact in told] == ["36万元", "12公里", None, None]


def test_what_the_report_does_not_tell_is_found_nowhere() -> None:
    nothing = IndexedFacts(())
    assert (nothing.in_unit("元"), nothing.last_of(REPORT.prose[0], 0, 99)) == ((), None)


def test_what_is_told_near_a_fact_is_of_its_unit() -> None:
    facts = IndexedFacts(
        Manuscript.of_text("\n".join(f"第{place}片栽植果树{place}株。" for place in range(200, 400))).facts
    )
    before, behind = facts.near(facts.all[100])
    assert [before[0], before[-1]] == [facts.all[40], facts.all[99]]
    assert [behind[0], behind[-1]] == [facts.all[101], facts.all[160]]


def test_figures_are_alike_in_any_order_of_their_digits() -> None:
    facts = IndexedFacts(Manuscript.of_text("护林员126名。\n护栏216公里，护林员162名。\n护林员612名。").facts)
    assert [fact.mention.text for fact in facts.of_like_figures(facts.all[0])] == ["126名", "162名", "612名"]
    assert facts.tellings[facts.all[0].mention.key] == 1

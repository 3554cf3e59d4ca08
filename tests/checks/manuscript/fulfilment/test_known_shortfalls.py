"""What fell short, found by what may tie a claim to it."""

from jiheng.checks.manuscript.fulfilment.known_shortfalls import KnownShortfalls
from jiheng.checks.manuscript.manuscript import Manuscript

KINDS = ["桥梁", "水渠", "泵站", "路灯"]


def known(size: int) -> KnownShortfalls:
    rows = [f"{KINDS[each % 4]}维修任务{1000 + each}处，实际维修{990 + each}处。" for each in range(size)]
    return KnownShortfalls(Manuscript.of_text("\n".join(rows)).shortfalls)


def test_among_few_any_may_be_meant() -> None:
    of_work = known(4).of_work
    assert of_work.tied_to({"渡船"}, ()) == of_work.all
    assert (len(of_work.all), known(4).of_money.all) == (4, ())


def test_among_many_only_those_of_its_words_or_figures_are_looked_at() -> None:
    of_work = known(160).of_work
    told = of_work.tied_to({"桥梁"}, [1003.0])
    assert {each.told for each in told} == {
        *(f"{1000 + each}处＞{990 + each}处" for each in range(0, 160, 4)),
        "1003处＞993处",
        "1013处＞1003处",
    }


def test_a_word_that_nearly_all_have_says_of_none_that_it_is_meant() -> None:
    assert known(160).of_work.tied_to({"维修"}, ()) == []
    assert known(40).of_work.tied_to({"维修"}, ()) == known(40).of_work.all

"""An average or a price is over people, households, things or months."""

import pytest

from jiheng.quantities.relations.names.counted import counted_in, per_of_average, pers_of_price
from jiheng.quantities.scan import mentions
from jiheng.quantities.sentence import Term, sentences


def last(text: str) -> Term:
    return sentences(text, mentions(text))[-1].terms[-1]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("人均800元", "人"),
        ("场均参加45人次", "场"),
        ("每户平均800元", "户"),
        ("平均每名创业妇女15万元", "名"),
        ("平均92分", ""),
        ("投入33万元", None),
        ("人均收入较高，补助33万元", None),
    ],
)
def test_the_name_of_an_average_says_what_it_is_over(text: str, per: str | None) -> None:
    assert per_of_average(last(text)) == per


@pytest.mark.parametrize(
    ("text", "pers"),
    [
        ("每人补助450元", ("人",)),
        ("每人每月300元", ("人", "月")),
        ("单价5,200元", ()),
        ("标准分别为600元", ()),
        ("三个街道各安排12万元", ()),
        ("户均800元", ("户",)),
        ("体检100元/人", ("人",)),
        ("伙食60元/人/天", ("人", "天")),
        ("拨付60元/季", ()),
        ("按450元每人发放", None),
        ("按450元每人", ("人",)),
        ("按450元/人", ("人",)),
        ("补助450元", None),
        ("补助45人", None),
    ],
)
def test_the_words_around_a_price_say_what_it_is_per(text: str, pers: tuple[str, ...] | None) -> None:
    assert pers_of_price(last(text)) == pers


@pytest.mark.parametrize(
    ("text", "per", "counted"),
    [
        ("惠及420人", "人", True),
        ("惠及420户", "人", False),
        ("培训12期", "班", True),
        ("扶持32名创业妇女", "创业妇女", True),
        ("行政村12个", "村", True),
        ("惠及420人", "", True),
        ("参训220人次", "次", True),
    ],
)
def test_a_figure_counts_what_an_average_is_over(text: str, per: str, counted: bool) -> None:
    assert counted_in(last(text), per) is counted

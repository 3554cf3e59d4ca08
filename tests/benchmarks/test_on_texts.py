"""A figure of what agrees is changed, and it is counted whether the checker tells it."""

from benchmarks.check_accuracy.agreeing import RATE
from benchmarks.check_accuracy.on_texts import lines, trials

PLAIN = "受理申请864件，办结792件，办结率91.67%。"
UNREAD = "展出旧书864册，湖面结冰91.67%；捐出792册。"


def test_each_trial_changes_one_figure_beyond_its_rounding() -> None:
    assert [(each.agreement.kind, each.old, each.new, each.is_told) for each in trials(PLAIN)] == [
        (RATE, "91.67", "91.68", True),
        (RATE, "91.67", "91.76", True),
        (RATE, "792", "793", True),
    ]


def test_what_is_not_told_is_counted_and_listed() -> None:
    printed = [*lines([PLAIN, UNREAD], detail=True)]
    assert "合计：3/6" in printed
    assert "不改时报出问题的文本：0/2" in printed
    assert [each.partition("｜")[0] for each in printed if each.startswith("改动未报")] == [
        "改动未报 比率 91.67→91.68",
        "改动未报 比率 91.67→91.76",
        "改动未报 比率 792→793",
    ]

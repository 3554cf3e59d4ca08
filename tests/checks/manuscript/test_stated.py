"""What a check says of the statements of figures."""

from collections.abc import Iterator

from jiheng.checks.check import Flaw, Holds
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.stated import places_of, verdicts
from jiheng.core.finding import Confidence
from jiheng.quantities.statement import Relation


def answers(text: str, *relations: Relation) -> Iterator[Flaw | Holds]:
    return verdicts(Manuscript.of_text(text), *relations, says=lambda statement: statement.target.text)


def test_a_statement_that_holds_is_answered_with_its_working_and_one_that_fails_with_a_flaw_too() -> None:
    text = "支出50万元，其中基本支出30万元，项目支出20万元。\n收入60万元，其中基本支出30万元，项目支出20万元。"
    right, wrong = answers(text, Relation.SUM)
    assert isinstance(right, Holds)
    assert isinstance(wrong, Flaw)
    assert (right.arithmetic, wrong.arithmetic) == ("30＋20＝50万元", "30＋20＝50万元≠60万元，相差10万元")
    assert (wrong.message, wrong.confidence) == ("60万元", Confidence.PROBABLE)
    assert [(each.paragraph, each.start, each.end) for each in (*right.places, *wrong.places)] == [
        (1, 2, 26),
        (2, 2, 26),
    ]


def test_only_the_relations_asked_for_are_answered() -> None:
    text = "支出50万元，其中基本支出30万元，项目支出20万元。"
    assert list(answers(text, Relation.RATE, Relation.AVERAGE)) == []


def test_figures_that_stand_far_apart_are_each_a_place_the_result_first() -> None:
    text = "收入60万元" + "，说明" * 60 + "，支出50万元" + "，说明" * 10 + "，结余10万元。"
    ((passage, statement),) = Manuscript.of_text(text).stated(Relation.REMAINDER)
    assert [text[each.start : each.end] for each in places_of(passage, statement)] == ["10万元", "60万元", "50万元"]


def test_what_is_drawn_from_other_paragraphs_is_told_with_the_places_of_both_amounts() -> None:
    lines = (
        "全年安排培训经费80万元，用于乡村教师培训。",
        "培训按计划开展，学员反映良好。",
        "截至年底，培训经费实际支出62万元。",
        "三、存在问题",
        "培训经费结余28万元，原因是两期培训推迟。",
    )
    (wrong,) = (each for each in answers("\n".join(lines), Relation.REMAINDER) if isinstance(each, Flaw))
    told = [(each.paragraph, lines[(each.paragraph or 0) - 1][each.start : each.end]) for each in wrong.places]
    assert told == [(5, "28万元"), (1, "80万元"), (3, "62万元")]
    assert wrong.arithmetic == "第1段、第3段：80万元－62万元＝18万元≠28万元"

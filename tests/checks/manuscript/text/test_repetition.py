"""Copied passages are recognised although they were extended or a figure in them was changed."""

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.repetition import Repetition

FIRST = "全年组织技能培训36场，参训学员2400人次，发放培训资料5000份，新建实训基地2个，带动周边村民稳定就业。"
EXTENDED = "按照年初安排，" + FIRST + "同时开展就业指导。"
SECOND = "推动基层文化站免费开放，配送图书1200册，组织流动放映60场，丰富群众文化生活，受到居民普遍欢迎。"


def found(*lines: str) -> list[tuple[int, int]]:
    return [(each.earlier.index, each.later.index) for each in Manuscript.of_text("\n".join(lines)).repetitions.all]


def only(*lines: str) -> Repetition:
    (repetition,) = Manuscript.of_text("\n".join(lines)).repetitions.all
    return repetition


def test_a_copy_is_found_and_may_say_more() -> None:
    assert found(FIRST, SECOND, EXTENDED) == [(0, 2)]
    assert only(FIRST, FIRST).is_exact
    assert not only(FIRST, EXTENDED).is_exact


def test_headings_of_copied_passages_are_part_of_the_copy() -> None:
    lines = ("1.提升劳动技能", FIRST, "2.丰富文化生活", SECOND)
    assert found(*lines, "二、成效", *lines) == [(0, 5), (1, 6), (2, 7), (3, 8)]
    (block,) = Manuscript.of_text("\n".join((*lines, "二、成效", *lines))).repetitions.blocks
    assert [each.later.index for each in block] == [5, 6, 7, 8]


def test_a_set_phrase_is_no_copy() -> None:
    assert found("深入贯彻落实上级决策部署，新建道路3公里。", "深入贯彻落实上级决策部署，修缮校舍2栋。") == []


def test_the_same_heading_elsewhere_is_no_copy() -> None:
    assert found("提升劳动技能", FIRST, "提升劳动技能", SECOND) == []


def test_changed_figures_are_told_by_their_clauses() -> None:
    repetition = only(FIRST, FIRST.replace("2400", "2450"))
    changed = [
        (
            repetition.earlier.text[each.earlier_start : each.earlier_end],
            repetition.later.text[each.later_start : each.later_end],
        )
        for each in repetition.changed
    ]
    assert changed == [("参训学员2400人次", "参训学员2450人次")]


def test_a_place_is_followed_to_where_the_words_stand_first() -> None:
    manuscript = Manuscript.of_text("\n".join((FIRST, SECOND, EXTENDED, EXTENDED)))
    third = manuscript.passages[3]
    start = third.text.index("5000份")
    origin = manuscript.repetitions.origin(third, start, start + 5)
    assert origin == (manuscript.passages[0], FIRST.index("5000份"), FIRST.index("5000份") + 5)
    start = third.text.index("就业指导")
    assert manuscript.repetitions.origin(third, start, start + 4)[0].index == 2
    assert manuscript.repetitions.origin(manuscript.passages[1], 0, 2)[0].index == 1


def test_blocks_that_stand_apart_are_told_apart() -> None:
    other = "完成老旧小区改造8个，惠及居民1300户，更换供水管网12公里，增设停车泊位260个，居民出行更加方便。"
    lines = (FIRST, SECOND, other, "其他情况见附表。", "另有说明。", "以下从略。", other, "又及。", "再及。", FIRST)
    assert len(Manuscript.of_text("\n".join(lines)).repetitions.blocks) == 2


def test_a_passage_says_what_it_repeats() -> None:
    manuscript = Manuscript.of_text(f"{FIRST}\n{EXTENDED}")
    repetition = manuscript.repetitions.of(manuscript.passages[1])
    assert repetition is not None
    assert repetition.earlier is manuscript.passages[0]
    assert manuscript.repetitions.of(manuscript.passages[0]) is None


def test_words_before_the_copy_have_no_origin() -> None:
    manuscript = Manuscript.of_text(f"{FIRST}\n{EXTENDED}")
    assert manuscript.repetitions.origin(manuscript.passages[1], 0, 2)[0].index == 1


def test_a_short_line_that_is_not_the_same_is_no_part_of_the_copy() -> None:
    lines = ("提升劳动技能水平，改善就业服务环境", FIRST)
    later = ("提升劳动技能水平，丰富群众文化生活，推进环境整治提升", FIRST)
    assert found(*lines, "二、成效", *later) == [(1, 4)]

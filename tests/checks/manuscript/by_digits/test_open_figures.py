"""The figures of a paragraph, of which digits ask what makes what."""

from itertools import pairwise

from jiheng.checks.manuscript.by_digits.open_figures import Figures, Row
from jiheng.checks.manuscript.manuscript import Manuscript

SENTENCE = "完成项目{0}个，支出{0}1万元，占{1}.3%，比上年增长{1}%。"


def rows_of(text: str) -> tuple[Row, ...]:
    manuscript = Manuscript.of_text(text)
    return Figures(manuscript.prose, manuscript.readings, frozenset()).rows


def test_a_paragraph_is_one_row() -> None:
    (row,) = rows_of("".join(SENTENCE.format(number, number % 90 + 3) for number in range(11, 21)))
    assert [told.term.unit for told in row[:4]] == ["个", "元", "%", "%"]
    assert len(row) == 40


def test_a_paragraph_without_end_is_cut_between_its_sentences() -> None:
    rows = rows_of("".join(SENTENCE.format(number, number % 90 + 3) for number in range(11, 411)))
    assert {len(row) for row in rows} == {80}
    assert sum(map(len, rows)) == 1600
    assert all(row[-1].sentence is not behind[0].sentence for row, behind in pairwise(rows))

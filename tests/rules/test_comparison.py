"""Two editions of a rule compared: what each said, cell by cell."""

from datetime import date
from pathlib import Path

from jiheng.rules.comparison import RuleDifference, compared, described_on, editions_of, rules_of
from jiheng.rules.library import RuleLibrary, load_library

from .texts import GRADES, files_of

OURS = load_library()
TWO_EDITIONS = (
    GRADES
    + """\
  - effective_from: 2023-01-01
    evidence: V2
    reference: {title: 试验办法（修订）, number: 试财〔2023〕2号}
    value:
      - {grade: excellent, label: 优, minimum: 85}
      - {grade: poor, label: 差, minimum: 0}
"""
)


def test_editions_are_listed_oldest_first(tmp_path: Path) -> None:
    library = RuleLibrary(files_of(tmp_path, TWO_EDITIONS))
    periods = [each.period for each in editions_of(library, "test.grades")]
    assert periods == ["2020-01-01至2022-12-31", "2023-01-01起"]
    assert editions_of(library, "no.such") == ()


def test_what_differs_is_told_cell_by_cell(tmp_path: Path) -> None:
    library = RuleLibrary(files_of(tmp_path, TWO_EDITIONS))
    (before,), (after,) = (described_on(library, "test.grades", date(year, 6, 1)) for year in (2021, 2023))
    assert compared(before, after) == (
        RuleDifference("历次规定", "", "有效期", "2020-01-01至2022-12-31", "2023-01-01起"),
        RuleDifference("历次规定", "", "内容", "优：90分及以上；差：低于90分", "优：85分及以上；差：低于85分"),
        RuleDifference("历次规定", "", "依据", "《试验办法》（试财〔2020〕1号）", "《试验办法（修订）》（试财〔2023〕2号）"),
    )  # fmt: skip
    assert compared(after, after) == ()


def test_a_standard_of_one_edition_differs_from_another_standard_in_its_tree() -> None:
    day = date(2022, 12, 31)
    first, *_ = described_on(OURS, "cn.project_self_evaluation", day)
    second, *_ = described_on(OURS, "hubei.project_self_evaluation", day)
    headings = {each.heading for each in compared(first, second)}
    assert "指标体系" in headings


def test_before_its_first_day_nothing_is_described() -> None:
    assert described_on(OURS, "cn.target_review", date(2015, 5, 20)) == ()
    assert described_on(OURS, "cn.target_review", date(2015, 5, 21)) != ()


def test_every_rule_of_ours_is_described_on_its_first_day() -> None:
    for _, rules in rules_of(OURS):
        for id, rule in rules.items():
            assert described_on(OURS, id, rule.editions[0].effective_from), id

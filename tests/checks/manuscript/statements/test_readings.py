"""What stands ahead of a paragraph is read with it, up to its chapter; totals are remembered beyond."""

from jiheng.checks.manuscript.manuscript import Manuscript

REPORT = (
    "一、基本情况\n本单位全年预算数120万元。\n现有职工36人，编制40人。\n说明见附件。\n"
    "二、产出情况\n举办培训8期。\n无其他情况。\n参加培训640人。"
)


def test_a_paragraph_is_read_with_the_figures_of_its_chapter_and_the_totals_before() -> None:
    readings = Manuscript.of_text(REPORT).readings
    ahead = [[sentence.words for sentence in reading.before] for reading in readings]
    total, staff, courses = "本单位全年预算数120万元。", "现有职工36人，编制40人。", "举办培训8期。"
    assert ahead == [[], [], [total], [total, staff], [total], [total], [total, courses], [total, courses]]

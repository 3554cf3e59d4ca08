"""Claims against what fell short, of which a dense report tells very much."""

import pytest

from jiheng.checks.manuscript.fulfilment.contradictions import contradiction
from jiheng.checks.manuscript.fulfilment.figures_by_size import FiguresBySize
from jiheng.checks.manuscript.manuscript import Manuscript
from tests.work import calls

PLACES = ["东坡", "西岭", "南湾", "北沟", "柳林", "石桥", "沙河", "青山"]


def report(size: int) -> Manuscript:
    rows = []
    for place in range(size):
        name = PLACES[place % 8] + PLACES[place // 8 % 8]
        rows.append(f"{name}护栏任务{2000 + place * 7}个，实际完成{1950 + place * 7}个，{name}护栏任务全部完成。")
    return Manuscript.of_text("\n".join(rows))


def work(size: int) -> int:
    manuscript = report(size)
    manuscript.completions, manuscript.shortfalls  # noqa: B018 (made before it is counted)
    figures = FiguresBySize(manuscript)
    return calls(lambda: [contradiction(claim, manuscript, figures) for claim in manuscript.completions])


def test_each_claim_is_held_against_what_fell_short_of_its_own() -> None:
    manuscript = Manuscript.of_text(
        "护栏安装任务200个，实际安装150个，护栏安装任务全部完成。\n"
        "桥梁维修任务48座，实际维修46座，桥梁维修任务全部完成。\n水渠清淤任务60条，实际清淤60条，水渠清淤任务全部完成。"
    )
    figures = FiguresBySize(manuscript)
    told = [contradiction(claim, manuscript, figures) for claim in manuscript.completions]
    assert [each and each.told for each in told] == ["第1段“200个＞150个”", "第2段“48座＞46座”", None]


@pytest.mark.prove
def test_twice_as_many_claims_and_shortfalls_are_twice_the_work() -> None:
    assert work(1200) < 2.2 * work(600)

"""Points given by people: the review's grade and path, the assessment's conclusion, and what is refused."""

from decimal import Decimal

import pytest

from jiheng.core.finding import CaseError
from jiheng.targets.ex_ante import assess
from jiheng.targets.review import review

from .invented import law_of

LAW = law_of()
assert LAW.review is not None
assert LAW.assessment is not None
SCHEME, ASSESSMENT = LAW.review.value, LAW.assessment.value
FULL = {item.code: item.points for each in SCHEME.dimensions for item in each.items}


def test_the_four_dimensions_weigh_20_30_30_20() -> None:
    assert [(each.name, int(each.points)) for each in SCHEME.dimensions] == [
        ("完整性", 20), ("相关性", 30), ("适当性", 30), ("可行性", 20),
    ]  # fmt: skip
    assert SCHEME.full_points == 100


@pytest.mark.parametrize(
    ("lost", "grade", "path"),
    [
        ("0", "优", "直接进入下一步预算安排"),
        ("10", "优", "直接进入下一步预算安排"),
        ("10.5", "良", "与申报单位协商，完善后进入下一步预算安排"),
        ("20", "良", "与申报单位协商，完善后进入下一步预算安排"),
        ("20.1", "中", "修改后重新报审，审核通过后再进入下一步"),
        ("40", "中", "修改后重新报审，审核通过后再进入下一步"),
        ("40.5", "差", "不得进入下一步预算安排"),
    ],
)
def test_the_grade_leads_to_its_path(lost: str, grade: str, path: str) -> None:
    given, left = dict(FULL), Decimal(lost)
    for code, full in FULL.items():
        taken = min(left, full)
        given[code] -= taken
        left -= taken
    found = review(SCHEME, given)
    assert (found.total, found.grade.label, found.grade.path.label) == (100 - Decimal(lost), grade, path)


def test_a_review_tells_how_it_came_about() -> None:
    assert review(SCHEME, {**FULL, "funding": Decimal("9.5")}).steps == (
        "完整性20分（满分20分）",
        "相关性30分（满分30分）",
        "适当性24.5分（满分30分）",
        "可行性20分（满分20分）",
        "合计94.5分，不低于90分，等次“优”：直接进入下一步预算安排",
    )


def test_every_wrong_item_is_told_at_once() -> None:
    given = {**FULL, "form": Decimal(11), "clairty": Decimal(1)}
    del given["plan" if "plan" in given else "readiness"]
    with pytest.raises(CaseError) as error:
        review(SCHEME, given)
    assert [each.message for each in error.value.findings] == [
        "没有“clairty”这一项，最接近的是“clarity”；可用的：" + "、".join(FULL) + "。",
        "“规范完整性”给了11分，应在0～10分之间；请改正。",
        "“条件充分性”（满分10分）没有给分；请补上。",
    ]


@pytest.mark.parametrize(
    ("points", "conclusion", "may_enter"),
    [("18", "予以支持", True), ("14", "调整后予以支持", True), ("13.9", "不予支持", False)],
)
def test_an_assessment_concludes_by_its_points(points: str, conclusion: str, may_enter: bool) -> None:
    found = assess(ASSESSMENT, {each.code: Decimal(points) for each in ASSESSMENT.aspects})
    assert (found.conclusion.label, found.conclusion.may_enter) == (conclusion, may_enter)
    assert found.steps[-1].endswith(f"结论：{conclusion}")

"""What stands beside two figures and tells that neither repeats the other."""

import pytest

from jiheng.checks.manuscript.facts.pairs.two_figures import are_two_figures
from jiheng.checks.manuscript.manuscript import Manuscript


def are_two(text: str) -> bool:
    first, second, *_ = Manuscript.of_text(text).facts
    return are_two_figures(first, second)


@pytest.mark.parametrize(
    "text",
    [
        "截至6月底，新增市场主体2326户。\n截至12月底，新增市场主体3226户。",
        "2022年初，固定资产净值826.4万元。\n2022年末，固定资产净值862.4万元。",
        "3月31日，在库粮食1256吨。\n年末，在库粮食1265吨。",
        "一季度走访企业185家。\n二季度走访企业158家。",
        "1-3月走访企业185家。\n二季度走访企业158家。",
        "上半年走访企业185家。\n全年走访企业158家。",
        "上半年走访企业185家。\n走访企业168家。",
        "1-3月走访企业185家。\n4至6月走访企业158家。",
        "共有行政村286个。\n工作覆盖268个，占93.7%。",
    ],
)
def test_figures_of_two_moments_or_joined_by_a_rate_are_two(text: str) -> None:
    assert are_two(text)


@pytest.mark.parametrize(
    "text",
    [
        "截至12月底，新增市场主体2326户。\n年末，新增市场主体3226户。",
        "年初预算826.4万元。\n年末，预算862.4万元。",
        "新增市场主体2326户。\n截至12月底，新增市场主体3226户。",
        "1—6月走访企业185家。\n上半年走访企业158家。",
        "1-3月走访企业185家。\n走访企业158家。",
        "共有行政村286个。\n工作覆盖268个，占98.7%。",
    ],
)
def test_figures_of_one_moment_or_of_none_may_be_one(text: str) -> None:
    assert not are_two(text)

"""A rate that is claimed in one place and told in another."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("text", "opposed"),
    [
        ("项目验收，培训覆盖率100%。\n二、问题\n培训覆盖率95%，需要加强。", True),
        ("救助执行率100%；培训执行率93%。", False),
        ("到期船票1,840万元，到期回收率99%。\n护栏基金达到550万元，到期船票回收率100%。", True),
        ("到期船票1,840万元，到期回收率99%。\n护栏基金应收550万元，护栏基金回收率100%。", False),
        ("困难群众参保率100%。\n二、问题\n全县参保率95%。", False),
    ],
)
def test_rates_of_one_name_below_all_oppose_the_claim(text: str, opposed: bool) -> None:
    assert bool(list(Manuscript.of_text(text).oppositions)) is opposed

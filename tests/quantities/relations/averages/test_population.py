"""What a census tells of people."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("男性76373人，占52.96%；女性67845人，占47.04%。性别比115.27。", ["76373人÷67845人＝112.57≠115.27"]),
        (
            "男性76373人；女性67845人。性别比112.57，比上次普查的114.13下降1.65。",
            ["114.13－112.57＝1.56≠1.65，相差0.09"],
        ),
        ("男性356万人；女性339万人；总人口性别比（以女性为100）由105.20降至105.01。", []),
        # of the born, and of others
        ("男性76373人，女性67845人。出生人口性别比110.27。", []),
        ("性别比115.27。", []),
        ("出生6556人，出生率8.56‰；死亡4528人，死亡率5.91‰；自然增长率8.65‰。", ["8.56－5.91＝2.65‰≠8.65‰，相差6‰"]),
        ("出生率8.56‰；死亡率5.91‰；自然增长率2.65‰。", []),
        (
            "家庭户59760户，集体户1624户；家庭户人口137806人，集体户人口6412人；平均每户5.31人。",
            ["137806人÷59760户＝2.31人≠5.31人"],
        ),
        ("家庭户59760户，家庭户人口137806人；平均每个家庭户2.31人。", []),
    ],
)
def test_what_a_census_tells_follows_from_its_counts(text: str, expected: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == expected

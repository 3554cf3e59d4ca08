"""Posts that are free."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("事业编制186个，实有在职人员179人，空编7个。", []),
        ("事业编制186个，实有在职人员159人，空编7个。", ["186个－159人＝27个≠7个，相差20个"]),
        # of two kinds
        ("核定行政编制24名、事业编制18名，实有人员39人，空编3名。", []),
        ("核定行政编制24名、事业编制18名，实有人员39人，空编2名。", ["24名＋18名－39人＝3名≠2名，相差1名"]),
        ("设岗位120个，在岗人员126人，超员8人。", ["126人－120个＝6人≠8人，相差2人"]),
        # neither posts nor those who hold them are told
        ("培训班12个，参加人员11人，空缺3个。", []),
        ("编制12名，退休人员11人，空编3名。", []),
    ],
)
def test_free_posts_are_what_the_staff_leaves(text: str, wrong: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == wrong

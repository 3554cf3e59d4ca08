"""What is told of all must not have a rate below 100% right behind it."""

import pytest

from jiheng.checks.manuscript.claims.short_rates import none_failed_in, short_rates_in
from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("来信均已登记并逐件答复，答复率98.2%。", ["答复率98.2%"]),
        ("承办建议26件，全部按期办理完毕并答复代表，办结答复率96%，满意率100%。", ["办结答复率96%"]),
        ("发现隐患全部整改，整改率为97.5%。", ["整改率97.5%"]),
        ("来信均已逐件答复，答复率100%。", []),
        ("来信均已逐件答复，按时答复率96%。", []),  # how punctually
        ("来信均已逐件答复，群众满意率96%。", []),  # of something else
        ("除2件外来信全部答复，答复率96%。", []),
        ("省级资金全部到位，村级自筹到位18万元，到位率86%。", []),  # of the amount between
        ("人均答复12件，答复率96%。", []),
        ("力争来信全部答复，答复率96%。", []),
        ("来信全部答复，答复率98%以上。", []),
    ],
)
def test_a_rate_below_all_of_it_is_found(text: str, told: list[str]) -> None:
    assert [each.told for each in short_rates_in(Manuscript.of_text(text).prose)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("抽检渡船186艘，合格率97.2%，没有发现不合格产品。", ["合格率97.2%"]),
        ("抽检水样268份，达标率98.1%，未发现不达标情况。", ["达标率98.1%"]),
        ("抽检渡船186艘，合格率97.2%，没有发现不合格救生衣。", []),  # of one kind
        ("一次验收合格率97.2%，无不合格工程。", []),  # mended later
        ("抽检渡船186艘，合格率97.2%，经整改没有不合格产品。", []),
        ("抽检合格率97.2%，发现不合格产品5批次。", []),
    ],
)
def test_nothing_failed_where_the_rate_of_what_passed_is_100(text: str, told: list[str]) -> None:
    assert [each.told for each in none_failed_in(Manuscript.of_text(text).prose)] == told

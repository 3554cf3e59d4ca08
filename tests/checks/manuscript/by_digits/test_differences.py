"""Differences that one slip parts from what the two amounts they are told of give."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("一季度办理业务4,862件，二季度办理5,317件，环比多办545件。", ["5317－4862＝455件≠545件，相差90件"]),
        (
            "上半年税收3.86亿元，下半年4.27亿元，下半年较上半年多收0.14亿元。",
            ["4.27－3.86＝0.41亿元≠0.14亿元，相差0.27亿元"],
        ),
        ("新建公厕86座，较年初确定的72座目标多建41座。", ["86－72＝14座≠41座，相差27座"]),
        ("2023年公车费用18.6万元，2022年为21.4万元，节省开支8.2万元。", ["21.4－18.6＝2.8万元≠8.2万元，相差5.4万元"]),
        # as it stands, or with a bound
        ("一季度办理业务4,862件，二季度办理5,317件，环比多办455件。", []),
        ("“三公”经费26.4万元，控制在预算32万元以内，节约5.6万元。", []),
        # of another time, thing or part, or of both together
        ("一季度办理业务4,862件，二季度办理5,317件，二季度比去年同期多办545件。", []),
        ("计划新建86座，实际新建72座，较上年少建41座。", []),
        ("上半年税收3.86亿元，下半年4.27亿元，土地收入多收0.14亿元。", []),
        ("去年建成12座，今年建成15座，明年计划多建30座。", []),
        ("2021年脱贫486户，2022年脱贫452户，两年共减少938户。", []),
        # not one slip
        ("一季度办理业务4,862件，二季度办理5,317件，环比多办612件。", []),
    ],
)
def test_a_difference_of_two_amounts_is_told_where_one_slip_parts_it(text: str, told: list[str]) -> None:
    manuscript = Manuscript.of_text(f"某县2023年度绩效自评报告\n{text}")
    assert [each.arithmetic for _, each in manuscript.by_digits if not each.holds] == told

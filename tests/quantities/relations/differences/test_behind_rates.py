"""What stands right behind a rate and is the rest of its whole."""

import pytest

from tests.quantities.stated import Told, stated


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("房源450套，已分配420套，分配率93.3%，空置30套。", []),
        ("房源450套，已分配420套，分配率93.3%，空置40套。", ["450－420＝30套≠40套，相差10套"]),
        ("投放羊苗1,092只，存栏1,037只，成活率94.96%，死亡45只。", ["1092－1037＝55只≠45只，相差10只"]),
        (
            "到期贷款6,120万元，收回6,046.56万元，回收率98.80%，逾期84.44万元。",
            ["6120－6046.56＝73.44万元≠84.44万元，相差11万元"],
        ),
        ("排查隐患1,215处，已整改1,191处，整改率98.02%，还有24处限期整改。", []),
        ("排查隐患1,215处，已整改1,191处，整改率98.02%，还有14处限期整改。", ["1215－1191＝24处≠14处，相差10处"]),
        ("购置58台，已到货55台，占94.83%，另有2台因许可未办未到货。", ["58－55＝3台≠2台，相差1台"]),
        # more of another thing
        ("排查隐患1,215处，已整改1,191处，整改率98.02%，还有14处新增监测点。", []),
        (
            "县级安排972万元，到位842.40万元，到位率86.67%，资金缺口192.60万元。",
            ["972－842.40＝129.6万元≠192.60万元，相差63万元"],
        ),
        # a figure with a subject of its own, one far off, and one whose rate does not hold
        ("房源450套，已分配420套，分配率93.3%，车库空置40套。", []),
        ("房源450套，已分配420套，分配率93.3%，空置120套。", []),
        # what a share leaves to the other side
        ("批复总投资6,850万元，省以上资金占80%，县级配套1,370万元。", []),
        (
            "批复总投资6,850万元，省以上资金占80%，县级配套1,470万元。",
            ["6,850万元×（1－80%）＝1370万元≠1,470万元"],
        ),
        ("批复总投资6,850万元，省以上资金占80%，县级配套4,820万元。", []),
        ("批复总投资6,850万元，省以上资金占70%，县级配套1,370万元，村级自筹685万元。", []),
        ("批复总投资6,850万元，设备占80%，绿化1,470万元。", []),
    ],
)
def test_the_rest_is_what_the_part_leaves(text: str, wrong: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == wrong


def test_a_rest_that_is_right_is_shown() -> None:
    told: list[Told] = stated("房源450套，已分配420套，分配率93.3%，空置30套。")
    assert "450－420＝30套" in [arithmetic for _, _, arithmetic in told]

"""One amount told in two units."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "早稻总产量2,802吨（560.4万斤）。": [(Relation.EQUATION, True, "2,802吨＝560.4万斤")],
    "早稻总产量2,802吨（506.4万斤）。": [(Relation.EQUATION, False, "2,802吨＝560.4万斤≠506.4万斤")],
    "播种面积4,734公顷（7.1万亩）。": [(Relation.EQUATION, True, "4,734公顷＝7.101万亩")],
    "造林1,200亩（80公顷）。": [(Relation.EQUATION, True, "1,200亩＝80公顷")],
    "造林1,200亩（60公顷）。": [(Relation.EQUATION, False, "1,200亩＝80公顷≠60公顷")],
    "整治1.5平方公里（1,500亩）。": [(Relation.EQUATION, False, "1.5平方公里＝2250亩≠1,500亩")],
    "项目支出1,185.00万元（折1.185亿元）。": [(Relation.UNIT_SLIP, False, "1,185.00万元≠1.185亿元")],
    "公共服务支出360万元（36万元）。": [(Relation.UNIT_SLIP, False, "360万元≠36万元")],
    "服务类采购53,468.40万元（53.47亿元）。": [(Relation.UNIT_SLIP, False, "53,468.40万元≠53.47亿元")],
    "全年支出709.90万元，即0.709亿元。": [(Relation.UNIT_SLIP, False, "709.90万元≠0.709亿元")],
    "用水总量1.28亿立方米，即1280万立方米。": [(Relation.UNIT_SLIP, False, "1.28亿立方米≠1280万立方米")],
    "在岗职工60人（6人）。": [],
    "印制手册4.6万册（4,600册）。": [(Relation.UNIT_SLIP, False, "4.6万册≠4,600册")],
    "印制手册4.6万册（46,000册）。": [(Relation.EQUATION, True, "4.6万册＝46,000册")],
    "整修渠道12.8公里（1,280米）。": [(Relation.UNIT_SLIP, False, "12.8公里＝12800米≠1,280米")],
    "日供水能力0.4万吨/日（即40,000吨/日）。": [(Relation.UNIT_SLIP, False, "0.4万吨≠40,000吨")],
    "收回资金215.4元（折合2,154,000元）。": [(Relation.UNIT_SLIP, False, "215.4元≠2,154,000元")],
    "总投资23,526.4万元（约2.35亿元）。": [(Relation.EQUATION, True, "23,526.4万元＝2.35亿元")],
    "总投资23,526.4万元（约23.5亿元）。": [(Relation.UNIT_SLIP, False, "23,526.4万元≠23.5亿元")],
    "支出累计完成86,420万元，约合0.86亿元。": [(Relation.UNIT_SLIP, False, "86,420万元≠0.86亿元")],
    "支出累计完成86,420万元，约合8.64亿元。": [(Relation.EQUATION, True, "86,420万元＝8.64亿元")],
    "产量52,864吨，约合10,572.8万公斤。": [(Relation.EQUATION, False, "52,864吨＝5286.4万公斤≠10,572.8万公斤")],
    "新增绿地36公顷，折合54亩。": [(Relation.UNIT_SLIP, False, "36公顷＝540亩≠54亩")],
    "收购粮食3.6万吨，共计3,600公斤。": [(Relation.UNIT_SLIP, False, "3.6万吨＝36000000公斤≠3,600公斤")],
    "新建公路36公里（36,000公里）。": [(Relation.UNIT_SLIP, False, "36公里≠36,000公里")],
    # 666 square metres for one mu is near enough
    "占地122.95亩（81,884.7平方米）。": [],
    # a price, a total of several, and what another was exchanged for
    "投资36万元，折合1.2万元/亩。": [],
    "每亩补助1万元，计10万元。": [],
    "一期投资3.2万元，二期投资3.2万元，合计32万元。": [],
    "分成收入4,967万元、返还462万元，约合0.54亿元。": [],
    # another amount stands in the brackets
    "印制手册4.6万册（4,500册）。": [],
    # a part in brackets is another amount
    "早稻总产量2,802吨（其中优质稻506.4万斤）。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_an_amount_told_in_two_units_is_one(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements

"""Lists whose items have the same units."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # the totals stand in the last row
    "东校：预算120万元，支出118万元；西校：预算96万元，支出92万元；南校：预算84万元，支出84万元。三所学校预算合计300万元，支出合计249万元。": [
        (Relation.SUM, True, "120＋96＋84＝300万元"),
        (Relation.SUM, False, "118＋92＋84＝294万元≠249万元，相差45万元"),
    ],
    "东校，学生1,860人，教师142人；西校，学生1,420人，教师118人；两校合计学生3,280人，教师260人。": [
        (Relation.SUM, True, "1860＋1420＝3280人"),
        (Relation.SUM, True, "142＋118＝260人"),
    ],
    # all in one unit: what is called so in each row and above
    "资产总额183.5亿元，负债总额118.5亿元，权益总额65亿元。境外资产16.7亿元。"
    "市级企业资产总额76.2亿元，负债总额51.9亿元，权益总额24.3亿元；县级企业资产总额107.3亿元，负债总额66.6亿元，权益总额47亿元。": [
        (Relation.SUM, True, "76.2＋107.3＝183.5亿元"),
        (Relation.SUM, True, "51.9＋66.6＝118.5亿元"),
        (Relation.SUM, False, "24.3＋47＝71.3亿元≠65亿元，相差6.3亿元"),
    ],
    # the totals before the list, one column of which adds up
    "完成采购86项，成交金额912.4万元。工程46项，成交金额612.1万元；货物27项，成交金额180.2万元；服务13项，成交金额120.1万元。": [
        (Relation.SUM, True, "46＋27＋13＝86项"),
        (Relation.SUM, True, "612.1＋180.2＋120.1＝912.4万元"),
    ],
    "完成采购86项，成交金额912.4万元。工程46项，成交金额612.1万元；货物37项，成交金额180.2万元；服务13项，成交金额120.1万元。": [
        (Relation.SUM, False, "46＋37＋13＝96项≠86项，相差10项"),
        (Relation.SUM, True, "612.1＋180.2＋120.1＝912.4万元"),
    ],
    # no column adds up: the list may leave out some
    "完成采购86项，成交金额912.4万元。工程46项，成交金额612.1万元；货物27项，成交金额160.2万元；服务12项，成交金额120.1万元。": [],
    # differences may go either way
    "预算95.5万元，差值41.4万元。甲类预算61.3万元，差值33.1万元；乙类预算20.2万元，差值7.6万元；丙类预算14万元，差值15.9万元。": [
        (Relation.SUM, True, "61.3＋20.2＋14＝95.5万元")
    ],
    # few and short, but digits changed places; long, though small
    "堤防共6段，长4.82千米：左岸2段，长1.36千米，右岸4段，长3.64千米。": [
        (Relation.SUM, True, "2＋4＝6段"),
        (Relation.SUM, False, "1.36＋3.64＝5千米≠4.82千米，相差0.18千米"),
    ],
    "堤防共7段，长4.82千米：左岸2段，长1.36千米，右岸4段，长3.46千米。": [
        (Relation.SUM, False, "2＋4＝6段≠7段，相差1段"),
        (Relation.SUM, True, "1.36＋3.46＝4.82千米"),
    ],
    # both totals told as one, each row likewise: however far off
    "年末“三类人群”共1369户2595人，其中甲类户518户1684人，乙类户376户751人，丙类户475户1816人。": [
        (Relation.SUM, True, "518＋376＋475＝1369户"),
        (Relation.SUM, False, "1684＋751＋1816＝4251人≠2595人，相差1656人"),
    ],
    # 28 of the 66: the row begins with the 66
    "124个项目完成投资99.8亿元。66个新建项目已有28个开工，完成投资43.4亿元；58个续建项目完成投资56.4亿元。": [
        (Relation.SUM, True, "66＋58＝124个"),
        (Relation.SUM, True, "43.4＋56.4＝99.8亿元"),
    ],
    # the last row totals the others where its words say so
    "举办讲座36场，受益家长4320人次；维权宣传18场，受益2160人次；健康讲座12场，受益960人次。全年合计66场，受益7640人次。": [
        (Relation.SUM, True, "36＋18＋12＝66场"),
        (Relation.SUM, False, "4320＋2160＋960＝7440人次≠7640人次，相差200人次"),
    ],
    # of another word, or of earlier years as well
    "一季度检查36次，发现隐患43处；二季度检查18次，发现隐患21处。累计检查54次，整改隐患61处。": [
        (Relation.SUM, True, "36＋18＝54次")
    ],
    "甲镇建成饮水点36座，受益4320人；乙镇建成18座，受益2160人。累计建成饮水点126座，受益1.86万人。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_where_one_column_adds_up_all_must(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements

"""Balances, carry-overs and savings that are not the difference they should be."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.stated import verdicts
from jiheng.core.finding import Severity
from jiheng.quantities.statement import Relation, Statement


@check(
    id="RPT103",
    title="结余、未支付、节约数应等于两数之差",
    why="结余由收支算出；对不上，说明收入、支出或结余至少有一个写错。",
    kind=Kind.REMAINDER,
    severity=Severity.ERROR,
    references=("R43", "R56"),
    nothing="报告的文字里没有写出结余、剩余或调整后的数",
    good=(
        "卫生院项目400个全部开工，其中竣工51个，完成主体工程100个。\n校舍改造项目完成18个，在建103个，94个未开工。",
        "到位150万元，支出137.6万元，结余12.4万元。",
        "年初结转5万元，本年收入95万元，支出91万元，年末结转9万元。",
        "年末资金累计结余3164.28万元。其中，根据《互助会资金募集、使用、管理办法》规定，本年提取互助基金118.42万元，基金累计1734.27万元。目前可直接用于互助的资金1430.01万元。",
        "年初预算240万元，追加36万元，调整后276万元。",
        "年度预算32.6万元，共支出22.6万元，剩余10万元结转下年继续使用。",
        "城镇居民收入由2012年17,342元增加到2017年23,184元，农村居民收入由7,386元增加到9,027元。",
    ),
    bad=(
        Bad("收入总量879.3亿元，支出总量1,034.3亿元。收支总量相抵，财政赤字238亿元。", says="155亿元"),
        Bad("上半年旧存案件118件，新收案件346件，结案231件，未结案件243件。", says="233件"),
        Bad("到位150万元，支出137.6万元，结余14.2万元。", says="12.4"),
        Bad("年初预算240万元，追加36万元，调整后286万元。", says="276"),
        Bad("年初预算985万元，调整后预算861.4万元，调减132.6万元。", says="123.6"),
        Bad("幼儿园86所，其中公办园31所，其余为民办园。\n检查全部45所民办园。", says="55所"),
        Bad("年初结转5万元，本年收入95万元，支出91万元，年末结转19万元。", says="9"),
    ),
)
def remainders_that_do_not_agree(manuscript: Manuscript) -> Answers:
    """Every figure told as what is left."""
    return verdicts(manuscript, Relation.REMAINDER, says=_told)


def _told(statement: Statement) -> str:
    return f"按前面的数算应是{statement.computed}，写的是{statement.target.text}；请核对总数、各部分和余数。"

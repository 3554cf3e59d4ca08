"""Changes in whatever words they are told: 升幅, 多退, 多增, 跌幅."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

GROWTH = Relation.GROWTH
HOLDING: dict[str, list[Told]] = {
    "库款余额4,286万元，较上月末上升132万元，升幅为3.18%；较上年末上升86万元，升幅为2.05%。": [
        (GROWTH, True, "132万元÷（4,286万元－132万元）＝3.18%"),
        (GROWTH, True, "86万元÷（4,286万元－86万元）＝2.05%"),
    ],
    "票价128元，较上年下跌12元，跌幅为8.57%。": [(GROWTH, True, "12元÷（128元＋12元）＝8.57%")],
    "退税5,569万元，同比多退494万元，增长9.7%。": [(GROWTH, True, "494万元÷（5,569万元－494万元）＝9.73%≈9.7%")],
    "补助486万元，比上年少拨38万元，下降7.3%。": [(GROWTH, True, "38万元÷（486万元＋38万元）＝7.25%≈7.3%")],
    "新增就业6,782人，同比多增318人，增长4.9%。": [(GROWTH, True, "318人÷（6,782人－318人）＝4.92%≈4.9%")],
    "支出由92.1亿元降到86.4亿元，降6.2%；收入同比增6.4%。": [
        (GROWTH, True, "（92.1亿元－86.4亿元）÷92.1亿元＝6.19%≈6.2%")
    ],
    # the way alone, before its rate
    "运行费664.60万元，同比多53.81万元，升8.81%；接待费295.70万元，同比少60.14万元，降16.9%。": [
        (GROWTH, True, "53.81万元÷（664.60万元－53.81万元）＝8.81%"),
        (GROWTH, True, "60.14万元÷（295.70万元＋60.14万元）＝16.90%"),
    ],
    "支出295.70万元，比上年的235.56万元增25.5%。": [
        (GROWTH, True, "（295.70万元－235.56万元）÷235.56万元＝25.53%≈25.5%")
    ],
    "接待费至少24%，其中不少31%用于会议。": [],
    # told in hundreds of millions an amount was rounded to them
    "贷款规模为32,457亿元，较2月末上升198亿元，升幅为0.62%。": [
        (GROWTH, True, "198亿元÷（32,457亿元－198亿元）＝0.61%≈0.62%")
    ],
    # by how much more it grew is no change of what there is
    "存款余额21,410亿元，比年初增加1,640亿元，较上年同期多增360亿元；同比增长7.23%。": [],
    # much or little of something is no change
    "比上年多数单位7家，少数单位2家。": [],
    # finer, or of a higher rank, with a smaller number
    "测量精度由0.05毫米提升至0.01毫米，水质由五类提升至三类。": [],
    # one amount goes from there, another goes there
    "从甲市购进1,911万元，同比增长33.6%；对甲市销售额为1,068万元，同比增长3.1%。": [],
    # percentage points are no levels
    "存款同比增长8.2%，比上年同期高0.2个百分点，贷款同比增长9%，比上年同期高2个百分点。": [],
    # some of them
    "在统计的70个村中，收入增长的村共有21个，比上月增加5个。": [],
    # of all of them, and not of the part told last
    "招聘会142场，其中线下96场、线上46场，比上年多举办22场，上年120场。": [
        (GROWTH, True, "142－22＝120场"),
    ],
}
FAILING: dict[str, list[Told]] = {
    "贷款86笔，较上季度多发放12笔，增长12.6%。": [(GROWTH, False, "12笔÷（86笔－12笔）＝16.22%≠12.6%")],
    "成本由860万元压降至786万元，压降9.4%。": [(GROWTH, False, "（860万元－786万元）÷860万元＝8.60%≠9.4%")],
    "库款余额4,286万元，较上月末上升132万元，升幅为3.18%；较上年末上升86万元，升幅为2.50%。": [
        (GROWTH, True, "132万元÷（4,286万元－132万元）＝3.18%"),
        (GROWTH, False, "86万元÷（4,286万元－86万元）＝2.05%≠2.50%"),
    ],
    "2025年经费预算共1,969万元，2024年是2,190万元，少221万元，降13.1%。": [
        (GROWTH, False, "221万元÷2,190万元＝10.09%≠13.1%"),
    ],
    "支出295.70万元，比上年的235.56万元升24.5%。": [
        (GROWTH, False, "（295.70万元－235.56万元）÷235.56万元＝25.53%≠24.5%")
    ],
    "票价128元，较上年下跌12元，跌幅为9.38%。": [(GROWTH, False, "12元÷（128元＋12元）＝8.57%≠9.38%")],
    "退税5,569万元，同比多退494万元，增长7.9%。": [(GROWTH, False, "494万元÷（5,569万元－494万元）＝9.73%≠7.9%")],
    "补助486万元，比上年少拨38万元，下降7.8%。": [(GROWTH, False, "38万元÷（486万元＋38万元）＝7.25%≠7.8%")],
    "新增就业6,782人，同比多增318人，增长4.7%。": [(GROWTH, False, "318人÷（6,782人－318人）＝4.92%≠4.7%")],
}


@pytest.mark.parametrize(("text", "statements"), (HOLDING | FAILING).items())
def test_changes_are_read_in_whatever_words_they_are_told(text: str, statements: list[Told]) -> None:
    assert [each for each in stated(text) if each[0] is GROWTH] == statements

"""Differences told first, of two named alike, or against a limit; and stocks that became what others made them."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "年初预算与决算差异数为36.5万元，其中年初预算412.8万元、决算449.3万元。": [
        (Relation.REMAINDER, True, "449.3－412.8＝36.5万元"),
    ],
    "当年结余317万元，其中收入2,846万元，支出2,475万元。": [
        (Relation.REMAINDER, False, "2846－2475＝371万元≠317万元，相差54万元"),
    ],
    "净值3,482万元，其中原值5,916万元，累计折旧2,344万元。": [
        (Relation.REMAINDER, False, "5916－2344＝3572万元≠3,482万元，相差90万元"),
    ],
    "支出总额1,837.25万元，较预算数1,920万元结余87.25万元。": [
        (Relation.COMPARISON, False, "1920－1837.25＝82.75万元≠87.25万元，相差4.5万元"),
    ],
    "城区住户月均支出3,648元，乡村住户月均支出1,891元，城乡支出差距1,775元。": [
        (Relation.COMPARISON, False, "3648－1891＝1757元≠1,775元，相差18元"),
    ],
    "债务限额65.3亿元，债务余额61.86亿元，低于限额3.54亿元。": [
        (Relation.COMPARISON, False, "65.3－61.86＝3.44亿元≠3.54亿元，相差0.1亿元"),
    ],
    "年初预算42.3亿元，上级追加5.17亿元，动用预备费0.4亿元，调整后预算47.78亿元。": [
        (Relation.REMAINDER, False, "42.3＋5.17＋0.4＝47.87亿元≠47.78亿元，相差0.09亿元"),
    ],
    "收到捐款862.4万元，其中现金640万元。拨付救助款518.7万元，支付活动费用36.5万元，年末结存307.2万元。": [
        (Relation.PART, True, "640万元≤862.4万元"),
        (Relation.REMAINDER, True, "862.4－518.7－36.5＝307.2万元"),
    ],
    "新增一般债务限额3.6亿元、专项债务限额7.4亿元，全区债务限额由118.5亿元增加到192.5亿元。": [
        (Relation.REMAINDER, False, "118.5＋3.6＋7.4＝129.5亿元≠192.5亿元，相差63亿元"),
    ],
    "应收未收承包费48.6万元，当年收回31.25万元，尚欠17.53万元。": [
        (Relation.REMAINDER, False, "48.6－31.25＝17.35万元≠17.53万元，相差0.18万元"),
    ],
    "收到省级资金650万元、市级资金280万元，实际支出817.6万元，资金结余121.4万元。": [
        (Relation.REMAINDER, False, "650＋280－817.6＝112.4万元≠121.4万元，相差9万元"),
    ],
    "送审造价7,368万元，核减660万元后，审定造价6,780万元。": [
        (Relation.REMAINDER, False, "7368－660＝6708万元≠6,780万元，相差72万元"),
    ],
    "目标就业30,000人，上半年新增19,589人，剩余11,041人。": [
        (Relation.REMAINDER, False, "30000－19589＝10411人≠11,041人，相差630人"),
    ],
    "失业登记率3.26%，低于4.5%的控制目标1.42个百分点。": [
        (Relation.COMPARISON, False, "4.5－3.26＝1.24个百分点≠1.42个百分点，相差0.18个百分点"),
    ],
    "发放助学金1,246人，比计划的1,180人多资助76人。": [
        (Relation.COMPARISON, False, "1246－1180＝66人≠76人，相差10人"),
    ],
    "年初结余146.8万元，当年募集捐款532.4万元，用于救助支出417.9万元，年末结余216.3万元。": [
        (Relation.REMAINDER, False, "146.8＋532.4－417.9＝261.3万元≠216.3万元，相差45万元"),
    ],
    "125个小项中，57个小项完成全年任务，60个达到进度，8个未达到进度。": [
        (Relation.SUM, True, "57＋60＋8＝125个"),
    ],
    "年初预算52万元，实际支出38.64万元，减支13.63万元。": [
        (Relation.COMPARISON, False, "52－38.64＝13.36万元≠13.63万元，相差0.27万元"),
    ],
    "账面记载设备1,286台，实地盘点1,243台，账实相差34台。": [
        (Relation.COMPARISON, False, "1286－1243＝43台≠34台，相差9台"),
    ],
    "投资估算3.86亿元，设计概算3.62亿元，较估算核减0.26亿元。": [
        (Relation.COMPARISON, False, "3.86－3.62＝0.24亿元≠0.26亿元，相差0.02亿元"),
    ],
    "出生312人，死亡268人，净增人口54人。": [
        (Relation.REMAINDER, False, "312－268＝44人≠54人，相差10人"),
    ],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_a_gap_lies_between_the_two_amounts_it_names(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements

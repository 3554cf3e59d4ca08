"""Whether a list was meant to tell all parts of its total."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated


@pytest.mark.parametrize(
    ("text", "failing"),
    [
        # titles are one scale
        (
            "教师163人，其中高级教师52人、一级教师71人、二级教师30人。",
            [(Relation.SUM, False, "52＋71＋30＝153人≠163人，相差10人")],
        ),
        # all are new ones
        (
            "下达新增债务额度1202万元，其中：新增一般债务额度228万元；新增专项债务额度920万元。",
            [(Relation.SUM, False, "228＋920＝1148万元≠1202万元，相差54万元")],
        ),
        # projects have their money one by one, though both are for children
        (
            "补助支出65万元，其中孤儿助学工程支出15万元，未成年人保护示范项目支出55万元。",
            [(Relation.SUM, False, "15＋55＝70万元≠65万元，相差5万元")],
        ),
        # so many things that fell and rose, with a bracket in the name of the whole
        (
            "14个乡镇（街道）按时公开。乡镇（街道）中，比上年下降的9个、持平的2个、上升的4个。",
            [(Relation.SUM, False, "9＋2＋4＝15个≠14个，相差1个")],
        ),
        (
            "引进人才186人，其中博士12人、硕士98人、本科66人。",
            [(Relation.SUM, False, "12＋98＋66＝176人≠186人，相差10人")],
        ),
        # a bracket between the total and its parts, and units in its own bracket
        (
            "实施项目12个（含转列项目3个），其中年初批复项目7个、年中新增项目4个。",
            [(Relation.SUM, False, "7＋4＝11个≠12个，相差1个")],
        ),
        ("补助牲畜1,092只（头），其中山羊212只、生猪80头、土鸡800只。", []),
        (
            "开工住房1,200套，分布在城东片区520套、城西片区430套、高新区260套。",
            [(Relation.SUM, False, "520＋430＋260＝1210套≠1,200套，相差10套")],
        ),
        (
            "绿化12.6万平方米，其中新增绿地4.8万平方米，改造绿地8.8万平方米。",
            [(Relation.SUM, False, "4.8＋8.8＝13.6万平方米≠12.6万平方米，相差1万平方米")],
        ),
        # what was done to those held to account
        (
            "问责19人，其中党纪政务处分6人、诫勉谈话8人、批评教育6人。",
            [(Relation.SUM, False, "6＋8＋6＝20人≠19人，相差1人")],
        ),
        (
            "新增债券46.2亿元，用于交通8.6亿元、园区14.2亿元、住房12.4亿元、民生10.3亿元。",
            [(Relation.SUM, False, "8.6＋14.2＋12.4＋10.3＝45.5亿元≠46.2亿元，相差0.7亿元")],
        ),
        # one of a list is not left out
        (
            "获得荣誉3项，其中国家级1项、省级1项、市级2项。",
            [(Relation.SUM, False, "1＋1＋2＝4项≠3项，相差1项")],
        ),
        # named anew at the beginning of the next sentence, without a comma
        (
            "培训学员2,016人，占任务的96%。学员中教师812人、志愿者623人、企业职工580人。",
            [(Relation.SUM, False, "812＋623＋580＝2015人≠2,016人，相差1人")],
        ),
        ("培训学员2,016人。其他人员中教师812人、志愿者623人、企业职工580人。", []),
        (
            "经济林21,400亩，又分核桃15,200亩、花椒6,270亩。",
            [(Relation.SUM, False, "15200＋6270＝21470亩≠21,400亩，相差70亩")],
        ),
        # things of several kinds, of which none is made of others
        ("隐患点18处（滑坡8处，泥石流7处，崩塌1处）。", [(Relation.SUM, False, "8＋7＋1＝16处≠18处，相差2处")]),
        ("新增隐患点13处，其中滑坡11处，崩塌2处，泥石流1处。", [(Relation.SUM, False, "11＋2＋1＝14处≠13处，相差1处")]),
        ("受理案件13件，其中立案11件，不立案2件，移送1件。", []),
        # kinds whose names are all of one length
        (
            "办理建议93件，其中财政金融25件，农业农村26件，城建环资13件，教科文卫29件，内务司法4件，社会建设6件。",
            [(Relation.SUM, False, "25＋26＋13＋29＋4＋6＝103件≠93件，相差10件")],
        ),
        # of so many digits a slip leaves few, and what is left out many
        ("46个村中，32个完成改造，另有8个完成设计。", []),
        ("救助支出100,001.8万元，其中低保支出87,167.3万元，特困供养支出10,625.8万元。", []),
        # what several pay for each
        (
            "人均筹资1,020元，其中个人缴费380元，财政补助670元。",
            [(Relation.SUM, False, "380＋670＝1050元≠1,020元，相差30元")],
        ),
        # what something is, item by item
        (
            "购置设备6台（套），为服务器2台、交换机2台、网关1台。",
            [(Relation.SUM, False, "2＋2＋1＝5台≠6台，相差1台")],
        ),
        ("收入520万元，为预算500万元的104%，增加20万元。", []),
        # 和 stands behind the noun of the first
        ("共有12个机构，其中4个行政部门和7个事业单位。", [(Relation.SUM, False, "4＋7＝11个≠12个，相差1个")]),
        ("全县22个街道中，其中3个示范街道和2个达标街道受到表彰。", []),
        # who is counted may be a person or a firm
        (
            "扶持418个创业主体，包括362名个人和46个小微企业。",
            [(Relation.SUM, False, "362名＋46个＝408个≠418个，相差10个")],
        ),
        ("扶持创业主体365个，带动就业1,200人，其中返乡农民312人。", []),
        # as many as there are parts, of which all are of more
        (
            "编制15个三级指标，隶属3个一级指标，其中产出指标8个、效益指标4个、满意度指标2个。",
            [(Relation.SUM, False, "8＋4＋2＝14个≠15个，相差1个")],
        ),
        ("设立3个一级指标，其中产出指标1个、效益指标1个、满意度指标1个。", []),
        # parts in the unit that the whole names
        (
            "事项分为3个大类12个小项，其中许可类5项、备案类4项、确认类2项。",
            [(Relation.SUM, False, "5＋4＋2＝11个≠12个，相差1个")],
        ),
        ("覆盖12个乡镇，其中重点项目5项、一般项目6项。", []),
        # land is planted once
        (
            "新造林2.05万亩（其中：补贴项目人工造林0.52万亩，新增巩固项目人工造林0.81万亩，竹林项目人工造林0.93万亩）。",
            [(Relation.SUM, False, "0.52＋0.81＋0.93＝2.26万亩≠2.05万亩，相差0.21万亩")],
        ),
        # a share of all that are listed says that there are others
        ("授权专利8,650件，其中发明1,280件，实用新型5,620件，两者合计占79.8%。", []),
        # a project is of one field, and no list goes beyond all by a slip
        (
            "集中开工项目35个，包括农林水4个、基础设施14个、物流3个、工业24个。",
            [(Relation.SUM, False, "4＋14＋3＋24＝45个≠35个，相差10个")],
        ),
        ("收到申请26件，上年结转3件，其中网络申请18件、信函申请11件。", []),
        # each its number and its amount, in the sentence behind the total
        (
            "养老类382.3万元。其中，敬老院改造30个，资金130万元；公办机构建设3个，资金153.06万元；服务补助80.5万元，平台建设20.73万元。",
            [(Relation.SUM, False, "130＋153.06＋80.5＋20.73＝384.29万元≠382.3万元，相差1.99万元")],
        ),
    ],
)
def test_a_complete_list_is_known_by_what_it_counts(text: str, failing: list[Told]) -> None:
    assert [each for each in stated(text) if not each[1]] == failing

"""More that reach a stage than reached the one before."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import stated

MORE = {
    "检查单位26家，发现火灾隐患19处，当场督促整改火灾隐患23处，下达告知书6份。": "23处＞19处",
    "排查出安全隐患64处，已整改隐患164处。": "164处＞64处",
    # what is done to the carriers themselves
    "全镇农户5,260户，已改厕5,380户。": "5,380户＞5,260户",
    "购置救护车12辆，已投入使用14辆。": "14辆＞12辆",
    "报名参加竞赛的选手186名，进入决赛192名。": "192名＞186名",
    # of what was divided
    "出土器物268件，其中陶器142件、铜器126件，已修复310件。": "310件＞268件",
    # what is found amiss among those that were looked at
    "抽取合同60份，问题合同68份。": "68份＞60份",
    "核查用人单位310家，查实欠缴保费单位342家。": "342家＞310家",
    "督查工地36个，存在扬尘问题的工地41个。": "41个＞36个",
    # what is granted of what was applied for, and finished of what was begun
    "申报省级示范社6家，复评通过9家。": "9家＞6家",
    "实施水毁修复46处，平均每处12万元，已完工49处。": "49处＞46处",
    # 的 without a noun is of those counted before
    "走访农户260户，愿意改造的280户。": "280户＞260户",
    "46名学员参加培训，取得操作证书的48名。": "48名＞46名",
    "排查商户312家，合格的256家，存在隐患的326家。": "326家＞312家",
    "走访企业150家，有用工需求的企业162家。": "162家＞150家",
    # those who should come and those who came
    "理事会应到理事35名，实到37名。": "37名＞35名",
    "应参会单位32家，实际参会35家。": "35家＞32家",
    "收到公开信箱举报118件，经核实属实126件。": "126件＞118件",
    "发出检察建议112件，行政机关回复整改121件。": "121件＞112件",
    "印发征求意见函42份，收到反馈意见45份。": "45份＞42份",
    "年初在册低保对象318户，经复核继续保障324户。": "324户＞318户",
    # what is done to those counted right before it
    "巡察发现的78个问题已整改81个，其余正在整改。": "81个＞78个",
    "36个泵房已接入调度平台39个。": "39个＞36个",
    "科普大赛参赛作品118件，获奖作品181件。": "181件＞118件",
    "立案查处涉水案件23件，结案21件，涉嫌犯罪移送25件。": "25件＞23件",
    "注册用户18.6万人，日活用户19.2万人。": "19.2万人＞18.6万人",
    "发放调查问卷260份，收回268份。": "268份＞260份",
    "发放问卷260份，收回有效问卷266份，满意240份。": "266份＞260份",
    "检查桥涵31处，不合格36处。": "36处＞31处",
    "申请62户，审核通过31户，通过的31户中，已入住36户。": "36户＞31户",
    "参训人员310人，考核合格318人。": "318人＞310人",
    "抽检样品150批次，合格156批次。": "156批次＞150批次",
    "单项工程共16个，竣工验收合格18个。": "18个＞16个",
    "采购显微镜45台，到货54台。": "54台＞45台",
    "管理糖尿病患者820人，规范管理860人。": "860人＞820人",
    "商户问卷发放200份、回收212份。": "212份＞200份",
    "全年产生生活垃圾12.6万吨，无害化处理13.2万吨。": "13.2万吨＞12.6万吨",
    "全校教职工186人，专任教师192人。": "192人＞186人",
    "应体检儿童1,200人，实检1,260人。": "1,260人＞1,200人",
}
NO_MORE = (
    # what is finished is another thing
    "实施道路改造12条，已完工的36条公路移交养护。",
    # other carriers than those there are
    "全市新能源公交车186辆，已报废传统燃油车192辆。",
    "采购新车12辆，累计使用公务车辆36辆。",
    "立案46件，其中甲类30件、乙类16件，已办结40件。",
    # faults are counted themselves, and a list stands for all that was applied for
    "督查工地36个，发现扬尘问题84个。",
    "申报国家级2个、省级5个，获批7个。",
    "发现问题19个，已整改19个，上年遗留问题整改23个。",
    "自查发现问题12个，巡察反馈问题15个，已整改27个。",
    "实施续建项目12个、新建项目20个，已完工26个。",
    # what was built is another thing, and what was granted may have been applied for before
    "12个乡镇已建成综合文化站15个。",
    "申报专利36件，授权专利42件。",
    "申报课题42项，立项课题18项。",
    "发放问卷260份，收回252份。",
    # 的 of what else was done, of others, and of a bound
    "在职职工86人，退休的120人。",
    "新增企业126家，已注销的258家为空壳企业。",
    "与上年持平的12个乡镇，已达标的36个村。",
    "每村20户，有产业的468户。",
    "收到提案192件，其中会后提案18件，经审查立案179件。",
    # what was there before, or was planned
    "采购电脑45台，累计安装540台。",
    "计划抽检150批次，合格156批次。",
    # another segment tells of something else
    "培训村医80人；考核合格率达标的卫生室96人。",
    "全校在编教职工186人，专任教师192人。",
    "每个社区发放问卷30份，共360份，收回352份。",
    "应收房租120万元，实收126万元。",
)


@pytest.mark.parametrize(("text", "arithmetic"), MORE.items())
def test_no_more_get_so_far_than_there_were(text: str, arithmetic: str) -> None:
    assert (Relation.PART, False, arithmetic) in stated(text)


@pytest.mark.parametrize("text", NO_MORE)
def test_what_may_be_is_not_told(text: str) -> None:
    assert [each for each in stated(text) if not each[1]] == []

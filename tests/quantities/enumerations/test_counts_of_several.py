"""Counts of several kinds, of items with figures, of groups, and what counts more than its list."""

import pytest

from tests.quantities.enumerations.counted import read

TOLD: dict[str, list[tuple[str, int, bool]]] = {
    # several kinds before one list, whatever joins them
    "全区辖三镇两街道，即石桥镇、柳河镇、东岭镇、城东街道、城西街道。": [("三镇", 3, True)],
    "全区辖三镇两街道，即石桥镇、柳河镇、东岭镇、城东街道、城西街道、城南街道。": [("两街道", 3, False)],
    "设4个科室，2个中心，分别是综合科、业务科、财务科、督查科、信息中心、服务中心。": [("4个科室", 4, True)],
    "设4个科室，2个中心，分别是综合科、业务科、财务科、信息中心、服务中心。": [("4个科室", 3, False)],
    # several kinds behind one list
    "设保障部、教育部、组织部、宣传部、维权部、办公室5部1室。": [("5部", 5, True)],
    "设保障部、教育部、组织部、宣传部、维权部、办公室6部1室。": [("6部", 5, False)],
    # items with a figure each behind 分别为
    "实施项目3个，分别为道路项目32万元、饮水项目45万元、路灯项目12万元、广场项目28万元。": [("3个", 4, False)],
    "实施项目4个，分别为道路项目32万元、饮水项目45万元、路灯项目12万元、广场项目28万元。": [("4个", 4, True)],
    # one each
    "支持5个村级项目：柳林村、东坪村、石桥村、大湾村、河口村、西岭村各1个。": [("5个", 6, False)],
    "北村、南村、中村各建1座公厕，共建4座公厕。": [("4座", 3, False)],
    "北村、南村、中村各建1座公厕，全镇共建8座公厕。": [],
    # behind a ， alone
    "设两个一级指标，产出指标、效益指标和满意度指标。": [("两个", 3, False)],
    "支持三个项目，水利项目、交通项目均已完工。": [],
    # a grade, prizes, names of the clause before as well
    "直属3个公益二类单位：一是保育院；二是中心园；三是活动中心。": [],
    "评出一等奖2名：王建国、李秀英、张伟。": [("2名", 3, False)],
    "石桥镇、柳河镇等次为优秀，东岭镇、西山镇等次为良好，共有4个镇接受考核。": [],
    # items with a figure each behind 即
    "涉及项目3个，即灌区项目150万元、水库项目200万元、河道项目80万元、水窖项目60万元。": [("3个", 4, False)],
    "涉及项目4个，即灌区项目150万元、水库项目200万元、河道项目80万元、水窖项目60万元。": [("4个", 4, True)],
    # a list that goes on behind the comma
    "涉及5个村，即石桥镇的北关村、南关村，柳河乡的柳树村，东岭乡的岭上村、坪上村。": [("5个", 5, True)],
    "涉及5个村，即石桥镇的北关村、南关村，柳河乡的柳树村，东岭乡的岭上村。": [("5个", 4, False)],
    # the unit itself is one more; numbers that are summed up are no names
    "本级设综合股、业务股2个股室，下属单位有县图书馆、县文化馆和县美术馆，共计4个单位。": [("2个", 2, True)],
    "涉及城东、城西两个街道和石桥、柳河、东岭三个镇，共五个镇街。": [
        ("两个", 2, True),
        ("三个", 3, True),
        ("两个街道", 2, True),
    ],
    # batches told one by one, and a slogan whose word ends each item
    "受理投诉5批次：第一批32件，第二批28件，第三批41件，第四批25件。": [("5批次", 4, False)],
    "受理投诉4批次：第一批32件，第二批28件，第三批41件，第四批25件。": [("4批次", 4, True)],
    "分3批下达：第一批320万元已到位，第二批正在办理。": [],
    "通过“四上门”服务，做到宣传上门、收集上门、代办上门。": [("四上门", 3, False)],
    # letters and single characters in a list; what may be one name leaves room for one more
    "规定“证件分为普通证、外交证和公务证”三类。": [("三类", 3, True)],
    "推行EPC、PPP和ABS三种模式。": [("三种", 2, True)],
    "疫苗分为A苗、B苗及C苗三类。": [("三类", 3, True)],
    "把长廊里的石鼓、铜牌和碑三件文物登记。": [("三件", 2, True)],
    "柴油、电池或者氢能三种动力都可以用。": [("三种", 2, True)],
    # a list in commas, and what those counted did
    "企业来自三个领域：仪器、仪表类，天线类和芯片类。": [],
    "后来我们三个都考上了（她俩分别被甲大学、乙大学录取）。": [],
    # the number of those named, told again
    "评价组由财政、审计、卫健、教育四个部门组成，共5个部门参加。": [("四个", 4, True), ("5个", 4, False)],
    "出台《资金办法》《验收办法》《绩效办法》3项制度，合计4项。": [("3项", 3, True), ("4项", 3, False)],
    "涉及东滩、西滩、北河三个镇，共5个村。": [("三个", 3, True), ("三个镇", 3, True)],
    "完成甲渠、乙渠、丙渠三个项目，共4个子项目。": [("三个", 3, True)],
    "由财政、审计、卫健三个部门牵头，共5个部门参加。": [("三个", 3, True)],
    # what the same bodies did together
    "应急、公安、住建、交通四部门联合检查，五部门共出动120人次。": [("四部门", 4, True), ("五部门", 4, False)],
    "应急、公安、住建、交通四部门联合检查，五部门工作组由市里另行组织。": [("四部门", 4, True)],
    "按照院落、出入口、客厅（起居室）、卧室、厨房、卫生间5大场景改造。": [("5大", 6, False)],
    # counted through by one verb, prizes, days, and two kinds of places
    "抓好四项工作：一抓收入组织，二抓支出进度，三抓风险底线，四抓债务化解，五抓绩效管理。": [("四项", 5, False)],
    "坚持一看材料、二看现场、三看台账，查出四项问题。": [],
    "共设奖项四类：一等奖、二等奖、三等奖、优秀奖、鼓励奖。": [("四类", 5, False)],
    "召开专题会议4次，时间为1月12日、4月8日、7月15日。": [("4次", 3, False)],
    "五个人民法庭（东岭、西滩、北河、南坝）就地化解纠纷。": [("五个", 4, False)],
    "五个体系（目标、指标、标准、监控、评价）建成。": [("五个", 5, True)],
    "涉及城关、柳河、青山三个镇和石桥、南岭、东湖、西湖三个乡。": [
        ("三个", 3, True),
        ("三个", 4, False),
        ("三个镇", 3, True),
    ],
}


@pytest.mark.parametrize(("text", "told"), TOLD.items())
def test_a_count_is_held_against_what_it_counts(text: str, told: list[tuple[str, int, bool]]) -> None:
    assert [(each.announced.text, each.listed, each.holds) for each in read(text)] == told

"""Totals whose parts stand in paragraphs of their own."""

import pytest

from jiheng.checks.manuscript.divided.divided_below import divided_below
from jiheng.checks.manuscript.manuscript import Manuscript

READ = {
    # the amount of all stands in the heading
    "一、中央资金（846万元）\n（一）支持产业发展512.5万元；\n（二）支持以工代赈245万元；\n（三）项目管理费88.5万元。": [
        ("846万元", 3, True)
    ],
    "一、中央资金（846万元）\n（一）支持产业发展512.5万元；\n（二）支持以工代赈254万元；\n（三）项目管理费88.5万元。": [
        ("846万元", 3, False)
    ],
    # an item of two kinds
    "收入756.42万元：\n1.税收215.36万元；\n2.均衡性转移支付365.5万元，其他转移支付42万元；\n3.上年结余133.56万元。": [
        ("756.42万元", 4, True)
    ],
    "收入765.42万元：\n1.税收215.36万元；\n2.均衡性转移支付407.5万元；\n3.上年结余133.56万元。": [
        ("765.42万元", 3, False)
    ],
    # the total stands a sentence before the one that announces the parts
    "政府拨款475.8万元。比上年增加22.7万元。其中：\n——部门经费165.4万元；\n——项目经费314.0万元；": [
        ("475.8万元", 2, False)
    ],
    # 其中 at the head of a paragraph, the total in one before it
    "全年总收入7,705万元，支出6,260万元。\n收入方面，其中捐款7,128万元，利息577万元。": [("7,705万元", 2, True)],
    "全年总收入7,705万元，支出6,260万元。\n收入方面，其中捐款7,182万元，利息577万元。": [("7,705万元", 2, False)],
    "全年总收入7,705万元，支出6,260万元。\n收入方面，其中捐款4,128万元，利息577万元。": [],
    "全年总收入7,705万元，支出6,260万元。\n收入方面，其中捐款7,705万元。": [],
    "用于群众体育57.9万元，占98%。\n其中：场地53.9万元；活动4.0万元。": [("57.9万元", 2, True)],
    "用于群众体育57.9万元，占98%。\n其中：场地53.9万元；活动140万元。": [],
    "用于群众体育57.9万元，占98%。\n其中：场地53.9万元；活动14万元。": [("57.9万元", 2, False)],
    # parts are never more than the whole
    "全民健身支出198万元，其中：\n1.场地151万元；\n2.活动9万元；\n3.队伍83万元。": [("198万元", 3, False)],
    "全民健身支出198万元，其中：\n1.场地151万元；\n2.活动9万元；\n3.队伍8万元。": [],
    # a list of rows, its totals in a paragraph before
    "全市326个项目完成投资484.5亿元。\n按阶段统计：续建类156个，完成投资314.2亿元；新开类107个，完成投资170.3亿元。": [
        ("326个", 2, False),
        ("484.5亿元", 2, True),
    ],
    # the total stands below its parts
    "一、资金来源\n1.省级资金52万元\n2.市级资金61.5万元\n以上资金合计113.5万元。": [("113.5万元", 2, True)],
    "一、资金来源\n省级资金52万元\n市级资金61.5万元\n以上资金合计131.5万元。": [("131.5万元", 2, False)],
    "一、资金来源\n省级资金52万元\n以上资金合计113.5万元。": [],
    "一、资金来源\n省级资金52万元\n市级资金61.5万元\n上述共计1,820人。": [],
    "东村修路3.2公里，投资96万元；\n西村修路2.6公里，投资78万元；\n两个村共修路5.8公里，投资147万元。": [
        ("5.8公里", 2, True),
        ("147万元", 2, False),
    ],
    # columns in one unit are told apart by their names, or by their places
    "1.人员经费：预算81.4万元，支出80.6万元，结余0.8万元。\n2.公用经费：预算14.6万元，支出13.8万元，结余0.8万元。\n"
    "合计：预算96万元，支出98.4万元。": [("96万元", 2, True), ("98.4万元", 2, False)],
    # the first row may be the total, or belong to what stands above
    "全县改厕365座。\n东镇改厕124座。\n西镇改厕108座。\n南镇改厕133座。\n三镇合计改厕365座。": [],
    "全县改厕365座。\n东镇改厕124座。\n西镇改厕108座。\n南镇改厕133座。\n合计改厕356座。": [("356座", 3, False)],
    # more than the rows, less some of them, or a list that begins further up
    "东镇打井120口。\n西镇打井86口。\n全县累计打井286口。": [],
    "1.东片改造12公里，投资360万元。\n2.西片改造9公里，投资270万元。\n共完成投资580万元，占计划的92%。": [],
    "应发工资12,860元。\n扣缴社保1,286元。\n合计实发11,574元。": [],
    "2.差旅费15.2万元。\n3.培训费9.8万元。\n合计37.6万元。": [],
    "车辆保险2.4万元。\n车辆维修5.2万元。\n其中大修3.6万元。\n合计8.1万元。": [],
    # nothing announces the rows that end with ；: a slip, or nothing
    "下达资金26,428万元，予以公告。\n甲县：补助资金12,405万元；\n乙县：补助资金14,023万元。": [("26,428万元", 2, True)],
    "下达资金26,248万元，予以公告。\n甲县：补助资金12,405万元；\n乙县：补助资金14,023万元。": [
        ("26,248万元", 2, False)
    ],
    "下达资金29,000万元，予以公告。\n甲县：补助资金12,405万元；\n乙县：补助资金14,023万元。": [],
    # what is told of the main ones alone is wrong only where a digit slipped
    "收入865.4万元，主要来源如下：\n拨款收入521.3万元。\n经营收入271.5万元。": [],
    "收入865.4万元，主要来源如下：\n拨款收入539.9万元。\n经营收入271.5万元。\n其他收入54.0万元。": [
        ("865.4万元", 3, True)
    ],
    # numbered paragraphs that nothing announces: a slip, or nothing
    "全年支出1,320.44万元。\n1.救助支出1,308.94万元，受益655人。\n2.活动支出11.50万元。": [("1,320.44万元", 2, True)],
    "全年支出1,320.44万元。\n1.救助支出1,380.94万元，受益655人。\n2.活动支出11.50万元。": [("1,320.44万元", 2, False)],
    "全年支出1,320.44万元。\n1.救助支出1,208.94万元，受益655人。\n2.活动支出31.57万元。": [],
    # in two units, the totals in a paragraph before
    "发生事故98.4万起，伤亡1,324人。\n从城乡分布看，农村39.1万起、645人；城区59.3万起、697人。": [
        ("98.4万起", 2, True),
        ("1,324人", 2, False),
    ],
    # numbered, with words of explanation between
    "支出共91万元，具体情况如下：\n（一）接待费27万元。\n比上年减少3万元。\n（二）运行费64万元。": [
        ("91万元", 2, True)
    ],
    # no numbers
    "支出共91万元，其中：\n接待费27万元，减少3万元。\n运行费64万元，增加1万元。": [("91万元", 2, True)],
    # the list ends where words go on
    "支出共91万元，其中：\n接待费27万元，减少3万元。\n运行费64万元，增加1万元。\n全年运行平稳，无违规支出。": [
        ("91万元", 2, True)
    ],
    # the second amount of each
    "支出88万元，分项如下：\n1.印刷费预算50万元，支出40万元。\n2.差旅费预算70万元，支出48万元。": [("88万元", 2, True)],
    # the list ends where its numbers begin anew
    "支出共91万元，具体情况如下：\n（一）接待费27万元。\n（二）运行费64万元。\n二、绩效情况\n（一）培训费12万元。": [
        ("91万元", 2, True)
    ],
    "支出共91万元，具体情况如下：\n（一）接待费27万元。\n（二）运行费66万元。": [("91万元", 2, False)],
    # one long figure a slip off, though no word announces the list
    "共计募集善款642,915.4元；\n1）慈善日募集188,204.3元；\n2）定向捐款募集454,771.1元。": [("642,915.4元", 2, False)],
    "全县保险参保人数达152.36万人次，详情如下：\n（一）养老保险参保人数104.27万人。\n（二）工伤保险参保人数49.09万人。": [
        ("152.36万人次", 2, False)
    ],
    # only what stands out
    "支出共910万元，主要用于：\n（一）接待费27万元。\n（二）运行费66万元。": [],
    # headings without figures, and the paragraph below each
    "支出共864万元。其中：\n一、出国费\n全年支出0万元。\n二、用车费\n全年支出586万元，减少8%。\n三、接待费\n全年支出287万元。": [
        ("864万元", 3, False)
    ],
    "支出共864万元。其中：\n一、出国费\n全年未安排。\n二、用车费\n全年支出586万元，减少8%。\n三、接待费\n全年支出287万元。": [],
    # one part in another unit
    "全省收入6018亿元，支出7281亿元。\n支出方面，省本级支出871亿元；市县支出6410万元。": [("7281亿元", 2, False)],
    # one part without an amount
    "支出共91万元，具体情况如下：\n（一）接待费27万元。\n（二）运行费按实列支。": [],
    # the sentence tells its own total
    "安排资金90万元。\n按用途分：培训50万元、宣传30万元、办公8万元，合计88万元。": [],
}


@pytest.mark.parametrize(("text", "divided"), READ.items())
def test_a_total_is_read_with_the_paragraphs_of_its_parts(text: str, divided: list[tuple[str, int, bool]]) -> None:
    found = list(divided_below(Manuscript.of_text(text)))
    assert [(each.whole[1].mention.text, len(each.parts), each.holds) for each in found] == divided

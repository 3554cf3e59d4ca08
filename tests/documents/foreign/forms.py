"""Forms as units fill them, built in code: the layouts of several provinces with invented figures of 示例单位."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | float | None


@dataclass(frozen=True)
class Form:
    """A sheet from A1 on: rows of values, merged ranges, number formats by cell."""

    rows: Sequence[Sequence[Value]]
    merged: Sequence[str] = ()
    formats: Mapping[str, str] = field(default_factory=dict)
    name: str = "自评表"

    def fill(self, sheet: Worksheet) -> None:
        for number, row in enumerate(self.rows, 1):
            for column, value in enumerate(row, 1):
                if value is not None:
                    cell = sheet.cell(number, column)
                    cell.value = value
                    if isinstance(value, str):
                        cell.data_type = "s"  # =0起 is text here, never a formula
        for place, number_format in self.formats.items():
            sheet[place].number_format = number_format
        for area in self.merged:
            sheet.merge_cells(area)


def save(folder: Path, *forms: Form) -> Path:
    """A workbook with these sheets."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for form in forms:
        form.fill(workbook.create_sheet(form.name))
    path = folder / "表.xlsx"
    workbook.save(path)
    return path


def national() -> Form:
    """项目支出绩效自评表 (财预〔2020〕10号 附件1), all blocks, level names merged down."""
    return Form(
        rows=[
            ["项目支出绩效自评表"],
            ["（2022年度）"],
            ["项目名称", None, None, "居家养老服务补助"],
            ["主管部门", None, None, "示例区民政局", None, None, "实施单位", None, "示例区养老服务中心"],
            [
                "项目资金\n（万元）",
                None,
                None,
                "年初预算数",
                "全年预算数",
                "全年执行数",
                None,
                "分值",
                "执行率",
                "得分",
            ],
            [None, "年度资金总额", None, 100, 120, 90, None, 10, 0.75, 7.5],
            [None, "其中：当年财政拨款", None, 100, 100, 70, None, "—", 0.7, "—"],
            [None, "　　　上年结转资金", None, 0, 20, 20, None, "—", 1, "—"],
            [None, "　　　其他资金", None, 0, 0, 0, None, "—", None, "—"],
            ["年度总体目标", "预期目标", None, None, None, None, "实际完成情况"],
            [None, "为300名老人提供居家养老服务。", None, None, None, None, "服务老人310名。"],
            [
                *("绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值"),
                *("分值", "得分", "偏差原因分析及改进措施"),
            ],
            [None, "产出指标", "数量指标", "服务老人人数", "≥300人", "310人", 20, 20, None],
            [None, None, "质量指标", "服务合格率", "≥95%", "≥96%", 15, 15, None],
            [
                None,
                None,
                "时效指标",
                "完成时间",
                "11月底之前完成",
                "2022年12月5日",
                15,
                10,
                "招标晚",
            ],
            [None, "效益指标", "社会效益指标", "老人生活质量", "有所提升", "达成年度指标", 30, 28, None],
            [None, "满意度指标", "服务对象满意度指标", "老人满意度", "≥90%", 0.93, 10, 10, None],
            ["总分", None, None, None, None, None, 100, 90.5],
        ],
        merged=[
            *("A1:J1", "A2:J2", "A3:C3", "D3:J3", "A4:C4", "D4:F4", "G4:H4", "I4:J4"),
            *("A5:C5", "B6:C6", "B7:C7", "B8:C8", "B9:C9", "A10:A11", "B10:F10", "G10:J10", "B11:F11", "G11:J11"),
            *("A12:A17", "B13:B15", "A18:F18"),
        ],
        formats={"I6": "0.00%", "I7": "0.00%", "I8": "0.00%", "F17": "0%"},
    )


def yunnan() -> Form:
    """年度指标值 in three columns: 指标性质 holds the sign."""
    return Form(
        rows=[
            ["项目支出绩效自评表"],
            ["公开17表", None, None, None, None, None, None, None, None, "金额单位：元"],
            ["项目名称", "土地执法监察经费", None, None, None, None, "年度", "2020"],
            ["主管部门", "示例区自然资源局", None, None, None, None, "实施单位", "示例区自然资源局"],
            ["项目资金", None, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
            [None, "年度资金总额", 80000, 72890, 72890, 10, "100%", 10],
            [None, "其中：当年财政拨款", 80000, 72890, 72890],
            [None, "上年结转资金", None, None, None],
            ["绩效指标", None, None, "年度指标值", None, None, "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
            ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位"],
            ["产出指标", "数量指标", "巡查次数", "=", "72", "次", "72次", 25, 24, "无"],
            [None, "质量指标", "图斑核查率", "≥", "９５", "％", "96%", 25, 25, "无"],
            ["效益指标", "社会效益指标", "违法用地发生起数", "≤", "3", "起", "4", 30, 20, "个别村监管不到位"],
            ["满意度指标", "服务对象满意度指标", "群众满意度", "≥", "85", "%", "90", 10, 9, "无"],
            ["总分", None, None, None, None, None, None, 100, 88],
        ],
        merged=["A1:J1", "A5:A8", "A9:C9", "D9:F9", "G9:G10", "H9:H10", "I9:I10", "J9:J10", "A11:A12", "A15:G15"],
        name="10",
    )


def anhui() -> Form:
    """Points in the names of the levels; the total line left at 0 though its source has money."""
    return Form(
        rows=[
            ["2022年度项目支出绩效自评表"],
            ["项目名称", "农村公路养护"],
            ["主管部门", "示例镇人民政府", "实施单位", "示例镇人民政府"],
            ["项目资金（万元）", None, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
            [None, "年度资金总额", 0, 0, 0, 10, None, 10],
            [None, "其中：本年财政拨款", 90, 90, 89.974, None, None, None],
            ["年度总体目标", "预期目标", None, None, "实际完成情况"],
            [None, "完成公路养护", None, None, "全部完成"],
            ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
            ["产出指标（50分）", "数量指标", "养护里程≥30公里", None, "30公里", 30, 30],
            [None, "成本指标", "养护成本", "≤3万元/公里", "2.999万元/公里", 20, 20],
            ["效益指标（30分）", "社会效益指标", "出行条件", "效果明显", "达成预期指标", 30, 30],
            ["满意度指标（10分）", "服务对象满意度", "村民满意度", "≥90%", "95%", 8, 8],
            ["总分", None, None, None, None, 100, 100],
        ],
        merged=["A1:H1", "A4:A6", "A7:A8", "B7:D7", "E7:H7", "B8:D8", "E8:H8", "A10:A11"],
    )


def hubei() -> Form:
    """20 points for execution, no column 分值, ticked boxes, a table of causes at the end."""
    return Form(
        rows=[
            ["2020年度项目自评表"],
            ["单位名称：示例县水利局", None, None, None, "填报日期：2021年3月1日"],
            ["项目名称", "山塘整修"],
            ["主管部门", "示例县水利局", None, "项目实施单位", "示例县水利站"],
            ["项目类别", "1、部门预算项目 ☑ 2、省直专项 □ 3、对下转移支付 □"],
            ["项目属性", "1、持续性项目 □  2、新增性项目 ☑"],
            [
                "预算执行情况（万元）（20分）",
                None,
                "预算数（A）",
                "执行数（B）",
                "执行率（B/A）",
                "得分（20分×执行率）",
            ],
            [None, "年度财政资金总额", 200, 190, 0.95, 19],
            ["年度绩效目标", "一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分"],
            [None, "产出指标（40分）", "数量指标", "整修山塘", "12座", "12座", 20],
            [None, None, "质量指标", "验收合格率", "100%", "100%", 20],
            [None, "效益指标（30分）", "生态效益指标", "新增灌溉面积", "≥0.3万亩", "0.28万亩", 28],
            [None, "满意度指标（10分）", "满意度", "群众满意度", "达到95%", "9６%", 10],
            ["总分", None, None, None, None, None, 97],
            ["偏差大或目标未完成原因分析", "灌溉面积测算偏高"],
            ["改进措施及结果应用方案", "完善测算"],
        ],
        merged=["A1:G1", "A7:A8", "A9:A13", "B10:B11"],
        formats={"E8": "0%"},
    )


def wuhai() -> Form:
    """Targets: 指标性质 is 正向/反向, 指标方向 the sign; a date stored as a number."""
    return Form(
        rows=[
            ["2021年项目支出绩效目标表"],
            ["项目名称", "合作社示范社建设"],
            ["主管部门", "示例市供销社", "实施单位", "示例市供销社"],
            ["投入目标（万元）", "资金总额", "财政拨款数", "其他资金"],
            [None, 50, 45, 5],
            ["总体目标", "建设示范社"],
            ["一级指标", "二级指标", "三级指标", "指标性质", "指标方向", "目标值", "计量单位", "分值", "备注"],
            ["产出", "数量指标", "建设示范社", "正向", "≥", 5, "家", 20, None],
            [None, "质量指标", "达标率", "正向", "＝", "100.00", "%", 10, None],
            [None, "时效指标", "完成时间", "反向", "≤", 44561, None, 10, None],
            [None, "成本指标", "建设成本", "反向", "≤", "9万", "元/家", 10, None],
            ["效益", "社会效益", "带动农户", "正向", "≥", "0.02", "万户", 30, "含间接"],
            ["满意度", "满意度", "社员满意度", "正向", "≥", 90, "%", 10, None],
        ],
        merged=["A1:I1", "A4:A5", "B6:I6", "A8:A11"],
        formats={"F10": "#,##0"},
        name="目标表",
    )


def yueyanglou() -> Form:
    """A whole unit's targets: 指标值类型 is 定量/定性, with explanation and criteria."""
    return Form(
        rows=[
            ["部门整体支出绩效目标表（2023年度）"],
            ["部门名称：示例区文化馆", None, None, None, None, None, "金额单位：万元"],
            ["年度绩效目标", "开展群众文化活动"],
            [
                "一级指标",
                "二级指标",
                "三级指标",
                "指标值类型",
                "指标值",
                "计量单位",
                "指标解释",
                "评（扣）分标准",
                "备注",
            ],
            ["产出指标", "数量指标", "演出场次", "定量", "≥40", "场", "全年惠民演出", "每少1场扣1分", None],
            [None, "时效指标", "工作安排时间", "定量", "按月安排", None, "按计划", "酌情扣分", None],
            ["成本指标", "经济成本指标", "演出经费", "定量", "28.8万元", "%", "全年", "超支扣分", None],
            ["效益指标", "社会效益指标", "群众文化生活", "定性", "丰富", None, "问卷", "酌情扣分", None],
            ["满意度指标", "服务对象满意度指标", "观众满意度", "定量", 0.9, None, "问卷", "每低1%扣1分", None],
        ],
        merged=["A1:I1", "B3:I3", "A5:A6"],
        formats={"E9": "0%"},
        name="整体目标表",
    )


def jiaxian() -> Form:
    """The old form of 2016: no third level, 指标内容 and 指标值."""
    return Form(
        rows=[
            ["项目支出绩效目标申报表"],
            ["（2016年度）"],
            ["项目名称", "农村饮水安全工程", None, "项目属性", "新增项目"],
            ["项目单位", "示例县水务局", None, "主管部门", "示例县水务局"],
            ["项目资金申请（元）", "资金总额：", 300000],
            [None, "其中：财政拨款", 250000],
            [None, "自筹资金", 50000],
            ["项目概况", "解决12个村饮水问题"],
            ["长期目标", "实现安全饮水全覆盖"],
            ["年度目标", "建成供水点8处"],
            ["一级指标", "二级指标", "指标内容", "指标值", "备注"],
            ["产出指标", "数量指标", "供水点", "8处", None],
            [None, "时效指标", "完工时间", "2016年3月-10月", None],
            ["效益指标", "社会效益指标", "受益人数", "3.15（万人）", None],
            [None, "可持续影响指标", "管护机制", "健全", None],
            ["满意度", "服务对象满意度", "群众满意度", "93%以上", None],
            ["填表人：张某", None, "联系电话："],
        ],
        merged=["A1:E1", "A2:E2", "A5:A7", "B8:E8", "B9:E9", "B10:E10", "A12:A13"],
        name="Sheet1",
    )


def plain_list() -> Form:
    """A list without any form around it, columns in an order of its own."""
    return Form(
        rows=[
            ["序号", "指标名称", "完成情况", "目标值", "单位", "权重", "二级指标", "一级指标", "责任科室", "佐证资料"],
            ["A1", "培训班", "5", "≥≥5期", "期", 40, "数量指标", "产出指标", "培训科", "签到表"],
            ["A2", "培训人次", "３１０", "300以上", "人次", 30, "数量指标", "产出指标", "培训科", None],
            ["A3", "安全事故", "0", "=0起", "起", 20, "质量指标", "产出指标", None, None],
            ["A4", "学员满意度", "97%", "不低于95%", "%", 10, "满意度指标", "满意度指标", None, "问卷"],
        ],
        name="清单",
    )


def central() -> Form:
    """The declaration of 财预〔2015〕88号: this year's columns beside the medium term's."""
    return Form(
        rows=[
            ["项目支出绩效目标申报表"],
            ["（2024年度）"],
            ["项目名称", None, "数据共享平台运行维护"],
            ["主管部门及代码", None, "[180]示例部", None, "实施单位", None, "示例部信息中心"],
            ["项目属性", None, "延续项目", None, "项目期", None, "3年"],
            ["项目资金\n（万元）", None, "中期资金总额：", 900, "年度资金总额：", None, 300],
            [None, None, "其中：财政拨款", 900, "其中：财政拨款", None, 280],
            [None, None, "其他资金", 0, "其他资金", None, 20],
            ["总体目标", None, "中期目标（2023年—2025年）", None, "年度目标"],
            [None, None, "建成共享平台", None, "目标1：平台稳定运行\n目标2：接入单位扩面"],
            ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"],
            [None, "产出指标", "数量指标", "接入单位", "≥90家", "数量指标", "接入单位", "≥30家"],
            [None, None, "质量指标", "可用率", "≥99%", "质量指标", "平台可用率", "≥99.5%"],
            [None, "效益指标", "社会效益", "服务人次", "≥9亿人次", "社会效益", "年服务人次", "≥3亿人次"],
            [None, "满意度指标", "满意度", "满意度", "≥90%", "服务对象满意度", "用户满意度", "≥90%"],
            [None, None, None, "……", None, None, "……", None],
        ],
        merged=[
            *("A1:H1", "A2:H2", "A3:B3", "C3:H3", "A4:B4", "C4:D4", "E4:F4", "G4:H4", "A5:B5", "C5:D5", "E5:F5"),
            *("G5:H5", "A6:B8", "E6:F6", "E7:F7", "E8:F8", "A9:B10", "C9:D9", "E9:H9", "C10:D10", "E10:H10"),
            *("A11:A16", "B12:B13"),
        ],
        name="申报表",
    )


def central_two_rows() -> Form:
    """The same with a heading of two rows: 中期指标 and 年度指标 over their columns."""
    form = central()
    rows = [list(row) for row in form.rows]
    rows[10] = ["绩效指标", "一级指标", "中期指标", None, None, "年度指标", None, None]
    rows.insert(11, [None, None, "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"])
    merged = [area for area in form.merged if area not in {"A11:A16", "B12:B13"}]
    return Form(rows, [*merged, "A11:A17", "B11:B12", "C11:E11", "F11:H11", "B13:B14"], name="申报表")


def whole_unit() -> Form:
    """部门（单位）整体支出绩效目标申报表: tasks with their money, several objectives."""
    return Form(
        rows=[
            ["部门（单位）整体支出绩效目标申报表"],
            ["（2024年度）"],
            ["部门（单位）名称", None, "示例区图书馆"],
            ["年度\n主要任务", "任务名称", "主要内容", "预算金额（万元）"],
            [None, None, None, "总额", "财政拨款", "其他资金"],
            [None, "阅读推广", "举办阅读活动", 40, 40, 0],
            [None, "馆藏建设", "购置图书", 60, 50, 10],
            [None, "金额合计", None, 100, 90, 10],
            ["年度总体目标", "目标1：全年举办阅读活动50场"],
            [None, "目标2：新增图书1万册"],
            ["年度绩效指标", "一级指标", "二级指标", "三级指标", None, "指标值"],
            [None, "产出指标", "数量指标", "阅读活动场次", None, "≥50场"],
            [None, None, "数量指标", "新增图书", None, "1万册"],
            [None, "满意度指标", "服务对象满意度指标", "读者满意度", None, "≥90%"],
        ],
        merged=[
            *("A1:F1", "A2:F2", "A3:B3", "C3:F3", "A4:A8", "B4:B5", "C4:C5", "D4:F4", "B8:C8"),
            *("A9:A10", "B9:F9", "B10:F10", "A11:A14", "D11:E11", "D12:E12", "D13:E13", "D14:E14", "B12:B13"),
        ],
        name="整体申报表",
    )


def troubled() -> Form:
    """Everything that cannot be read at once: broken numbers, several targets, merged points, words against numbers."""
    return Form(
        rows=[
            ["项目支出绩效自评表（2022年度）"],
            ["项目名称", "设备购置", "主管部门", "示例局", "实施单位", "示例中心"],
            ["项目资金（万元）", None, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
            [None, "年度资金总额", 50, 50, "6,00.0,45", 10, "90%", 10],
            [None, "其中：财政拨款", 50, 50, 40],
            ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"],
            ["产出指标", "数量指标", "购置设备", "8台套", "无", 10, 10],
            [None, "数量指标", "建设内容", "修路3公里；建桥1座", "完成", 10, 10],
            [None, "质量指标", "合格率", "295%", "100%", 30, 30],
            [None, "时效指标", "及时率", "及时发放", "100%", None, None],
            ["效益指标", "社会效益", "服务企业", "6万", "6万", "*", "优"],
            [None, None, "覆盖率", 0.947, "95%", 30, 30],
            ["满意度指标", "满意度", "满意度", "≥90%", "#DIV/0!", 10, 12],
            ["总分", None, None, None, None, 100, 92],
        ],
        merged=["A1:H1", "A3:A5", "A7:A10", "F9:F10", "G9:G10"],
    )


def untidy() -> Form:
    """Blank rows, no level 1, levels of government under 财政拨款, weights as percentages, a second table below."""
    header = ["二级指标", "三级指标", "年度指标值", "完成值", "权重", "自评得分", "偏差原因分析及改进措施"]
    return Form(
        rows=[
            [],
            [None, "（  2022 年度）项目支出绩效自评表"],
            [],
            [None, "项目名称：", "道路  维修"],
            [None, "项目资金（元）", None, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
            [None, None, "年度资金总额", 1000000, 900000, "885000元", 10, "98.5%", 9.85],
            [None, None, "其中：财政拨款", 1000000, 900000, 885000],
            [None, None, "    中央财政资金", 600000, 600000, 600000],
            [None, None, "    省级财政资金", 400000, 300000, 285000],
            [None, None, "其他资金", "—", "—", "—"],
            [],
            [None, *header],
            [None, "数量指标", "指标1：维修里程", "≥5公里", "5.2公里", 0.2, "20"],
            [None, None, "指标2：  ", None, None, None, None],
            [None, None, "指标2：维修桥梁", "=2座", "2", 0.2, "20"],
            [None, "成本指标", "单位成本", "≤18万元/公里", "17.5万元/公里", 0.2, "20"],
            [None, "社会效益指标", "安全事故", "0次", "—", 0.2, "20"],
            [None, "满意度指标", "群众满意度", "≥90%", "92％", 0.1, "10"],
            [None, "预算执行率", "预算执行率", "100%", "98.5%", 0.1, "9.85"],
            [None, "总  分", None, None, None, 1, "99.85"],
            ["注：1.本表由项目单位填写。"],
            [],
            [None, *header],
            [None, "数量指标", "维修涵洞", "≥5处", "5处", 0.2, "20"],
        ],
        formats={f"F{row}": "0%" for row in range(13, 21)},
    )


FORMS: tuple[Callable[[], Form], ...] = (
    *(national, yunnan, anhui, hubei, wuhai, yueyanglou, jiaxian, plain_list, central, central_two_rows),
    *(whole_unit, troubled, untidy),
)

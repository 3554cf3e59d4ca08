"""What headings and labels mean, as data: every name seen for a column, a row or a line of the usual forms."""

from enum import Enum


class Meaning(Enum):
    """What a column of an indicator table holds."""

    LEVEL1 = "一级指标"
    LEVEL2 = "二级指标"
    NAME = "三级指标"
    CHARACTER = "指标性质"
    TARGET = "年度指标值"
    UNIT = "计量单位"
    ACTUAL = "实际完成值"
    WEIGHT = "分值"
    POINTS = "得分"
    REASON = "偏差原因"
    IMPROVEMENT = "改进措施"
    DEFINITION = "指标解释"
    CRITERIA = "评分标准"
    CALCULATION = "目标测算"
    TARGET_BASIS = "指标值依据"
    DATA_SOURCE = "数据来源"
    EVIDENCE = "佐证材料"
    RESPONSIBLE = "责任人"
    PREVIOUS = "上年实际"
    CODE = "指标编号"
    COMPLETION = "完成率"
    NOTE = "备注"
    BLOCK = "绩效指标"


class MoneyMeaning(Enum):
    """What a column of the money block holds."""

    ORIGINAL = "年初预算数"
    REVISED = "全年预算数"
    ACTUAL = "全年执行数"
    WEIGHT = "分值"
    RATE = "执行率"
    POINTS = "得分"
    REASON = "偏差原因"


class Label(Enum):
    """What a label in front of a row, or over a sentence, announces."""

    TOTAL_LINE = "资金总额"
    MID_TERM_LINE = "中期资金总额"
    EXPECTED = "预期目标"
    ACHIEVED = "实际完成情况"
    OBJECTIVE = "年度总体目标"
    MID_TERM_OBJECTIVE = "中期目标"
    TOTAL_ROW = "总分"
    TASK_SUM = "金额合计"


class TaskMeaning(Enum):
    """What a column of 年度主要任务 holds."""

    NAME = "任务名称"
    CONTENT = "主要内容"
    TOTAL = "预算总额"
    APPROPRIATION = "财政拨款"
    OTHER = "其他资金"


COLUMN_NAMES: dict[Meaning, tuple[str, ...]] = {
    Meaning.LEVEL1: ("一级指标", "一级", "一级指标名称", "指标类别", "指标大类"),
    Meaning.LEVEL2: ("二级指标", "二级", "二级指标名称", "指标分类", "指标类型(二级)"),
    Meaning.NAME: (
        *("三级指标", "三级", "三级指标名称", "指标名称", "指标内容", "绩效指标名称", "具体指标", "四级指标"),
        *("指标内容/计算公式", "指标", "绩效指标内容"),
    ),
    Meaning.CHARACTER: (
        *("指标性质", "指标方向", "指标值类型", "指标类型", "运算符号", "运算符", "符号", "比较符号", "性质", "方向"),
        *("指标属性", "指标值性质", "正反向", "定量/定性", "目标值符号"),
    ),
    Meaning.TARGET: (
        *("年度指标值", "指标值", "目标值", "年初目标值", "年度目标值", "年初指标值", "预期指标值", "预期值", "计划值"),
        *(
            "计划指标值",
            "绩效指标值",
            "年初设定目标值",
            "年度计划值",
            "全年目标值",
            "目标指标值",
            "年初预期值",
            "预期目标值",
        ),
        *("本年度计划水平", "年初设定指标值", "设定目标值"),
    ),
    Meaning.UNIT: ("计量单位", "度量单位", "单位", "指标单位", "指标值单位", "计算单位"),
    Meaning.ACTUAL: (
        *("实际完成值", "完成值", "全年完成值", "全年实际完成值", "年度完成值", "实际值", "自评完成值", "年末完成值"),
        *("实际完成指标值", "完成指标值", "实际完成情况", "指标完成情况", "完成情况", "全年实际值", "年度实际完成值"),
    ),
    Meaning.WEIGHT: (
        "分值",
        "权重",
        "权重分值",
        "分值权重",
        "标准分",
        "标准分值",
        "满分",
        "指标分值",
        "分值(权重)",
        "权重(分)",
    ),
    Meaning.POINTS: ("得分", "自评得分", "自评分", "实际得分", "评分", "指标得分", "自评分值"),
    Meaning.REASON: (
        *("偏差原因分析及改进措施", "偏差原因", "偏差原因分析", "未完成原因分析", "偏差原因及改进措施", "原因分析"),
        *("未完成原因及改进措施", "未完成原因", "未完成原因和改进措施", "偏差原因分析及整改措施", "偏差原因及整改措施"),
    ),
    Meaning.IMPROVEMENT: ("改进措施", "整改措施", "拟采取的改进措施", "改进措施及结果应用方案"),
    Meaning.DEFINITION: ("指标解释", "指标说明", "指标含义", "指标定义", "指标解释和计算公式", "指标解释说明"),
    Meaning.CRITERIA: (
        *(
            "评(扣)分标准",
            "评分标准",
            "评分规则",
            "赋分规则",
            "扣分标准",
            "评分办法",
            "评分细则",
            "计分方法",
            "记分方法",
        ),
    ),
    Meaning.CALCULATION: ("目标测算", "指标值测算", "测算过程", "计算公式", "测算依据", "计算方法"),
    Meaning.TARGET_BASIS: (
        "指标值依据",
        "指标值设定依据",
        "设定依据",
        "目标值依据",
        "指标值来源",
        "指标值设定依据和来源",
    ),
    Meaning.DATA_SOURCE: ("数据来源", "完成值数据来源", "指标来源", "数据来源渠道", "取值方式"),
    Meaning.EVIDENCE: ("佐证材料", "佐证资料", "证明材料", "佐证材料名称", "支撑材料"),
    Meaning.RESPONSIBLE: ("责任人", "责任科室", "责任部门", "责任单位", "负责人", "责任处室"),
    Meaning.PREVIOUS: ("上年实际", "上年度实际水平", "上年完成值", "历史值", "上年实际值", "上年度实际值"),
    Meaning.CODE: ("指标编号", "序号", "编号", "指标代码", "指标编码"),
    Meaning.COMPLETION: ("完成率", "完成比例", "指标完成率", "完成程度", "完成百分比"),
    Meaning.NOTE: ("备注", "备注说明", "说明"),
    Meaning.BLOCK: ("绩效指标", "年度绩效指标", "绩效指标完成情况", "指标完成情况表", "项目绩效指标", "绩效目标指标"),
}

MONEY_NAMES: dict[MoneyMeaning, tuple[str, ...]] = {
    MoneyMeaning.ORIGINAL: ("年初预算数", "年初预算", "年初预算金额", "年初批复数", "年初部门预算数"),
    MoneyMeaning.REVISED: (
        *(
            "全年预算数",
            "预算数",
            "调整预算数",
            "全年预算",
            "调整后预算数",
            "调整后全年预算数",
            "预算金额",
            "全年预算金额",
        ),
    ),
    MoneyMeaning.ACTUAL: (
        "全年执行数",
        "执行数",
        "实际执行数",
        "全年支出数",
        "实际支出数",
        "决算数",
        "支出数",
        "全年实际执行数",
        "预算执行数",
    ),
    MoneyMeaning.WEIGHT: ("分值", "权重", "标准分"),
    MoneyMeaning.RATE: ("执行率", "预算执行率", "支出进度", "执行进度"),
    MoneyMeaning.POINTS: ("得分", "自评得分", "自评分"),
    MoneyMeaning.REASON: ("偏差原因分析及改进措施", "偏差原因", "未完成原因", "备注", "执行偏差原因"),
}

TASK_NAMES: dict[TaskMeaning, tuple[str, ...]] = {
    TaskMeaning.NAME: ("任务名称", "主要任务名称", "任务", "主要任务"),
    TaskMeaning.CONTENT: ("主要内容", "任务内容", "任务主要内容", "工作内容"),
    TaskMeaning.TOTAL: ("总额", "预算总额", "预算金额", "金额合计", "小计"),
    TaskMeaning.APPROPRIATION: ("财政拨款", "财政资金", "其中:财政拨款"),
    TaskMeaning.OTHER: ("其他资金", "其他"),
}

INFORMATION: dict[str, tuple[str, ...]] = {
    "project": ("项目名称", "专项名称", "专项(项目)名称", "项目(政策)名称"),
    "supervising_department": ("主管部门", "主管部门及代码", "主管单位", "主管预算部门", "一级预算单位"),
    "unit": (
        *("实施单位", "项目实施单位", "项目单位", "单位名称", "部门名称", "预算单位", "填报单位", "申报单位"),
        *("部门(单位)名称", "单位(部门)名称", "预算部门", "资金使用单位", "部门(单位)"),
    ),
    "year": ("年度", "评价年度", "预算年度", "自评年度", "项目年度"),
    "continuity": ("项目属性",),
    "manager": ("项目负责人", "项目负责人及联系电话", "项目负责人及电话"),
    "description": ("项目概况", "项目基本情况", "项目简介", "项目概况(主要内容及用途)"),
}

LABELS: dict[Label, tuple[str, ...]] = {
    Label.TOTAL_LINE: (
        *("年度资金总额", "资金总额", "项目资金总额", "年度财政资金总额", "年度资金申请总额", "总额", "年度总额"),
    ),
    Label.MID_TERM_LINE: ("中期资金总额", "实施期资金总额", "项目总投资", "中长期资金总额"),
    Label.EXPECTED: (
        *("预期目标", "年初预期目标", "年初设定目标", "年度预期目标", "年初绩效目标", "预期绩效目标"),
        *("年初设定绩效目标", "年初设定的绩效目标"),
    ),
    Label.ACHIEVED: (
        *("实际完成情况", "年度实际完成情况", "目标实际完成情况", "目标完成情况", "全年实际完成情况"),
        *("整体绩效目标完成情况", "年度目标完成情况"),
    ),
    Label.OBJECTIVE: (
        *(
            "年度总体目标",
            "年度目标",
            "总体目标",
            "年度绩效目标",
            "年度整体绩效目标",
            "整体绩效目标",
            "项目年度绩效目标",
        ),
        *("年度总体绩效目标", "绩效目标", "项目绩效目标"),
    ),
    Label.MID_TERM_OBJECTIVE: ("中期目标", "长期目标", "项目总目标", "实施期目标", "中长期目标", "实施期总目标"),
    Label.TOTAL_ROW: ("总分", "合计", "总计", "得分合计", "自评总分", "总得分", "合计得分", "分值合计", "综合得分"),
    Label.TASK_SUM: ("金额合计", "预算合计"),
}

END_OF_TABLE = (
    *(
        "填表说明",
        "填报说明",
        "注",
        "说明",
        "备注",
        "填表人",
        "填报人",
        "联系人",
        "单位负责人",
        "偏差大或目标未完成原因分析",
    ),
    *("改进措施及结果应用方案", "审核意见", "主管部门审核意见", "项目负责人", "财务负责人", "绩效自评结论", "自评结论"),
)

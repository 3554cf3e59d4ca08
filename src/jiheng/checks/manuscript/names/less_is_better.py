"""What is the better the less there is of it: more of it than was aimed at is no success."""

from jiheng.core.quick_pattern import quick_pattern

LESS_IS_BETTER = quick_pattern(
    "失业(?!人员[^，。；]{0,2}就业|保险)|投诉|漏损|死亡|伤亡|发生率|发案|差错|不良|逾期|流失|退化|能耗|浓度|PM|排放|事故|成本|耗时|时限|时长|下降|降低|压减|减少|缩短"
    "|负债|赤字|单价|造价|费用|及格线|控制|不超|(?<!不)低于|以内"
)

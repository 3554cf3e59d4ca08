"""Words for one of two kinds: what has one of them in its name is not what has the other."""

from collections.abc import Set as AbstractSet
from itertools import chain, combinations

from jiheng.core.value import asked_once

_OPPOSED = (
    ("男", "女"),
    ("上半年", "下半年"),
    ("省", "市"),
    ("省", "县"),
    ("市", "县"),
    ("中央", "省"),
    ("城市", "农村"),
    ("城镇", "农村"),
    ("收入", "支出"),
    ("基本", "项目"),
    ("人员", "公用"),
    ("小学", "初中"),
    ("直接", "间接"),
    ("增加", "减少"),
    ("行政", "事业"),
    ("在职", "退休"),
    ("新", "老"),
    ("东", "西"),
    ("一", "二"),
    ("优", "良"),
    ("户", "人"),
    ("线上", "线下"),
    ("合格", "不合格"),
    ("预算", "决算"),
    ("计划", "实际"),
    ("地方", "全国"),
    ("地方", "中央"),
    ("本级", "全"),
    ("工程", "项目"),
    ("新建", "改造"),
    ("新建", "维修"),
    ("新建", "改建"),
    ("新建", "扩建"),
    ("改造", "维修"),
    ("受理", "办结"),
    ("立案", "结案"),
    ("发现", "整改"),
    ("新增", "累计"),
    ("申请", "发放"),
    ("春季", "秋季"),
    ("估算", "概算"),
    ("送审", "审定"),
    *combinations(("预算价", "控制价", "合同价", "结算价", "审定价"), 2),
)
_WORDS = frozenset(word for pair in _OPPOSED for word in pair)
_OPPOSITES_OF = {
    word: frozenset(each for pair in _OPPOSED if word in pair for each in pair) - {word} for word in _WORDS
}


@asked_once
def opposites_in(name: str) -> frozenset[str]:
    """The words of a name that stand for one of two kinds; 人家 are households."""
    return frozenset(filter(name.replace("人家", "").__contains__, _WORDS))


def are_opposed(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    """Whether of two names, told by such words of theirs, one has a word and the other its opposite, neither both."""
    first, second = one - other, other - one
    if not first or not second:
        return False
    return not second.isdisjoint(chain.from_iterable(map(_OPPOSITES_OF.__getitem__, first)))

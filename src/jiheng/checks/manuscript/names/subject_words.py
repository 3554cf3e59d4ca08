"""What a sentence is about: the subjects of budget work it touches, and its own words."""

import re
from collections.abc import Mapping
from itertools import chain
from operator import add
from types import MappingProxyType

from jiheng.core.quick_pattern import quick_pattern

_SUBJECT_WORDS = {
    "预算编制": (
        r"预算|测算|概算|编制的?(?:科学|精准|精细|准确|合理)|细化|可行性"
        r"|前期(?:论证|工作)|谋划|储备"
    ),
    "预算执行": (
        r"执行(?:率|进度)|支出进度|支付|拨付|支出率|序时|结转|结余|进度|工期"
        r"|滞后|缓慢|使用率|闲置|沉淀"
    ),
    "绩效管理": r"绩效|指标|目标(?:设|值|编)|量化|自评",
    "制度": (
        r"制度|内控|内部控制|规范|机制|流程|监督|监管|管控|台账|档案|资料|合规"
        r"|检查|纠偏"
    ),
    "人员": (
        r"人员|队伍|人手|编制(?:少|不足|紧)|人才|专业"
        r"|业务(?:能力|水平|知识)|素质|培训|学习|力量|师资|兼职|能力|骨干|招聘"
        r"|引进|招募|志愿者|增加编制|增编"
    ),
    "认识": r"意识|认识|重视|理念|宣传|知晓|宣讲|引导|参与|积极性|观念|氛围|动员",
    "资金": r"资金|经费|投入|财力|财政|配套|筹措|筹集|保障|紧张|缺口|到位",
    "资产": r"资产|设备|设施|场地|仪器|硬件|房屋|场馆|老化|更新|维护|维修|管护|配置",
    "信息化": r"信息化|系统|平台|数据|网络|数字|共享|智能|技术",
    "采购": r"采购|招标|招投标|合同|政府购买",
    "协调": r"协调|沟通|配合|联动|衔接|对接|合力|协作|统筹",
}
SUBJECTS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {subject: re.compile(words) for subject, words in _SUBJECT_WORDS.items()}
)
"""Problems and measures seldom use the same words; they do speak of the same subject."""

COMMON = frozenset(
    re.findall(
        "..",
        "工作完成进行项目任务情况问题存在影响导致部分能够全部单位部门加强提高提升方面要求开展落实实施采取"
        "措施进一一步不够不足不高不强有待由于因为需要相关有关以及通过按照根据对于其中同时具体主要重要各项"
        "本年年度今年全年我区我县我市我局我单我部我镇我校本部本单及时目前一些个别较多较少比较仍然还有没有"
        "未能不能难以建设发展推进推动促进服务管理严格切实不断继续做好确保保障实现达到形成建立健全完善优化"
        "强化深化下一今后未来力度水平能力质量效果作用环节过程造成出现发现认真积极有效合理科学",
    )
)
"""Words that say nothing of the subject."""

_STRETCH = quick_pattern(r"(?:(?![的了和与及或在对为因等其由以被把将并而也都是有不未])[\u4e00-\u9fff]){2,}")


def subjects(text: str) -> frozenset[str]:
    """The subjects of budget work that a text touches."""
    return frozenset(subject for subject, pattern in SUBJECTS.items() if pattern.search(text))


def own_words(text: str) -> frozenset[str]:
    """All pairs of characters that stand within one stretch of words, without the common ones."""
    pairs = [map(add, stretch, stretch[1:]) for stretch in _STRETCH.findall(text)]
    return frozenset(chain.from_iterable(pairs)) - COMMON

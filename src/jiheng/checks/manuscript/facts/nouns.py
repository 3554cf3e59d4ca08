"""The nouns that a figure counts: before it, and behind a count."""

import re

from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import asked_once

_WHEN = (
    "20[0-9]{2}年(?:度|全年)?|全年|[一本]年(?:度|以?来)?|今年(?:以来)?|当年|"
    "年末|年初|期末|年度|截[至止][^，。]{0,12}?[日底末]"
)
_WHO = (
    "[该本]项目|我(?:县|市|区|局|镇|乡|校|站|馆|所|院|委|处|单位|部门|办|会)|"
    "全(?:国|州|县|市|区|镇|乡|校|省|站|馆|所|院|项目)"
)
_HOW_MANY = "共计?|累计|总计|合计|实际|已|其中|总?目标为?(?=[\u4e00-\u9fff]{4})|为|对(?![口外内接标])|由|向"
_NUMBERING = (
    "[:：]|[0-9]{1,2}(?:[.][0-9]{1,2}){1,3}(?=[\u4e00-\u9fff])|[一二三四五六]是|"
    "（[一二三四五六七八九十0-9]{1,2}）|[0-9]{1,2}[.、](?![0-9])"
)
_LEADS = re.compile(f"^(?:{_WHEN}|{_WHO}|{_HOW_MANY}|{_NUMBERING})+")
_TAILS = quick_pattern(
    r"(?:为|(?<!下)达到?|共计?|合计|总计|累计|是|有|约|了|数量?|的|已|各|均|仅|近|超过?|逾|不少于|不低于|计|”)+$"
)
_FROM_A_YEAR = quick_pattern("(?<=[\u4e00-\u9fff]{3})[由从]20[0-9]{2}年(?:度|末|底|同期)?的?$")
"""执行率由2022年的85.6%: what it rose from bears the name of what rose."""
_LAST_OF_TAILS = frozenset("为达到共计总累是有约了数量的已各均仅近超过逾于低计”")
_NOUN = re.compile(r"[\u4e00-\u9fff“”]{2,14}|[\u4e00-\u9fff]（[\u4e00-\u9fff]{2,6}）")
_LONGEST, _LONGEST_ACCOUNT = 16, 40
_OF_A_CLASS = "（款）"
"""An account is told by its class and its item: 组织事务（款）行政管理（项） is not 宣传事务（款）行政管理（项）."""
_DONE = (
    "享受|参加|参与|进行|开展|发放|提供|建成|完成|实行|落实|进入|纳入|接受|获|取得|达|用于|支持|提升|满意|移交|通过|购买|安装|开放|"
    "运行|使用|投用|完工|竣工|验收|挂牌|统计|缴纳|领取|办理|得到|给予|配备|实现|组成|构成|投入|安排|受益|签订|签约|负责|承担|申请(?!人|者)|开始"
)
_IN_WHICH_WAY = (
    "全部|均|都|已|如期|统一|分别|陆续|率先|正式|免费|已经|高度|"
    "认真|进展|总体|逐|切实|严格|稳步|有序|主动|积极|成功|正常|全年|平均|落到|建立|要(?![求素件点闻])|多?集中|多数|主要|仍然?|不再|偏(?!远|僻)"
)
_LINKS = (
    "的|为|占|较(?!大|小|重|高|低|多|好|强)|比|并|在(?![管编册建校用岗职籍营园])|[和及与由向]|"
    "中(?!心|小|学|药|医|国|央)|等|按|无|未|(?<!公)共"
)
_VERB = quick_pattern(f"{_DONE}|{_IN_WHICH_WAY}|{_LINKS}")


@asked_once
def noun_before(name: str) -> str:
    """The noun that a figure's name ends with: 送戏下乡 of 全年送戏下乡计划."""
    if not name:
        return ""
    noun = _LEADS.sub("", name)
    if "年" in noun:
        noun = _FROM_A_YEAR.sub("", noun)
    longest = _LONGEST_ACCOUNT if _OF_A_CLASS in noun else _LONGEST
    return (_TAILS.sub("", noun) if noun[-1:] in _LAST_OF_TAILS else noun)[-longest:]


@asked_once
def noun_behind(text: str) -> str:
    """The noun behind a count: 创业妇女 of 16名创业妇女发放贷款; empty where a verb follows."""
    found = _NOUN.match(text.removeprefix("的"))
    if found is None:
        return ""
    verb = _VERB.search(found[0])
    noun = found[0][: verb.start()] if verb else found[0]
    return noun if len(noun) > 1 else ""

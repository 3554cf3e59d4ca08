"""The words of a text that say which money is meant."""

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams

_OF_FUNDS = late_pattern(
    "[0-9.,]+[万亿千百]*元?|应(?:拨尽拨|支尽支|兑尽兑)|资金|经费|补助|补贴|预算|财政|专项|项目|下达|到位|收到|安排|支出|使用|支付|拨付|发放|执行|兑付|全部|累计|实际|拨款|专款|批复|确定|核定|投入|完成|实现|年度|全年|年[初中末底]|增加|追加|调整后?|上级|各级|[该本我全]|[局区县市镇乡]|[已均的共总]"
)


def fund_words(text: str) -> frozenset[str]:
    """The pairs of characters that say which money is meant, without what is said of all."""
    return frozenset(pair for pair in bigrams(_OF_FUNDS.sub("，", text)) if "，" not in pair and "、" not in pair)

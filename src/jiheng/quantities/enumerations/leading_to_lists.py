"""The words between a count and the list that it announces: 7个股室，分别为…; 景区2家（…; 四大工程——…."""

import re

_DIVIDED = "分别(?:是|为|用于|位于|来自|负责|承担|设在)"
_PLACES = "(?:地点|地址|位置|站址|点位)(?:分别|依次)?(?:为|是|在|位于)"
_TOLD = "即(?:是|为)?|具体(?:是|为|包括)?：?|包括：?|依次(?:是|为)|名称为|涉及(?:到|了)?"
LEADING = re.compile(
    "(?P<noun>[\u4e00-\u9fff]{0,14}?(?:“[^“”0-9，。]{2,10}”[\u4e00-\u9fff]{1,8}?)?)(?:（[\u4e00-\u9fff]{1,2}）)?”?(?:（不(?:含|包括)[^（）0-9]{2,24}）)?"
    f"(?:[：:]|——|，?(?P<said>{_DIVIDED}|{_TOLD}|{_PLACES})：?"
    "|[\u4e00-\u9fff，]{0,16}，(?P<told>分别(?:是|为)|其中(?=：)|为)：?|(?P<names>[为是])|（(?:即|分别(?:是|为)|包括)?)"
)
"""Matched right behind a count."""
TOUCHES, NAMES = "涉及", frozenset("为是")
"""涉及甲、乙 may tell some of them; 为 may begin what it was done for, 是 what they are besides."""
CLOSING = re.compile(
    "(?:等|共计?|合计|这)?(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})(?:个|家|名|户|项|方面|大?类|种|条|所|处)[\u4e00-\u9fff]{0,6}$"
)
"""A list that ends with a count of its own: 甲、乙、丙3家企业."""

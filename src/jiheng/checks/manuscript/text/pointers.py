"""Words that send the reader to a table or an annex, where the text itself then need not tell."""

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

TABLE_ELSEWHERE = late_pattern(r"见[^。；\n]{0,12}(?:表|附件)|(?:如下|下)表|附表", make=quick_pattern)

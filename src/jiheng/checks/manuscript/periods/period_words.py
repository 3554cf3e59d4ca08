"""The words that say of what a length is told: of works, 工期, or of what is agreed to the day, 合同期."""

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

OF_WORKS = (
    "(?:实际)?总?工期|施工期|建设工期|建设期限?|建设周期|建设时间|实施周期|实施期限?|实施时间|执行期限?|执行周期|项目周期|项目期限?|周期|"
    "历时|为期|耗时|用时|历经|学制|滞留|间隔|相隔"
)
AGREED = (
    "(?:合同|服务|聘用|租赁|承包|贷款|借款|还款|保险|托管|运维|维保|质保|保修|监管|有效|缓刑|考验|矫正|存续|协议|授信|履约|管护|承租|"
    "特许经营|运营|经营|合作|供货|供暖|采暖|试用|试运行|挂职|驻村|培养|债券|疗程)(?:期限?|周期|时间)|任期|聘期|租期|期限|公示期?"
)
SAID = "(?:均|仅|约定|统一|总共|整整)?(?:为|是|共计?|共有|：|达|满|计)?"
LABEL = late_pattern(rf"(?:(?P<agreed>{AGREED})|(?P<works>{OF_WORKS})){SAID}$", make=quick_pattern)
ATTRIBUTE = late_pattern("的(?!时间|工期|建设|施工|整治|服务|贷款|期限|努力|改造)")
"""为期3天的培训 is no length of the stretch told beside it."""
LONGEST_LEAD = 16

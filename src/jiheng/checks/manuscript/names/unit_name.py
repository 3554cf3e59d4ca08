"""The unit that a report is about, from its title."""

from collections.abc import Sequence
from unicodedata import normalize

from jiheng.core.late_pattern import late_pattern
from jiheng.core.text_lines import TextLine

_FIRST_LINES = 8
_LONGEST = 60
_LONGEST_TITLE = 4
"""Lines of a title that is broken up: 甲市水利局／关于2023年度供水资金的／绩效自评报告."""
_REPORT = late_pattern("报告|自评|绩效评价|绩效情况|绩效说明")
_STATED = late_pattern("(?:单位|部门)名称:(?P<name>[^,。;:(]{2,40})")
_ON = late_pattern("^关于(?:开展|做好|报送|上报|提交|印发)?")
_YEAR = late_pattern(
    "(?:关于)?(?:20[0-9]{2}|二[○〇零]{1}[一二三四五六七八九○〇零]{2})(?:年度?)?(?:至|[-—～])?(?:20[0-9]{2}年度?)?"
)
_WHAT = late_pattern(
    "关于|部门整体|单位整体|整体支出|整体绩效|项目支出|财政支出|财政项目|预算绩效|预算支出|部门预算|单位预算|部门决算|专项资金"
    "|支出绩效|项目绩效|重点项目|绩效自|绩效评|绩效报|绩效情|绩效说|单位决算|决算|自评|报告"
)
_BODY = (
    "人民政府|委员会|管委会|联合会|协会|学会|工会|红十字会|办事处|办公室|管理处|管理部|中心|公司|集团|法院|检察院|局|厅"
)
_ENDS_LIKE_A_BODY = late_pattern(f"(?:{_BODY}|委|办|站|所|队|院|馆|校|场|园|社|妇联|残联|科协|团委)$")
_LAST_BODY = late_pattern(f".{{1,60}}(?:{_BODY})")
_NUMBERED = late_pattern("[一二三四五六七八九十]+、")
_NOT_UNITS = late_pattern("[,。;:?!]")


def unit_name(lines: Sequence[TextLine]) -> str:
    """The name as the title writes it; empty where no title names a unit."""
    texts = ("".join(normalize("NFKC", line.text).split()) for line in lines[: 4 * _FIRST_LINES])
    first = [text for text in texts if text][:_FIRST_LINES]
    for text in first:
        if stated := _STATED.search(text):
            return stated["name"]
    for at, text in enumerate(first):
        if len(text) <= _LONGEST and _REPORT.search(text) and not _NOT_UNITS.search(text):
            name = _before_what(_ON.sub("", text))
            return name if _ENDS_LIKE_A_BODY.search(name) else _beside_title(first, at) or name
    return ""


def _beside_title(lines: Sequence[str], at: int) -> str:
    """The unit that stands above the title, or below it, where only what ends like a body is taken for one."""
    above = _only_unit(lines[at - 1]) if at else ""
    if not above:
        higher = (_only_unit(line) for line in reversed(lines[max(at - _LONGEST_TITLE, 0) : max(at - 1, 0)]))
        above = next((name for name in higher if _ENDS_LIKE_A_BODY.search(name)), "")
    below = _only_unit(lines[at + 1]) if at + 1 < len(lines) else ""
    return above or (below if _ENDS_LIKE_A_BODY.search(below) and not _NUMBERED.match(below) else "")


def _before_what(title: str) -> str:
    """What stands before or behind the year and before the kind of report."""
    year = _YEAR.search(title)
    if year is None:
        return _until_what(title)
    return _until_what(title[: year.start()]) or _until_what(title[year.end() :])


def _until_what(text: str) -> str:
    found = _WHAT.search(text)
    return _body_of((text if found is None else text[: found.start()]).strip("《》“”\"' 　"))


def _body_of(text: str) -> str:
    """The body in front of its project: 甲县水利局农村供水 is 甲县水利局's; what names no body stays as it is."""
    found = None if _ENDS_LIKE_A_BODY.search(text) else _LAST_BODY.match(text)
    return text if found is None else found[0]


def _only_unit(text: str) -> str:
    """A line beside a title that names no unit, if it reads like a name."""
    is_name = len(text) <= _LONGEST // 2 and not _NOT_UNITS.search(text) and not text[0].isdigit()
    return _until_what(text) if is_name and "附件" not in text else ""

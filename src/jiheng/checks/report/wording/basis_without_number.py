"""Documents relied on without document number or year."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.core.late_pattern import late_pattern

_BASIS = late_pattern(
    r"(?:根据|依据|按照|依照|参照|遵照)[^《》，。；]{0,20}"
    r"(?P<title>《(?P<name>(?!中华人民共和国|中共中央|全国人民代表大会|国务院)[^《》]{4,60}?(?:办法|通知|意见|规范|细则|方案|指引|规程))(?:（[^（）]{1,8}）)?》)"
)
_NUMBER = late_pattern(r"[〔\[【（(][12][0-9]{3}[〕\]】）)]第?[0-9]{1,5}号|第[0-9]{1,5}号|令第?[0-9]{1,4}号")
_REACH = 40


@check(
    id="RPT425",
    title="依据的文件应写明文号",
    why="办法、通知年年有新的，只写名称，读者找不到是哪一份，也无法判断是否仍然有效。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    confidence=Confidence.PROBABLE,
    references=("R58",),
    good=(
        "根据《某市项目支出绩效评价管理办法》（某财〔2023〕12号），组织自评。",
        "根据《中华人民共和国预算法》和上级要求，按照单位《差旅费管理办法》报销。",
    ),
    bad=(Bad("根据《某市财政支出绩效评价工作规范》，开展自评。", says="没有写文号"),),
)
def basis_without_number(manuscript: Manuscript) -> Answers:
    """One finding that lists each document once, where no mention of it has a number."""
    cited: dict[str, Location] = {}
    numbered: set[str] = set()
    for passage in manuscript.passages_with("《"):
        for found in _BASIS.finditer(passage.text):
            if _is_of_its_own(passage.text, found.start("title")):
                continue
            cited.setdefault(found["name"], passage.at(*found.span("title")))
            if _NUMBER.search(passage.text, found.end(), found.end() + _REACH) or _NUMBER.search(found["name"]):
                numbered.add(found["name"])
    if not cited:
        raise DoesNotApply("报告没有写依据的办法、通知")
    bare = [name for name in cited if name not in numbered]
    if bare:
        listed = "、".join(f"《{name}》" for name in bare)
        yield Flaw(tuple(cited[name] for name in bare), f"依据文件{listed}没有写文号；请补充发文机关和文号。")
    else:
        yield Holds(tuple(cited.values()), f"依据的{len(cited)}份文件都有文号")


def _is_of_its_own(text: str, start: int) -> bool:
    """A unit's own house rules carry no number."""
    return bool(
        re.search(
            "(?:单位|本局|本部门|内部|我局|我校|本校|中心|自身)(?:的)?[^，。]{0,4}$", text[max(start - 10, 0) : start]
        )
    )

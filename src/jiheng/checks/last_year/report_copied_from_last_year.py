"""A report of which most stands word for word in last year's."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.last_year.two_reports import in_last_year, two_reports
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Severity

_MOSTLY, _ALMOST_ALL = 60, 90
_FEWEST = 5
_SAME = (
    "我局按季开展绩效运行监控，发现进度滞后的项目及时约谈。\n资金实行专账核算，按合同和验收单支付，手续齐全。\n"
    "档案由办公室统一保管，年末移交县档案馆归档保存。\n项目实施前公示七天，接受群众监督，没有收到异议。\n"
    "{own}\n"
)
_OTHER = "全年修复堤防4.2公里，清淤渠道31公里，灌溉面积比上年增加600亩。"


@check(
    id="RPT805",
    title="报告不应照抄上年",
    why="两年的报告大部分相同，说明没有按本年的情况写；复核时视为雷同，结果不予采信。",
    kind=Kind.LAST_YEAR,
    severity=Severity.WARNING,
    references=("R33",),
    good=(
        f"一、资金管理\n我局按季开展绩效运行监控，发现进度滞后的项目及时约谈。\n{_OTHER}\n"
        "完成泵站改造3座，排涝能力提高一成。\n"
        "汛前完成隐患排查52处，全部整改到位并销号。\n新增节水灌溉示范片两处，亩均节水四十方。\n"
        f"=== 上年报告 ===\n{_SAME.format(own='全年修复堤防3公里，清淤渠道25公里，按期完成。')}",
    ),
    bad=(
        Bad(
            f"{_SAME.format(own=_OTHER)}=== 上年报告 ===\n"
            f"{_SAME.format(own='全年修复堤防3公里，按期完成验收并移交管护单位。')}",
            says="与上年报告相同",
        ),
    ),
)
def report_copied_from_last_year(manuscript: Manuscript) -> Answers:
    """By the characters of its longer sentences, whatever years they name."""
    pair = two_reports(manuscript)
    if len(pair.sentences) < _FEWEST:
        raise DoesNotApply("报告的句子太少，不与上年比较文字")
    whole = sum(len(each.text) for each in pair.sentences)
    copied = [each for each in pair.sentences if each.masked in pair.earlier]
    share = sum(len(each.text) for each in copied) * 100 // whole
    told = f"{len(pair.sentences)}句中有{len(copied)}句（占文字的{share}%）与上年报告相同"
    if share < _MOSTLY:
        yield Holds((), told)
        return
    longest = sorted(copied, key=lambda each: -len(each.text))[:3]
    places = (*(each.place for each in longest), in_last_year(pair.earlier[longest[0].masked].place))
    how = "几乎全部照抄" if share >= _ALMOST_ALL else "大部分照抄"
    yield Flaw(places, f"{told}，{how}；请按本年的任务、数据和问题重写，职责、制度等不变的内容可以保留。")

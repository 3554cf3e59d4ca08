"""What banks call the columns of a claim in their own files, and which of our columns each means."""

from collections.abc import Collection, Mapping

TITLES: Mapping[str, tuple[str, ...]] = {
    "序号": ("行号", "顺序号"),
    "贷款编号": (
        "借据号",
        "借据编号",
        "借款借据号",
        "贷款合同号",
        "借款合同号",
        "借款合同编号",
        "合同编号",
        "贷款账号",
    ),
    "计息起日": ("起息日", "起息日期", "计息起始日", "计息起始日期", "计息开始日", "计息开始日期", "结息起日"),
    "计息止日": ("止息日", "止息日期", "计息截止日", "计息截止日期", "计息结束日", "计息结束日期", "结息止日"),
    "天数": ("计息天数", "贴息天数", "结息天数"),
    "计息本金": ("本金余额", "贷款余额", "计息余额", "贴息本金", "贷款本金"),
    "贴息年利率": ("贴息利率", "年贴息率", "贴息年率"),
    "申报贴息": ("申报贴息金额", "申请贴息", "申请贴息金额", "贴息金额", "应贴息金额", "贴息额"),
    "备注": ("说明",),
}
"""Our title → theirs. A title that may mean two things is not here: it is asked about."""

_MEANT = {theirs: ours for ours, known in TITLES.items() for theirs in known}


def meant(title: str, ours: Collection[str]) -> str:
    """Our title for a bank's; the title itself where it is ours already or nobody knows it."""
    if title in ours:
        return title
    known = _MEANT.get(title, title)
    return known if known in ours else title

"""`jiheng subsidy`: interest-subsidised loans, from the ledger to the quarterly settlement."""

import click

from jiheng.cli.main import Commands

COMMANDS = {
    "schemes": "列出贴息方案",
    "template": "生成贷款台账或银行申报的模板（Excel）",
    "check": "检查台账：填写、先后、重复借款",
    "eligibility": "一笔申请符不符合条件，逐条说明",
    "schedule": "一笔贷款各期贴息怎么算出来的",
    "reconcile": "逐笔核对银行的贴息申报，差额到分",
    "results": "一年的放款、就业、回收率、资金和结转",
    "fill": "把台账的贷款写进案卷，不用重抄",
}

EPILOG = """\b
常用：
  jiheng subsidy template --out 台账.xlsx
  jiheng subsidy check 台账.xlsx
  jiheng subsidy reconcile 台账.xlsx 银行申报.xlsx --out 结果
"""


class SubsidyCommands(Commands):
    """The commands of this group, each in its own module."""

    table = COMMANDS
    package = "jiheng.cli.subsidy"


@click.group(cls=SubsidyCommands, epilog=EPILOG, help="贴息贷款：台账、贴息计算、银行申报核对、年度结果。")
def command() -> None:
    """The group itself does nothing."""

"""`jiheng targets`: declared targets, from the check before sending to the review."""

import click

from jiheng.cli.main import Commands

COMMANDS = {
    "check": "提交前检查：缺什么、分值合不合、要不要事前评估",
    "form": "生成绩效目标申报表（Excel、Word、PDF）",
    "diff": "两个版本的目标改了哪些栏，列出调整原因",
    "history": "同一指标往年和同类单位的目标值、完成值",
    "review": "目标审核打分，得出等次和下一步",
    "assess": "事前绩效评估打分，得出结论",
    "library": "查指标库：指标、单位、算法、来源",
}

EPILOG = """\b
常用：
  jiheng targets check examples/conghua-2022
  jiheng targets form examples/conghua-2022 --out 结果
  jiheng targets library 贷款 回收率
  jiheng targets diff 批复版.yaml 调整版.yaml
"""


class TargetCommands(Commands):
    """The commands of this group, each in its own module."""

    table = COMMANDS
    package = "jiheng.cli.targets"


@click.group(cls=TargetCommands, epilog=EPILOG, help="绩效目标：申报、检查、审核、调整，和指标库。")
def command() -> None:
    """The group itself does nothing."""

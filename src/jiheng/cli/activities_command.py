"""`jiheng activities`: the year's activities and the ledgers beside them."""

import click

from jiheng.cli.main import Commands

COMMANDS = {
    "template": "生成活动台账的模板（Excel）",
    "import": "把填好的活动台账读进案卷，填错逐格指出",
    "summary": "按类别、任务、月份或地点汇总活动",
    "kinds": "列出各类别活动应记的内容",
}

EPILOG = """\b
常用：
  jiheng activities template --out 活动台账.xlsx
  jiheng activities import 活动台账.xlsx 填报模板.xlsx --out 新案卷.xlsx
  jiheng activities summary 新案卷.xlsx --by 任务
"""


class ActivityCommands(Commands):
    """The commands of this group, each in its own module."""

    table = COMMANDS
    package = "jiheng.cli.activities"


@click.group(
    cls=ActivityCommands,
    epilog=EPILOG,
    help="活动台账：宣传、培训、志愿服务、捐赠等活动，以及满意度调查、投诉、工程、幼儿园、发展规划。",
)
def command() -> None:
    """The group itself does nothing."""

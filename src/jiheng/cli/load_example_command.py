"""`jiheng load-example`: an invented district in an empty installation, to see how the work goes."""

import click
from rich.console import Console
from rich.table import Table

from jiheng.cli.main import Command
from jiheng.cli.problems import CannotRun
from jiheng.web.home import HOME_VARIABLE, HomeError
from jiheng.web.serving import set_up

EPILOG = f"""\b
示例：一个财政局、六个主管部门、十六个单位、三个年度，其中一个单位2022年是完整的真实案例，其余都是虚构的。
只能装入空的数据文件夹；要另装一份，把环境变量 {HOME_VARIABLE} 指向一个新文件夹。
例：
  {HOME_VARIABLE}=示例数据 jiheng load-example
  {HOME_VARIABLE}=示例数据 jiheng serve
"""


@click.command(cls=Command, epilog=EPILOG, help="在空的网页版里装入示例区县，打印各角色的账号和密码。")
def command() -> None:
    """Load and print the accounts."""
    try:
        place = set_up()
    except HomeError as problem:
        raise CannotRun(str(problem)) from problem
    from jiheng.web.example_district.description import read_description
    from jiheng.web.example_district.loading import NotEmptyError, load

    try:
        with Console(stderr=True).status("正在装入示例区县（约一分钟）…"):
            accounts = load(place, read_description())
    except NotEmptyError as problem:
        message = f"{place.folder} 里已经有单位或人员，示例只装入空的文件夹；请把 {HOME_VARIABLE} 指向新文件夹。"
        raise CannotRun(message) from problem
    table = Table(box=None, header_style="bold", pad_edge=False)
    for title in ("角色", "单位", "账号", "密码"):
        table.add_column(title, no_wrap=True)
    for account in accounts:
        table.add_row(account.role, account.place, account.username, account.password)
    console = Console()
    console.print(table)
    console.print("示例已装入。运行 jiheng serve，用上面的账号登录；密码只显示这一次。", highlight=False)

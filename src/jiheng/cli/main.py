"""`jiheng`: finds the command, runs it, answers with an exit code: 0 done, 1 the case has errors or the report
findings, 2 could not run."""

from collections.abc import Mapping, Sequence
from importlib import import_module

import click

from jiheng import VERSION_LINE

COMMANDS = {
    "template": "生成填报模板（Excel）",
    "evaluate": "打分，生成自评表、自评报告和数据文件",
    "monitor": "双监控：资金和目标的进度、红绿灯、预测和监控表",
    "import": "读入单位已有的表格，转成填报模板",
    "convert": "案卷在 case.yaml 与 Excel 之间互转",
    "figures": "列出案卷的全部数字，或追溯一个数字的来源",
    "check": "体检写好的报告：数字、说法、结构和文字对不上的地方",
    "checks": "列出报告体检的全部检查",
    "explain": "解释一项指标的得分，或一项检查、一个评分标准、规则",
    "standards": "列出评分标准",
    "activities": "活动台账：模板、读入、汇总",
    "subsidy": "贴息贷款：台账、贴息计算、银行申报核对",
    "targets": "绩效目标：申报表、提交前检查、审核、调整、指标库",
    "serve": "启动网页版",
    "load-example": "在空的网页版里装入示例区县",
}
"""Command → what it does in a line. The module of the same name holds it and is loaded only when it is called."""

EPILOG = """\b
常用：
  jiheng template --standard conghua.whole_department --out 填报模板.xlsx
  jiheng evaluate 填报模板.xlsx --out 结果
  jiheng explain 填报模板.xlsx 1
  jiheng check 自评报告.docx
\b
退出码：0 完成（包括有未达标指标）；1 案卷有错误，没有写出文件，或体检有发现；2 不能运行。
"""


WORDS = {
    "Usage:": "用法：",
    "Options:": "选项：",
    "Commands:": "命令：",
    "[OPTIONS]": "[选项]",
    "COMMAND [ARGS]...": "命令 …",
    "Show this message and exit.": "显示这页说明。",
    "[required]": "[必填]",
    "[default: ": "[默认：",
}
"""What click says in English on help pages, and what we say."""


class Chinese:
    """Help pages in Chinese."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        inner = click.HelpFormatter(width=formatter.width, max_width=100)
        super().format_help(ctx, inner)  # type: ignore[misc]  # mixed into click's commands
        text = inner.getvalue()
        for english, chinese in WORDS.items():
            text = text.replace(english, chinese)
        formatter.write(text)


class Command(Chinese, click.Command):
    """A command whose help is in Chinese."""


class Commands(Chinese, click.Group):
    """Lists all commands without importing them."""

    table: Mapping[str, str] = COMMANDS
    package = "jiheng.cli"

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's
        if cmd_name not in self.table:
            raise click.UsageError(f"没有“{cmd_name}”这个命令；有：{'、'.join(self.table)}")
        found = import_module(f"{self.package}.{cmd_name.replace('-', '_')}_command").command
        assert isinstance(found, click.Command)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # click's
        with formatter.section("Commands"):
            formatter.write_dl(list(self.table.items()))


@click.group(cls=Commands, epilog=EPILOG, help="绩衡：预算绩效自评，每个数字都有出处。")
@click.version_option(message=VERSION_LINE, help="显示版本。")
def jiheng() -> None:
    """The group itself does nothing."""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command; every problem becomes a message, never a traceback."""
    try:
        answer = jiheng.main(args=None if arguments is None else list(arguments), standalone_mode=False)
    except click.ClickException as problem:
        click.echo(_in_chinese(problem), err=True)
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("已中断；已写出的结果都是完整的，没有写完的不留下。", err=True)
        return 2
    except Exception as problem:  # noqa: BLE001  # the one door at which nothing may pass unexplained
        return _explained(problem)
    return answer if isinstance(answer, int) else 0


def _explained(problem: Exception) -> int:
    from jiheng.cli.problems import report

    return report(problem)


def _in_chinese(problem: click.ClickException) -> str:
    if isinstance(problem, click.exceptions.NoArgsIsHelpError):
        return problem.format_message()
    if isinstance(problem, click.NoSuchOption):
        return f"没有选项 {problem.option_name}；加 --help 看可用的选项。"
    if isinstance(problem, click.MissingParameter):
        return f"缺少{_named(problem.param)}；加 --help 看用法。"
    if isinstance(problem, click.BadParameter) and problem.param is not None:
        return _bad_value(problem.param)
    if isinstance(problem, click.UsageError):
        return f"命令写得不对：{problem.format_message().rstrip('。.')}；加 --help 看用法。"
    return problem.format_message()


def _named(param: click.Parameter | None) -> str:
    if param is None:
        return "参数"
    written = param.make_metavar(click.Context(jiheng))
    return f"选项 {max(param.opts, key=len)} {written}" if isinstance(param, click.Option) else f"参数 {written}"


def _bad_value(param: click.Parameter) -> str:
    name = max(param.opts, key=len)
    return f"{name} 的值写得不对，应为{_expected(param.type)}；加 --help 看用法。"


def _expected(kind: object) -> str:
    if isinstance(kind, click.Choice):
        return f"其中之一：{'、'.join(kind.choices)}"
    if isinstance(kind, click.IntRange):
        return f"整数，{kind.min}到{kind.max}"
    if isinstance(kind, click.types.IntParamType):
        return "整数"
    return "另一种写法"

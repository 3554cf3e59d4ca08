"""`jiheng serve`: the web application on this machine."""

import errno
import socket

import click

from jiheng.cli.main import Command
from jiheng.cli.problems import CannotRun
from jiheng.web.home import HOME_VARIABLE, HomeError
from jiheng.web.serving import first_code, listen, serve, set_up

EPILOG = f"""\b
数据放在环境变量 {HOME_VARIABLE} 指定的文件夹，不写则放在用户目录的 .jiheng。
要用 PostgreSQL，设 JIHENG_DATABASE=postgresql://用户:密码@主机:端口/库名。
例：
  jiheng serve
  jiheng serve --port 9000
"""


@click.command(cls=Command, epilog=EPILOG, help="启动网页版：填报、审核、监控、自评。")
@click.option("--host", metavar="地址", default="127.0.0.1", help="监听的地址；局域网用 0.0.0.0，并设 JIHENG_HOSTS。")
@click.option("--port", metavar="端口", type=click.IntRange(1, 65535), default=8000, help="监听的端口，默认8000。")
def command(host: str, port: int) -> None:
    """Take the port, set up, and serve."""
    try:
        taken = listen(host, port)
    except OSError as problem:
        raise CannotRun(f"不能在 {host}:{port} 启动：{_why(problem)}") from problem
    with taken:
        try:
            place = set_up()
        except HomeError as problem:
            raise CannotRun(str(problem)) from problem
        code = first_code(place)

        def ready() -> None:
            click.echo(f"绩衡已启动：http://{host}:{port}/  （数据在 {place.folder}；按 Ctrl+C 停止）")
            if code:
                click.echo(f"第一个管理员的一次性代码：{code}（打开上面的网址，建立账号时输入）")

        serve(taken, ready)


def _why(problem: OSError) -> str:
    """What to do about an address that cannot be listened at."""
    if isinstance(problem, socket.gaierror) or problem.errno == errno.EADDRNOTAVAIL:
        return "--host 不是这台电脑的地址；本机用 127.0.0.1，局域网用 0.0.0.0。"
    if problem.errno == errno.EADDRINUSE:
        return "端口已被占用；请用 --port 换一个，或先关掉占用它的程序。"
    if problem.errno == errno.EACCES:
        return "没有权限用这个端口；请用 --port 换一个1024以上的。"
    return f"系统不允许（{problem.strerror}）；请换一个 --host 或 --port。"

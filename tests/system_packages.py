"""What the tests need from the system: installed when this is root on Debian, named otherwise."""

import os
import shutil
import subprocess

NEEDED = {"chromium": "chromium"}
"""Program → Debian package."""


def main() -> None:
    """Install or name what is missing; the tests that need it are skipped aloud."""
    missing = [package for program, package in NEEDED.items() if shutil.which(program) is None]
    if not missing:
        return
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        print(f"正在安装测试用的系统软件包：{'、'.join(missing)}…", flush=True)  # noqa: T201  # said aloud
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", *missing]):
            subprocess.run(command, check=False, stdout=subprocess.DEVNULL, env=environment)
        missing = [package for program, package in NEEDED.items() if shutil.which(program) is None]
    if missing:
        names = " ".join(missing)
        print(f"没有 {names}，浏览器测试将跳过；Debian 上请运行 apt-get install {names}。")  # noqa: T201  # said aloud


if __name__ == "__main__":
    main()

"""`python -m benchmarks [--write] [NAME…]`: run the benchmarks, print the table, write the reference page."""

import argparse
import importlib
import pkgutil
import sys
from collections.abc import Callable
from pathlib import Path

import benchmarks
from benchmarks.measure import Result
from benchmarks.table import page, plain_table

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "performance.md"


def main() -> int:
    """Exit status 1 when a limit is not kept."""
    modules = dict(found())
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="测量速度，并与同类软件比较。")
    parser.add_argument("names", nargs="*", choices=[[], *modules], metavar="NAME", help="、".join(modules))
    parser.add_argument("--write", action="store_true", help="写入 docs/reference/performance.md（须全部测量）")
    chosen = parser.parse_args()
    if chosen.write and chosen.names:
        parser.error("--write 须测量全部项目，不能只选几项")
    results: list[Result] = []
    for name in chosen.names or modules:
        print(f"正在测量 {name} …", file=sys.stderr)
        results += modules[name]()
    print(plain_table(results))
    if chosen.write:
        PAGE.write_text(page(results), encoding="utf-8")
    return int(any(result.is_held is False for result in results))


def found() -> list[tuple[str, Callable[[], list[Result]]]]:
    """Every module of this package that has a `run`."""
    modules = [
        importlib.import_module(f"benchmarks.{each.name}")
        for each in pkgutil.iter_modules(benchmarks.__path__)
        if each.name != "__main__"
    ]
    return [(module.__name__.partition(".")[2], module.run) for module in modules if hasattr(module, "run")]


sys.exit(main())

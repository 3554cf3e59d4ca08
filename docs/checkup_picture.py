"""Draws the how-to page's picture: the checkup of the example report as a browser shows it. Needs Chromium."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

import click
import pylopdf_fonts_zh_cn
from PIL import Image

from jiheng.cli.main import run

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "checkup"
PICTURE = ROOT / "docs" / "images" / "checkup.png"
SIZE = (1366, 768)
OFFLINE = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


def main() -> int:
    """Check the example, open the page, take its picture."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        click.echo("没有 Chromium，不画体检页的图。")
        return 0
    (example,) = EXAMPLE.glob("*.txt")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(["check", str(example), "--out", name, "--format", "html", "--date", "2024-03-10"])
        fonts = folder / "fonts.conf"
        folder_of_fonts = Path(pylopdf_fonts_zh_cn.__file__).parent
        told = f"<dir>{escape(str(folder_of_fonts))}</dir><cachedir>{escape(name)}</cachedir>"
        fonts.write_text(f"<fontconfig>{told}</fontconfig>", encoding="utf-8")
        shot = folder / "shot.png"
        command = [browser, *OFFLINE, f"--user-data-dir={folder / 'profile'}", f"--screenshot={shot}"]
        command += [f"--window-size={SIZE[0]},{SIZE[1]}", (folder / "体检.html").as_uri()]
        subprocess.run(command, check=True, capture_output=True, env={"FONTCONFIG_FILE": str(fonts), "HOME": name})
        with Image.open(shot) as image:
            image.convert("RGB").quantize(64).save(PICTURE, optimize=True)
    click.echo(PICTURE.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())

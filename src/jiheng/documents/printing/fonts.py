"""The fonts of official documents, what stands in for each, and the open Chinese fonts that come with us."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pylopdf_fonts_zh_cn


@dataclass(frozen=True, slots=True)
class Typeface:
    """A typeface by the name that Word writes, then every family that may stand in for it, best first.

    `substitute` is told to Word for machines without the font: what Windows itself brings.
    """

    name: str
    substitute: str
    families: tuple[str, ...]


_SERIF = "Noto Serif SC"
_SANS = "Noto Sans SC"

SONG = Typeface("宋体", "SimSun", ("SimSun", "宋体", "STSong", "FandolSong", _SERIF))
TITLE_SONG = Typeface(
    "方正小标宋简体",
    "STZhongsong",
    ("FZXiaoBiaoSong-B05S", "方正小标宋简体", "FZXiaoBiaoSong-B05", "STZhongsong", _SERIF),
)
FANGSONG = Typeface(
    "仿宋_GB2312",
    "FangSong",
    ("FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "FandolFang R", "FandolFang", _SERIF),
)
KAITI = Typeface(
    "楷体_GB2312",
    "KaiTi",
    ("KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti", "FandolKai", "LXGW WenKai", _SERIF),
)
HEITI = Typeface("黑体", "SimHei", ("SimHei", "黑体", "STHeiti", "FandolHei", _SANS))

LATIN = "Times New Roman"
TYPEFACES = (SONG, TITLE_SONG, FANGSONG, KAITI, HEITI)


@cache
def bundled_folder() -> Path:
    """The folder of the open fonts that are installed with us."""
    return Path(pylopdf_fonts_zh_cn.serif_path()).parent

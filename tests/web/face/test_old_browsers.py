"""The browsers of 统信, 麒麟, 360 and 奇安信 are those of Chromium 86: nothing that came later stands in what we send them."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.test import RequestFactory

import jiheng

SOURCE = Path(jiheng.__file__).parent

SCRIPT = {
    r"\bstatic\s*\{": 94,
    r"\.at\(": 92,
    r"\bObject\.hasOwn\(": 93,
    r"\bstructuredClone\(": 98,
    r"\brandomUUID\(": 92,
    r"\.findLast(?:Index)?\(": 97,
    r"\.to(?:Sorted|Reversed|Spliced)\(|\.with\(": 110,
    r"\b(?:Object|Map)\.groupBy\(": 117,
    r"\bArray\.fromAsync\(": 121,
    r"\bPromise\.withResolvers\(": 119,
    r"\bAbortSignal\.(?:timeout|any)\(": 103,
    r"\bURL\.canParse\(": 120,
    r"\.showPopover\(|\.togglePopover\(": 114,
    r"\bIntl\.Segmenter\b": 87,
    r"\bscheduler\.": 94,
    r"\bnavigation\.navigate\(": 102,
    r"/[dgimsuy]*v[dgimsuy]*\.(?:test|exec)\(": 112,
    r"\(\?[<]?[imsx]*-[imsx]+:": 125,
}
"""What scripts may not say, and since which Chromium they could."""
STYLE = {
    r":is\(|:where\(": 88,
    r":has\(": 105,
    r":not\([^()]*,": 88,
    r":user-(?:in)?valid": 119,
    r":(?:popover-)?open\b": 114,
    r"(?<![\w-])inset(?:-\w+)*\s*:": 87,
    r"(?<![\w-])aspect-ratio\s*:": 88,
    r"(?<![\w-])(?:margin|padding)-(?:block|inline)\s*:": 87,
    r"(?<![\w-])text-underline-offset-|text-decoration-skip-ink-": 90,
    r"overflow(?:-[xy])?\s*:\s*clip": 90,
    r"(?<![\w-])scrollbar-gutter\s*:": 94,
    r"color-mix\(|oklch\(|oklab\(|(?<![\w-])lab\(|(?<![\w-])lch\(|hwb\(|light-dark\(": 101,
    r"\d(?:dv|sv|lv)[hwbi]|\d(?:dvmin|dvmax)\b": 108,
    r"\d(?:cq[whib]|cqmin|cqmax)\b|@container": 105,
    r"@layer": 99,
    r"@scope|@starting-style": 117,
    r"text-wrap\s*:": 114,
    r"field-sizing\s*:|interpolate-size\s*:": 123,
    r"grid-template-(?:rows|columns)\s*:[^;]*subgrid": 117,
    r"@media[^{]*\([^()]*[<>]": 104,
    r"(?<=[{;}])\s*&": 112,
    r"\b(?:round|mod|rem|sin|cos|pow|sqrt)\(": 111,
    r"(?<![\w-])(?:translate|rotate|scale)\s*:\s": 104,
}
"""`accent-color` and `text-decoration-thickness` are no part of it: without them a tone is another, nothing else."""
MARKUP = {
    r"<dialog\b|<search\b|<selectlist\b": 118,
    r"\spopover(?:target)?\b[=\s>]": 114,
    r"\sinert\b[\s>]": 102,
    r"<details[^>]*\sname=": 120,
}
COMMENTS = re.compile(r"/\*(?:[^*]|\*(?!/))*\*/")


def sources(*endings: str) -> list[Path]:
    return sorted(each for ending in endings for each in SOURCE.rglob(f"*.{ending}"))


def newer(text: str, features: dict[str, int]) -> list[str]:
    """What a browser of that age does not know."""
    bare = COMMENTS.sub("", text)
    return [f"{found[0].strip()} ({since})" for what, since in features.items() for found in re.finditer(what, bare)]


@pytest.mark.parametrize(
    ("text", "features", "told"),
    [
        (".a:is(.b, .c) { inset: 0; }", STYLE, [":is( (88)", "inset: (87)"]),
        (".a { box-shadow: inset 3px 0 0; gap: 4px; } /* :has( */", STYLE, []),
        (".a { min-height: 100dvh; }", STYLE, ["0dvh (108)"]),
        (".a {\n  & > b { color: red; }\n}", STYLE, ["& (112)"]),
        ("last = rows.at(-1); id = crypto.randomUUID();", SCRIPT, [".at( (92)", "randomUUID( (92)"]),
        ("what = row?.name ?? words.replaceAll('a', 'b');", SCRIPT, []),
        ("<dialog open></dialog>", MARKUP, ["<dialog (118)"]),
    ],
)
def test_what_is_newer_is_recognised(text: str, features: dict[str, int], told: list[str]) -> None:
    assert newer(text, features) == told


def test_styles_scripts_and_pages_hold_nothing_newer() -> None:
    found = {
        str(path.relative_to(SOURCE)): told
        for features, endings in ((STYLE, ("css",)), (SCRIPT, ("js",)), (MARKUP, ("html", "jinja")))
        for path in sources(*endings)
        if (told := newer(path.read_text(encoding="utf-8"), features))
    }
    assert found == {}
    assert len(sources("css", "js", "html")) > 100


def test_the_script_of_others_that_pages_load_holds_nothing_newer() -> None:
    page = render_to_string("face/base.html", request=RequestFactory().get("/"))
    loaded = re.findall(r'src="/static/([^"?]+\.js)', page)
    paths = [Path(str(finders.find(each))) for each in loaded]
    assert any(path.name.startswith("htmx") for path in paths)
    assert {path.name: newer(path.read_text(encoding="utf-8"), SCRIPT) for path in paths} == {
        path.name: [] for path in paths
    }

"""A page with one grid and the server behind it: no database, the same pieces as the real pages."""

import mimetypes
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

from django.contrib.staticfiles import finders
from django.http import HttpResponse, QueryDict
from django.template import engines

from jiheng.web.face.grid import CellChange, Posted, Saved, Theirs, conflicted, conflicts, read_posted, refused, saved
from tests.web.face.specimen import COLUMNS, INDICATORS, specimen_context

HERE = Path(__file__).parent
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'"


class GridServer:
    """Holds the cells, takes saves, and can be told to be gone, to lose answers or to have forgotten who is there."""

    def __init__(self) -> None:
        self.cells = {
            f"{row[0]}.{column}": text for row in INDICATORS for column, text in zip(COLUMNS, row[1:], strict=True)
        }
        self.posts: list[Posted] = []
        self.is_expired = False
        self.loses_answers = False
        self.refuses = ""
        self.tokens: dict[str, str] = {}
        self.address = ""
        self.order: tuple[str, ...] = ()
        self.made = 103

    @property
    def keys(self) -> list[str]:
        return list(dict.fromkeys(name.partition(".")[0] for name in self.cells))

    def rows(self) -> list[tuple[str, ...]]:
        return [(key, *(self.cells.get(f"{key}.{column}", "") for column in COLUMNS)) for key in self.keys]

    def page(self) -> str:
        read = engines["django"].from_string
        grid = read((HERE / "grid.html").read_text(encoding="utf-8"))
        context = {**specimen_context(), "indicators": self.rows(), "grid": grid}
        return read((HERE / "specimen.html").read_text(encoding="utf-8")).render(context)

    def save(self, data: QueryDict) -> HttpResponse:
        posted = read_posted(data, COLUMNS)
        self.posts.append(posted)
        again = {key: self.tokens[token] for key, token in posted.tokens.items() if token in self.tokens}
        posted = posted.under(again)
        if self.refuses:
            return refused(self.refuses)
        found = conflicts(posted, self._theirs)
        if found:
            return conflicted(found)
        for key in posted.removed:
            self.cells = {name: text for name, text in self.cells.items() if name.partition(".")[0] != key}
        self.order = posted.order
        errors: dict[str, str] = {}
        made: dict[str, str] = {}
        for change in posted.changes:
            if change.column in {"target_value", "actual_value", "points"} and not _is_number(change.now):
                errors[change.name] = f"应是数字，现在是“{change.now}”；请只写数字。"
                continue
            key = change.row
            if change.is_in_new_row:
                key = made.setdefault(change.row, self._new_key())
            self.cells[f"{key}.{change.column}"] = change.now
        self.tokens |= {posted.tokens[key]: made[key] for key in made}
        total = sum(int(text) for name, text in self.cells.items() if name.endswith(".points") and text.isdecimal())
        scores = {f"{key}.score": self.cells.get(f"{key}.actual_value", "") for key in self.keys}
        return saved(
            Saved(cells=scores, html={"points-sum": f"<b>{total}</b>"}, errors=errors, rows=again | made, revision=8)
        )

    def _new_key(self) -> str:
        self.made += 1
        return str(self.made)

    def _theirs(self, change: CellChange) -> Theirs | None:
        return Theirs(self.cells.get(change.name, ""), "周某")

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        static = finders.find(path.removeprefix("/static/")) if path.startswith("/static/") else None
        if isinstance(static, str):
            start("200 OK", [("Content-Type", mimetypes.guess_type(static)[0] or "text/plain")])
            return [Path(static).read_bytes()]
        if path == "/save/" and self.is_expired:
            start("302 Found", [("Location", "/login/")])
            return [b""]
        if path == "/save/":
            sent = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
            answer = self.save(QueryDict(sent))
            if self.loses_answers:
                start("502 Bad Gateway", [])
                return [b""]
            start(f"{answer.status_code} Told", [("Content-Type", "application/json")])
            return [answer.content]
        if path == "/explain/1/":
            start("200 OK", [("Content-Type", "text/html; charset=utf-8")])
            return ["<h2>支出进度</h2><p>执行数156.40 ÷ 全年预算数160.54</p>".encode()]
        is_page = path == "/"
        start(
            "200 OK" if is_page else "404 Not Found",
            [("Content-Type", "text/html; charset=utf-8"), ("Content-Security-Policy", POLICY)],
        )
        return [(self.page() if is_page else "没有这一页").encode()]


def _is_number(text: str) -> bool:
    return not text or text.replace(".", "", 1).isdecimal()


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""


@contextmanager
def serving() -> Iterator[GridServer]:
    grid = GridServer()
    server = make_server("127.0.0.1", 0, grid, handler_class=_Quiet)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    grid.address = f"http://127.0.0.1:{server.server_port}/"
    try:
        yield grid
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

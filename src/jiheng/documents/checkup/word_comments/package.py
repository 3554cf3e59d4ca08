"""A .docx written anew: some parts replaced, all others as they were."""

import shutil
import zipfile
from collections.abc import Mapping
from io import BytesIO

from jiheng.documents.checkup.word_comments.nodes import Node, made, node_of, written
from jiheng.documents.report_reader.word.xml import parse

CONTENT_TYPES = "[Content_Types].xml"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def relations_of(part: str) -> str:
    """Where the relations of a part stand."""
    folder, _, file = part.rpartition("/")
    return f"{folder}/_rels/{file}.rels".removeprefix("/")


def new_part(data: bytes, main: str) -> str:
    """A name for the comments beside the main part that nothing in the package has."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        taken = set(package.NameToInfo)
    folder = main.rpartition("/")[0]
    names = (f"{folder}/comments{number or ''}.xml".removeprefix("/") for number in range(len(taken) + 1))
    return next(name for name in names if name not in taken)


def with_comments_declared(data: bytes, main: str, part: str, *, is_strict: bool) -> dict[str, bytes]:
    """The content types and the main part's relations, with a new part of comments among them."""
    name = relations_of(main)
    with zipfile.ZipFile(BytesIO(data)) as package:
        types = _tree(package, CONTENT_TYPES, _TYPES + "Types")
        relations = _tree(package, name, _RELATIONS + "Relationships")
    types.append(made(_TYPES + "Override", {"PartName": f"/{part}", "ContentType": _COMMENTS_TYPE}))
    kind = _STRICT if is_strict else _TRANSITIONAL
    target = {"Id": _free_id(relations), "Type": kind, "Target": f"/{part}"}
    relations.append(made(_RELATIONS + "Relationship", target))
    return {CONTENT_TYPES: written(types), name: written(relations)}


def _tree(package: zipfile.ZipFile, part: str, root: str) -> Node:
    return node_of(parse(package.read(part))) if part in package.NameToInfo else made(root)


def _free_id(relations: Node) -> str:
    taken = {each.get("Id") for each in relations}
    return next(id for number in range(len(taken) + 1) if (id := f"rId{len(taken) + number + 1}") not in taken)


def rewritten(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The package with these parts instead of, or beside, its own."""
    saved = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            kept = _like(entry.filename, entry.date_time)
            if entry.filename in parts:
                new.writestr(kept, parts[entry.filename])
            else:
                with old.open(entry) as source, new.open(kept, "w", force_zip64=True) as target:
                    shutil.copyfileobj(source, target)
        for name, content in parts.items():
            if name not in old.NameToInfo:
                new.writestr(_like(name, _LONG_AGO), content)
    return saved.getvalue()


def _like(name: str, time: tuple[int, int, int, int, int, int]) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, time)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info

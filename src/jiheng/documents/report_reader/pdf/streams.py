"""The packed streams of a PDF before anything draws them: one that unpacks to far more than it should is refused.

pdfium keeps every instruction of a page in memory; a few kilobytes can hold fifty million of them.
"""

import re
import zlib

from jiheng.documents.report_reader.refusal import UnreadableReportError

MEGABYTE = 1_000_000
HARMLESS_UNPACKED = 8 * MEGABYTE
HIGHEST_RATIO = 50
"""A stream may unpack to so many times its size once it passes `HARMLESS_UNPACKED`; real pages reach about 10."""
LARGEST_UNPACKED = 500 * MEGABYTE

_STREAM = re.compile(rb"stream\r?\n")
_DICTIONARY_WITHIN = 400
_PACKED = b"FlateDecode"
_PICTURE = b"/Image"
"""A blank scanned page is packed a thousandfold, and harmless: it is not unpacked here."""
_MOST_TIMES = 3
_CHUNK = 1 << 16


def check_streams(name: str, data: bytes) -> None:
    """Raises `UnreadableReportError` for a file that was made to burst."""
    total = 0
    for mark in _STREAM.finditer(data):
        header = data[max(0, mark.start() - _DICTIONARY_WITHIN) : mark.start()].rpartition(b" obj")[2]
        if _PACKED not in header or _PICTURE in header:
            continue
        packed, unpacked = _sizes(data, mark.end(), min(_MOST_TIMES, header.count(_PACKED)))
        total += unpacked
        is_bomb = unpacked > HARMLESS_UNPACKED and unpacked > HIGHEST_RATIO * packed
        if is_bomb or total > LARGEST_UNPACKED:
            told = f"PDF 里的数据解开后超过{(unpacked if is_bomb else total) // MEGABYTE}MB，与文件的大小不相称"
            message = f"{told}，像是有意做坏的文件，没有读；请重新导出 PDF，或提供 .docx。"
            raise UnreadableReportError(name, "FILE209", message)


def _sizes(data: bytes, start: int, times: int) -> tuple[int, int]:
    """How many bytes the stream takes in the file and, as far as it is of interest, unpacked so many times over."""
    unpackers = [zlib.decompressobj() for _ in range(times)]
    packed = unpacked = 0
    limit = HARMLESS_UNPACKED
    while start + packed < len(data) and not unpackers[0].eof:
        chunk = data[start + packed : start + packed + _CHUNK]
        packed += len(chunk)
        limit = max(HARMLESS_UNPACKED, HIGHEST_RATIO * packed)
        try:
            for unpacker in unpackers:
                chunk = unpacker.decompress(chunk, limit + 1)
        except zlib.error:
            break  # pdfium reads a damaged stream up to here, too
        unpacked += len(chunk)
        if unpacked > limit:
            break
    return packed, unpacked

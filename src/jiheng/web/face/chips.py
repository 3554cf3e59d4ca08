"""A figure on a page that says how it came about; made without a template, for a table has hundreds."""

from django.utils.safestring import SafeString

from jiheng.web.face.escaping import escaped


def figure_chip(
    told: object, says: str, address: str = "", *, assumed: bool = False, is_list: bool = False
) -> SafeString:
    """The figure with its sentence on hover or focus; with an address, the whole explanation opens beside the page.

    `is_list`: the address is the list of the records themselves, a page of its own.
    """
    parts = [escaped(str(each)) for each in (told, says, address)]
    return escaped_chip(*parts, assumed=assumed, is_list=is_list)


def escaped_chip(told: str, says: str, address: str, *, assumed: bool = False, is_list: bool = False) -> SafeString:
    """The same of texts that are HTML already."""
    look = "chip assumed" if assumed else "chip"
    words = f'{told}<span class="unseen">（{says}）</span>'
    if address:
        beside = "" if is_list else " data-beside"  # face.js opens it there
        return SafeString(f'<a class="{look}" href="{address}"{beside} data-tip>{words}</a>')
    return SafeString(f'<span class="{look}" tabindex="0" role="note" data-tip>{words}</span>')

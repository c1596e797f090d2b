"""Targets of links: what sort of address a link has, and which file below the content folder it leads to."""

import posixpath
import re
from urllib.parse import unquote

from dossier_gen.bodies import Link
from dossier_gen.paths import page_url, resolve

#: Schemes that a link may have; any other, such as javascript, runs or hides something.
SAFE_SCHEMES = ("http", "https", "mailto", "tel")

# What browsers drop from an address before they look at its scheme (https://url.spec.whatwg.org/#url-parsing), and
# what nobody sees in it.
_UNSEEN = re.compile("[\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u2060\ufeff]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")


def scheme(url: str) -> str:
    """The scheme of an address, as a browser sees it, in lower case; "" on this site, "//" for a host alone."""
    if url.startswith("https://"):
        return "https"  # as most do
    seen = _UNSEEN.sub("", url)
    if re.match(r"[/\\]{2}", seen):
        return "//"
    found = _SCHEME.match(seen)
    return found[1].lower() if found else ""


def path_of(url: str) -> str:
    """The path in a relative address, without `?…` and `#…`, percent-encoding undone."""
    return unquote(url.partition("#")[0].partition("?")[0])


def fragment_of(url: str) -> str:
    """What follows the `#` of an address, percent-encoding undone."""
    return unquote(url.partition("#")[2])


def file_of(link: Link, path: str) -> str:
    """The file below the content folder that a relative link in the file `path` leads to; may begin with `..`.

    In Markdown a link leads from file to file. In an HTML tag nothing is rewritten: it leads from the page's address.
    """
    written = path_of(link.url)
    if not link.in_html:
        return resolve(path, written)
    return posixpath.normpath(posixpath.join(unquote(page_url(path)), written))


def from_file(path: str, target: str) -> str:
    """The relative link from the file `path` to the file `target`, as an editor writes it."""
    return posixpath.relpath(target, posixpath.dirname(path) or ".")

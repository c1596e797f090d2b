"""The content-security policy of each page, in a meta tag (https://www.w3.org/TR/CSP3/): all else is forbidden."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import sha256
from types import MappingProxyType

#: What every page may do, by directive.
_ALLOWED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "default-src": ("'none'",),
        "script-src": ("'self'",),
        "style-src": ("'self'",),
        "img-src": ("'self'", "data:"),  # Material's stylesheet holds its icons as data:
        "font-src": ("'self'",),
        "media-src": ("'self'",),
        "connect-src": ("'self'",),  # the search loads its index
        "worker-src": ("'none'",),
        "base-uri": ("'none'",),
        "form-action": ("'self'",),
    }
)

#: What a page may do besides whose scripts run a program in WebAssembly; no text becomes a script by that.
_PROGRAMS = "'wasm-unsafe-eval'"
_BEGINNING = 200
_INLINE = re.compile(r"<(script|style)\b([^>]*)>(.*?)</\1\s*>", re.DOTALL | re.IGNORECASE)
_ELSEWHERE = re.compile(r"\ssrc\s*=", re.IGNORECASE)
#: Blocks of data, which no browser runs; see "prepare the script element" in the HTML standard.
_DATA = re.compile(r"""\stype\s*=\s*["']?[\w/+.-]*json\b""", re.IGNORECASE)
_HEAD = re.compile(r'<head>(?:\s*<meta charset="utf-8">)?', re.IGNORECASE)


def with_policy(
    html: str, content: str = "", frames: Iterable[str] = (), *, programs: bool = False, is_served: bool = False
) -> str:
    """A page with its policy, as early in its head as can be.

    Scripts and styles within the page are allowed by their hashes where they come from the theme; in `content`, which
    editors wrote, none is. `frames` are the origins whose pages it may show; with `programs` its scripts may run
    WebAssembly. While MkDocs serves the site it puts a script into each page that is another every time, so there no
    script of the page itself is forbidden.
    """
    directives = {name: list(sources) for name, sources in _ALLOWED.items()}
    for name, source in _inline(_around(html, content)):
        if not (is_served and name == "script-src"):
            directives[name].append(source)
    if programs:
        directives["script-src"].append(_PROGRAMS)
    if is_served:
        directives["script-src"].append("'unsafe-inline'")
    if origins := list(frames):
        directives["frame-src"] = origins
    policy = "; ".join(f"{name} {' '.join(dict.fromkeys(sources))}" for name, sources in directives.items())
    tag = f'\n    <meta http-equiv="Content-Security-Policy" content="{policy}">'
    head = _HEAD.search(html)
    return html[: head.end()] + tag + html[head.end() :] if head else html


def _around(html: str, content: str) -> str:
    """A page without its content, which is found by its beginning: to look for all of it takes ten times as long."""
    start = html.find(content[:_BEGINNING])
    while start >= 0 and not html.startswith(content, start):
        start = html.find(content[:_BEGINNING], start + 1)
    return html[:start] + html[start + len(content) :] if content and start >= 0 else html


def _inline(html: str) -> Iterator[tuple[str, str]]:
    """The scripts and styles within a page, each as its directive and its hash."""
    for match in _INLINE.finditer(html):
        name, attributes, text = match.groups()
        if name.lower() == "style":
            yield "style-src", _hash(text)
        elif not (_ELSEWHERE.search(attributes) or _DATA.search(attributes)):
            yield "script-src", _hash(text)


@lru_cache(maxsize=256)
def _hash(text: str) -> str:
    """The source expression that allows one text, its line ends as a browser reads them."""
    read = text.replace("\r\n", "\n").replace("\r", "\n")
    return f"'sha256-{b64encode(sha256(read.encode()).digest()).decode()}'"

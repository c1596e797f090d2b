"""Links that lead to other sites: what they open gets no hold on the page it came from (rel=noopener)."""

import re
from html import unescape

_VALUE = r"""(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
_ANCHOR = re.compile(r"""<a\s(?:[^>"']|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
_HREF = re.compile(rf"\shref\s*=\s*{_VALUE}", re.IGNORECASE)
_REL = re.compile(rf"\srel\s*=\s*{_VALUE}", re.IGNORECASE)
#: What browsers leave out of an address before they read it: https://url.spec.whatwg.org/#concept-basic-url-parser
_LEFT_OUT = re.compile(r"[\t\n\r]|^[\0-\x20]+")
_OUTWARD = re.compile(r"https?:|[/\\]{2}", re.IGNORECASE)


def hold_back(html: str) -> str:
    """The HTML, each of its links to another site with `noopener`, be it written in Markdown or in HTML."""
    return _ANCHOR.sub(lambda anchor: _held(anchor[0]), html)


def _held(anchor: str) -> str:
    href = _HREF.search(anchor)
    if not href or not _OUTWARD.match(_LEFT_OUT.sub("", unescape(_value(href)))):
        return anchor
    rel = _REL.search(anchor)
    if not rel:
        return f'{anchor[:2]} rel="noopener"{anchor[2:]}'
    words = _value(rel).split()
    if "noopener" in map(str.lower, words):
        return anchor
    return f'{anchor[: rel.start()]} rel="{" ".join([*words, "noopener"])}"{anchor[rel.end() :]}'


def _value(attribute: re.Match[str]) -> str:
    return next((value for value in attribute.groups() if value is not None), "")

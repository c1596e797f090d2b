"""An editor's Markdown as plain words, to be searched and to be quoted from."""

import re
from html import unescape

from dossier_gen.documents import plain

#: What begins a line of Markdown: of a quotation, a heading, a list; and lines that are nothing but a rule.
_BEGINNING = re.compile(r"[ \t>]*(?:#{1,6}[ ]|[-+*][ ]|\d{1,3}[.)][ ]|[|:=*_-][ |:=*_-]*$)?")
_BEGINNERS = frozenset(" \t>#-+*|:=_0123456789")
_FOOTNOTE = re.compile(r"\[\^[^\]\n]*\]:?")
_ESCAPE = re.compile(r"\\([\\*_{}\[\]()>#+.!-])")
_UNDERLINED = re.compile(r"(?<!\w)_+|_+(?!\w)")
#: What is left of a link before a comma or the like.
_LOOSE = re.compile(r" +(?=[,.;:!?)’”])")
_MARKS = str.maketrans("|", " ", "*`[]")


def words_of(markdown: str) -> str:
    """The text in one line, without markup."""
    text = _FOOTNOTE.sub("", markdown) if "[^" in markdown else markdown
    text = " ".join(_without_beginning(line) for line in plain(text).splitlines()).replace("![", "[")
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    text = text.translate(_MARKS)
    if "_" in text:
        text = _UNDERLINED.sub("", text)
    return _LOOSE.sub("", " ".join(unescape(text).split()))


def _without_beginning(line: str) -> str:
    match = _BEGINNING.match(line) if line[:1] in _BEGINNERS else None
    return line[match.end() :] if match else line

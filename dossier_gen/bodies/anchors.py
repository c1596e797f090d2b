"""The anchors of a Markdown body: the ids that Python-Markdown's toc and attr_list extensions give."""

import html
import re
from collections.abc import Iterator

from markdown.extensions.toc import slugify

from dossier_gen.bodies.blot import BLOT

_UNDERSCORE = "\ue000"  # stands for an underscore that is no markup

_HIDDEN = re.compile(BLOT + "+")
_NO_WORD = re.compile(r"[^\w\s-]")
_MARKS = re.compile(r"[ ]*(?:>[ ]?|(?:[-*+]|\d{1,9}[.)])[ ]+)+")  # of quotations and lists
_UNDERLINE = re.compile(r"(?:=+|-+)[ ]*")
_LINK = re.compile(r"(!?)\[([^\[\]]*)\]\((?:[^()\n]++|\([^()\n]*+\))*+\)")
_NOTE = re.compile(r"\[\^[^\[\]]*\]")
_DEFINITION = re.compile(r"\[([^\[\]]*)\]:")
# What names a definition, in the order in which Python-Markdown looks for them; of a picture nothing is left.
_REFERENCES = tuple(
    re.compile(rf"{mark}\[(?P<text>[^\[\]]*)\]{label}")
    for label in (r"\s?\[(?P<label>[^\[\]]*)\]", "(?P<label>)")
    for mark in ("(?<!!)", "(?P<image>!)")
)
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]*://[^<>]*)>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_EMPHASIS = re.compile(r"(?<!\w)(_{1,3})(?![\s_])([^_]*)(?<!\s)\1(?!\w)")
_ATTRIBUTES = re.compile(r"\{:?([^{}\n]*)\}")
_HTML_ID = re.compile(r"(?<![\w-])(?:id|name)=[\"']?([^\s\"'<>]+)", re.IGNORECASE)
_COUNTED = re.compile(r"(.*)_(\d{1,9})", re.DOTALL)


def find_anchors(text: str, shown: str) -> frozenset[str]:
    """The anchors of a body; `shown` is the body with its code and comments blotted out."""
    explicit = {key for match in _ATTRIBUTES.finditer(shown) for key in _ids(match[1])}
    found = explicit | {match[1] for match in _HTML_ID.finditer(shown)}
    labels = frozenset(_normal(match[1]) for match in _DEFINITION.finditer(shown))
    numbers = tuple(_Numbers(set(explicit)) for _ in range(4))
    for words in _headings(text, shown):
        for numbered, reading in zip(numbers, _readings(words, labels), strict=True):
            found.add(numbered.unique(slugify(reading, "-")))
    return frozenset(found)


def _headings(text: str, shown: str) -> Iterator[str]:
    """The Markdown of each heading that names no id of its own."""
    lines = shown.split("\n")
    start = 0
    fresh = True  # at the begin of a paragraph, the only place of a heading that the line below underlines
    for line, below in zip(lines, (*lines[1:], ""), strict=True):
        marks = _MARKS.match(line)
        begin = marks.end() if marks and line.startswith("#", marks.end()) else 0
        hashed = line.startswith("#", begin)
        if hashed or (fresh and line and _UNDERLINE.fullmatch(below)):
            words = _words(text[start : start + len(line)], line)[begin:].strip("# \t")
            attributes = _attributes(words)
            if not any(_ids(attributes)):
                yield words.removesuffix(attributes)
        fresh = hashed or not line.strip(" \t" + BLOT) or _UNDERLINE.fullmatch(line) is not None
        start += len(line) + 1


def _words(line: str, shown: str) -> str:
    """A heading's line as shown, but with the words of its code put back, an escape's or code's underscore marked."""

    def restored(match: re.Match[str]) -> str:
        hidden = line[match.start() : match.end()]
        return "" if hidden.startswith("<!--") else _NO_WORD.sub("", hidden).replace("_", _UNDERSCORE)

    return _HIDDEN.sub(restored, shown)


def _attributes(words: str) -> str:
    """The `{…}` at a heading's end, "" where there is none."""
    opener = words.rfind(" {")
    return words[opener:] if opener >= 0 and words.endswith("}") and _ATTRIBUTES.fullmatch(words, opener + 1) else ""


def _ids(attributes: str) -> Iterator[str]:
    for word in attributes.strip(" {:}").split():
        if word.startswith("#"):
            yield word[1:]


def _readings(words: str, labels: frozenset[str]) -> tuple[str, str, str, str]:
    """A heading's text without its markup; the same as if its references, its underscores, or both were none."""
    plain = _plain(words)
    if "_" not in words and "[" not in words:
        return plain, plain, plain, plain
    stressed = _linked(_EMPHASIS.sub(r"\2", words))
    unstressed = _linked(words)
    return (
        _plain(_resolved(stressed, labels)),
        _plain(stressed),
        _plain(_resolved(unstressed, labels)),
        _plain(unstressed),
    )


def _linked(words: str) -> str:
    return _LINK.sub(lambda match: "" if match[1] else match[2], words)


def _resolved(words: str, labels: frozenset[str]) -> str:
    """A heading without its footnotes, and with its references to what the body defines."""
    words = _NOTE.sub("", words)
    for reference in _REFERENCES:
        words = _referring(reference, words, labels) if labels else words
    return words


def _referring(reference: re.Pattern[str], words: str, labels: frozenset[str]) -> str:
    pieces, end = [], 0
    found = reference.search(words)
    while found:
        start = found.start() + 1  # where the next may begin if this one names nothing
        if _normal(found["label"] or found["text"]) in labels:
            pieces += [words[end : found.start()], "" if "image" in found.re.groupindex else found["text"]]
            start = end = found.end()
        found = reference.search(words, start)
    return "".join((*pieces, words[end:]))


def _normal(label: str) -> str:
    return " ".join(label.split()).lower()


def _plain(words: str) -> str:
    """Text without its tags and entities; what slugify drops anyway may stay."""
    return html.unescape(_TAG.sub("", _AUTOLINK.sub(r"\1", words))).replace(_UNDERSCORE, "_")


class _Numbers:
    """Gives every heading an id of its own, as toc does: x, x_1, x_2 …; each number taken is passed over once."""

    def __init__(self, used: set[str]) -> None:
        self.used = used
        self.free: dict[tuple[str, int], int] = {}

    def unique(self, slug: str) -> str:
        if slug and slug not in self.used:
            self.used.add(slug)
            return slug
        counted = _COUNTED.fullmatch(slug)
        base, number = (counted[1], int(counted[2])) if counted else (slug, 0)
        tried = []
        number += 1
        while f"{base}_{number}" in self.used:
            tried.append(number)
            number = self.free.get((base, number), number + 1)
        self.free.update({(base, passed): number for passed in tried})
        self.used.add(f"{base}_{number}")
        return f"{base}_{number}"

"""Front matter and body of a Markdown file, split by python-frontmatter under a strict rule of ours."""

import re
from dataclasses import dataclass

from frontmatter.default_handlers import YAMLHandler

from dossier_gen import rules
from dossier_gen.problems import Place, Problem

_HANDLER = YAMLHandler(fm_boundary=re.compile(r"^---[ \t]*$", re.MULTILINE))
_KEY = re.compile(r"[A-Za-z_]+:( |$)", re.MULTILINE)
_NEARLY = re.compile("[-\u2010-\u2015\u2212]+[ \t]*$", re.MULTILINE)  # the dashes that editors or their programs type
_TEXT_LINE = re.compile(r"^(?![\w-]+ *:|[ \t#-]|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Split:
    """The YAML between the two lines `---` and the Markdown after them, each with the number of its first line."""

    front: str
    front_line: int
    body: str
    body_line: int


def split(text: str, path: str) -> Split | Problem:
    """Split a Markdown file; blank lines before the front matter are allowed."""
    start = len(text) - len(text.lstrip())
    opening = text.count("\n", 0, start) + 1
    text = text[start:]
    if not _HANDLER.detect(text):
        message = "the file does not begin with front matter, the keys between two lines `---`"
        return Problem(rules.MISSING_FRONT_MATTER, Place(path, opening), message, _hint(text))
    try:
        front, body = _HANDLER.split(text)
    except ValueError:
        begins = text_begins(text)
        where = "after its last key, before the text" if begins is None else f"above line {opening + begins}"
        message, hint = "the front matter that opens here is never closed", f"Add a line `---` {where}."
        return Problem(rules.UNCLOSED_FRONT_MATTER, Place(path, opening, 1, 3), message, hint)
    front_line = opening + (1 if front.startswith("\n") else 0)
    body_line = opening + front.count("\n") + 1
    return Split(front.removeprefix("\n"), front_line, body.removeprefix("\n"), body_line)


def text_begins(front: str) -> int | None:
    """The line of the front matter, from 0, at which a text begins rather than a key, after a blank one; else None.

    Where it is no YAML, the line `---` that closes it is most likely missing, and a rule in the text closed it.
    """
    blank = front.find("\n\n")
    found = _TEXT_LINE.search(front, blank + 2) if blank >= 0 else None
    return front.count("\n", 0, found.start()) if found else None


def _hint(text: str) -> str:
    if text.startswith("+++"):
        return "Write the keys in YAML, `key: value`, between two lines `---`; TOML is not read."
    if _NEARLY.match(text):
        return "Write the first line as three plain hyphens, `---`."
    if _KEY.match(text):
        return "Add a line `---` above the first key and another below the last one."
    return "Begin the file with a line `---`, then `title: …`, then another line `---`, then the text."

"""Where `dossier new` writes: a new file that no file is lost for, or the end of a ledger that stays as it is."""

import re
from pathlib import Path

from dossier_gen.cli.edges import Failure
from dossier_gen.cli.new.text import Draft
from dossier_gen.cli.shown import shown_path
from dossier_gen.problems import Problem
from dossier_gen.reading.nodes import Node, Sequence, parse

_ENTRY = re.compile(r"^( *)-(?: |$)", re.MULTILINE)


def write_file(content: Path, path: str, draft: Draft) -> int:
    """Write a new file below the content folder; returns the line to go on at. Failure where it is there already."""
    file = content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(draft.text)
    except FileExistsError:
        raise Failure(f"{shown_path(content, path)} is there already; name another id with --slug") from None
    return draft.line


def append_entry(content: Path, path: str, draft: Draft) -> int:
    """Write an entry at the end of a ledger; returns the line to go on at. What is there stays, byte for byte."""
    file = content / path
    old = _ledger_text(content, path)
    addition = _addition(old, draft.text)
    _ensure_it_fits(content, path, old, old + addition)
    size = len(file.read_bytes()) if file.exists() else 0
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("ab") as opened:
        try:
            opened.write(addition.encode("utf-8"))
            opened.flush()
        except OSError:
            opened.truncate(size)
            raise
    return _lines(old + addition) - _lines(draft.text) + draft.line


def _ledger_text(content: Path, path: str) -> str:
    file = content / path
    if file.is_symlink():
        raise Failure(f"{shown_path(content, path)} is a symbolic link, and links are not followed")
    try:
        return file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError:
        raise _to_mend(content, path) from None


def _addition(old: str, entry: str) -> str:
    """What to write after the old text: line end, blank line and entry, in its line ends and at its indent."""
    newline = "\r\n" if "\r\n" in old else "\n"
    first = _ENTRY.search(old)
    indent = first[1] if first else ""
    lines = [indent + line for line in entry.splitlines()]
    return _gap(old, newline) + newline.join(lines) + newline


def _gap(old: str, newline: str) -> str:
    """What is missing to a blank line after the old text."""
    if not old or old.endswith(newline * 2):
        return ""
    return newline if old.endswith(newline) else newline * 2


def _ensure_it_fits(content: Path, path: str, old: str, new: str) -> None:
    """Failure where the entry would not be read as one more of the ledger's list."""
    before, _ = _parsed(old, path)
    after, problems = _parsed(new, path)
    entries = before.items if isinstance(before, Sequence) else ()
    if problems or not isinstance(after, Sequence) or after.items[:-1] != entries:
        raise _to_mend(content, path)


def _parsed(text: str, path: str) -> tuple[Node | None, list[Problem]]:
    return parse(text.replace("\r\n", "\n"), path)


def _to_mend(content: Path, path: str) -> Failure:
    shown = shown_path(content, path)
    return Failure(f"{shown} is not a list of entries that begin with `- `; mend it first: dossier check {shown}")


def _lines(text: str) -> int:
    return text.count("\n")

"""The edge to the disk: which files lie in the content folder, and their text."""

import os
import stat
from functools import lru_cache
from pathlib import Path

from dossier_gen import rules
from dossier_gen.problems import Place, Problem, Rule

MAX_BYTES = 2_000_000
#: Endings of the files that are read.
TEXT_SUFFIXES = (".md", ".yml", ".yaml")

_BOM = "\ufeff"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def walk(root: Path) -> list[str | Problem]:
    """The paths of the files below the content folder, in order; links and special files are problems.

    Files and folders whose names begin with a dot are passed over.
    """
    found: dict[str, str | Problem] = {}
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(root / folder) as entries:
                listed = [entry for entry in entries if not entry.name.startswith(".")]
            for entry in listed:
                path = folder + entry.name
                if _is_utf8(path) and entry.is_dir(follow_symlinks=False):
                    folders.append(path + "/")
                else:
                    found[path] = _sorted_out(entry, path)
        except OSError as error:
            found[folder] = _unreadable(folder.rstrip("/") or ".", error)
    return [found[path] for path in sorted(found)]


def _sorted_out(entry: os.DirEntry[str], path: str) -> str | Problem:
    """What is no folder: the path of a file to read, or a problem."""
    if not _is_utf8(path):
        shown = os.fsencode(path).decode("utf-8", "replace")
        return _problem(rules.NOT_UTF_8, shown, "the name of this file or folder is not UTF-8", "Rename it.")
    if entry.is_symlink():
        hint = "Put the file itself here; a link could publish what lies outside content/."
        return _problem(rules.SYMLINK, path, "the file is a symbolic link, and links are not followed", hint)
    if entry.is_file(follow_symlinks=False):
        return path
    message = f"this is {_sort(entry)}, not a file"
    return _problem(rules.UNREADABLE_FILE, path, message, "Remove it from content/.")


def read_text(root: Path, path: str) -> str | Problem:
    """A content file's text: UTF-8, without its byte order mark, every line end a single newline."""
    file = root / path
    try:
        size = file.stat().st_size
        if size > MAX_BYTES:
            hint = "An article is some 10 kB of text; is this another kind of file, or a text pasted many times?"
            message = f"the file has {size / 1e6:.1f} MB; the most a text may have is {MAX_BYTES / 1e6:.0f} MB"
            return _problem(rules.FILE_TOO_LARGE, path, message, hint)
        data = file.read_bytes()
    except OSError as error:
        return _unreadable(path, error)
    try:
        text = _decoded(data)
    except UnicodeDecodeError as error:
        return _not_utf8(path, data, error.start)
    if not text.strip():
        return _problem(rules.EMPTY_FILE, path, "the file is empty", "Write its text, or delete the file.")
    return text


def read_remains(root: Path, path: str) -> str:
    """What can be read of a file's first 2 MB, be it UTF-8 or not; "" where it is no file. Never raises."""
    try:
        if not stat.S_ISREG((root / path).lstat().st_mode):
            return ""
        with (root / path).open("rb") as file:
            data = file.read(MAX_BYTES)
    except (OSError, ValueError):
        return ""
    return _decoded(data, "replace")


def source_line(root: Path, path: str, line: int) -> str:
    """One line of a content file, to be shown with a problem; "" where there is none. At most 300 characters."""
    try:
        status = (root / path).lstat()
    except (OSError, ValueError):
        return ""
    lines = _lines(root, path, status.st_mtime_ns, status.st_size)
    return lines[line - 1][:300] if 0 < line <= len(lines) else ""


@lru_cache(maxsize=1)  # one file's problems are shown one after the other
def _lines(root: Path, path: str, changed: int, size: int) -> list[str]:
    return read_remains(root, path).split("\n")


def _decoded(data: bytes, errors: str = "strict") -> str:
    text = data.decode("utf-8", errors).removeprefix(_BOM)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_utf8(path: str, data: bytes, start: int) -> Problem:
    if data.startswith(_UTF_16):
        hint = "Save the file as UTF-8, which some editors call Unicode (UTF-8)."
        return _problem(rules.NOT_UTF_8, path, "the file is UTF-16, not UTF-8", hint)
    before = _decoded(data[:start])
    place = Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
    message = f"the byte 0x{data[start]:02X} here is not UTF-8"
    hint = "Save the file as UTF-8 (in most editors: Save with encoding), then look whether this letter is right."
    return Problem(rules.NOT_UTF_8, place, message, hint)


def _unreadable(path: str, error: OSError) -> Problem:
    message = f"the file cannot be read: {error.strerror or type(error).__name__}"
    return _problem(rules.UNREADABLE_FILE, path, message, "Check the permissions, and whether it is still there.")


def _problem(rule: Rule, path: str, message: str, hint: str) -> Problem:
    return Problem(rule, Place(path), message, hint)


def _is_utf8(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _sort(entry: os.DirEntry[str]) -> str:
    mode = entry.stat(follow_symlinks=False).st_mode
    sorts = {stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket", stat.S_IFCHR: "a device", stat.S_IFBLK: "a device"}
    return sorts.get(stat.S_IFMT(mode), "a special file")

"""The content folder, file by file: records to their collections, mistakes to the problems."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dossier_gen import rules
from dossier_gen.model import COLLECTIONS, SINGULAR, FileRecord, Library, Record
from dossier_gen.pictures import Size
from dossier_gen.problems import Place, Problem
from dossier_gen.reading.convert import Converter
from dossier_gen.reading.files import read_remains, read_text
from dossier_gen.reading.frontmatter import Split, split, text_begins
from dossier_gen.reading.layout import Slot, folder_hint, slot
from dossier_gen.reading.nodes import Mapping, Node, Sequence, parse
from dossier_gen.reading.remains import lost_ids
from dossier_gen.reading.sizes import read_size
from dossier_gen.reading.values import unseen, unseen_words


@dataclass(slots=True)
class Reader:
    """Reads the files of one content folder and keeps what it finds."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    found: dict[str, dict[str, Record]] = field(default_factory=lambda: {name: {} for name in COLLECTIONS})
    files: set[str] = field(default_factory=set)
    sizes: dict[str, Size] = field(default_factory=dict)
    broken: set[tuple[str, str]] = field(default_factory=set)
    doubtful: set[tuple[str, str]] = field(default_factory=set)

    def library(self) -> Library:
        """The library of what has been read so far."""
        lost = {(collection, key) for collection, key in self.doubtful if key not in self.found[collection]}
        records: dict[str, Any] = self.found
        return Library(**records, files=frozenset(self.files), sizes=self.sizes, broken=frozenset(self.broken | lost))

    def file(self, path: str) -> None:
        """Read one file by its path below the content folder."""
        where = slot(path)
        if where is None:
            self._other(path)
        elif isinstance(where, Problem):
            self.lost(where, path, read_remains(self.root, path))
        else:
            text = read_text(self.root, path)
            if isinstance(text, Problem):
                self.lost(text, path, read_remains(self.root, path))
            else:
                self._text(where, text)

    def lost(self, problem: Problem, path: str, text: str = "") -> None:
        """Note the problem of a file that cannot be read, and what others may refer to all the same."""
        self.problems.append(problem)
        if slot(path) is None:
            self.files.add(path)
            self.broken.add(("files", path))
        else:
            self.doubtful.update(lost_ids(path, text))

    def _other(self, path: str) -> None:
        size = read_size(self.root, path)
        if isinstance(size, Problem):
            self.lost(size, path)
            return
        self.files.add(path)
        if size:
            self.sizes[path] = size

    def _text(self, where: Slot, text: str) -> None:
        before = len(self.problems)
        if where.ledger:
            self._ledger(where, text)
        else:
            self._markdown(where, text)
        if len(self.problems) > before:
            self.doubtful.update(lost_ids(where.path, text))

    def _ledger(self, where: Slot, text: str) -> None:
        root, problems = parse(text, where.path)
        self.problems.extend(problems)
        if isinstance(root, Sequence):
            for node in root.items:
                self._entry(where, node)
        elif root is not None:
            self.problems.append(_no_list(where, root))

    def _entry(self, where: Slot, node: Node) -> None:
        converter = Converter(where.path)
        cls = COLLECTIONS[where.collection]
        self._take(converter, where.collection, converter.record(cls, node, _a(where.collection), dossier=where.id))

    def _markdown(self, where: Slot, text: str) -> None:
        parts = split(text, where.path)
        if isinstance(parts, Problem):
            self.problems.append(parts)
            return
        root, problems = parse(parts.front, where.path, parts.front_line)
        if isinstance(root, Mapping):
            self._front_matter(where, parts, root, problems)
        elif root is None and problems:
            self.problems.extend((*problems[:-1], _or_unclosed(problems[-1], parts)))
        else:
            self.problems.extend((*problems, _no_keys(where, root, parts.front_line)))

    def _front_matter(self, where: Slot, parts: Split, root: Mapping, problems: list[Problem]) -> None:
        converter = Converter(where.path, where.id if where.collection == "articles" else None, problems)
        cls: type[Record] = COLLECTIONS[where.collection]
        body = {"body": parts.body, "body_line": parts.body_line}
        record = converter.record(cls, root, _a(where.collection), id=where.id, path=where.path, **body)
        self._take(converter, where.collection, record)
        if converter.problems:
            self._misplaced_page(where)
        self._body(where, parts)

    def _body(self, where: Slot, parts: Split) -> None:
        position = unseen(parts.body)
        if position is not None:
            line = parts.body_line + parts.body.count("\n", 0, position)
            place = Place(where.path, line, position - parts.body.rfind("\n", 0, position))
            message, hint = unseen_words(parts.body[position])
            self.problems.append(Problem(rules.BAD_TEXT, place, f"the text {message}", hint))

    def _misplaced_page(self, where: Slot) -> None:
        """A page with mistakes in a folder that looks misspelt is most likely no page; all else follows from that."""
        near = folder_hint(where.path) if where.collection == "pages" else None
        if near:
            self.problems = [problem for problem in self.problems if problem.place.path != where.path]
            self.broken.add((near, where.id.rpartition("/")[2]))
            message, hint = "this is no page of the site", f"Did you mean the folder {near}/?"
            self.lost(Problem(rules.UNEXPECTED_FILE, Place(where.path), message, hint), where.path)

    def _take(self, converter: Converter, collection: str, record: Record | None) -> None:
        """Take over a record, those written out within it, and what is wrong with them."""
        self.problems.extend(converter.problems)
        self.broken.update(converter.broken)
        for other, written_out in converter.new:
            self._add(other, written_out)
        if record is not None:
            self._add(collection, record)
            if converter.problems:
                self.broken.add((collection, record.id))

    def _add(self, collection: str, record: Record) -> None:
        first = self.found[collection].setdefault(record.id, record)
        if first is record:
            return
        here, there = _place_of_id(record), _place_of_id(first)
        one = SINGULAR[collection]
        message = f"the id `{record.id}` belongs already to the {one} at {there.path}:{there.line}"
        hint = f"Give one of the two another id; if both are the same {one}, keep one and refer to it by its id."
        name = "" if isinstance(record, FileRecord) else "id"
        self.problems.append(Problem(rules.DUPLICATE_ID, here, message, hint, name))


def _place_of_id(record: Record) -> Place:
    return Place(record.path) if isinstance(record, FileRecord) else record.marks.at("id")


def _no_list(where: Slot, root: Node) -> Problem:
    one = SINGULAR[where.collection]
    here = "here are keys without a `-`" if isinstance(root, Mapping) else "here is a text"
    message = f"a ledger is a list of {where.collection}; {here}"
    hint = f"Begin each {one} with `- id: …` and indent its other keys by two spaces."
    return Problem(rules.LEDGER_NOT_LIST, root.place, message, hint)


def _no_keys(where: Slot, root: Node | None, line: int) -> Problem:
    if root is None:
        message, place = "the front matter is empty", Place(where.path, line)
    else:
        sort = "a list" if isinstance(root, Sequence) else "a text"
        message, place = f"the front matter is {sort}, not keys and values", root.place
    hint = "Write one key a line, such as `title: …`, without a `-` before it."
    return Problem(rules.FRONT_MATTER_NOT_MAPPING, place, message, hint)


def _or_unclosed(problem: Problem, parts: Split) -> Problem:
    """A syntax error; of front matter that runs on into the text, that it is not closed."""
    begins = text_begins(parts.front)
    if begins is None or problem.place.line < parts.front_line + begins:
        return problem
    place = Place(problem.place.path, parts.front_line + begins)
    hint = "Add a line `---` above this line, after the last key."
    return Problem(rules.UNCLOSED_FRONT_MATTER, place, "the text begins before the front matter is closed", hint)


def _a(collection: str) -> str:
    one = SINGULAR[collection]
    return f"an {one}" if one[0] in "aeo" else f"a {one}"

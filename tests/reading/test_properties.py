"""What holds for every text, every bytes and every name of a file: a record or a problem with a place, no exception."""

import os
import tempfile
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from dossier_gen.fields import specs
from dossier_gen.model import COLLECTIONS
from dossier_gen.problems import Problem
from dossier_gen.reading import Reading, read, source_line
from dossier_gen.reading.nodes import Mapping, Node, Sequence, parse

PATHS = ("articles/2024/12/a.md", "dossiers/d/index.md", "dossiers/d/events.yml", "people/p.md", "about.md")
KEYS = sorted({key for record in COLLECTIONS.values() for key in specs(record)})

signs = st.sampled_from(
    [
        *"-?:,[]{}#&*!|>'\"%@`<=~/.\\ \n\t",
        "- ",
        ": ",
        "\n  ",
        "---\n",
        "...\n",
        "<<: ",
        "\r\n",
        "\x00",
        "\x85",
        "\u2028",
    ]
)
scalars = st.sampled_from(["yes", "null", "2024-12-08", "1e3", "a-b", "One: two", "https://x.org", "'it''s'", '"\\x"'])
yaml_like = st.lists(signs | scalars | st.sampled_from(KEYS) | st.text(max_size=5), max_size=40).map("".join)
front_matter = st.builds("---\n{}\n---\n{}".format, yaml_like, st.text(max_size=20))
pairs = st.dictionaries(st.sampled_from(KEYS), yaml_like | scalars, max_size=8)
records = pairs.map(lambda keys: "---\n" + "".join(f"{key}: {value}\n" for key, value in keys.items()) + "---\n")
contents = (st.text() | yaml_like | front_matter | records).map(str.encode) | st.binary()
names = st.text(st.characters(exclude_characters="/\0", codec="utf-8"), min_size=1, max_size=60)
raw_names = st.binary(min_size=1, max_size=60).filter(lambda name: not {b"/"[0], 0} & set(name))


def reading_of(files: dict[bytes, bytes]) -> Reading:
    """What is read of a folder with these files, each problem's place having been looked up in them."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, content in files.items():
            path = os.path.join(os.fsencode(root), name)  # noqa: PTH118
            try:
                os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
                Path(os.fsdecode(path)).write_bytes(content)
            except OSError:
                continue  # a name that this disk does not take
        result = read(root)
        for problem in result.problems:
            look_up(root, problem)
        return result


def look_up(root: Path, problem: Problem) -> None:
    place = problem.place
    file = root / place.path
    data = file.read_bytes() if file.is_file() else b""
    text = data.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    assert 1 <= place.line <= len(lines), problem
    assert 1 <= place.column <= len(lines[place.line - 1]) + 1, problem
    assert place.width >= 1
    assert source_line(root, place.path, place.line) == lines[place.line - 1][:300]
    for words in (problem.message, problem.hint):
        assert 0 < len(words) < 500
        assert words.isprintable()


@given(st.dictionaries(st.sampled_from(PATHS).map(str.encode), contents, min_size=1))
@example({b"about.md": b"---\ntitle: \xf0\x9f\x8e\x89 \x85: a: b\n---\n"})
@example({b"about.md": b"\xef\xbb\xbf---\ntitle: [\r\n\r\n---\r\n"})
@example({b"dossiers/d/events.yml": b"\xef\xbb\xbf\xef\xbb\xbf- a: *b"})
def test_any_content_is_read_or_told(files: dict[bytes, bytes]) -> None:
    result = reading_of(files)
    told = {problem.place.path for problem in result.problems}
    for path in files:
        name = path.decode()
        held = {record.marks.path for _, record in result.library.records()}
        ledger = name.endswith(".yml")
        assert name in told or name in held or ledger


@given(
    st.lists(names.map(os.fsencode) | raw_names, min_size=1, max_size=3).map(b"/".join),
    st.sampled_from([b"", b".md", b".yml"]),
)
def test_any_name_of_a_file_is_read_or_told(name: bytes, ending: bytes) -> None:
    for folder in (b"", b"articles/", b"people/", b"dossiers/d/"):
        found = reading_of({folder + name + ending: b"---\ntitle: T\n---\n"})
        hidden = any(part.startswith(b".") for part in (folder + name + ending).split(b"/"))
        assert found.problems or found.library.files or found.library.pages or hidden


@given(st.text() | yaml_like, st.integers(1, 1000))
def test_any_text_parses_or_not_and_every_node_has_a_place_in_it(text: str, first_line: int) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    node, problems = parse(text, "x.yml", first_line)
    for place in [problem.place for problem in problems] + [each.place for each in all_nodes(node)]:
        assert first_line <= place.line < first_line + len(lines)
        assert 1 <= place.column <= len(lines[place.line - first_line]) + 1


def all_nodes(node: Node | None) -> list[Node]:
    if isinstance(node, Sequence):
        return [node, *(below for item in node.items for below in all_nodes(item))]
    if isinstance(node, Mapping):
        return [node, *(below for pair in node.items for item in pair for below in all_nodes(item))]
    return [node] if node else []

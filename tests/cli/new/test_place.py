"""Ledgers that `dossier new` adds to stay as they were, whatever their form."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier_gen.cli.edges import Failure
from dossier_gen.cli.new.place import append_entry, write_file
from dossier_gen.cli.new.text import Draft
from dossier_gen.reading.nodes import Mapping, Scalar, Sequence, parse

PATH = "dossiers/x/events.yml"
ENTRY = Draft("- id: new\n  date: 2024\n  # text: x\n", 3)


def append(folder: Path, old: bytes) -> tuple[bytes, int]:
    """What the ledger holds after the entry was added, and the line to go on at."""
    file = folder / PATH
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(old)
    line = append_entry(folder, PATH, ENTRY)
    return file.read_bytes(), line


@pytest.mark.parametrize(
    ("old", "added", "line"),
    [
        (b"", b"- id: new\n  date: 2024\n  # text: x\n", 3),
        (b"# nothing yet\n", b"\n- id: new\n  date: 2024\n  # text: x\n", 5),
        (b"- id: a\n", b"\n- id: new\n  date: 2024\n  # text: x\n", 5),
        (b"- id: a\n\n", b"- id: new\n  date: 2024\n  # text: x\n", 5),
        (b"- id: a", b"\n\n- id: new\n  date: 2024\n  # text: x\n", 5),
        (b"- id: a\r\n", b"\r\n- id: new\r\n  date: 2024\r\n  # text: x\r\n", 5),
        (b"- id: a\r\n\r\n", b"- id: new\r\n  date: 2024\r\n  # text: x\r\n", 5),
        (b"  - id: a\n    b: [c]\n", b"\n  - id: new\n    date: 2024\n    # text: x\n", 6),
        (b"-\n  id: a\n", b"\n- id: new\n  date: 2024\n  # text: x\n", 6),
        (b"---\n- id: a # x\n# end\n", b"\n- id: new\n  date: 2024\n  # text: x\n", 7),
        (b"\xef\xbb\xbf- id: a\n", b"\n- id: new\n  date: 2024\n  # text: x\n", 5),
        (b"- id: a\n  text: |+\n    b\n\n\n", b"- id: new\n  date: 2024\n  # text: x\n", 8),
        (b"- id: a\n  text: >-\n    - b\n", b"\n- id: new\n  date: 2024\n  # text: x\n", 7),
        ("- id: é\n".encode(), b"\n- id: new\n  date: 2024\n  # text: x\n", 5),
    ],
)
def test_what_is_there_stays_and_the_entry_follows(tmp_path: Path, old: bytes, added: bytes, line: int) -> None:
    assert append(tmp_path, old) == (old + added, line)
    assert (old + added).splitlines()[line - 1].strip() == b"# text: x"


@pytest.mark.parametrize(
    "old",
    [
        b"[]\n",
        b"[{id: a}]\n",
        b"id: a\n",
        b"- id: a\n...\n",
        b'- id: "a\n',
        b"- id: a\n  b: &c d\n",
        b"- id: a\n---\n- id: b\n",
        b"- id: \xff\n",
        b"word\n",
    ],
)
def test_a_ledger_of_another_form_is_left_alone(tmp_path: Path, old: bytes) -> None:
    with pytest.raises(Failure, match=r"is not a list of entries that begin with `- `; mend it first: dossier check"):
        append(tmp_path, old)
    assert (tmp_path / PATH).read_bytes() == old


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(["- id: a", "  b: c", "# d", "", "  text: |", "    e", "- f", "  -", "..."])), st.data()
)
def test_whatever_the_ledger_holds_it_grows_by_one_or_not_at_all(
    tmp_path: Path, lines: list[str], data: st.DataObject
) -> None:
    newline = data.draw(st.sampled_from(["\n", "\r\n"]))
    old = newline.join(lines) + data.draw(st.sampled_from(["", newline]))
    before, _ = parse(old, PATH)
    try:
        text = append(tmp_path, old.encode())[0].decode()
    except Failure:
        return
    after, problems = parse(text, PATH)
    assert text.startswith(old)
    assert not problems
    assert isinstance(after, Sequence)
    assert after.items[:-1] == (before.items if isinstance(before, Sequence) else ())
    added = after.items[-1]
    assert isinstance(added, Mapping)
    assert [(key.value, value.value) for key, value in added.items if isinstance(value, Scalar)] == [
        ("id", "new"),
        ("date", "2024"),
    ]


def test_a_ledger_that_is_a_link_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.yml").write_text("- id: a\n")
    (tmp_path / "dossiers/x").mkdir(parents=True)
    (tmp_path / PATH).symlink_to(tmp_path / "elsewhere.yml")
    with pytest.raises(Failure, match="is a symbolic link"):
        append_entry(tmp_path, PATH, ENTRY)
    assert (tmp_path / "elsewhere.yml").read_text() == "- id: a\n"


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    assert write_file(tmp_path, "people/x.md", Draft("first", 1)) == 1
    with pytest.raises(Failure, match=r"x\.md is there already; name another id with --slug"):
        write_file(tmp_path, "people/x.md", Draft("second", 1))
    assert (tmp_path / "people/x.md").read_text() == "first"

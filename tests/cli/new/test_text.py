"""YAML that `dossier new` writes: any text comes back as it was, any comment can be made a key."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.cli.new.text import front_matter, ledger_entry, scalar
from dossier_gen.fields import Kind, Ref, Text, Url, specs
from dossier_gen.model import COLLECTIONS, LedgerRecord, Record
from dossier_gen.reading.convert import Converter
from dossier_gen.reading.frontmatter import Split, split
from dossier_gen.reading.nodes import Mapping, Node, Scalar, Sequence, guessed_type, parse
from dossier_gen.reading.values import TEXTUAL

#: What an editor may type: any text that is not a lone surrogate, without line ends and blanks around it.
LINES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).map(lambda text: " ".join(text.split()))
FILES = {name: record for name, record in COLLECTIONS.items() if not issubclass(record, LedgerRecord)}
LEDGERS = {name: record for name, record in COLLECTIONS.items() if issubclass(record, LedgerRecord)}


def value_of(text: str, key: str) -> Scalar:
    """The scalar of a key in a YAML mapping."""
    node, problems = parse(text, "x")
    assert not problems
    assert isinstance(node, Mapping)
    found = next(value for name, value in node.items if name.value == key)
    assert isinstance(found, Scalar)
    return found


@given(LINES.filter(bool), st.sampled_from([Text(), Ref("people"), Url()]))
def test_any_text_comes_back_as_text(text: str, kind: Kind) -> None:
    found = value_of(f"key: {scalar(text, kind)}\n", "key")
    assert found.value == text
    if isinstance(kind, TEXTUAL):
        assert guessed_type(found) is None


@given(LINES.filter(bool))
def test_any_text_can_stand_in_a_list(text: str) -> None:
    node, problems = parse(f"key: [{scalar(text.replace(',', ';'), Text())}]\n", "x")
    assert not problems
    assert isinstance(node, Mapping)
    items = node.items[0][1]
    assert isinstance(items, Sequence)
    assert [item.value for item in items.items if isinstance(item, Scalar)] == [text.replace(",", ";")]


@given(LINES.filter(bool))
def test_any_title_comes_back_from_a_file_and_from_a_ledger(title: str) -> None:
    made = front_matter(COLLECTIONS["people"], {"name": title}).text
    parts = split(made, "x")
    assert isinstance(parts, Split)
    assert value_of(parts.front, "name").value == title
    entry = ledger_entry(COLLECTIONS["events"], {"id": "x", "date": "2024", "title": title}).text
    node, problems = parse(entry, "x")
    assert not problems
    assert isinstance(node, Sequence)
    assert isinstance(node.items[0], Mapping)
    titles = [value for key, value in node.items[0].items if key.value == "title"]
    assert [found.value for found in titles if isinstance(found, Scalar)] == [title]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Damascus", "Damascus"),
        ("A plain headline, with commas.", "A plain headline, with commas."),
        ("3 dead in Homs", "3 dead in Homs"),
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("He said: no", '"He said: no"'),
        ("no", '"no"'),
        ("N", '"N"'),
        ("2024", '"2024"'),
        ("1e5", '"1e5"'),
        ('a "b" \\c', '"a \\"b\\" \\\\c"'),
        ("a\u200bb\x7f", '"a\\u200Bb\\u007F"'),
        ("\U000e0001", '"\\U000E0001"'),
    ],
)
def test_quotes_stand_where_they_are_needed(text: str, written: str) -> None:
    assert scalar(text, Text()) == written


def required(record: type) -> dict[str, str | tuple[str, ...]]:
    known = {"id": "x", "date": "2024-12-08", "outlet": "reuters", "said_by": "Two officers"}
    return {key: known.get(key, "words") for key, spec in specs(record).items() if spec.required}


def uncommented(text: str) -> str:
    """The text with every comment that holds a key made that key."""
    return re.sub(r"^( *)# (\w+: )", r"\1\2", text, flags=re.MULTILINE)


def taken(record: type[Record], node: Node | None, **given: object) -> set[str]:
    """The keys of a record that reading takes; fails where it finds a problem."""
    converter = Converter("x")
    assert node is not None
    made = converter.record(record, node, "it", **given)
    assert made is not None
    assert converter.problems == []
    return {key for key in made.marks.spots if key in specs(record)}


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_key_of_a_file_stands_in_it_ready_to_be_used(name: str) -> None:
    record = FILES[name]
    for values in (required(record), {}):
        text = front_matter(record, {"date": "2024-12-08", **values} if "date" in specs(record) else values).text
        parts = split(uncommented(text), "x")
        assert isinstance(parts, Split)
        node, problems = parse(parts.front, "x")
        assert not problems
        assert taken(record, node, id="x", path="x", body="") == set(specs(record))


@pytest.mark.parametrize("name", sorted(LEDGERS))
def test_every_key_of_an_entry_stands_in_it_ready_to_be_used(name: str) -> None:
    record = LEDGERS[name]
    node, problems = parse(uncommented(ledger_entry(record, required(record)).text), "x")
    assert not problems
    assert isinstance(node, Sequence)
    assert taken(record, node.items[0]) == set(specs(record))

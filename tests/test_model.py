"""The records as declared: each key once, with a kind, a sentence and a default that is of its kind."""

import dataclasses

import pytest

from dossier_gen.fields import Choice, Flag, Kind, Many, Nested, Ref, RefOrNew, Spec, specs
from dossier_gen.model import COLLECTIONS, SINGULAR, FileRecord, LedgerRecord, Library, Page
from dossier_gen.problems import Marks
from dossier_gen.reading.values import READERS, Refusal


def nested(kind: Kind) -> list[type]:
    if isinstance(kind, Many):
        return nested(kind.of)
    return [kind.record] if isinstance(kind, Nested | RefOrNew) else []


def all_records() -> list[type]:
    """The collections' records, and those within them."""
    waiting: list[type] = list(COLLECTIONS.values())
    found: dict[type, None] = {}
    while waiting:
        record = waiting.pop()
        if record not in found:
            found[record] = None
            waiting += [below for spec in specs(record).values() for below in nested(spec.kind)]
    return list(found)


def label(value: object) -> str:
    return getattr(value, "__name__", "") if isinstance(value, type) else str(value)[:30]


KEYS = [(record, key, spec) for record in all_records() for key, spec in specs(record).items()]
every_key = pytest.mark.parametrize(("record", "key", "spec"), KEYS, ids=label)


@every_key
def test_a_key_says_in_one_sentence_what_it_is_for(record: type, key: str, spec: Spec) -> None:
    assert key.isidentifier()
    assert key == key.lower()
    assert spec.doc.endswith(".")
    assert "\n" not in spec.doc
    assert len(spec.doc) <= 110


@every_key
def test_a_key_refers_to_collections_that_there_are(record: type, key: str, spec: Spec) -> None:
    kind = spec.kind.of if isinstance(spec.kind, Many) else spec.kind
    if isinstance(kind, Ref | RefOrNew):
        assert kind.to in COLLECTIONS
    if isinstance(kind, RefOrNew):
        assert COLLECTIONS[kind.to] is kind.record


@every_key
def test_a_default_is_what_reading_could_have_read(record: type, key: str, spec: Spec) -> None:
    (declared,) = (field for field in dataclasses.fields(record) if field.name == key)
    if spec.required:
        assert declared.default is dataclasses.MISSING
    elif isinstance(spec.kind, Many):
        assert declared.default == ()
    elif isinstance(spec.kind, Flag):
        assert declared.default in {True, False}
    elif declared.default is not None:
        assert isinstance(declared.default, str)
        assert READERS[type(spec.kind)](declared.default, spec.kind) == declared.default


@every_key
def test_an_example_of_a_single_value_can_be_read(record: type, key: str, spec: Spec) -> None:
    if spec.example and not isinstance(spec.kind, Many):
        try:
            READERS[type(spec.kind)](spec.example, spec.kind)
        except Refusal as refusal:
            pytest.fail(refusal.message)


@every_key
def test_the_words_of_a_choice_are_distinct(record: type, key: str, spec: Spec) -> None:
    if isinstance(spec.kind, Choice):
        assert len(set(spec.kind.words)) == len(spec.kind.words) > 1


@pytest.mark.parametrize("record", all_records(), ids=label)
def test_a_record_is_frozen_and_says_what_it_is(record: type) -> None:
    assert record.__doc__
    assert "__slots__" in vars(record)
    made: object = object.__new__(record)
    for field in dataclasses.fields(record):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(made, field.name, "other")


def test_a_record_of_a_collection_is_in_a_file_or_in_a_ledger() -> None:
    for name, record in COLLECTIONS.items():
        assert issubclass(record, FileRecord) != issubclass(record, LedgerRecord), name
        assert ("id" in specs(record)) == issubclass(record, LedgerRecord), name


def test_every_collection_has_a_shelf_and_a_singular() -> None:
    shelves = {field.name for field in dataclasses.fields(Library)} - {"files", "sizes", "broken"}
    assert list(COLLECTIONS) == list(SINGULAR)
    assert set(COLLECTIONS) == shelves
    assert SINGULAR["people"] == "person"
    assert SINGULAR["places"] == "place"


def test_a_library_lists_its_records_by_collection() -> None:
    page = Page(id="about", path="about.md", body="", title="About", marks=Marks("about.md"))
    library = Library(pages={"about": page})
    assert list(library.records()) == [("pages", page)]
    assert library.collection("pages") == {"about": page}
    assert library.collection("events") == {}


def test_records_are_equal_by_what_they_say_not_by_where() -> None:
    page, moved = (
        Page(id="about", path="about.md", body="", title="About", marks=Marks("about.md", {"": (line, 1, 1)}))
        for line in (1, 2)
    )
    assert page == moved
    assert hash(page) == hash(moved)

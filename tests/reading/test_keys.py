"""Keys that a record does not have."""

import pytest

from dossier_gen.fields import specs
from dossier_gen.model import COLLECTIONS, Article, Event, Image, Outlet, Person, Source
from dossier_gen.reading.keys import OTHER_WORDS, unknown_key

RECORDS = (*COLLECTIONS.values(), Image)


@pytest.mark.parametrize(
    ("key", "record", "meant", "hint"),
    [
        ("sumary", Article, "summary", "Did you mean `summary`?"),
        ("Title", Article, "title", "Did you mean `title`?"),
        ("author", Article, "authors", "Did you mean `authors`?"),
        ("tags", Article, "dossiers", "Write `dossiers`."),
        ("category", Article, "section", "Write `section`."),
        ("Description", Article, "summary", "Write `summary`."),
        ("description", Event, "text", "Write `text`."),
        ("published", Article, "date", "Write `date`."),
        ("date", Source, "published", "Write `published`."),
        ("title", Person, "name", "Write `name`."),
        ("website", Outlet, "homepage", "Write `homepage`."),
        ("src", Image, "file", "Write `file`."),
        ("id", Article, None, "Remove it: the id is the name of the file or folder."),
        ("content", Article, None, "Write the text below the front matter, after the second line `---`."),
        ("zzz", Image, None, "Known keys: file, alt, credit, licence."),
        ("said_by", Image, None, "It is a key of claims. Known keys: file, alt, credit, licence."),
    ],
)
def test_what_is_meant(key: str, record: type, meant: str | None, hint: str) -> None:
    assert unknown_key(key, record) == (meant, hint)


def test_what_is_meant_may_be_there_already() -> None:
    meant, hint = unknown_key("deck", Article, {"summary"})
    assert (meant, hint) == ("summary", "Remove it, or join it with `summary`, which is here too.")


def test_other_words_are_for_keys_that_some_record_has() -> None:
    known = {key for record in RECORDS for key in specs(record)}
    assert set(OTHER_WORDS) <= known
    for key, words in OTHER_WORDS.items():
        for word in words:
            having = [record for record in RECORDS if key in specs(record) and word not in specs(record)]
            assert having, f"{word} for {key} can never be told"

"""From nodes to records: values, places, and what is passed over."""

from typing import Any

import pytest

from dossier_gen import rules
from dossier_gen.model import (
    COLLECTIONS,
    Article,
    Claim,
    Dossier,
    Event,
    Location,
    Page,
    Person,
    Record,
    Source,
    StatusChange,
)
from dossier_gen.problems import Place
from dossier_gen.reading.convert import Converter
from dossier_gen.reading.nodes import parse

FILE = {"id": "x", "path": "articles/x.md", "body": ""}
ARTICLE = "title: T\nsummary: S\ndate: 2024-12-16\n"


def convert(cls: type[Record], text: str, owner: str | None = None, **given: Any) -> tuple[Any, Converter]:
    node, problems = parse(text, "x.md")
    assert node is not None
    assert not problems
    converter = Converter("x.md", owner)
    return converter.record(cls, node, "it", **given), converter


def sound(cls: type[Record], text: str, **given: Any) -> Any:
    record, converter = convert(cls, text, **given)
    assert not converter.problems
    return record


def test_an_article_with_little_has_the_defaults() -> None:
    article: Article = sound(Article, ARTICLE, **FILE)
    assert (article.title, article.summary, article.date.text) == ("T", "S", "2024-12-16")
    assert (article.authors, article.kind, article.draft, article.search, article.language) == (
        (),
        "news",
        False,
        True,
        "en",
    )
    assert article.updated is None


def test_every_kind_of_value_is_read() -> None:
    article: Article = sound(
        Article,
        ARTICLE
        + "authors: [a, b]\nsection: politics\nkind: analysis\ndraft: true\nsearch: false\naliases: [/old/]\n"
        + "image: {file: media/a.jpg, alt: A, credit: B}\ncorrections:\n- {date: 2024-12-17, text: C}\n",
        **FILE,
    )
    assert (article.authors, article.section, article.kind) == (("a", "b"), "politics", "analysis")
    assert (article.draft, article.search, article.aliases) == (True, False, ("/old/",))
    assert article.image is not None
    assert (article.image.file, article.image.licence) == ("media/a.jpg", None)
    assert [correction.text for correction in article.corrections] == ["C"]
    place: Location = sound(Location, "name: Tartus\nlatitude: 34.9\nlongitude: 35.87\ncountry: SY", **FILE)
    assert (place.latitude, place.longitude, place.country) == (34.9, 35.87, "SY")
    event: Event = sound(Event, "id: e\ndate: 2024-12~\ntitle: T\nhistory: [{date: 2024, status: reported}]")
    assert str(event.date) == "2024-12~"
    assert [change.status for change in event.history] == ["reported"]
    assert isinstance(event.history[0], StatusChange)


@pytest.mark.parametrize("empty", ["", "~", "null", "Null", "''", '"  "'])
def test_an_optional_key_may_be_left_empty(empty: str) -> None:
    article = sound(Article, ARTICLE + f"updated: {empty}\nauthors: {empty}\nkind: {empty}\nimage: {empty}\n", **FILE)
    assert (article.updated, article.authors, article.kind, article.image) == (None, (), "news", None)


def test_marks_know_every_key_and_entry() -> None:
    dossier: Dossier = sound(
        Dossier,
        "title: D\nsummary: S\npeople: [a, b]\nso_far:\n  - text: One\n    sources: [s, t]\nparent:\n",
        id="d",
        path="dossiers/d/index.md",
        body="",
    )
    spots = {name: dossier.marks.at(name) for name in dossier.marks.spots}
    assert spots == {
        "": Place("x.md", 1, 1),
        "title": Place("x.md", 1, 8),
        "summary": Place("x.md", 2, 10),
        "people": Place("x.md", 3, 9),
        "people[0]": Place("x.md", 3, 10),
        "people[1]": Place("x.md", 3, 13),
        "so_far": Place("x.md", 5, 3),
        "so_far[0]": Place("x.md", 5, 5),
        "so_far[0].text": Place("x.md", 5, 11, 3),
        "so_far[0].sources": Place("x.md", 6, 14),
        "so_far[0].sources[0]": Place("x.md", 6, 15),
        "so_far[0].sources[1]": Place("x.md", 6, 18),
        "parent": Place("x.md", 7, 1, 6),
    }


def test_marks_of_entries_move_up_where_one_is_left_out() -> None:
    article, converter = convert(
        Article,
        ARTICLE + "people: [a, B, a, c]\ncorrections:\n- nothing\n- {date: 2024-12-17, text: C}\n",
        **FILE,
    )
    assert article.people == ("a", "c")
    assert article.marks.at("people[1]") == Place("x.md", 4, 19)
    assert article.marks.at("corrections[0].text") == Place("x.md", 7, 28)
    assert [problem.field for problem in converter.problems] == ["people[1]", "people[2]", "corrections[0]"]


def test_a_record_written_out_is_a_record_of_its_article() -> None:
    article, converter = convert(Article, ARTICLE + "sources: [a, {id: b, outlet: o}]", owner="x", **FILE)
    assert not converter.problems
    assert article.sources == ("a", "b")
    ((collection, source),) = converter.new
    assert isinstance(source, Source)
    assert (collection, source.id, source.outlet, source.article, source.dossier) == ("sources", "b", "o", "x", None)
    assert source.marks.at("outlet") == Place("x.md", 4, 30)


def test_a_broken_record_written_out_is_referred_to_all_the_same() -> None:
    article, converter = convert(Article, ARTICLE + "events:\n- {id: e, title: T}\n- {title: T, date: 2024}", **FILE)
    assert article.events == ("e",)
    assert converter.broken == [("events", "e")]
    assert not converter.new
    assert [problem.rule for problem in converter.problems] == [rules.MISSING_KEY] * 2


def test_a_record_read_in_part_is_both_new_and_broken() -> None:
    _, converter = convert(Article, ARTICLE + "events: [{id: e, date: 2024, title: T, sources: s}]", **FILE)
    assert [record.id for _, record in converter.new] == ["e"]
    assert converter.broken == [("events", "e")]


def test_mistakes_in_optional_keys_do_not_break_a_record() -> None:
    page, converter = convert(Page, "title: T\nlanguage: English\nsummry: S\npicks: x", **FILE)
    assert (page.title, page.language, page.summary, page.picks) == ("T", "en", None, ())
    assert len(converter.problems) == 3


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("title: T", 2),
        ("title: T\nsummary: S\ndate: x", 1),
        ("titel: T\nsumary: S\npublished: 2024-12-16", 3),
        ("{}", 3),
    ],
)
def test_mistakes_in_keys_that_must_be_there_do(text: str, count: int) -> None:
    article, converter = convert(Article, text, **FILE)
    assert article is None
    assert len(converter.problems) == count


@pytest.mark.parametrize("text", ["just text", "[a, b]", "''"])
def test_a_record_is_keys_and_values(text: str) -> None:
    event, converter = convert(Event, text)
    assert event is None
    assert [problem.rule for problem in converter.problems] == [rules.WRONG_TYPE]


def test_texts_that_yaml_takes_for_something_else_are_asked_to_be_quoted() -> None:
    person, converter = convert(Person, "name: x\naliases: [1984, on, 12:30, 2024-01-01, 'off', x1]", **FILE)
    assert person.aliases == ("off", "x1")
    assert [problem.rule for problem in converter.problems] == [rules.YAML_TRAP] * 4


@pytest.mark.parametrize(
    ("written", "read"),
    [("A b", ("A b",)), ("ann", ("ann",)), ("[ann, A b]", ("ann", "A b")), ("\n- ann\n- A b", ("ann", "A b"))],
)
def test_several_may_speak_and_a_single_one_needs_no_list(written: str, read: tuple[str, ...]) -> None:
    claim: Claim = sound(Claim, f"id: c\ntext: T\nsaid_by: {written}")
    assert claim.said_by == read


@pytest.mark.parametrize("nobody", ["", "[]", "[ ]"])
def test_somebody_must_speak(nobody: str) -> None:
    claim, converter = convert(Claim, f"id: c\ntext: T\nsaid_by: {nobody}")
    assert claim is None
    assert [problem.rule for problem in converter.problems] == [rules.MISSING_KEY]


def test_dates_numbers_and_flags_need_no_quotes() -> None:
    claim: Claim = sound(Claim, "id: c\ntext: T\nsaid_by: A b\nsaid_on: 2024")
    assert str(claim.said_on) == "2024"


@pytest.mark.parametrize(
    ("text", "repeated"),
    [
        ("people: [a, b, a, a]", 2),
        ("sources: [a, {id: a, outlet: o}]", 1),
        ("sources: [{id: a, outlet: o}, a]", 1),
        ("corrections: [{date: 2024-12-17, text: C}, {date: 2024-12-17, text: C}]", 1),
        ("sources: [{id: a, outlet: o}, {id: a, outlet: p}]", 0),
    ],
)
def test_repetitions(text: str, repeated: int) -> None:
    _, converter = convert(Article, ARTICLE + text, **FILE)
    assert [problem.rule for problem in converter.problems] == [rules.REPEATED_VALUE] * repeated


def test_problems_show_little_of_long_values() -> None:
    long = "x y" * 500
    keys = ("summary", "date", "authors", "kind", "image", "section")
    _, converter = convert(Article, f"title: [{long}]\n" + "".join(f"{key}: {long}\n" for key in keys), **FILE)
    assert len(converter.problems) == 7
    assert max(len(problem.message + problem.hint) for problem in converter.problems) < 400


def test_every_record_says_what_it_lacks() -> None:
    for cls in COLLECTIONS.values():
        _, converter = convert(cls, "{}", **({} if "dossier" in cls.__dataclass_fields__ else FILE))
        assert converter.problems
        assert all(problem.rule is rules.MISSING_KEY for problem in converter.problems)


@pytest.mark.parametrize(
    "written",
    [
        "|\n  One\n  line.\n\n  Two.\n",
        ">-\n  One\n  line.\n\n  Two.\n",
        ">\n  One\n  line.\n\n\n  Two.\n",
        "One\n  line.\n\n  Two.\n",
        '"One\n  line.\n\n  Two."\n',
        "'One\n  line.\n\n  Two.'\n",
        '"One line.\\n\\nTwo."\n',
        "|\n  One\n    line.\n \n    Two.\n",
        ">\n  One\n    line.\n\n  Two.\n",
    ],
)
def test_a_blank_line_parts_paragraphs_however_the_text_is_written(written: str) -> None:
    event = sound(Event, f"id: e\ndate: 2024\ntitle: T\ntext: {written}")
    assert event.text == "One line.\n\nTwo."
    claim = sound(Claim, f"id: c\nsaid_by: Two officers\ntext: {written}")
    assert claim.text == "One line. Two."

"""The whole folder: records in their collections, ids that are kept, and no problem that follows from another."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dossier_gen import rules
from dossier_gen.problems import Place, Rule
from dossier_gen.reading import Reading

Read = Callable[[dict[str, str | bytes]], Reading]

ARTICLE = "---\ntitle: T\nsummary: S\ndate: 2024-12-16\n---\n"
DOSSIER = "---\ntitle: D\nsummary: S\n---\n"
EVENT = "- {id: e, date: 2024-12-08, title: T}\n"


def found(result: Reading) -> list[tuple[Rule, str, int]]:
    return [(problem.rule, problem.place.path, problem.place.line) for problem in result.problems]


def test_each_file_becomes_its_record(reading: Read) -> None:
    result = reading(
        {
            "index.md": "---\ntitle: Home\npicks: [a]\n---\nHello.\n",
            "articles/2024/12/a.md": ARTICLE + "\nThe text.\n",
            "dossiers/d/index.md": DOSSIER,
            "dossiers/d/events.yml": "# The ledger\n" + EVENT,
            "dossiers/d/claims.yml": "- {id: c, text: T, said_by: Somebody}\n",
            "dossiers/d/sources.yml": "# none yet\n",
            "people/p.md": "---\nname: P\n---\n",
            "media/map.svg": "<svg/>",
        }
    )
    library = result.library
    assert not result.problems
    assert library.articles["a"].path == "articles/2024/12/a.md"
    assert (library.articles["a"].body, library.articles["a"].body_line) == ("\nThe text.\n", 6)
    assert library.events["e"].dossier == "d"
    assert library.events["e"].marks.at("title") == Place("dossiers/d/events.yml", 2, 36)
    assert (library.claims["c"].said_by, library.sources) == (("Somebody",), {})
    assert (library.people["p"].name, library.pages["index"].picks) == ("P", ("a",))
    assert library.files == {"media/map.svg"}
    assert library.broken == frozenset()


def test_an_empty_folder_is_an_empty_library(reading: Read) -> None:
    result = reading({})
    assert not result.problems
    assert not list(result.library.records())


def test_records_come_in_the_order_of_their_paths_and_lines(reading: Read) -> None:
    result = reading(
        {
            "dossiers/d/index.md": DOSSIER,
            "dossiers/d/events.yml": EVENT.replace("e,", "z,") + EVENT.replace("e,", "y,"),
            "articles/b.md": ARTICLE.replace("---\n", "---\nevents: [{id: x, date: 2024, title: T}]\n", 1),
            "articles/a/c.md": ARTICLE,
        }
    )
    assert list(result.library.events) == ["x", "z", "y"]
    assert list(result.library.articles) == ["c", "b"]


def test_the_first_of_two_with_one_id_is_kept(reading: Read) -> None:
    result = reading(
        {
            "articles/2024/a.md": ARTICLE,
            "articles/2025/a.md": ARTICLE,
            "dossiers/d/index.md": DOSSIER,
            "dossiers/d/events.yml": EVENT + EVENT.replace("2024", "2023"),
        }
    )
    assert found(result) == [
        (rules.DUPLICATE_ID, "articles/2025/a.md", 1),
        (rules.DUPLICATE_ID, "dossiers/d/events.yml", 2),
    ]
    assert "the event at dossiers/d/events.yml:1" in result.problems[1].message
    assert result.library.articles["a"].path == "articles/2024/a.md"
    assert str(result.library.events["e"].date) == "2024-12-08"


def test_one_id_may_stand_in_two_collections(reading: Read) -> None:
    assert not reading({"people/x.md": "---\nname: X\n---\n", "places/x.md": "---\nname: X\n---\n"}).problems


@pytest.mark.parametrize("mark", ["\x00", "\x1b", "\u202e", "\x93"])
def test_a_character_that_nobody_sees_in_a_text(reading: Read, mark: str) -> None:
    result = reading({"articles/a.md": ARTICLE + f"\none\ntw{mark}o {mark}\n"})
    (problem,) = result.problems
    assert (problem.rule, problem.place) == (rules.BAD_TEXT, Place("articles/a.md", 8, 3))
    assert problem.message == f"the text holds an invisible character, U+{ord(mark):04X}"


@pytest.mark.parametrize(
    ("path", "content", "rule", "line"),
    [
        ("articles/x.md", "", rules.EMPTY_FILE, 1),
        ("articles/x.md", "text", rules.MISSING_FRONT_MATTER, 1),
        ("articles/x.md", "---\ntitle: T\n", rules.UNCLOSED_FRONT_MATTER, 1),
        (
            "articles/x.md",
            "---\ntitle: T\n\nText: so\nit goes: on: and on\n\n---\nmore",
            rules.UNCLOSED_FRONT_MATTER,
            5,
        ),
        ("articles/x.md", "---\ntitle: T\n\n*So* it goes.\n\n---\nmore", rules.UNCLOSED_FRONT_MATTER, 4),
        ("articles/x.md", "---\n---\ntext", rules.FRONT_MATTER_NOT_MAPPING, 2),
        ("articles/x.md", "---\n- title: T\n---\n", rules.FRONT_MATTER_NOT_MAPPING, 2),
        ("articles/x.md", "---\ntitle T\n---\n", rules.FRONT_MATTER_NOT_MAPPING, 2),
        ("articles/x.md", "---\ntitle: [T\n---\n", rules.YAML_SYNTAX, 2),
        ("articles/x.md", b"---\ntitle: \xe9\n---\n", rules.NOT_UTF_8, 2),
        ("articles/X.md", ARTICLE, rules.BAD_ID, 1),
        ("articles/x.markdown", ARTICLE, rules.UNEXPECTED_FILE, 1),
        ("artikles/x.md", ARTICLE, rules.UNEXPECTED_FILE, 1),
    ],
)
def test_an_article_that_cannot_be_read_is_one_problem_and_known(
    reading: Read, path: str, content: str | bytes, rule: Rule, line: int
) -> None:
    result = reading({path: content})
    assert found(result) == [(rule, path, line)]
    assert ("articles", "x") in result.library.broken
    assert "x" not in result.library.articles


@pytest.mark.parametrize(
    ("path", "content", "rule", "line"),
    [
        ("events.yml", "id: e\ndate: 2024\ntitle: T\n", rules.LEDGER_NOT_LIST, 1),
        ("events.yml", "- id: e\n  title: [T\n", rules.YAML_SYNTAX, 2),
        ("events.yml", "- id: d\n  title: *T\n- id: e\n", rules.YAML_ANCHOR, 2),
        ("events.yml", b"- id: e\n  title: \xe9\n", rules.NOT_UTF_8, 2),
        ("events.yml", b"- id: e\n  title: " + b"x" * 2_000_001, rules.FILE_TOO_LARGE, 1),
        ("events.yml", "- id: e\n  title: T\n", rules.MISSING_KEY, 1),
        ("events.yml", "- id: E\n  title: T\n  date: 2024\n", rules.BAD_ID, 1),
        ("event.yml", EVENT, rules.UNEXPECTED_FILE, 1),
        ("events.yaml", EVENT, rules.UNEXPECTED_FILE, 1),
    ],
)
def test_a_ledger_that_cannot_be_read_is_one_problem_and_its_ids_are_known(
    reading: Read, path: str, content: str | bytes, rule: Rule, line: int
) -> None:
    result = reading({"dossiers/d/index.md": DOSSIER, f"dossiers/d/{path}": content})
    assert found(result) == [(rule, f"dossiers/d/{path}", line)]
    assert ("events", "e") in result.library.broken


@pytest.mark.parametrize(
    "front",
    [
        "source:\n- {id: s, outlet: o}",
        "sources: {id: s, outlet: o}",
        "sources: [a]\nsources: [{id: s, outlet: o}]",
        "sources: [{id: s, outlet: o}",
        "sources: [{id: s}]",
    ],
)
def test_a_source_lost_in_an_article_is_known(reading: Read, front: str) -> None:
    result = reading({"articles/a.md": ARTICLE.replace("---\n", f"---\n{front}\n", 1)})
    assert len(result.problems) == 1
    assert ("sources", "s") in result.library.broken
    assert ("articles", "a") in result.library.broken


def test_what_is_sound_beside_a_mistake_is_not_called_broken(reading: Read) -> None:
    result = reading({"dossiers/d/events.yml": EVENT + "- {id: f, date: 2024, title: T, sources: s}\n- {id: g}\n"})
    assert result.library.broken == {("events", "f"), ("events", "g")}
    assert list(result.library.events) == ["e", "f"]


def test_a_folders_name_is_one_problem(reading: Read) -> None:
    result = reading({"dossiers/The War/index.md": DOSSIER, "dossiers/The War/events.yml": EVENT})
    assert found(result) == [(rules.BAD_ID, "dossiers/The War", 1)]
    assert {("dossiers", "the-war"), ("events", "e")} <= result.library.broken


def test_a_page_in_a_misspelt_folder_is_told_as_such_only_where_it_is_wrong(reading: Read) -> None:
    page = "---\ntitle: T\n---\n"
    assert not reading({"peple/x.md": page}).problems
    result = reading({"peple/x.md": "---\nname: X\n---\n"})
    assert found(result) == [(rules.UNEXPECTED_FILE, "peple/x.md", 1)]
    assert ("people", "x") in result.library.broken


def test_a_picture_that_is_a_link_counts_as_there(reading: Read, tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "media/a.jpg").symlink_to("b.jpg")
    result = reading({})
    assert found(result) == [(rules.SYMLINK, "media/a.jpg", 1)]
    assert result.library.files == {"media/a.jpg"}

"""Where records live, and what is said of files elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen import rules
from dossier_gen.problems import Problem, Rule
from dossier_gen.reading.layout import SHELVES, Slot, folder_hint, slot


@pytest.mark.parametrize(
    ("path", "collection", "key"),
    [
        ("articles/2024/12/a-b.md", "articles", "a-b"),
        ("articles/a.md", "articles", "a"),
        ("articles/2024/a/index.md", "articles", "a"),
        ("dossiers/d/index.md", "dossiers", "d"),
        *((f"{shelf}/x.md", shelf, "x") for shelf in SHELVES),
        ("index.md", "pages", "index"),
        ("about.md", "pages", "about"),
        ("about/team.md", "pages", "about/team"),
        ("articles.md", "pages", "articles"),
    ],
)
def test_a_markdown_file_is_a_record(path: str, collection: str, key: str) -> None:
    assert slot(path) == Slot(path, collection, key)


@pytest.mark.parametrize("name", ["events", "claims", "sources"])
def test_a_ledger_belongs_to_its_dossier(name: str) -> None:
    assert slot(f"dossiers/d/{name}.yml") == Slot(f"dossiers/d/{name}.yml", name, "d", ledger=True)


@pytest.mark.parametrize("path", ["media/x.jpg", "dossiers/d/map.svg", "x", "articles/a.txt", "a.md.png", "CNAME"])
def test_other_files_are_not_read(path: str) -> None:
    assert slot(path) is None


@pytest.mark.parametrize(
    ("path", "rule", "place", "hint"),
    [
        ("articles/Foo Bar.md", rules.BAD_ID, "articles/Foo Bar.md", "Rename it to `foo-bar`."),
        ("articles/2024_12/a.md", rules.BAD_ID, "articles/2024_12", "Rename it to `2024-12`."),
        ("people/тест.md", rules.BAD_ID, "people/тест.md", "Rename it to a few plain words joined by hyphens."),
        ("dossiers/A/index.md", rules.BAD_ID, "dossiers/A", "Rename it to `a`."),
        ("dossiers/A/events.yml", rules.BAD_ID, "dossiers/A", "Rename it to `a`."),
        (f"people/{'a' * 201}.md", rules.BAD_ID, f"people/{'a' * 201}.md", "Rename it to a few plain words"),
        ("README.md", rules.BAD_ID, "README.md", "Rename it to `readme`."),
        ("articles/a.MD", rules.UNEXPECTED_FILE, "articles/a.MD", "Rename it to a.md."),
        ("about.markdown", rules.UNEXPECTED_FILE, "about.markdown", "Rename it to about.md."),
        ("articles/index.md", rules.UNEXPECTED_FILE, "articles/index.md", "The site makes the page articles/ itself"),
        ("people/index.md", rules.UNEXPECTED_FILE, "people/index.md", "The site makes the page people/ itself"),
        ("people/a/b.md", rules.UNEXPECTED_FILE, "people/a/b.md", "Move it to people/b.md."),
        ("dossiers/d.md", rules.UNEXPECTED_FILE, "dossiers/d.md", "Move it to dossiers/d/index.md."),
        ("dossiers/index.md", rules.UNEXPECTED_FILE, "dossiers/index.md", "The site makes the page dossiers/ itself"),
        ("dossiers/d/a.md", rules.UNEXPECTED_FILE, "dossiers/d/a.md", "A dossier is dossiers/ID/index.md"),
        ("dossiers/d/e/index.md", rules.UNEXPECTED_FILE, "dossiers/d/e/index.md", "The site makes"),
        (
            "dossiers/d/event.yml",
            rules.UNEXPECTED_FILE,
            "dossiers/d/event.yml",
            "Did you mean `dossiers/d/events.yml`?",
        ),
        (
            "dossiers/d/claims.yaml",
            rules.UNEXPECTED_FILE,
            "dossiers/d/claims.yaml",
            "Did you mean `dossiers/d/claims.yml`?",
        ),
        ("events.yml", rules.UNEXPECTED_FILE, "events.yml", "A ledger is dossiers/ID/events.yml"),
        ("tags.YML", rules.UNEXPECTED_FILE, "tags.YML", "A ledger is dossiers/ID/events.yml"),
    ],
)
def test_a_text_elsewhere_is_a_problem(path: str, rule: Rule, place: str, hint: str) -> None:
    problem = slot(path)
    assert isinstance(problem, Problem)
    assert (problem.rule, problem.place.path) == (rule, place)
    assert problem.hint.startswith(hint)


@pytest.mark.parametrize(
    ("path", "near"),
    [
        ("peple/a.md", "people"),
        ("artikles/2024/a.md", "articles"),
        ("people/a.md", None),
        ("about/a.md", None),
        ("peple.md", None),
    ],
)
def test_a_folder_may_be_misspelt(path: str, near: str | None) -> None:
    assert folder_hint(path) == near


@given(st.lists(st.text(st.characters(exclude_characters="/\0"), min_size=1), min_size=1).map("/".join))
def test_any_path_is_placed_or_told(path: str) -> None:
    for ending in ("", ".md", ".yml", "/index.md"):
        found = slot(path + ending)
        if isinstance(found, Problem):
            assert (path + ending).startswith(found.place.path)

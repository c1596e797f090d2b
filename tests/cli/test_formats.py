"""The four forms in which problems are shown, held against golden files."""

import json
from collections.abc import Callable
from pathlib import Path

from dossier_gen.cli.formats import as_github, as_json, as_sarif, as_text
from dossier_gen.cli.shown import Shown
from dossier_gen.problems import Place, Problem, Rule, Severity

GOLDEN = Path(__file__).resolve().parent / "golden"
Golden = Callable[[Path, str], None]

KEY = Rule("unknown-key", Severity.ERROR, "A key that no record has", "It may be misspelt.", "sumary: x", "summary: x")
LINK = Rule("broken-link", Severity.ERROR, "A link to nowhere", "No file lies there.", "[a](b.md)", "[a](c.md)")
ADVICE = Rule("unused-file", Severity.WARNING, "A file that nothing shows", "It is on no page.", "x.jpg", "-")

FOUND = (
    Shown(
        Problem(
            KEY,
            Place("articles/2024/12/x.md", 4, 1, 6),
            "there is no key `sumary` in an article",
            "Did you mean `summary`?",
            "sumary",
        ),
        "content/articles/2024/12/x.md",
        "sumary: Something",
    ),
    Shown(
        Problem(LINK, Place("people/a, b%.md", 120, 420, 9), "100% broken: \x1b[31m`a:b`\r\nno", "", "links[0]"),
        "content/people/a, b%.md",
        "He said " + "so and so, " * 37 + "[there](nowhere.md) and then left.",
    ),
    Shown(
        Problem(ADVICE, Place("media/карта 1.jpg"), "no page shows this file", "Delete it, or show it.", ""),
        "content/media/карта 1.jpg",
    ),
)


def test_text(golden: Golden) -> None:
    golden(GOLDEN / "problems.txt", as_text(FOUND, colour=False))


def test_text_in_colour(golden: Golden) -> None:
    golden(GOLDEN / "problems-in-colour.txt", as_text(FOUND, colour=True))


def test_json(golden: Golden) -> None:
    golden(GOLDEN / "problems.json", as_json(FOUND))


def test_github(golden: Golden) -> None:
    golden(GOLDEN / "problems-for-github.txt", as_github(FOUND))


def test_sarif(golden: Golden) -> None:
    golden(GOLDEN / "problems.sarif", as_sarif(FOUND))


def test_nothing_found() -> None:
    assert as_text((), colour=True) == ""
    assert as_github(()) == ""
    assert json.loads(as_json(())) == []
    assert json.loads(as_sarif(()))["runs"][0]["results"] == []


def test_programs_get_ascii_and_people_no_control_characters() -> None:
    assert as_json(FOUND).isascii()
    assert as_sarif(FOUND).isascii()
    for text in (as_text(FOUND, colour=False), as_github(FOUND)):
        assert not set(text) & set("\x1b\r")


def test_each_annotation_is_one_line() -> None:
    assert len(as_github(FOUND).splitlines()) == len(FOUND)


def test_sarif_results_point_at_their_rules() -> None:
    run = json.loads(as_sarif(FOUND))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        "unknown-key",
        "broken-link",
        "unused-file",
    ]


def test_sarif_paths_are_addresses() -> None:
    def address(path: str) -> str:
        run = json.loads(as_sarif([Shown(FOUND[0].problem, path)]))["runs"][0]
        found: str = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        return found

    assert address("content/a b#c.md") == "content/a%20b%23c.md"
    assert address("/tmp/content/x.md") == "file:///tmp/content/x.md"

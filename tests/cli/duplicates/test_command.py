"""`dossier duplicates` as an editor meets it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
Run = Callable[..., Result]
Golden = Callable[[Path, str], None]

AGAIN = """\
- id: army-gives-up-hama
  date: 2024-12-05
  title: The army gives up Hama, which falls to the rebels
  status: reported
  sources: [wire-hama, wire-homs]
  places: [hama]
"""


@pytest.fixture
def doubled(content: Path) -> Path:
    """Content that has one event twice, and one outlet twice."""
    (content / "dossiers/hama").mkdir()
    (content / "dossiers/hama/index.md").write_text(
        "---\ntitle: Hama\nsummary: The city.\nkey_events: [hama-falls]\n---\n"
    )
    (content / "dossiers/hama/events.yml").write_text(AGAIN)
    (content / "outlets/the-wire.md").write_text("---\nname: the wire\n---\n")
    return content


def test_nothing_looks_alike(content: Path, run: Run) -> None:
    result = run("duplicates")
    assert result.output == "No two events look alike.\n"
    assert result.exit_code == 0


def test_what_an_editor_reads(doubled: Path, run: Run, golden: Golden) -> None:
    result = run("duplicates")
    golden(GOLDEN / "duplicates.txt", result.output)
    assert result.exit_code == 0


def test_what_a_program_reads(doubled: Path, run: Run, golden: Golden) -> None:
    output = run("duplicates", "--format", "json").stdout
    golden(GOLDEN / "duplicates.json", output)
    assert set(json.loads(output)) == {"events", "names"}


def test_nothing_is_changed(doubled: Path, run: Run) -> None:
    files = {file: file.read_bytes() for file in doubled.rglob("*.*")}
    run("duplicates")
    assert {file: file.read_bytes() for file in doubled.rglob("*.*")} == files


def test_only_the_likeliest(doubled: Path, run: Run) -> None:
    result = run("duplicates", "--limit", "0")
    assert result.output.endswith("1 pair of names that are probably one. --limit shows more.\n")
    assert "Probably the same event" not in result.output
    assert "Probably the same event" not in run("duplicates", "--min-score", "0.99").output


def test_an_event_of_an_unpublished_article_counts(content: Path, run: Run) -> None:
    draft = content / "articles/2024/12/not-yet.md"
    entry = AGAIN.replace("\n  ", ", ").replace("- id", "events: [{id").rstrip() + "}]\n"
    draft.write_text(draft.read_text().replace("draft: true\n", "draft: true\n" + entry))
    assert "army-gives-up-hama" in run("duplicates").output


def test_colours(doubled: Path, run: Run) -> None:
    assert "\x1b[" in run("duplicates", "--color", "always").output
    assert "\x1b[" not in run("duplicates").output


def test_nothing_in_the_content_steers_the_terminal(doubled: Path, run: Run) -> None:
    ledger = doubled / "dossiers/hama/events.yml"
    ledger.write_text(
        ledger.read_text().replace("The army gives", '"The \\u202Earmy gives').replace("rebels", 'rebels"')
    )
    output = run("duplicates", "--min-score", "0").output
    assert not set(output) & set("\x1b\u202e")


@pytest.mark.parametrize(
    "arguments", [("--min-score", "2"), ("--limit", "-1"), ("--format", "xml"), ("--content", "x")]
)
def test_misuse(content: Path, run: Run, arguments: tuple[str, ...]) -> None:
    assert run("duplicates", *arguments).exit_code == 2

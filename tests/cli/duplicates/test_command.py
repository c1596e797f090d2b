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
    assert result.output == "No two events look alike enough: none of them reach 40 of 100.\n"
    assert result.exit_code == 0


def test_what_an_editor_reads(doubled: Path, run: Run, golden: Golden) -> None:
    result = run("duplicates")
    golden(GOLDEN / "duplicates.txt", result.output)
    assert result.exit_code == 0


def test_what_a_program_reads(doubled: Path, run: Run, golden: Golden) -> None:
    output = run("duplicates", "--format", "json").stdout
    golden(GOLDEN / "duplicates.json", output)
    assert set(json.loads(output)) == {"events", "names", "unread"}


def test_nothing_is_changed(doubled: Path, run: Run) -> None:
    files = {file: file.read_bytes() for file in doubled.rglob("*.*")}
    run("duplicates")
    assert {file: file.read_bytes() for file in doubled.rglob("*.*")} == files


def test_only_the_likeliest(doubled: Path, run: Run) -> None:
    result = run("duplicates", "--limit", "0")
    assert result.output.endswith("1 group of names that are probably one. --limit shows more.\n")
    assert "Probably the same event" not in result.output
    assert "Probably the same event" not in run("duplicates", "--min-score", "0.99").output


def test_an_event_of_an_unpublished_article_counts(content: Path, run: Run) -> None:
    draft = content / "articles/2024/12/not-yet.md"
    entry = AGAIN.replace("\n  ", ", ").replace("- id", "events: [{id").rstrip() + "}]\n"
    draft.write_text(draft.read_text().replace("draft: true\n", "draft: true\n" + entry))
    assert "army-gives-up-hama" in run("duplicates").output


def hold_back(content: Path) -> None:
    """Write the event that is told twice into an article that is under embargo."""
    held = content / "articles/2024/12/held.md"
    entry = AGAIN.replace("\n  ", ", ").replace("- id", "events: [{id").rstrip() + "}]\n"
    head = "---\ntitle: Held\nsummary: Later.\ndate: 2024-12-10\nauthors: [desk]\npublish: 2031-01-02T06:00+01:00\n"
    held.write_text(f"{head}{entry}---\n\nText.\n")


def test_an_event_that_is_held_back_is_not_merged(content: Path, run: Run) -> None:
    hold_back(content)
    output = run("duplicates").output
    said = "`army-gives-up-hama` stands in an article that is held back until 2 January 2031, 06:00 UTC+01:00: merge"
    assert said in " ".join(output.split())
    assert not [
        part for part in ("The edit", "/events/army-gives-up-hama/", "   ?", "run this again") if part in output
    ]
    (event,) = json.loads(run("duplicates", "--format", "json").stdout)["events"]
    assert (event["edit"], event["to_decide"]) == ([], [])
    assert len(event["held_back"]) == 1


def test_files_that_cannot_be_read_may_hide_events(doubled: Path, run: Run) -> None:
    (doubled / "dossiers/hama/events.yml").write_text("- id: [oops\n")
    result = run("duplicates")
    assert result.exit_code == 1
    assert "No two events look alike enough" in result.output
    assert "content/dossiers/hama/events.yml could not be read in full, so duplicates may be missing." in result.stderr
    assert "Run `dossier check` first" in result.stderr
    found = json.loads(run("duplicates", "--format", "json").stdout)
    assert found["unread"] == ["content/dossiers/hama/events.yml"]
    assert len(found["names"]) == 1


def test_what_was_found_is_shown_all_the_same(doubled: Path, run: Run) -> None:
    (doubled / "people/ali-omar.md").write_text("---\nname: [\n---\n")
    result = run("duplicates")
    assert result.exit_code == 1
    assert "Probably the same event" in result.output


def test_a_later_toll_is_called_one(content: Path, run: Run) -> None:
    (content / "dossiers/fall/events.yml").write_text(
        "- {id: quake, date: 2024-12-05, title: At least 610 people are killed in an earthquake in Jableh}\n"
        "- {id: toll, date: 2024-12-06, title: The toll of the earthquake in Jableh rises to 1100 people killed}\n"
    )
    output = run("duplicates").output
    assert "Probably one event and a later toll of it" in output
    assert "? Write the latest toll into title and text, and keep the day on which it happened" in output
    assert "Which date is right" not in output


def test_more_than_one_pair_moves_lines(doubled: Path, run: Run) -> None:
    moves = "After an edit lines have moved: run this again before the next."
    assert run("duplicates").output.count(moves) == 1
    with (doubled / "dossiers/hama/events.yml").open("a") as ledger:
        for key in ("one", "two"):
            ledger.write(f"- {{id: bridge-{key}, date: 2024-12-07, title: The bridge over the Orontes is blown up}}\n")
    output = run("duplicates").output
    assert output.startswith(moves)
    assert output.count(moves) == 2


def test_what_becomes_of_other_names(content: Path, run: Run) -> None:
    for key, title in (("hama-1", "Hama now"), ("hama-2", "Hama Now")):
        (content / "dossiers" / key).mkdir()
        (content / "dossiers" / key / "index.md").write_text(f"---\ntitle: {title}\nsummary: The city.\n---\n")
    for key in ("rfe-1", "rfe-2"):
        (content / "outlets" / f"{key}.md").write_text("---\nname: RFE/RL\n---\n")
    (content / "people/omar-ali.md").write_text("---\nname: Omar Ali\n---\n")
    output = " ".join(run("duplicates").output.split())
    assert "and add `/dossiers/hama-2/` to the `aliases` of `hama-1`" in output
    assert "write `rfe-1` wherever `rfe-2` is named; then delete it: its page on the site will be gone." in output
    assert "wherever `omar-ali` is named, and add “Omar Ali” to its `aliases`; then delete it" in output


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

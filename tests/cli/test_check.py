"""`dossier check` on broken content, as an editor meets it."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier_gen.cli import main

GOLDEN = Path(__file__).resolve().parent / "golden"
Run = Callable[..., Result]
Golden = Callable[[Path, str], None]


@pytest.fixture
def broken(content: Path) -> Path:
    """Content with two errors, in two files."""
    (content / "people/ali-omar.md").write_text("---\nname: Ali Omar\nsumary: A rebel.\n---\n")
    ledger = content / "dossiers/fall/events.yml"
    ledger.write_text(ledger.read_text().replace("wire-hama", "wire-hamma"))
    return content


def test_all_clear(content: Path, run: Run) -> None:
    result = run("check")
    assert result.output == (
        "All clear: 2 articles, 1 dossier, 1 event, 3 sources, 1 outlet, 1 person, 1 place, 1 author, 4 pages"
        " checked.\n"
    )
    assert result.exit_code == 0


def test_problems(broken: Path, run: Run, golden: Golden) -> None:
    result = run("check")
    golden(GOLDEN / "check.txt", result.output)
    assert result.exit_code == 1


def test_warnings_are_problems_unless_they_are_not_wanted(content: Path, run: Run) -> None:
    (content / "map.svg").write_text("<svg/>")
    result = run("check")
    assert result.output.startswith("warning[unused-file]: ")
    assert result.output.endswith("\nFound 1 warning in 1 file.\n")
    assert result.exit_code == 1
    result = run("check", "--severity", "error")
    assert result.output.startswith("All clear: ")
    assert result.output.endswith(" checked; 1 warning not shown.\n")
    assert result.exit_code == 0
    assert run("check", "--severity", "error", "--format", "json").output == "[]\n"


def test_warnings_can_be_shown_without_failing(content: Path, broken: Path, run: Run) -> None:
    (content / "map.svg").write_text("<svg/>")
    assert run("check", "--fail-on", "error").exit_code == 1
    broken.joinpath("people/ali-omar.md").write_text("---\nname: Ali Omar\n---\n")
    ledger = content / "dossiers/fall/events.yml"
    ledger.write_text(ledger.read_text().replace("wire-hamma", "wire-hama"))
    result = run("check", "--fail-on", "error")
    assert result.output.startswith("warning[unused-file]: ")
    assert result.exit_code == 0


def test_errors_are_shown_at_any_severity(broken: Path, run: Run) -> None:
    assert run("check", "--severity", "error").output == run("check").output


@pytest.mark.parametrize(
    ("path", "found"),
    [
        (".", 2),
        ("content", 2),
        ("content/", 2),
        ("content/people", 1),
        ("people", 1),
        ("people/ali-omar.md", 1),
        ("content/people/../people/ali-omar.md", 1),
        ("dossiers/fall/events.yml", 1),
        ("content/places", 0),
    ],
)
def test_only_problems_in_the_paths_are_shown(broken: Path, run: Run, path: str, found: int) -> None:
    result = run("check", "--format", "json", path)
    assert len({problem["path"] for problem in json.loads(result.output)}) == found
    assert result.exit_code == (1 if found else 0)


def test_paths_add_up_and_may_be_absolute(broken: Path, run: Run) -> None:
    result = run("check", "--format", "json", "people/ali-omar.md", str(broken / "dossiers"))
    assert {problem["path"] for problem in json.loads(result.output)} == {
        "content/people/ali-omar.md",
        "content/dossiers/fall/events.yml",
    }


def test_problems_elsewhere_are_told_of(broken: Path, run: Run) -> None:
    result = run("check", "content/places")
    assert result.output == "All clear in what was asked for; 2 problems elsewhere.\n"
    assert result.exit_code == 0


def test_a_name_that_begins_alike_is_another_file(broken: Path, run: Run) -> None:
    (broken / "peopl").mkdir()
    assert run("check", "peopl").exit_code == 0


def test_from_within_the_content_folder(broken: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(broken / "people")
    result = run("check", "--content", "..", "--format", "json", "ali-omar.md")
    assert {problem["path"] for problem in json.loads(result.output)} == {"../people/ali-omar.md"}


def test_content_elsewhere_is_shown_as_it_was_named(
    broken: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    result = run("check", "--content", str(broken), "--format", "json", "people")
    assert {problem["path"] for problem in json.loads(result.output)} == {f"{broken.as_posix()}/people/ali-omar.md"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere.md"], "there is no file or folder `nowhere.md`"),
        (["beside.txt"], "`beside.txt` does not lie in `content`"),
        (["--content", "nowhere"], "there is no folder `nowhere` here; run this in the project's folder"),
        (["--content", "beside.txt"], "`beside.txt` is not a folder"),
        (["--format", "xml"], "'xml' is not one of"),
        (["--severity", "info"], "'info' is not one of"),
    ],
)
def test_misuse(content: Path, run: Run, arguments: list[str], message: str) -> None:
    (content.parent / "beside.txt").write_text("x")
    result = run("check", *arguments)
    assert message in result.stderr
    assert result.stdout == ""
    assert result.exit_code == 2


def test_formats_for_programs_print_nothing_else(broken: Path, run: Run) -> None:
    assert len(json.loads(run("check", "--format", "json").stdout)) == 2
    assert len(json.loads(run("check", "--format", "sarif").stdout)["runs"][0]["results"]) == 2


def test_annotations_come_with_the_summary(broken: Path, run: Run) -> None:
    lines = run("check", "--format", "github").stdout.splitlines()
    assert [line.partition(" ")[0] for line in lines] == ["::error", "::error", "Found"]


@pytest.mark.parametrize(
    ("environment", "wish", "coloured"),
    [
        ({}, "auto", False),
        ({}, "always", True),
        ({"NO_COLOR": "1"}, "always", True),
        ({"FORCE_COLOR": "1"}, "auto", True),
        ({"FORCE_COLOR": "1"}, "never", False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, "auto", False),
        ({"FORCE_COLOR": ""}, "auto", False),
    ],
)
def test_colours(broken: Path, environment: dict[str, str], wish: str, coloured: bool) -> None:
    result = CliRunner(env=environment).invoke(main, ["check", "--color", wish])
    assert ("\x1b[" in result.output) is coloured


def test_colours_in_a_terminal(broken: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier_gen.cli.edges.sys", _Terminal())
    monkeypatch.setenv("TERM", "xterm")
    assert "\x1b[" in run("check").output
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b[" not in run("check").output


class _Terminal:
    """Stands for the module sys where stdout is a terminal."""

    class stdout:  # noqa: N801
        @staticmethod
        def isatty() -> bool:
            return True


def test_nothing_in_the_content_steers_the_terminal(content: Path, run: Run) -> None:
    (content / "people/esc\x1b[31m.md").write_text('---\n"na\\e[2Jme": x\nb: "\x9b31m\u202e"\n---\n')
    for form in ("text", "github"):
        output = run("check", "--format", form).output
        assert "people/esc" in output
        assert not set(output) & set("\x1b\x9b\u202e")


def test_a_link_is_not_followed_to_show_its_line(content: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("the secret\n")
    (content / "people/x.md").symlink_to(tmp_path / "secret")
    output = run("check", "people/x.md").output
    assert "error[symlink]" in output
    assert "the secret" not in output


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(content: Path, run: Run) -> None:
    os.mkfifo(content / "people/x.md")
    assert "error[unreadable-file]" in run("check").output


def test_output_that_cannot_hold_all_letters(content: Path) -> None:
    (content / "people/ali-omar.md").write_text("---\nname: x\nnmae: Zoë شام\n---\n", encoding="utf-8")
    result = CliRunner(charset="latin-1", catch_exceptions=False).invoke(main, ["check", "people"])
    assert "nmae: Zoë \\u0634\\u0627\\u0645" in result.output


@pytest.mark.parametrize("epoch", ["yesterday", "9" * 30])
def test_a_clock_that_is_set_wrongly(content: Path, run: Run, monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    result = run("check")
    assert result.stderr == "Error: SOURCE_DATE_EPOCH is set, but not to a number of seconds since 1970\n"
    assert result.exit_code == 2

"""The command as a whole: only what is needed is imported, whatever fails is one line."""

import errno
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dossier_gen.cli import schema as schema_command
from dossier_gen.mkdocs_plugin import commands
from dossier_gen.output import Output
from dossier_gen.schema import generated, schemas

Run = Callable[..., Result]


def test_help_lists_every_command(run: Run) -> None:
    output = run("--help").output
    for name in ("check", "explain", "new", "build", "serve", "export", "schema"):
        assert f"\n  {name} " in output
        assert run(name, "--help").exit_code == 0


def test_help_lists_everything_that_can_be_new(run: Run) -> None:
    output = run("new", "--help").output
    for name in ("article", "dossier", "event", "claim", "source", "person", "organisation", "place"):
        assert f"\n  {name} " in output


def test_version(run: Run) -> None:
    assert run("--version").output == "dossier, version 0.1.0\n"


def test_unknown_command(run: Run) -> None:
    result = run("chekc")
    assert "No such command 'chekc'" in result.stderr
    assert result.exit_code == 2


def test_check_does_not_wait_for_mkdocs() -> None:
    code = "import sys; from dossier_gen.cli.app import main; main(['check', '--help'], standalone_mode=False);"
    code += "sys.exit(any(name.partition('.')[0] in {'mkdocs', 'material'} for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "out/a.md"), "Error: out/a.md: No space left on device\n"),
        (PermissionError(errno.EACCES, "Permission denied"), "Error: Permission denied\n"),
        (OSError("went wrong"), "Error: went wrong\n"),
        (OSError(), "Error: OSError\n"),
        (OSError(errno.EIO, "I/O error", "a\x1b[31m"), "Error: a\\x1b[31m: I/O error\n"),
    ],
)
def test_what_the_disk_refuses_is_one_line(
    content: Path, run: Run, monkeypatch: pytest.MonkeyPatch, error: OSError, line: str
) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr("dossier_gen.cli.check.examine", refuse)
    result = run("check")
    assert result.stderr == line
    assert result.exit_code == 2


def test_a_reader_that_goes_away_is_no_failure(content: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")

    monkeypatch.setattr("dossier_gen.cli.check.examine", refuse)
    result = run("check")
    assert result.output == ""
    assert result.exit_code == 1


def test_build_and_serve_hand_over_to_mkdocs(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[object, ...]] = []
    monkeypatch.setattr(commands, "build", lambda *given: calls.append(("build", *given)))
    monkeypatch.setattr(commands, "serve", lambda *given: calls.append(("serve", *given)))
    monkeypatch.chdir(tmp_path)
    Path("mkdocs.yml").write_text("")
    Path("other.yml").write_text("")
    assert run("build").exit_code == 0
    run("build", "--config", "other.yml")
    run("serve")
    run("serve", "--config", "other.yml", "--address", "[::1]:8001")
    assert calls == [
        ("build", Path("mkdocs.yml")),
        ("build", Path("other.yml")),
        ("serve", Path("mkdocs.yml"), None),
        ("serve", Path("other.yml"), "[::1]:8001"),
    ]


def test_a_build_that_fails_is_a_failure(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Path) -> None:
        raise SystemExit(1)

    monkeypatch.setattr(commands, "build", fail)
    (tmp_path / "mkdocs.yml").write_text("")
    assert run("build", "--config", str(tmp_path / "mkdocs.yml")).exit_code == 1


@pytest.mark.parametrize(
    "address", ["80", "localhost", "localhost:", ":80", "localhost:65536", "http://x:80", "a b:80"]
)
def test_an_address_has_a_host_and_a_port(tmp_path: Path, run: Run, address: str) -> None:
    (tmp_path / "mkdocs.yml").write_text("")
    result = run("serve", "--config", str(tmp_path / "mkdocs.yml"), "--address", address)
    assert "is not of the form HOST:PORT" in result.stderr
    assert result.exit_code == 2


@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_configuration_that_is_not_there(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(command)
    assert "File 'mkdocs.yml' does not exist" in result.stderr
    assert result.exit_code == 2


def test_schema_of_one_and_of_all(run: Run) -> None:
    assert json.loads(run("schema", "events").output) == schemas()["events"]
    assert json.loads(run("schema").output) == schemas()


def test_schema_of_nothing_known(run: Run) -> None:
    result = run("schema", "evnet")
    assert "there is no schema `evnet`; did you mean `event`?" in result.stderr
    assert result.exit_code == 2
    assert "leave NAME out" in run("schema", "event", "--write").stderr


def test_schemas_are_written_where_they_differ(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema_command, "repository", lambda: tmp_path)
    assert run("schema", "--write").output.splitlines() == [output.path for output in generated()]
    first: Output = generated()[0]
    (tmp_path / first.path).write_text("{}")
    assert run("schema", "--write").output == f"{first.path}\n"
    assert (tmp_path / first.path).read_text("utf-8") == first.content


def test_schemas_are_written_into_a_checkout_only(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier_gen.__file__", str(tmp_path / "dossier_gen/__init__.py"))
    result = run("schema", "--write")
    assert "run this from a checkout of it" in result.stderr
    assert result.exit_code == 2
    assert list(tmp_path.iterdir()) == []

"""MkDocs' commands as our command line calls them."""

from pathlib import Path
from typing import Any

import pytest

from dossier_gen.mkdocs_plugin import commands
from dossier_gen.site import Site
from tests.mkdocs_plugin.project import Project, problem


def test_build_is_a_strict_build(project: Project, capfd: pytest.CaptureFixture[str]) -> None:
    commands.build(project.folder / "mkdocs.yml")
    assert (project.folder / "site/index.html").is_file()
    assert "Traceback" not in capfd.readouterr().err


def test_build_fails_without_a_traceback(project: Project, capfd: pytest.CaptureFixture[str]) -> None:
    project.site = Site((problem(),))
    with pytest.raises(SystemExit) as exit_:
        commands.build(project.folder / "mkdocs.yml")
    assert exit_.value.code == 1
    printed = "".join(capfd.readouterr())
    assert "ERROR   -  content/about.md:2:3: unknown-key" in printed
    assert "The content has 1 error in 1 file. The site was not built." in printed
    assert "Traceback" not in printed


def test_build_fails_for_warnings(project: Project) -> None:
    file = project.folder / "mkdocs.yml"
    file.write_text(file.read_text().replace("about.md", "gone.md"))
    with pytest.raises(SystemExit) as exit_:
        commands.build(file)
    assert exit_.value.code == 1
    assert not (project.folder / "site").exists()


@pytest.mark.parametrize("text", ["site_name: [", "site_name: x\ntheme: nowhere\n", None])
def test_build_fails_for_a_configuration_that_is_none(project: Project, text: str | None) -> None:
    file = project.folder / "mkdocs.yml"
    file.unlink()
    if text:
        file.write_text(text)
    with pytest.raises(SystemExit) as exit_:
        commands.build(file)
    assert exit_.value.code == 1


def test_ctrl_c_ends_a_build_quietly(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("dossier_gen.site.build", interrupt)
    with pytest.raises(SystemExit) as exit_:
        commands.build(project.folder / "mkdocs.yml")
    assert exit_.value.code == 1
    assert project.staged() == []


@pytest.mark.parametrize("address", ["127.0.0.1:8123", None])
def test_serve_reloads_and_listens_where_it_is_told(
    project: Project, monkeypatch: pytest.MonkeyPatch, address: str | None
) -> None:
    seen: dict[str, Any] = {}
    monkeypatch.setattr("mkdocs.commands.serve.serve", lambda **options: seen.update(options))
    commands.serve(project.folder / "mkdocs.yml", address)
    assert seen["livereload"] is True
    assert seen["dev_addr"] == address
    assert Path(seen["config_file"].name) == project.folder / "mkdocs.yml"
    assert not seen["strict"]

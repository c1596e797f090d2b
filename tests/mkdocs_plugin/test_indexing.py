"""Pagefind at work, and what is said where it is not."""

import stat
import sys
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from dossier_gen.mkdocs_plugin import indexing
from dossier_gen.mkdocs_plugin.indexing import Indexing, IndexingError
from dossier_gen.search import Entry
from tests.mkdocs_plugin.project import Project, a_site

ENTRY = Entry(url="a/", title="One", text="Words", note="", facets={"kind": ("Page",)})


def program(folder: Path, code: str) -> Path:
    """A program that stands in for Pagefind."""
    path = folder / "pagefind"
    path.write_text(f"#!{sys.executable}\n{code}")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_an_entry_without_words_is_found_by_its_title(tmp_path: Path) -> None:
    bare = Entry(url="b/", title="Latakia", text="", note="", facets={"kind": ("Place",)})
    Indexing([ENTRY, bare], tmp_path / "made").finish()
    assert len(list((tmp_path / "made/fragment").iterdir())) == 2


def test_a_program_that_cannot_be_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "get_executable", lambda: tmp_path / "nothing")
    with pytest.raises(IndexingError, match="cannot be run"):
        Indexing([ENTRY], tmp_path / "made")


def test_a_program_that_ends_early(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = program(tmp_path, "import sys\nsys.stdin.read(1)")
    monkeypatch.setattr(indexing, "get_executable", lambda: path)
    with pytest.raises(IndexingError):
        Indexing([ENTRY], tmp_path / "made").finish()


def test_an_index_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "made").write_text("a file where the folder should be")
    with pytest.raises(IndexingError):
        Indexing([ENTRY], tmp_path / "made").finish()


def test_what_is_stopped_runs_no_more(tmp_path: Path) -> None:
    started = Indexing([ENTRY], tmp_path / "made")
    started.stop()
    assert started._pagefind.poll() is not None
    started.stop()


def test_a_build_has_the_index_and_nothing_of_another_search(project: Project) -> None:
    project.site = a_site(search=(ENTRY,))
    folder = project.build(strict=True)
    assert (folder / "assets/pagefind/pagefind-entry.json").is_file()
    assert not list(folder.rglob("search_index.json"))
    assert not list(folder.glob("assets/javascripts/lunr/*"))
    assert not list(folder.glob("assets/javascripts/workers/*"))


def test_a_server_has_it_too_and_makes_it_anew(project: Project) -> None:
    project.site = a_site(search=(ENTRY,))
    folder = project.serve()
    assert len(list((folder / "assets/pagefind/fragment").iterdir())) == 1
    other = Entry(url="c/", title="Two", text="More", note="", facets={"kind": ("Page",)})
    project.site = a_site(search=(ENTRY, other))
    project.rebuild()
    assert len(list((folder / "assets/pagefind/fragment").iterdir())) == 2


def test_a_build_without_its_index_fails_and_leaves_the_old_site(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, logs: pytest.LogCaptureFixture
) -> None:
    project.site = a_site(search=(ENTRY,))
    folder = project.build()
    path = program(tmp_path, "")
    monkeypatch.setattr(indexing, "get_executable", lambda: path)
    with pytest.raises(Abort):
        project.build()
    assert "The index of the search could not be made." in logs.text
    assert (folder / "assets/pagefind/pagefind-entry.json").is_file()
    assert project.staged() == []


def test_a_build_that_fails_leaves_no_program_running(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[Indexing] = []

    class Watched(Indexing):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)  # type: ignore[arg-type]
            started.append(self)

    monkeypatch.setattr("dossier_gen.mkdocs_plugin.plugin.Indexing", Watched)
    project.site = a_site(search=(ENTRY,))
    with pytest.raises(Exception, match="no more"):
        project.build(**project.hook("def on_env(env, config, files):\n    raise Exception('no more')"))
    assert [each._pagefind.poll() is not None for each in started] == [True]


def test_pagefind_has_ended_before_its_files_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Indexing([ENTRY], tmp_path)
    ended: list[int | None] = []
    monkeypatch.setattr(indexing, "settle", lambda *_: ended.append(made._pagefind.poll()))
    made.finish()
    assert ended == [0]

"""The same content gives the same bytes, wherever and whenever it is built."""

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from dossier_gen.output import PageOutput, Part
from tests.mkdocs_plugin.project import Project, a_site


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("updated", ["2024-12-18", None])
def test_two_builds_give_the_same_bytes(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, updated: str | None
) -> None:
    page = PageOutput(
        path="x.md",
        title="x",
        description="x",
        body="## One\n\nA note[^1].\n\n[^1]: Note.\n\n![a](media/a.png)",
        parts=(Part("p", "P"),),
        updated=updated,
        source="x.md",
    )
    picture = project.write("content/media/a.png")
    project.site = a_site(page, media=frozenset({"media/a.png"}))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1734500000")
    first = files(project.build(strict=True))
    elsewhere = replace(project, folder=tmp_path / "elsewhere" / "deeper")
    shutil.copytree(project.folder, elsewhere.folder, ignore=shutil.ignore_patterns("site"))
    os.utime(elsewhere.folder / picture.relative_to(project.folder), (1, 1))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1834500000")
    second = files(elsewhere.build(strict=True))
    assert {path for path in first | second if first.get(path) != second.get(path)} == set()
    assert "x/index.html" in first


def test_no_file_names_the_folder_of_the_build(project: Project) -> None:
    for path, data in files(project.build()).items():
        assert str(project.folder).encode() not in data, path
        assert b".dossier-" not in data, path

"""The folder in which a site is built, and how it takes the old one's place."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dossier_gen.mkdocs_plugin import staging

NOBODY = 2**22 + 1  # above Linux's highest process number


@pytest.fixture
def old_site(tmp_path: Path) -> Path:
    """A site with a page, a page that the next build lacks, and hidden entries."""
    site = tmp_path / "out" / "site"
    fill(site, {"index.html": "old", "gone/index.html": "old", ".git/HEAD": "ref", ".nojekyll": ""})
    return site


def fill(folder: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)


def files(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def rename_failing_for(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let renaming a file or folder of that name fail, as it does for a mount point."""
    rename: Callable[[Path, Path], Path] = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.name == name:
            raise OSError(16, "Device or resource busy")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)


def test_a_first_site(tmp_path: Path) -> None:
    stage = staging.open_stage(tmp_path / "out" / "site")
    fill(stage.folder, {"index.html": "new"})
    staging.publish(stage)
    staging.discard(stage)
    assert files(tmp_path / "out") == {"site/index.html": "new"}


def test_a_site_takes_the_place_of_the_old_one(old_site: Path) -> None:
    old_site.chmod(0o750)
    stage = staging.open_stage(old_site)
    fill(stage.folder, {"index.html": "new"})
    assert files(old_site)["index.html"] == "old"
    staging.publish(stage)
    assert files(old_site) == {"index.html": "new", ".git/HEAD": "ref", ".nojekyll": ""}
    assert stat.S_IMODE(old_site.stat().st_mode) == 0o750
    assert list(old_site.parent.iterdir()) == [old_site]


def test_a_hidden_file_of_the_new_site_wins(old_site: Path) -> None:
    stage = staging.open_stage(old_site)
    fill(stage.folder, {".nojekyll": "new"})
    staging.publish(stage)
    assert files(old_site) == {".git/HEAD": "ref", ".nojekyll": "new"}


def test_what_is_discarded_is_gone(old_site: Path) -> None:
    before = files(old_site.parent)
    stage = staging.open_stage(old_site)
    fill(stage.folder, {"index.html": "new"})
    staging.discard(stage)
    assert files(old_site.parent) == before


def test_a_link_to_the_site_stays_a_link(old_site: Path, tmp_path: Path) -> None:
    link = tmp_path / "public"
    link.symlink_to(old_site)
    stage = staging.open_stage(link)
    fill(stage.folder, {"index.html": "new"})
    staging.publish(stage)
    assert link.is_symlink()
    assert files(old_site)["index.html"] == "new"


def test_a_site_folder_that_cannot_be_renamed_is_filled_anew(old_site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = staging.open_stage(old_site)
    fill(stage.folder, {"index.html": "new", "a/index.html": "new", ".nojekyll": "new"})
    rename_failing_for("site", monkeypatch)
    staging.publish(stage)
    staging.discard(stage)
    assert files(old_site) == {"index.html": "new", "a/index.html": "new", ".git/HEAD": "ref", ".nojekyll": "new"}
    assert list(old_site.parent.iterdir()) == [old_site]


def test_where_the_new_site_cannot_be_moved_the_old_one_is_brought_back(
    old_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = staging.open_stage(old_site)
    fill(stage.folder, {"index.html": "new"})
    rename_failing_for(stage.folder.name, monkeypatch)
    before = files(old_site)
    assert staging._swap(stage.folder, stage.site) is False
    assert files(old_site) == before


def test_a_site_is_staged_within_where_its_surroundings_cannot_be_written(
    old_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mkdir = Path.mkdir

    def refuse(self: Path, **options: bool) -> None:
        if self.parent == old_site.parent:
            raise PermissionError(13, "Permission denied")
        mkdir(self, **options)

    monkeypatch.setattr(Path, "mkdir", refuse)
    stage = staging.open_stage(old_site)
    assert stage.folder.parent == old_site
    fill(stage.folder, {"index.html": "new"})
    rename_failing_for("site", monkeypatch)
    staging.publish(stage)
    staging.discard(stage)
    assert files(old_site) == {"index.html": "new", ".git/HEAD": "ref", ".nojekyll": ""}


def test_what_a_killed_build_staged_is_removed(old_site: Path) -> None:
    fill(old_site.with_name(f".dossier-site-new-{NOBODY}"), {"index.html": "half"})
    fill(old_site.with_name(f".dossier-site-old-{NOBODY}"), {"index.html": "older", ".well-known/x": "kept"})
    staging.discard(staging.open_stage(old_site))
    assert list(old_site.parent.iterdir()) == [old_site]
    assert files(old_site)["index.html"] == "old"
    assert files(old_site)[".well-known/x"] == "kept"


def test_a_site_whose_build_was_killed_between_two_renames_comes_back(old_site: Path) -> None:
    before = files(old_site)
    old_site.rename(old_site.with_name(f".dossier-site-old-{NOBODY}"))
    staging.discard(staging.open_stage(old_site))
    assert files(old_site) == before


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs proc(5)")
def test_a_build_that_was_killed_and_not_waited_for_is_over(old_site: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as child:
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
        stale = old_site.with_name(f".dossier-site-new-{child.pid}")
        fill(stale, {"index.html": "half"})
        staging.discard(staging.open_stage(old_site))
    assert not stale.exists()


def test_other_builds_are_left_alone(old_site: Path) -> None:
    running = old_site.with_name(f".dossier-site-new-{os.getppid()}")
    of_another_site = old_site.with_name(f".dossier-other-new-{NOBODY}")
    fill(running, {"index.html": "half"})
    fill(of_another_site, {"index.html": "half"})
    staging.discard(staging.open_stage(old_site))
    assert files(running) == files(of_another_site) == {"index.html": "half"}

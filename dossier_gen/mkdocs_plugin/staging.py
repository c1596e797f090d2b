"""Staging: a site is built in a folder next to the old site and takes its place, by rename, only when it is whole."""

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_NAME = re.compile(r"\.dossier-(?P<site>.+)-(?P<kind>new|old)-(?P<pid>\d+)")


@dataclass(frozen=True, slots=True)
class Stage:
    """A site's folder (symlinks resolved) and the folder in which its next state is built."""

    site: Path
    folder: Path


def open_stage(site: Path) -> Stage:
    """Make a staging folder for a site, after clearing away what killed builds of it left behind."""
    site = site.resolve()
    _recover(site)
    folder = site.with_name(_name(site, "new"))
    try:
        folder.mkdir(parents=True)
    except PermissionError:  # the folder around the site is not ours to write: stage within the site
        folder = site / folder.name
        folder.mkdir()
    if site.is_dir():
        shutil.copymode(site, folder)
    return Stage(site, folder)


def publish(stage: Stage) -> None:
    """Put the staged site in the old one's place; hidden entries of the old one (.git) stay, as MkDocs keeps them."""
    if not _swap(stage.folder, stage.site):
        _swap_entries(stage.folder, stage.site)


def discard(stage: Stage) -> None:
    """Remove what was staged; does nothing where that was published."""
    shutil.rmtree(stage.folder, ignore_errors=True)


def _name(site: Path, kind: str) -> str:
    return f".dossier-{site.name}-{kind}-{os.getpid()}"


def _swap(new: Path, site: Path) -> bool:
    """Swap the two folders by renaming; False, with all as it was, where the site's folder cannot be renamed."""
    old = site.with_name(_name(site, "old"))
    moved = site.exists()
    try:
        if moved:
            site.rename(old)
    except OSError:
        return False
    try:
        new.rename(site)
    except OSError:
        if moved:
            old.rename(site)
        return False
    if moved:
        _retire(old, site)
    return True


def _swap_entries(new: Path, site: Path) -> None:
    """Swap what the folders hold, for a site that cannot be renamed, such as a mount point.

    What is slow and may fail, moving the new site to the old one's disk, comes before anything old is touched.
    """
    fresh, old = site / _name(site, "new"), site / _name(site, "old")
    if fresh != new:
        shutil.move(new, fresh)
    old.mkdir()
    coming = {entry.name for entry in fresh.iterdir()}
    for entry in list(site.iterdir()):
        if entry not in (fresh, old) and (entry.name in coming or not entry.name.startswith(".")):
            entry.rename(old / entry.name)
    for entry in list(fresh.iterdir()):
        entry.rename(site / entry.name)
    shutil.rmtree(old, ignore_errors=True)
    shutil.rmtree(fresh, ignore_errors=True)


def _retire(old: Path, site: Path) -> None:
    for entry in list(old.iterdir()):
        if entry.name.startswith(".") and not os.path.lexists(site / entry.name):
            entry.rename(site / entry.name)
    shutil.rmtree(old, ignore_errors=True)


def _recover(site: Path) -> None:
    """Bring back a site whose build was killed between two renames; remove what killed builds staged."""
    for kind, stale in _stale(site):
        if kind == "new":
            shutil.rmtree(stale, ignore_errors=True)
        elif site.exists():
            _retire(stale, site)
        else:
            stale.rename(site)


def _stale(site: Path) -> Iterator[tuple[str, Path]]:
    for folder in (site.parent, site):
        for entry in sorted(folder.iterdir()) if folder.is_dir() else ():
            match = _NAME.fullmatch(entry.name)
            if match and match["site"] == site.name and not _running(int(match["pid"])):
                yield match["kind"], entry


def _running(pid: int) -> bool:
    """Whether another process of that number is alive; False where the system cannot be asked without harm."""
    if pid == os.getpid() or os.name != "posix":
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return not _ended(pid)


def _ended(pid: int) -> bool:
    """Whether a process has ended but is still listed (a zombie), as Linux tells in proc(5)."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[:1] == ["Z"]

"""Build with other programs what MkDocs builds today, and look for every dossier and every event in the result.

    python .ci/other_builders.py zensical      the exported tree of Markdown
    python .ci/other_builders.py properdocs    the website itself

Each program lives in an environment of its own below build/, made anew from its lock file.
"""

import argparse
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path

from dossier_gen.clock import now
from dossier_gen.edition import event_anchor
from dossier_gen.model import Library, dossiers_of
from dossier_gen.publication import public
from dossier_gen.reading import read

ROOT = Path(__file__).resolve().parent.parent
DOSSIER = Path(sys.executable).with_name("dossier")

ZENSICAL_SETTINGS = """\
[project]
site_name = "Dossiers"
docs_dir = "docs"
site_dir = "site"
"""


def run(*command: str | Path, folder: Path = ROOT) -> None:
    """Run a command and show what it says; a CalledProcessError where it fails."""
    subprocess.run([str(word) for word in command], cwd=folder, check=True)


def environment(folder: Path, lock: str) -> Path:
    """Make a virtual environment from a lock file; the folder of its programs."""
    venv.create(folder, with_pip=True)
    install(folder / "bin", "--require-hashes", "-r", ROOT / ".ci" / lock)
    return folder / "bin"


def install(programs: Path, *words: str | Path) -> None:
    """Install into the environment whose programs these are."""
    run(programs / "python", "-m", "pip", "-qq", "--disable-pip-version-check", "install", *words)


def zensical(folder: Path) -> Path:
    """Export the dossiers and build them with Zensical; the built site."""
    programs = environment(folder / "venv", "zensical.lock")
    run(DOSSIER, "export", folder / "docs")
    (folder / "zensical.toml").write_text(ZENSICAL_SETTINGS, "utf-8")
    run(programs / "zensical", "build", "--clean", "--strict", folder=folder)
    return folder / "site"


def properdocs(folder: Path) -> Path:
    """Build the website with ProperDocs; the built site."""
    programs = environment(folder / "venv", "properdocs.lock")
    install(programs, "--no-deps", "--no-build-isolation", "-e", ROOT)
    run(
        programs / "properdocs",
        "build",
        "--strict",
        "--config-file",
        ROOT / "mkdocs.yml",
        "--site-dir",
        folder / "site",
    )
    return folder / "site"


BUILDERS = {"zensical": zensical, "properdocs": properdocs}


def missing(site: Path, library: Library) -> Iterator[str]:
    """What of the published library is not on the site, in words."""
    for dossier in library.dossiers:
        folder = site / "dossiers" / dossier
        if not (folder / "index.html").is_file():
            yield f"the dossier {dossier} has no page"
        pages = "\n".join(path.read_text("utf-8") for path in sorted(folder.rglob("*.html")))
        for event in library.events.values():
            if dossier in dossiers_of(event, library.articles) and f'id="{event_anchor(event)}"' not in pages:
                yield f"the event {event.id} is not in the dossier {dossier}"


def main() -> int:
    """Exit status 1 where something is missing or a program fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("builder", choices=BUILDERS)
    builder: str = parser.parse_args().builder
    folder = ROOT / "build" / builder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    library = public(read(ROOT / "content").library, now())
    try:
        lost = list(missing(BUILDERS[builder](folder), library))
    except subprocess.CalledProcessError as error:
        lost = [f"{builder} could not build: {error}"]
    print("\n".join(lost) or f"{builder}: {len(library.dossiers)} dossiers and {len(library.events)} events are there.")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())

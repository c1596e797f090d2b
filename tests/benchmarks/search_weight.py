"""Weigh the first question of the search among 10,000 articles, in a real browser: bytes and requests.

The corpus is that of build.py. Each question is asked by a browser that has only opened the page of the search, so
that all which the first question loads is counted: the program, the index, the results that are shown.
"""

import argparse
import re
import shutil
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from playwright.sync_api import Browser

from tests.benchmarks.build import BENCH, ours
from tests.benchmarks.serving import served
from tests.browser.chromium import chromium

MOST_KB = 300
#: Nine words at once load parts of the index for each; they are weighed, but the bar is for what readers type.
PASTED = "a whole headline, not counted"
_WORD = re.compile(r"[a-z]{4,}")
_ANSWERED = "/result|Nothing/.test(document.querySelector('.d-told-found')?.textContent ?? '')"


@dataclass  # Playwright writes into what has handlers, so no slots
class Weight:
    """What came over the wire: for each file its bytes, headers and all, as the browser counts them."""

    names: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)

    def named(self, event: dict[str, Any]) -> None:
        """A file begins to come."""
        self.names[event["requestId"]] = event["response"]["url"]

    def came(self, event: dict[str, Any]) -> None:
        """A file has come."""
        self.sizes[event["requestId"]] = int(event["encodedDataLength"])

    @property
    def total(self) -> int:
        """All bytes."""
        return sum(self.sizes.values())

    def by_kind(self) -> str:
        """The bytes by the endings of the files, the heaviest first."""
        kinds: Counter[str] = Counter()
        for key, size in self.sizes.items():
            kinds[PurePosixPath(self.names[key].partition("?")[0]).suffix or "page"] += size
        return ", ".join(f"{kind} {size / 1000:.1f}" for kind, size in kinds.most_common())


def questions(content: Path) -> dict[str, str]:
    """Questions that a reader may ask, by what they are, from the first article that there is."""
    text = min(content.glob("articles/**/*.md")).read_text("utf-8")
    words = _WORD.findall(text.rpartition("---")[2])
    title = _WORD.findall(text.partition("title:")[2].partition("\n")[0].lower())
    people = re.search(r"^people: \[([\w-]+)", text, re.MULTILINE)
    found = {
        "the most frequent word": Counter(words).most_common(1)[0][0],
        "a rare word": Counter(words).most_common()[-1][0],
        "two words": " ".join(title[:2]),
    }
    names = {"a name": people[1].replace("-", " ")} if people else {}
    return found | names | {PASTED: " ".join(title)}


def weigh(browser: Browser, url: str, question: str) -> Weight:
    """Ask a question for the first time."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(f"{url}search/", wait_until="networkidle")
    weight, session = Weight(), context.new_cdp_session(page)
    session.on("Network.responseReceived", weight.named)
    session.on("Network.loadingFinished", weight.came)
    session.send("Network.enable")
    page.get_by_role("searchbox").last.fill(question)
    page.keyboard.press("Enter")
    page.wait_for_function(_ANSWERED, timeout=60_000)
    before = -1
    while before < len(weight.sizes):
        before = len(weight.sizes)
        page.wait_for_timeout(1000)
    context.close()
    return weight


def main() -> int:
    """Exit status 1 where a question is too heavy, 0 where none is or nothing can be measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--built", type=Path, help="a folder with the corpus in content/ and its site in site/")
    options = parser.parse_args()
    if not BENCH.is_dir():
        print("There is no ../shared/bench beside this repository, so there is nothing to measure.")
        return 0
    folder = options.built
    if folder is None:
        builder = ours(options.articles)
        folder = builder.folder
        print(f"Built {options.articles:,} articles in {builder.run().seconds:.0f} s.", flush=True)
    heaviest = 0
    with served(folder / "site") as url, chromium() as browser:
        for name, question in questions(folder / "content").items():
            weight = weigh(browser, url, question)
            heaviest = max(heaviest, weight.total if name != PASTED else 0)
            shown = f"{weight.total / 1000:7.1f} KB in {len(weight.sizes):>3} requests"
            print(f"{shown}  {name}: {question!r}  ({weight.by_kind()})", flush=True)
    if options.built is None:
        shutil.rmtree(folder)
    print(f"The heaviest has {heaviest / 1000:.1f} KB; the bar is {MOST_KB}.")
    return 1 if heaviest > MOST_KB * 1000 else 0


if __name__ == "__main__":
    sys.exit(main())

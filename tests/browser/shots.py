"""Take pictures of every kind of page, at three widths, light and dark: python -m tests.browser.shots FOLDER."""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser

from tests.browser.chromium import NoBrowserError, chromium
from tests.browser.website import KINDS, NOWHERE, Website, website

WIDTHS = (360, 768, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def pages(site: Website) -> dict[str, str]:
    """An address for each kind of page that the site has."""
    found = {kind: site.heaviest(kind) for kind in KINDS}
    return {kind: site.url + path for kind, path in found.items() if path is not None} | {"404": site.url + NOWHERE}


def shoot(browser: Browser, site: Website, folder: Path) -> int:
    """Write FOLDER/KIND-WIDTH-SCHEME.png for every page; returns how many."""
    count = 0
    for width in WIDTHS:
        for scheme in SCHEMES:
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
            page = context.new_page()
            for kind, url in pages(site).items():
                page.goto(url, wait_until="networkidle")
                page.screenshot(path=folder / f"{kind}-{width}-{scheme}.png", full_page=True, animations="disabled")
                count += 1
            context.close()
    return count


def main() -> int:
    """Exit status 1 where there is no browser."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--with-long-story", action="store_true", help="add a dossier that has timeline pages")
    options = parser.parse_args()
    folder: Path = options.folder
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        try:
            with (
                chromium() as browser,
                website(Path(scratch, "website"), with_long_story=options.with_long_story) as site,
            ):
                print(f"{shoot(browser, site, folder)} pictures are in {folder}")
        except NoBrowserError as error:
            print(error, file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

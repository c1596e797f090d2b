"""A browser and the demo site, once for all tests; without a browser the tests are skipped, in CI they fail."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from dossier_gen.clock import now
from dossier_gen.edition import Edition, edition
from dossier_gen.publication import public
from dossier_gen.reading import read
from tests.browser.chromium import NoBrowserError, chromium
from tests.browser.website import Website, website


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    try:
        with chromium() as found:
            yield found
    except NoBrowserError as error:
        if os.environ.get("CI", "").lower() not in {"", "0", "false"}:
            pytest.fail(str(error))
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Website]:
    with website(tmp_path_factory.mktemp("website"), with_long_story=True) as built:
        yield built


@pytest.fixture(scope="session")
def published(site: Website) -> Edition:
    """What the site was made from."""
    return edition(public(read(site.folder.parent / "content").library, now()), "", "")

"""The test site, built once for all tests."""

from pathlib import Path

import pytest

from dossier_gen.model import Library
from dossier_gen.output import PageOutput
from dossier_gen.publication import public
from dossier_gen.reading import read
from dossier_gen.site import Site
from tests.pages.document import Document, document
from tests.pages.tree import NOW, made, write_tree


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content folder of the test site."""
    return write_tree(tmp_path_factory.mktemp("tree"))


@pytest.fixture(scope="session")
def site(content: Path) -> Site:
    """The test site."""
    return made(content)


@pytest.fixture(scope="session")
def library(content: Path) -> Library:
    """What of the content is published."""
    return public(read(content).library, NOW)


@pytest.fixture(scope="session")
def pages(site: Site) -> dict[str, PageOutput]:
    """The pages by path, with that for what is not there."""
    assert site.not_found is not None
    return {page.path: page for page in (*site.pages, site.not_found)}


@pytest.fixture(scope="session")
def documents(site: Site, pages: dict[str, PageOutput]) -> dict[str, Document]:
    """The pages by path, taken apart."""
    return {path: document(page, site) for path, page in pages.items()}

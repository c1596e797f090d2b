"""What the adapter's tests share."""

import logging
import shutil
import warnings
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from dossier_gen import site
from tests.mkdocs_plugin.project import ROOT, Project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project with the real mkdocs.yml and an empty content folder."""
    made = Project(tmp_path / "project")
    made.write("content/about.md", "---\ntitel: x\n---\n")
    shutil.copy(ROOT / "mkdocs.yml", made.folder)

    def build_site(content: Path, settings: site.Settings, now: datetime, kept: bytes | None) -> site.Site:
        made.asked.append((content, settings, now))
        made.kept.append(kept)
        return made.site

    monkeypatch.setattr(site, "build", build_site)
    return made


@pytest.fixture(autouse=True)
def logs(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """MkDocs' log from INFO on; what its command line does to logging and warnings is undone."""
    logger = logging.getLogger("mkdocs")
    caplog.set_level(logging.INFO, "mkdocs")
    build_log = logging.getLogger("mkdocs.commands.build")
    filters, handlers = list(build_log.filters), list(logger.handlers)
    with warnings.catch_warnings():
        yield caplog
    build_log.filters[:], logger.handlers[:], logger.propagate = filters, handlers, True

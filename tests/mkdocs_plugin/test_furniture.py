"""Nothing of Material's drawer is left on a page."""

import pytest

from dossier_gen.mkdocs_plugin.furniture import without_switches
from tests.mkdocs_plugin.project import Project


def test_switches_are_gone_and_nothing_else() -> None:
    drawer = '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">'
    search = '<input class="md-toggle" data-md-toggle="search" type="checkbox" id="__search" autocomplete="off">'
    overlay = '<label class="md-overlay" for="__drawer"></label>'
    kept = '<input type="search" id="drawer"><label for="drawer">Drawer</label> for="__drawer"'
    assert without_switches(f"<body>\n  {drawer}\n{search}{overlay} {kept}") == f"<body> {kept}"


@pytest.mark.parametrize("page", ["index.html", "404.html"])
def test_a_built_page_has_none(project: Project, page: str) -> None:
    html = (project.build() / page).read_text("utf-8")
    assert "__drawer" not in html
    assert "__search" not in html

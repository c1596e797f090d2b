"""HTML within XML: read back as it was, whatever templates do to lines."""

from xml.etree import ElementTree as ET

import pytest

from dossier_gen.feeds.escaping import in_one_line


@pytest.mark.parametrize(
    "html", ["", "<p>a & b</p>", "<pre>\n  a\n\n\tb\r\n</pre>", "a\x85b\u2028c\u2029d", "]]>", "&lt;"]
)
def test_html_is_read_back(html: str) -> None:
    written = in_one_line(html)
    assert len(written.splitlines()) <= 1
    assert (ET.fromstring(f"<x>{written}</x>").text or "") == html

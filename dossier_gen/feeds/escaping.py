"""HTML as text within XML."""

import re

from markupsafe import Markup, escape

_LINE_END = re.compile("[\n\r\x85\u2028\u2029]")


def in_one_line(html: str) -> Markup:
    """HTML escaped for XML, the ends of its lines as character references: templates trim lines, `<pre>` needs them."""
    return Markup(_LINE_END.sub(lambda end: f"&#{ord(end[0])};", escape(html)))  # noqa: S704

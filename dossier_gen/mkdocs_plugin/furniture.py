"""What Material's outermost template puts on every page, and no page of ours needs: the switches of its drawer.

They are check boxes with an attribute that HTML does not allow there, and no block of that template holds them.
"""

import re

_SWITCHES = re.compile(
    r"""\s*(?:<input\b[^>]*\bid="__(?:drawer|search)"[^>]*>|<label\b[^>]*\bfor="__drawer"[^>]*>\s*</label>)"""
)


def without_switches(html: str) -> str:
    """A page without the switches of a drawer and of a search that it does not have."""
    return _SWITCHES.sub("", html)

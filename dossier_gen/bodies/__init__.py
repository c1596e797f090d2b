"""Markdown bodies: the links, images and HTML tags in them, each with its place, and the anchors of their headings.

Follows Python-Markdown (https://python-markdown.github.io) with its extensions toc, attr_list and fenced_code. Where
Markdown is ambiguous a link is reported rather than overlooked. Every step is linear in the length of the body: a
pattern that fails has stopped before the character with which its next attempt begins, so no text is read twice.
"""

from dataclasses import dataclass, field
from functools import cached_property

from dossier_gen.bodies.anchors import find_anchors
from dossier_gen.bodies.blot import blot
from dossier_gen.bodies.links import Link, find_links
from dossier_gen.bodies.tags import Attribute, Tag, find_tags

__all__ = ["Attribute", "Body", "Link", "Tag", "scan"]


@dataclass(frozen=True)
class Body:
    """A body that begins at the file's line `first_line`; what stands in it is found when it is first asked for."""

    text: str = field(repr=False)
    first_line: int = 1

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Links, images and other files that the page loads, by line and column."""
        return find_links(self.text, self._shown, self.first_line)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The ids that a link's `#fragment` may name: headings' and explicit ones."""
        return find_anchors(self.text, self._shown)

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """The opening HTML tags, and the lists of attributes that Markdown gives to what stands before them."""
        return find_tags(self.text, self.first_line)

    @cached_property
    def _shown(self) -> str:
        return blot(self.text)


def scan(text: str, first_line: int = 1) -> Body:
    """Scan a body whose first line is the file's line `first_line`."""
    return Body(text, first_line)

"""HTML in texts: it may arrange, but neither run programs nor load anything, nor change the page around it."""

import re
from collections.abc import Iterator

from dossier_gen import rules
from dossier_gen.bodies import Attribute, Tag
from dossier_gen.checks.inspection import Inspection
from dossier_gen.checks.targets import SAFE_SCHEMES, scheme
from dossier_gen.problems import Place, Problem

_RUNS = "can run a program in the reader's browser"
_CHANGES = "changes the whole page, or loads something from elsewhere"
_TAGS = {
    **dict.fromkeys(("script", "object", "embed", "applet", "svg"), _RUNS),
    **dict.fromkeys(("base", "meta", "link", "style", "frame", "frameset"), _CHANGES),
}
_CURES = {
    "svg": "Save the drawing below content/media/ and show it as a picture: `![what it shows](…)`.",
    "object": "Link to the file instead.",
    "embed": "Link to the file instead.",
}
_REMOVE = "Remove it; to write about it, put it in code: `` `<…>` ``."

_HANDLER = re.compile(r"on[a-z]")
#: Attributes that a page loads from, or sends to, the address they hold.
_LOADING = frozenset(("action", "background", "formaction", "ping", "srcset", "imagesrcset"))
#: What a list of attributes may hold besides: in a tag these are links, which are looked at as such.
_TARGETS = frozenset(("data", "href", "poster", "src", "xlink:href"))
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\]\s*[/\\]")

Found = tuple[str, str]


def unsafe_html(inspection: Inspection) -> Iterator[Problem]:
    """No tag or attribute in a text runs a program, loads from or sends to another site, or can be misread."""
    for path, body in inspection.bodies.items():
        for tag in body.tags:
            found = _tag(tag)
            if found:
                yield Problem(rules.UNSAFE_HTML, Place(path, tag.line, tag.column, tag.width), *found)
                continue
            for attribute in tag.attributes:
                found = _attribute(attribute, listed=not tag.name)
                if found:
                    place = Place(path, attribute.line, attribute.column, attribute.width)
                    yield Problem(rules.UNSAFE_HTML, place, *found)


def _tag(tag: Tag) -> Found | None:
    if tag.name in _TAGS:
        return f"`<{tag.name}>` {_TAGS[tag.name]}", _CURES.get(tag.name, _REMOVE)
    if tag.is_odd:
        message = f"browsers may read the tag `<{tag.name}>` otherwise than it looks"
        return message, 'Write each value as name="value", without < > [ or ` in it; a < that begins no tag as &lt;.'
    return None


def _attribute(attribute: Attribute, *, listed: bool) -> Found | None:
    """What is wrong with an attribute; `listed` where it stands in Markdown's `{…}`."""
    name, value = attribute.name, attribute.value
    if _HANDLER.match(name) or name == "srcdoc":
        return f"the attribute `{name}` {_RUNS}", "Remove it."
    if name == "style":
        return "the attribute `style` does nothing: no text styles itself", "Remove it, or give the element a class."
    if name in _LOADING and _ELSEWHERE.search(value):
        return (
            f"the attribute `{name}` leads to another site",
            "Remove it: no page loads from, or sends to, another site.",
        )
    if listed and name in _TARGETS and scheme(value) not in (("", *SAFE_SCHEMES) if "href" in name else ("",)):
        return f"the attribute `{name}` leads to another site or runs a program", "Remove it, or write a plain link."
    return None

"""What the engine makes of an article: a digest of all of it, and what it may share with another."""

from hashlib import sha256

from dossier_gen.matching import Document


def digest(document: Document) -> bytes:
    """Sixteen bytes that differ where anything in two documents differs."""
    title, summary, text = document.title, document.summary, document.text
    names = sorted((facet, *sorted(values)) for facet, values in document.names.items() if values)
    rest = (len(title), len(summary), document.section, document.kind, document.date, names, sorted(document.links))
    return sha256(f"{rest!r}{title}{summary}{text}".encode("utf-8", "surrogatepass")).digest()[:16]


def names_of(document: Document) -> list[tuple[str, str]]:
    """Everything but words that an article may share with another, each with its facet, in order.

    An article counts as one that it links to: so both a link from one to the other and links of both to a third are
    shared values (Kessler 1963, bibliographic coupling; Small 1973, co-citation).
    """
    found = dict(document.names)
    if document.section:
        found["section"] = frozenset({document.section})
    if document.kind:
        found["kind"] = frozenset({document.kind})
    found["links"] = document.links | {document.id}
    return [(facet, value) for facet in sorted(found) for value in sorted(set(found[facet]))]

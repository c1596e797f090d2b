"""Articles as documents: what readers see of their texts, ids that there are, links to articles that there are."""

import pytest

from dossier_gen.documents import documents, plain
from dossier_gen.index import index
from dossier_gen.matching import Document
from dossier_gen.model import Article, Author, Person
from tests.factory import article, dossier, event, library, named


def of(one: Article, *others: Article) -> Document:
    """The document of the first of some articles."""
    names = (named(Person, "p"), named(Author, "v"), event("e"), dossier("d"))
    found = documents(index(library(*names, one, *others)))
    return next(document for document in found if document.id == one.id)


def test_a_document_has_all_that_an_article_says() -> None:
    one = article("a", "2024-02-03", kind="analysis", section="s", people=("p", "gone"), events=("e",), authors=("v",))
    found = of(one)
    assert (found.id, found.title, found.summary, found.text) == ("a", "Title of a", "Summary of a", "Body of a\n")
    assert (found.section, found.kind, str(found.date)) == ("s", "analysis", "2024-02-03")
    names = {facet: set(keys) for facet, keys in found.names.items() if keys}
    assert names == {"people": {"p"}, "events": {"e"}, "authors": {"v"}}


def test_links_are_those_of_the_body_and_of_the_editor_to_articles_that_there_are() -> None:
    body = "[x](b.md) [y](../../2023/12/c.md#part) [z](gone.md) [s](a.md) [w](https://example.org/b.md) ![p](d.md)"
    found = of(
        article("a", body=body, read_also=("e", "hidden")),
        *(article(key) for key in ("b", "d", "e")),
        article("c", "2023-12-01"),
    )
    assert found.links == {"b", "c", "e"}


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("The [north quay](../q.md) is *open*", "The [north quay  is *open*"),
        ('See [this](x.md "A title") and [that][1]', "See [this  and [that "),
        ("[1]: https://example.org/x 'T'\nText", " \nText"),
        ("A <b class='x'>bold</b> word https://example.org/x?y", "A  bold  word  "),
        ("## Heading { #key .wide }", "## Heading  "),
        ("a < b and [c] (d)", "a < b and [c] (d)"),
    ],
)
def test_what_is_not_for_readers_is_no_text(body: str, words: str) -> None:
    assert plain(body) == words

"""Claims on pages: face to face, and on pages of their own where they are many."""

import pytest

from dossier_gen.edition import MOST_CLAIMS
from dossier_gen.model import Claim, Person
from tests.factory import article, claim, event, named
from tests.pages.making import all_pages, look, part, texts

D = "dossiers/d/index.md"


def many(count: int = MOST_CLAIMS + 5) -> list[Claim]:
    """Claims of the dossier d, oldest first; the third contradicts the second."""
    pairs = {2: ("c001",)}
    return [claim(f"c{n:03}", f"{1900 + n}", contradicts=pairs.get(n, ())) for n in range(count)]


@pytest.mark.parametrize(
    ("pairs", "label", "sides", "against"),
    [
        ({"a": ("b",)}, "These two claims contradict each other", ["a", "b"], 0),
        ({"a": ("b", "c")}, "Each of these claims contradicts all of the other side", ["a", "bc"], 0),
        ({"a": ("b", "c"), "b": ("c",)}, "No two of these claims can both be true", ["abc"], 0),
        ({"a": ("b",), "c": ("b", "e")}, "These claims contradict one another", ["ac", "be"], 4),
    ],
)
def test_contradicting_claims_stand_face_to_face(
    pairs: dict[str, tuple[str, ...]], label: str, sides: list[str], against: int
) -> None:
    page = all_pages(*(claim(key, contradicts=pairs.get(key, ())) for key in sorted("".join(sides))))[D]
    found = part(page, "claims")
    assert texts(found, "p", "d-label") == [label]
    told = texts(found, "ul", "d-claims")
    assert len(told) == len(sides)
    for text, side in zip(told, sides, strict=True):
        assert all(f"Claim {key} " in text for key in side)
    assert len(found.named("div", cls="d-sides")) == (len(sides) > 1)
    assert len(found.named("div", cls="d-against")) == against


def test_a_rival_that_stands_beside_is_named_by_its_speaker() -> None:
    chain = [claim("a", contradicts=("b",)), claim("b"), claim("c", contradicts=("b", "e")), claim("e", said_by="p")]
    found = part(all_pages(*chain, named(Person, "p", name="Ann"))[D], "claims")
    assert texts(found, "div", "d-against")[1] == "Contradicted by Somebody Claimed Ann Claimed"
    assert "#claim-e" in found.links


def test_what_nobody_contradicts_comes_last_and_in_one_list() -> None:
    claims = [claim("a", "2024-01"), claim("b", "2024-02"), claim("c", "2024-03", contradicts=("e",)), claim("e")]
    found = part(all_pages(*claims)[D], "claims")
    assert found.ids == ["claims", "claim-c", "claim-e", "claim-a", "claim-b"]
    assert len(found.named("ul", cls="d-claims")) == 3


def test_many_claims_have_pages_and_the_dossier_leads_to_them() -> None:
    pages = all_pages(*many())
    shown, one, two = (part(pages[D], "claims"), *(look(pages[f"dossiers/d/claims/{n}index.md"]) for n in ("", "2/")))
    entries = [{key for key in found.ids if key.startswith("claim-")} for found in (shown, one, two)]
    assert entries[0] == entries[1] | entries[2] == {f"claim-c{n:03}" for n in range(MOST_CLAIMS + 5)}
    assert not entries[1] & entries[2]
    assert len(shown.named("li", cls="d-claim")) == 12
    assert texts(shown, "nav") == ["All claims Page 1 60 claims Page 2 5 claims"]
    assert texts(two, "h1") == ["Dossier d: Claims, page 2"]
    assert texts(two, "nav", "d-steps") == ["Previous Page 1"] * 2


def test_links_to_a_claim_lead_to_where_it_stands() -> None:
    pages = all_pages(*many(), article("a", dossiers=("d",), claims=("c064",)), event("e"))
    assert "../../../../dossiers/d/claims/2/#claim-c064" in part(pages["articles/2024/01/a.md"], "claims").links
    assert "claims/#claim-c001" in part(pages[D], "claims").links


def test_few_claims_have_no_pages() -> None:
    pages = all_pages(*many(MOST_CLAIMS))
    assert not [path for path in pages if path.startswith("dossiers/d/claims")]
    assert len(part(pages[D], "claims").named("li", cls="d-claim")) == MOST_CLAIMS

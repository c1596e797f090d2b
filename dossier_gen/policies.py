"""The policies of a site: which of its pages tells which, known by the page's id, and which of them readers need."""

from collections.abc import Mapping
from types import MappingProxyType

#: Pages by their ids, and as what https://schema.org/NewsMediaOrganization knows them.
POLICIES: Mapping[str, str] = MappingProxyType(
    {
        "actionable-feedback-policy": "actionableFeedbackPolicy",
        "corrections-policy": "correctionsPolicy",
        "diversity-policy": "diversityPolicy",
        "ethics": "ethicsPolicy",
        "ethics-policy": "ethicsPolicy",
        "fact-checking-policy": "verificationFactCheckingPolicy",
        "feedback": "actionableFeedbackPolicy",
        "feedback-policy": "actionableFeedbackPolicy",
        "masthead": "masthead",
        "ownership": "ownershipFundingInfo",
        "principles": "publishingPrinciples",
        "publishing-principles": "publishingPrinciples",
        "sources": "verificationFactCheckingPolicy",
        "sources-policy": "verificationFactCheckingPolicy",
        "unnamed-sources-policy": "unnamedSourcesPolicy",
    }
)


def _ids(name: str) -> frozenset[str]:
    return frozenset(key for key, policy in POLICIES.items() if policy == name)


#: What every site tells its readers, by the id of the page that a new site would write; any of the ids will do.
NEEDED: Mapping[str, tuple[str, frozenset[str]]] = MappingProxyType(
    {
        "about": ("who makes this site, and for what", frozenset({"about"})),
        "corrections-policy": ("how mistakes are mended", _ids("correctionsPolicy")),
        "sources-policy": ("how sources are chosen and shown", _ids("verificationFactCheckingPolicy")),
        "feedback": ("how to tell of a mistake", _ids("actionableFeedbackPolicy") | {"contact"}),
    }
)

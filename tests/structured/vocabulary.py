"""The words of https://schema.org (release 30.0) that our structured data uses, listed by hand.

No package of Python that is kept up carries the vocabulary. A type is listed with what it is a kind of, a property with
the types that it may stand on (there "Used on these types"); whoever uses a new one looks it up and adds it here. All
of it was compared with the package schema-dts 2.1.0 of npm, which is made from the vocabulary itself.
"""

from collections.abc import Iterator

TYPES: dict[str, tuple[str, ...]] = {
    "Thing": (),
    "CreativeWork": ("Thing",),
    "Article": ("CreativeWork",),
    "NewsArticle": ("Article",),
    "AnalysisNewsArticle": ("NewsArticle",),
    "BackgroundNewsArticle": ("NewsArticle",),
    "OpinionNewsArticle": ("NewsArticle",),
    "ReportageNewsArticle": ("NewsArticle",),
    "Comment": ("CreativeWork",),
    "CorrectionComment": ("Comment",),
    "WebSite": ("CreativeWork",),
    "WebPage": ("CreativeWork",),
    "AboutPage": ("WebPage",),
    "CollectionPage": ("WebPage",),
    "ProfilePage": ("WebPage",),
    "MediaObject": ("CreativeWork",),
    "ImageObject": ("MediaObject",),
    "Intangible": ("Thing",),
    "ItemList": ("Intangible",),
    "BreadcrumbList": ("ItemList",),
    "ListItem": ("Intangible",),
    "StructuredValue": ("Intangible",),
    "GeoCoordinates": ("StructuredValue",),
    "Person": ("Thing",),
    "Organization": ("Thing",),
    "GovernmentOrganization": ("Organization",),
    "NGO": ("Organization",),
    "NewsMediaOrganization": ("Organization",),
    "Place": ("Thing",),
    "AdministrativeArea": ("Place",),
    "Country": ("AdministrativeArea",),
}

PROPERTIES: dict[str, tuple[str, ...]] = {
    "about": ("CreativeWork",),
    "actionableFeedbackPolicy": ("NewsMediaOrganization", "Organization"),
    "alternateName": ("Thing",),
    "archivedAt": ("CreativeWork",),
    "articleSection": ("Article",),
    "author": ("CreativeWork",),
    "caption": ("ImageObject",),
    "citation": ("CreativeWork",),
    "containedInPlace": ("Place",),
    "contentUrl": ("MediaObject",),
    "correction": ("CreativeWork",),
    "correctionsPolicy": ("NewsMediaOrganization", "Organization"),
    "creditText": ("CreativeWork",),
    "dateModified": ("CreativeWork",),
    "datePublished": ("CreativeWork",),
    "description": ("Thing",),
    "diversityPolicy": ("NewsMediaOrganization", "Organization"),
    "ethicsPolicy": ("NewsMediaOrganization", "Organization"),
    "geo": ("Place",),
    "headline": ("CreativeWork",),
    "height": ("MediaObject",),
    "image": ("Thing",),
    "inLanguage": ("CreativeWork",),
    "isPartOf": ("CreativeWork",),
    "item": ("ListItem",),
    "itemListElement": ("ItemList",),
    "itemListOrder": ("ItemList",),
    "latitude": ("GeoCoordinates", "Place"),
    "longitude": ("GeoCoordinates", "Place"),
    "mainEntity": ("CreativeWork",),
    "mainEntityOfPage": ("Thing",),
    "maintainer": ("CreativeWork",),
    "masthead": ("NewsMediaOrganization",),
    "mentions": ("CreativeWork",),
    "name": ("Thing",),
    "numberOfItems": ("ItemList",),
    "ownershipFundingInfo": ("NewsMediaOrganization", "Organization"),
    "position": ("CreativeWork", "ListItem"),
    "publisher": ("CreativeWork",),
    "publishingPrinciples": ("CreativeWork", "Organization", "Person"),
    "sameAs": ("Thing",),
    "text": ("CreativeWork",),
    "translationOfWork": ("CreativeWork",),
    "unnamedSourcesPolicy": ("NewsMediaOrganization", "Organization"),
    "url": ("Thing",),
    "verificationFactCheckingPolicy": ("NewsMediaOrganization",),
    "width": ("MediaObject",),
}


def kinds(name: str) -> Iterator[str]:
    """A type, and all that it is a kind of."""
    yield name
    for above in TYPES[name]:
        yield from kinds(above)


def faults(data: object) -> Iterator[str]:
    """What of a JSON-LD text is not in the vocabulary, or stands on a type that does not have it."""
    if isinstance(data, list):
        for item in data:
            yield from faults(item)
    elif isinstance(data, dict):
        yield from _faults_of_node(data)
        yield from faults(list(data.values()))


def _faults_of_node(node: dict[str, object]) -> Iterator[str]:
    facts = [key for key in node if not key.startswith("@")]
    name = node.get("@type")
    if name is None:
        if facts:
            yield f"{facts} of a node without a type"
    elif name not in TYPES:
        yield f"{name} is no type"
    else:
        of = set(kinds(str(name)))
        yield from (f"{name} has no {fact}" for fact in facts if not of & set(PROPERTIES.get(fact, ())))

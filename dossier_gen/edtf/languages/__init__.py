"""The languages in which dates can be told."""

from collections.abc import Mapping

from dossier_gen.edtf.languages.arabic import ARABIC
from dossier_gen.edtf.languages.english import ENGLISH
from dossier_gen.edtf.languages.french import FRENCH
from dossier_gen.edtf.languages.german import GERMAN
from dossier_gen.edtf.languages.russian import RUSSIAN
from dossier_gen.edtf.languages.spanish import SPANISH
from dossier_gen.edtf.phrases import Phrases

#: By the language's code in ISO 639-1.
PHRASES: Mapping[str, Phrases] = {
    "ar": ARABIC,
    "de": GERMAN,
    "en": ENGLISH,
    "es": SPANISH,
    "fr": FRENCH,
    "ru": RUSSIAN,
}

"""Dates in words in every language but English, which has tests of its own."""

import re
from dataclasses import fields
from itertools import product
from string import Formatter

import pytest

from dossier_gen.edtf import parse, words
from dossier_gen.edtf.languages import PHRASES
from dossier_gen.edtf.languages.english import ENGLISH
from dossier_gen.edtf.phrases import UNITS, Frame, Phrases

WORDS = {
    "ar": (
        ("2024-12", "ديسمبر 2024"),
        ("2024-12-01", "1 ديسمبر 2024"),
        ("2024-12-08T10:30:00", "8 ديسمبر 2024، 10:30 بالتوقيت المحلي"),
        ("2024-12~", "نحو ديسمبر 2024"),
        ("2024-12-08~", "نحو 8 ديسمبر 2024"),
        ("2024~", "نحو 2024"),
        ("2024-21~", "نحو ربيع 2024"),
        ("2024-12-08%", "نحو 8 ديسمبر 2024، تاريخ غير مؤكد"),
        ("?2004-06-~11", "11 يونيو 2004 (غير مؤكد: السنة، تقريبي: اليوم)"),
        ("2024-11-27/2024-12-08", "من 27 نوفمبر إلى 8 ديسمبر 2024"),
        ("2024-12-01/2024-12-08", "من 1 إلى 8 ديسمبر 2024"),
        ("2024-09/2024-10", "من سبتمبر إلى أكتوبر 2024"),
        ("1964/2008", "من 1964 إلى 2008"),
        ("2025-21/2025-24", "من ربيع 2025 إلى شتاء 2025"),
        ("2024-12-08/..", "منذ 8 ديسمبر 2024"),
        ("2024-12/..", "منذ ديسمبر 2024"),
        ("2011/..", "منذ 2011"),
        ("2024-12~/..", "منذ نحو ديسمبر 2024"),
        ("../2024-12-08", "حتى 8 ديسمبر 2024"),
        ("../2024-12", "حتى ديسمبر 2024"),
        ("../2011", "حتى 2011"),
        ("../2025-21", "حتى ربيع 2025"),
        ("2024-12-08/", "البداية: 8 ديسمبر 2024، النهاية غير معروفة"),
        ("/2011", "البداية غير معروفة، النهاية: 2011"),
        ("[2024-11-27..2024-12-08]", "بين 27 نوفمبر و8 ديسمبر 2024"),
        ("[2024-09..2024-10]", "بين سبتمبر وأكتوبر 2024"),
        ("[2024-09,2024-10]", "سبتمبر أو أكتوبر 2024"),
        ("{2024-23,2024-24}", "خريف 2024 وشتاء 2024"),
        ("[1667,1668,1670..1672]", "1667، 1668 أو بين 1670 و1672"),
        ("[2011..]", "2011 أو بعد ذلك"),
        ("{..2011}", "2011 وما قبل ذلك"),
        ("2025-30", "صيف 2025 (نصف الكرة الجنوبي)"),
        ("2025-33", "الربع الأول من عام 2025"),
        ("2025-39", "الثلث الثالث من عام 2025"),
        ("2025-40", "النصف الأول من عام 2025"),
        ("202X", "الأعوام 2020–2029"),
        ("XXXX", "سنة غير معروفة"),
        ("2024-12-XX", "ديسمبر 2024 (اليوم غير معروف)"),
        ("2024-XX", "2024 (الشهر غير معروف)"),
        ("2024-XX-25", "2024 (اليوم 25 من شهر غير معروف)"),
        ("156X-12-25", "25 ديسمبر (الأعوام 1560–1569)"),
        ("1984-0X", "أحد الأشهر يناير–سبتمبر 1984"),
        ("2018-05-X0", "10، 20 أو 30 مايو 2018"),
        ("2018-05-1X", "أحد الأيام 10–19 مايو 2018"),
        ("2018-X2-X1", "تاريخ مكتوب هكذا: 2018-X2-X1"),
        ("-0043-03-15", "15 مارس 44 ق.م"),
        ("0044", "44 م"),
        ("Y170000002", "سنة 170000002"),
        ("1950S2", "نحو 1950 (بين 1900 و1999)"),
    ),
    "de": (
        ("2024-12", "Dezember 2024"),
        ("2024-12-01", "1. Dezember 2024"),
        ("2024-12-08T10:30:00", "8. Dezember 2024, 10:30 Ortszeit"),
        ("2024-12~", "etwa Dezember 2024"),
        ("2024-12-08~", "um den 8. Dezember 2024"),
        ("2024~", "um 2024"),
        ("2024-21~", "Frühjahr 2024 (ungefähr)"),
        ("2024-12-08%", "um den 8. Dezember 2024, unsicher"),
        ("?2004-06-~11", "11. Juni 2004 (Jahr unsicher, Tag ungefähr)"),
        ("2024-11-27/2024-12-08", "vom 27. November bis zum 8. Dezember 2024"),
        ("2024-12-01/2024-12-08", "vom 1. bis zum 8. Dezember 2024"),
        ("2024-09/2024-10", "von September bis Oktober 2024"),
        ("1964/2008", "von 1964 bis 2008"),
        ("2025-21/2025-24", "Frühjahr 2025 bis Winter 2025"),
        ("2024-12-08/..", "seit dem 8. Dezember 2024"),
        ("2024-12/..", "seit Dezember 2024"),
        ("2011/..", "seit 2011"),
        ("2024-12~/..", "Beginn: etwa Dezember 2024"),
        ("../2024-12-08", "bis zum 8. Dezember 2024"),
        ("../2024-12", "bis Dezember 2024"),
        ("../2011", "bis 2011"),
        ("../2025-21", "Ende: Frühjahr 2025"),
        ("2024-12-08/", "Beginn: 8. Dezember 2024, Ende unbekannt"),
        ("/2011", "Beginn unbekannt, Ende: 2011"),
        ("[2024-11-27..2024-12-08]", "zwischen dem 27. November und dem 8. Dezember 2024"),
        ("[2024-09..2024-10]", "zwischen September und Oktober 2024"),
        ("[2024-09,2024-10]", "September oder Oktober 2024"),
        ("{2024-23,2024-24}", "Herbst 2024 und Winter 2024"),
        ("[1667,1668,1670..1672]", "1667, 1668 oder zwischen 1670 und 1672"),
        ("[2011..]", "2011 oder später"),
        ("{..2011}", "2011 und früher"),
        ("2025-30", "Sommer 2025 (Südhalbkugel)"),
        ("2025-33", "1. Quartal 2025"),
        ("2025-39", "3. Drittel des Jahres 2025"),
        ("2025-40", "1. Halbjahr 2025"),
        ("202X", "Jahre 2020–2029"),
        ("XXXX", "unbekanntes Jahr"),
        ("2024-12-XX", "Dezember 2024 (Tag unbekannt)"),
        ("2024-XX", "2024 (Monat unbekannt)"),
        ("2024-XX-25", "2024 (25. Tag eines unbekannten Monats)"),
        ("156X-12-25", "25. Dezember (Jahre 1560–1569)"),
        ("1984-0X", "einer der Monate Januar–September 1984"),
        ("2018-05-X0", "10., 20. oder 30. Mai 2018"),
        ("2018-05-1X", "einer der Tage 10.–19. Mai 2018"),
        ("2018-X2-X1", "Datum in der Schreibweise 2018-X2-X1"),
        ("-0043-03-15", "15. März 44 v. Chr."),
        ("0044", "44 n. Chr."),
        ("Y170000002", "Jahr 170000002"),
        ("1950S2", "um 1950 (zwischen 1900 und 1999)"),
    ),
    "es": (
        ("2024-12", "diciembre de 2024"),
        ("2024-12-01", "1 de diciembre de 2024"),
        ("2024-12-08T10:30:00", "8 de diciembre de 2024, 10:30 hora local"),
        ("2024-12~", "hacia diciembre de 2024"),
        ("2024-12-08~", "hacia el 8 de diciembre de 2024"),
        ("2024~", "hacia 2024"),
        ("2024-21~", "la primavera de 2024 (fecha aproximada)"),
        ("2024-12-08%", "hacia el 8 de diciembre de 2024, fecha incierta"),
        ("?2004-06-~11", "11 de junio de 2004 (año: valor incierto, día: valor aproximado)"),
        ("2024-11-27/2024-12-08", "del 27 de noviembre al 8 de diciembre de 2024"),
        ("2024-12-01/2024-12-08", "del 1 al 8 de diciembre de 2024"),
        ("2024-09/2024-10", "de septiembre a octubre de 2024"),
        ("1964/2008", "de 1964 a 2008"),
        ("2025-21/2025-24", "la primavera de 2025 – el invierno de 2025"),
        ("2024-12-08/..", "desde el 8 de diciembre de 2024"),
        ("2024-12/..", "desde diciembre de 2024"),
        ("2011/..", "desde 2011"),
        ("2024-12~/..", "comienzo: hacia diciembre de 2024"),
        ("../2024-12-08", "hasta el 8 de diciembre de 2024"),
        ("../2024-12", "hasta diciembre de 2024"),
        ("../2011", "hasta 2011"),
        ("../2025-21", "fin: la primavera de 2025"),
        ("2024-12-08/", "comienzo: 8 de diciembre de 2024, fin desconocido"),
        ("/2011", "comienzo desconocido, fin: 2011"),
        ("[2024-11-27..2024-12-08]", "entre el 27 de noviembre y el 8 de diciembre de 2024"),
        ("[2024-09..2024-10]", "entre septiembre y octubre de 2024"),
        ("[2024-09,2024-10]", "septiembre o bien octubre de 2024"),
        ("{2024-23,2024-24}", "el otoño de 2024 y el invierno de 2024"),
        ("[1667,1668,1670..1672]", "1667, 1668 o bien entre 1670 y 1672"),
        ("[2011..]", "2011 o después"),
        ("{..2011}", "2011 y antes"),
        ("2025-30", "el verano de 2025 (hemisferio sur)"),
        ("2025-33", "el primer trimestre de 2025"),
        ("2025-39", "el tercer cuatrimestre de 2025"),
        ("2025-40", "el primer semestre de 2025"),
        ("202X", "años 2020–2029"),
        ("XXXX", "año desconocido"),
        ("2024-12-XX", "diciembre de 2024 (día desconocido)"),
        ("2024-XX", "2024 (mes desconocido)"),
        ("2024-XX-25", "2024 (día 25 de un mes desconocido)"),
        ("156X-12-25", "25 de diciembre (años 1560–1569)"),
        ("1984-0X", "uno de los meses enero–septiembre de 1984"),
        ("2018-05-X0", "10, 20 o bien 30 de mayo de 2018"),
        ("2018-05-1X", "uno de los días 10–19 de mayo de 2018"),
        ("2018-X2-X1", "fecha escrita 2018-X2-X1"),
        ("-0043-03-15", "15 de marzo de 44 a. C."),
        ("0044", "44 d. C."),
        ("Y170000002", "el año 170000002"),
        ("1950S2", "hacia 1950 (entre 1900 y 1999)"),
    ),
    "fr": (
        ("2024-12", "décembre 2024"),
        ("2024-12-01", "1er décembre 2024"),
        ("2024-12-08T10:30:00", "8 décembre 2024, 10:30 heure locale"),
        ("2024-12~", "vers décembre 2024"),
        ("2024-12-08~", "vers le 8 décembre 2024"),
        ("2024~", "vers 2024"),
        ("2024-21~", "printemps 2024 (date approximative)"),
        ("2024-12-08%", "vers le 8 décembre 2024, date incertaine"),
        ("?2004-06-~11", "11 juin 2004 (année : valeur incertaine, jour : valeur approximative)"),
        ("2024-11-27/2024-12-08", "du 27 novembre au 8 décembre 2024"),
        ("2024-12-01/2024-12-08", "du 1er au 8 décembre 2024"),
        ("2024-09/2024-10", "septembre – octobre 2024"),
        ("1964/2008", "de 1964 à 2008"),
        ("2025-21/2025-24", "printemps 2025 – hiver 2025"),
        ("2024-12-08/..", "depuis le 8 décembre 2024"),
        ("2024-12/..", "depuis décembre 2024"),
        ("2011/..", "depuis 2011"),
        ("2024-12~/..", "début : vers décembre 2024"),
        ("../2024-12-08", "jusqu’au 8 décembre 2024"),
        ("../2024-12", "jusqu’en décembre 2024"),
        ("../2011", "jusqu’en 2011"),
        ("../2025-21", "fin : printemps 2025"),
        ("2024-12-08/", "début : 8 décembre 2024, fin inconnue"),
        ("/2011", "début inconnu, fin : 2011"),
        ("[2024-11-27..2024-12-08]", "entre le 27 novembre et le 8 décembre 2024"),
        ("[2024-09..2024-10]", "entre septembre et octobre 2024"),
        ("[2024-09,2024-10]", "septembre ou octobre 2024"),
        ("{2024-23,2024-24}", "automne 2024 et hiver 2024"),
        ("[1667,1668,1670..1672]", "1667, 1668 ou entre 1670 et 1672"),
        ("[2011..]", "2011 ou après"),
        ("{..2011}", "2011 et avant"),
        ("2025-30", "été 2025 (hémisphère sud)"),
        ("2025-33", "1er trimestre 2025"),
        ("2025-39", "3e quadrimestre 2025"),
        ("2025-40", "1er semestre 2025"),
        ("202X", "années 2020–2029"),
        ("XXXX", "année inconnue"),
        ("2024-12-XX", "décembre 2024 (jour inconnu)"),
        ("2024-XX", "2024 (mois inconnu)"),
        ("2024-XX-25", "2024 (jour 25 d’un mois inconnu)"),
        ("156X-12-25", "25 décembre (années 1560–1569)"),
        ("1984-0X", "l’un des mois janvier–septembre 1984"),
        ("2018-05-X0", "10, 20 ou 30 mai 2018"),
        ("2018-05-1X", "l’un des jours 10–19 mai 2018"),
        ("2018-X2-X1", "date notée 2018-X2-X1"),
        ("-0043-03-15", "15 mars 44 av. J.-C."),
        ("0044", "44 apr. J.-C."),
        ("Y170000002", "année 170000002"),
        ("1950S2", "vers 1950 (entre 1900 et 1999)"),
    ),
    "ru": (
        ("2024-12", "декабрь 2024 г."),
        ("2024-12-01", "1 декабря 2024 г."),
        ("2024-12-08T10:30:00", "8 декабря 2024 г., 10:30 местного времени"),
        ("2024-12~", "приблизительно декабрь 2024 г."),
        ("2024-12-08~", "около 8 декабря 2024 г."),
        ("2024~", "около 2024 г."),
        ("2024-21~", "приблизительно весна 2024 г."),
        ("2024-12-08%", "около 8 декабря 2024 г., под вопросом"),
        ("?2004-06-~11", "11 июня 2004 г. (год под вопросом, день приблизительно)"),
        ("2024-11-27/2024-12-08", "27 ноября — 8 декабря 2024 г."),
        ("2024-12-01/2024-12-08", "1 — 8 декабря 2024 г."),
        ("2024-09/2024-10", "сентябрь — октябрь 2024 г."),
        ("1964/2008", "1964 г. — 2008 г."),
        ("2025-21/2025-24", "весна 2025 г. — зима 2025 г."),
        ("2024-12-08/..", "начало: 8 декабря 2024 г."),
        ("2024-12/..", "начало: декабрь 2024 г."),
        ("2011/..", "с 2011 г."),
        ("2024-12~/..", "начало: приблизительно декабрь 2024 г."),
        ("../2024-12-08", "по 8 декабря 2024 г. включительно"),
        ("../2024-12", "по декабрь 2024 г. включительно"),
        ("../2011", "по 2011 г. включительно"),
        ("../2025-21", "окончание: весна 2025 г."),
        ("2024-12-08/", "начало: 8 декабря 2024 г., окончание неизвестно"),
        ("/2011", "начало неизвестно, окончание: 2011 г."),
        ("[2024-11-27..2024-12-08]", "между 27 ноября и 8 декабря 2024 г."),
        ("[2024-09..2024-10]", "в промежутке: сентябрь — октябрь 2024 г."),
        ("[2024-09,2024-10]", "сентябрь или октябрь 2024 г."),
        ("{2024-23,2024-24}", "осень 2024 г. и зима 2024 г."),
        ("[1667,1668,1670..1672]", "1667 г., 1668 г. или между 1670 г. и 1672 г."),
        ("[2011..]", "2011 г. или позднее"),
        ("{..2011}", "2011 г. и ранее"),
        ("2025-30", "лето 2025 г. (Южное полушарие)"),
        ("2025-33", "1-й квартал 2025 г."),
        ("2025-39", "3-я треть 2025 г."),
        ("2025-40", "1-е полугодие 2025 г."),
        ("202X", "2020–2029 гг."),
        ("XXXX", "неизвестный год"),
        ("2024-12-XX", "декабрь 2024 г. (день неизвестен)"),
        ("2024-XX", "2024 г. (месяц неизвестен)"),
        ("2024-XX-25", "2024 г. (25-е число неизвестного месяца)"),
        ("156X-12-25", "25 декабря (1560–1569 гг.)"),
        ("1984-0X", "один из месяцев: январь–сентябрь 1984 г."),
        ("2018-05-X0", "10, 20 или 30 мая 2018 г."),
        ("2018-05-1X", "один из дней: 10–19 мая 2018 г."),
        ("2018-X2-X1", "дата в записи 2018-X2-X1"),
        ("-0043-03-15", "15 марта 44 г. до н. э."),
        ("0044", "44 г. н. э."),
        ("Y170000002", "год 170000002"),
        ("1950S2", "около 1950 г. (1900 г. — 1999 г.)"),
    ),
}
ROWS = [(locale, text, told) for locale, rows in WORDS.items() for text, told in rows]


def plain(told: str) -> str:
    """With usual spaces for those that keep a line together."""
    return re.sub("[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]", " ", told)


@pytest.mark.parametrize(("locale", "text", "told"), ROWS)
def test_words(locale: str, text: str, told: str) -> None:
    assert plain(words(parse(text), locale)) == told


def test_every_language_but_english_is_looked_at() -> None:
    assert set(WORDS) == set(PHRASES) - {"en"}


def templates(phrases: Phrases) -> dict[str, list[str]]:
    """The templates of a language by field; a phrase with several forms has several."""
    found: dict[str, list[str]] = {}
    for name in (field.name for field in fields(phrases)):
        value = getattr(phrases, name)
        if isinstance(value, Frame):
            found[name] = [value.other, *filter(None, (value.day, value.month, value.year))]
        elif isinstance(value, str):
            found[name] = [value]
        else:
            found[name] = list(value.values()) if name == "years" else list(value)
    return found


def gaps(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("phrases", PHRASES.values(), ids=PHRASES)
def test_every_phrase_tells_all_that_it_is_given(phrases: Phrases) -> None:
    english = templates(ENGLISH)
    for name, found in templates(phrases).items():
        wanted = {"first", "last"} if name == "years" and phrases is not ENGLISH else gaps(english[name][0])
        assert all(gaps(template) == wanted for template in found), name
    assert (len(phrases.parts), set(phrases.years)) == (9, set(UNITS))


@pytest.mark.parametrize("phrases", PHRASES.values(), ids=PHRASES)
def test_seasons_parts_and_units_differ(phrases: Phrases) -> None:
    seasons = [frame.format(season=season) for frame, season in product(phrases.hemispheres, phrases.seasons)]
    told = [*phrases.seasons, *seasons, *phrases.parts]
    assert len(set(told)) == len(told) == 21


@pytest.mark.parametrize("locale", ["ar", "ru"])
def test_no_text_is_half_in_english(locale: str) -> None:
    for text in (text for _, text, _ in ROWS):
        told = words(parse(text), locale).replace(text, "").replace("UTC", "")
        assert not re.search("[A-Za-z]", told), told

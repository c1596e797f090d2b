"""Dates in French."""

from dossier_gen.edtf.phrases import UNITS, Frame, Phrases

_NTH = ("1er", "2e", "3e", "4e")

FRENCH = Phrases(
    seasons=("printemps {year}", "été {year}", "automne {year}", "hiver {year}"),
    hemispheres=("{season} (hémisphère nord)", "{season} (hémisphère sud)"),
    parts=(
        *(f"{which} trimestre {{year}}" for which in _NTH),
        *(f"{which} quadrimestre {{year}}" for which in _NTH[:3]),
        *(f"{which} semestre {{year}}" for which in _NTH[:2]),
    ),
    part_names=("année", "mois", "jour", "saison"),
    first_day="1er",
    early_date="{date} apr. J.-C.",
    before_christ="{date} av. J.-C.",
    far_year="année {year}",
    unknown_year="année inconnue",
    years=dict.fromkeys(UNITS, "années {first}–{last}"),
    some_day="{rest} (jour inconnu)",
    some_month="{rest} (mois inconnu)",
    day_of_some_month="{rest} (jour {day} d’un mois inconnu)",
    day_of_row="l’un des jours {dates}",
    month_of_row="l’un des mois {dates}",
    written_year="année notée {text}",
    written_date="date notée {text}",
    estimated="vers {year} (entre {first} et {last})",
    local_time="heure locale",
    approximate=Frame("{date} (date approximative)", day="vers le {date}", month="vers {date}", year="vers {date}"),
    uncertain="{date}, date incertaine",
    uncertain_within="{date} (date incertaine)",
    mark_uncertain="{parts}\N{NO-BREAK SPACE}: valeur incertaine",
    mark_approximate="{parts}\N{NO-BREAK SPACE}: valeur approximative",
    mark_both="{parts}\N{NO-BREAK SPACE}: valeur incertaine et approximative",
    from_to=Frame("{start} – {end}", day="du {start} au {end}", year="de {start} à {end}"),
    since=Frame(
        "début\N{NO-BREAK SPACE}: {start}", day="depuis le {start}", month="depuis {start}", year="depuis {start}"
    ),
    until=Frame("fin\N{NO-BREAK SPACE}: {end}", day="jusqu’au {end}", month="jusqu’en {end}", year="jusqu’en {end}"),
    unknown_start="début inconnu, fin\N{NO-BREAK SPACE}: {end}",
    unknown_end="début\N{NO-BREAK SPACE}: {start}, fin inconnue",
    unknown_to_open="début inconnu, sans fin",
    open_to_unknown="sans début, fin inconnue",
    no_ends="sans début ni fin",
    between=Frame(
        "dans l’intervalle {start} – {end}",
        day="entre le {start} et le {end}",
        month="entre {start} et {end}",
        year="entre {start} et {end}",
    ),
    through=Frame("{start} – {end}"),
    one_or_later="{start} ou après",
    before_year="avant {year}",
    one_or_earlier="{end} ou avant",
    all_later="{start} et après",
    all_earlier="{end} et avant",
    last_or="{most} ou {last}",
    last_and="{most} et {last}",
)

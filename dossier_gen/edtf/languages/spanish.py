"""Dates in Spanish.

"o bien" stands for "o", which before "octubre", 8 and 11 would have to be "u"; the seasons have their article, as
"y" before "invierno" would have to be "e".
"""

from dossier_gen.edtf.phrases import UNITS, Frame, Phrases

SPANISH = Phrases(
    seasons=("la primavera de {year}", "el verano de {year}", "el otoño de {year}", "el invierno de {year}"),
    hemispheres=("{season} (hemisferio norte)", "{season} (hemisferio sur)"),
    parts=(
        *(f"el {which} trimestre de {{year}}" for which in ("primer", "segundo", "tercer", "cuarto")),
        *(f"el {which} cuatrimestre de {{year}}" for which in ("primer", "segundo", "tercer")),
        *(f"el {which} semestre de {{year}}" for which in ("primer", "segundo")),
    ),
    part_names=("año", "mes", "día", "estación"),
    early_date="{date} d. C.",
    before_christ="{date} a. C.",
    far_year="el año {year}",
    unknown_year="año desconocido",
    years=dict.fromkeys(UNITS, "años {first}–{last}"),
    some_day="{rest} (día desconocido)",
    some_month="{rest} (mes desconocido)",
    day_of_some_month="{rest} (día {day} de un mes desconocido)",
    day_of_row="uno de los días {dates}",
    month_of_row="uno de los meses {dates}",
    written_year="año escrito {text}",
    written_date="fecha escrita {text}",
    estimated="hacia {year} (entre {first} y {last})",
    local_time="hora local",
    approximate=Frame("{date} (fecha aproximada)", day="hacia el {date}", month="hacia {date}", year="hacia {date}"),
    uncertain="{date}, fecha incierta",
    uncertain_within="{date} (fecha incierta)",
    mark_uncertain="{parts}: valor incierto",
    mark_approximate="{parts}: valor aproximado",
    mark_both="{parts}: valor incierto y aproximado",
    from_to=Frame(
        "{start} – {end}",
        day="del {start} al {end}",
        month="de {start} a {end}",
        year="de {start} a {end}",
    ),
    since=Frame("comienzo: {start}", day="desde el {start}", month="desde {start}", year="desde {start}"),
    until=Frame("fin: {end}", day="hasta el {end}", month="hasta {end}", year="hasta {end}"),
    unknown_start="comienzo desconocido, fin: {end}",
    unknown_end="comienzo: {start}, fin desconocido",
    unknown_to_open="comienzo desconocido, sin fin",
    open_to_unknown="sin comienzo, fin desconocido",
    no_ends="sin comienzo ni fin",
    between=Frame(
        "en el intervalo {start} – {end}",
        day="entre el {start} y el {end}",
        month="entre {start} y {end}",
        year="entre {start} y {end}",
    ),
    through=Frame("{start} – {end}"),
    one_or_later="{start} o después",
    before_year="antes de {year}",
    one_or_earlier="{end} o antes",
    all_later="{start} y después",
    all_earlier="{end} y antes",
    last_or="{most} o bien {last}",
    last_and="{most} y {last}",
)

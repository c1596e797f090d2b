"""Dates in Russian.

A preposition stands only before what does not change with it or stands in the genitive already: "около 8 декабря",
"по декабрь"; elsewhere a colon or a dash keeps the first case.
"""

from dossier_gen.edtf.phrases import UNITS, Frame, Phrases

_YEAR = "{year}\N{NARROW NO-BREAK SPACE}г."

RUSSIAN = Phrases(
    seasons=(
        f"весна {_YEAR}",
        f"лето {_YEAR}",
        f"осень {_YEAR}",
        f"зима {_YEAR}",
    ),
    hemispheres=("{season} (Северное полушарие)", "{season} (Южное полушарие)"),
    parts=(
        *(f"{which}-й квартал {_YEAR}" for which in (1, 2, 3, 4)),
        *(f"{which}-я треть {_YEAR}" for which in (1, 2, 3)),
        *(f"{which}-е полугодие {_YEAR}" for which in (1, 2)),
    ),
    part_names=("год", "месяц", "день", "время года"),
    year=_YEAR,
    early_date="{date} н. э.",
    before_christ="{date} до н. э.",
    far_year="год {year}",
    unknown_year="неизвестный год",
    years=dict.fromkeys(UNITS, "{first}–{last}\N{NARROW NO-BREAK SPACE}гг."),
    some_day="{rest} (день неизвестен)",
    some_month="{rest} (месяц неизвестен)",
    day_of_some_month="{rest} ({day}-е число неизвестного месяца)",
    day_of_row="один из дней: {dates}",
    month_of_row="один из месяцев: {dates}",
    written_year="год в записи {text}",
    written_date="дата в записи {text}",
    estimated="около {year} ({first} — {last})",
    local_time="местного времени",
    approximate=Frame("приблизительно {date}", day="около {date}", year="около {date}"),
    uncertain="{date}, под вопросом",
    uncertain_within="{date} (под вопросом)",
    mark_uncertain="{parts} под вопросом",
    mark_approximate="{parts} приблизительно",
    mark_both="{parts} под вопросом и приблизительно",
    from_to=Frame("{start} — {end}"),
    since=Frame("начало: {start}", year="с {start}"),
    until=Frame(
        "окончание: {end}",
        day="по {end} включительно",
        month="по {end} включительно",
        year="по {end} включительно",
    ),
    unknown_start="начало неизвестно, окончание: {end}",
    unknown_end="начало: {start}, окончание неизвестно",
    unknown_to_open="начало неизвестно, без окончания",
    open_to_unknown="без начала, окончание неизвестно",
    no_ends="без начала и окончания",
    between=Frame("в промежутке: {start} — {end}", day="между {start} и {end}", year="между {start} и {end}"),
    through=Frame("{start} — {end}"),
    one_or_later="{start} или позднее",
    before_year="до {year} г.",
    one_or_earlier="{end} или ранее",
    all_later="{start} и позднее",
    all_earlier="{end} и ранее",
    last_or="{most} или {last}",
    last_and="{most} и {last}",
)

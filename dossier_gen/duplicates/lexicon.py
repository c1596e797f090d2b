"""Words that weigh more or less than others where two texts are compared. They are English; other texts go without."""

#: Letters of a word that count: a plain cut serves European languages about as well as stemming by their grammars
#: (P. McNamee and J. Mayfield, Character n-gram tokenization, 2004, https://doi.org/10.1023/B:INRT.0000009441.78971.be).
STEM = 6


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in words.split())


#: Words that say nothing about what happened.
EMPTY = _stems(
    "a about above across after again against all also although amid among an and any are as at be because "
    "been before being between both but by can could did do does during each for from had has have he her his "
    "how if in into is it its just may might more most near no nor not of off on or other others our out over "
    "own s same she should since so some such t than that the their them then there these they this those "
    "through to under until up was were what when where which while who whom will with within without would "
    "you"
)

#: Words that tell how many were hurt.
TOLL = _stems(
    "casualties casualty dead death deaths die died dies fatalities injured injures injuries injuring kill "
    "killed killing kills missing toll wounded wounds"
)

#: Words that tell of a new number for something that was told before.
UPDATE = _stems("increased increases increasing raised raises rise rises rising rose toll total updated updates")

#: Words that tell of a step in a story: what came of something is not the same event as what it came of.
STEP = _stems(
    "accession accepts acquits acquitted announced announces appeals appoints appointed approves approved "
    "arrested arrests begins blocks captured captures ceasefire charged charges closes condemns condemned "
    "condolences convicted convicts custody declared declares denied denies deported detained detains "
    "disconnects dismissed dismisses drops elected ended ends extradited final fined fired fixed fixes freed "
    "funeral halts imposes inaugurated indicted introduces investigates investigation join joins launched "
    "launches lifted lifts lose lost meets mourning nominates ordered orders pardons proposes protests "
    "reaches recaptures recovered reinstates rejected rejects released releases reopened reopens replaces "
    "rescued resigned resigns responds restored restores resumes retaliates sanctions semi sentenced signed "
    "signs succeeds sues suspended suspends sworn trial urges visits vote voters votes vows warned warns "
    "withdraws winner wins won"
)

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

#: English words for numbers up to a hundred.
NUMBERS = {
    **{word: number for number, word in enumerate(_ONES.split(), start=1)},
    **{word: 10 * number for number, word in enumerate(_TENS.split(), start=2)},
}

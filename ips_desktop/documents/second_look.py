"""What to offer for a second look before a paper is shown to others: health, medicines, the field's own names, other people.

An offer, never a refusal: a person may want exactly this word on their own plan. Text is looked at here and kept nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ips_desktop.documents.press.words import clean
from ips_desktop.questions.sheets import PlanSheet

_FIELD = (
    "ips", "nhs", "recovery", "clinical", "clinic", "wellbeing", "well-being", "access to work", "mental health",
    "individual placement", "psychiatric", "psychiatry", "community mental", "therapy", "health trust",
)  # fmt: skip
_HEALTH = (
    "adhd", "addict", "addiction", "alcohol", "alcoholic", "anorexia", "anxiety", "anxious", "asperger", "autism",
    "autistic", "bipolar", "bpd", "breakdown", "bulimia", "care coordinator", "care co-ordinator", "cmht", "counselling",
    "cpn", "delusion", "delusions", "dementia", "depressed", "depression", "depressive", "detox", "diagnosed", "diagnosis",
    "disorder", "drug", "drugs", "dual diagnosis", "eating disorder", "epilepsy", "eupd", "hallucination",
    "hallucinations", "hearing voices", "hiv", "hospital", "illness", "inpatient", "mania", "manic", "medication",
    "mental", "mentally", "methadone", "ocd", "overdose", "panic attack", "panic attacks", "paranoia", "paranoid",
    "personality disorder", "psychiatrist", "psychologist", "psychosis", "psychotic", "ptsd", "rehab", "relapse",
    "schizoaffective", "schizophrenia", "schizophrenic", "section", "sectioned", "self-harm", "side effects", "suicidal",
    "suicide", "symptom", "symptoms", "therapist", "trauma", "unwell", "voices", "ward",
)  # fmt: skip
_MEDICINES = (
    "amisulpride", "antidepressant", "antidepressants", "antipsychotic", "antipsychotics", "aripiprazole", "citalopram",
    "clozapine", "diazepam", "duloxetine", "fluoxetine", "haloperidol", "lamotrigine", "lithium", "lorazepam",
    "mirtazapine", "olanzapine", "paliperidone", "quetiapine", "risperidone", "sertraline", "valproate", "venlafaxine",
)  # fmt: skip
_DEPOT = (
    r"(?:(?<=\bmy\s)|(?<=\bhis\s)|(?<=\bher\s)|(?<=\btheir\s)|(?<=\bon\sa\s))depot(?!\s(?:manager|supervisor|job|shift|crew|staff))"
    r"|depot(?=\s(?:injection|jab|shot|dose|medication|medicine|clinic|nurse|appointment)s?\b)"
)
"""An injection that is somebody's own or is named as one. A bus, parcel or goods depot is a workplace, and tells nothing."""


def _finder(words: tuple[str, ...], *patterns: str) -> re.Pattern[str]:
    longest_first = [re.escape(word) for word in sorted(words, key=len, reverse=True)]
    return re.compile(r"(?<![\w-])(?:" + "|".join([*longest_first, *patterns]) + r")(?![\w])", re.IGNORECASE)


_PART = re.compile(r"[\w'’-]+")
_TELLING = _finder(_FIELD + _HEALTH + _MEDICINES, _DEPOT)
_SENDER = _finder((*_FIELD, "health", "mental", "psychological", "illness", "mind", "rethink"))


def second_look(text: str) -> tuple[str, ...]:
    """The words of `text` that could tell a reader about health or name the field, as written, each once."""
    return tuple(dict.fromkeys(_TELLING.findall(clean(text))))


def neutral(service_name: str) -> bool:
    """Whether a sender's name tells nothing of the field. One that does is left off the paper."""
    return _SENDER.search(clean(service_name)) is None


def names(text: str, name: str) -> bool:
    """Whether `text` says this name, whole, however it is written large or small."""
    said_words = f" {' '.join(_PART.findall(clean(text).casefold()))} "
    return f" {' '.join(_PART.findall(clean(name).casefold()))} " in said_words


def second_look_at(sheet: PlanSheet) -> tuple[tuple[str, str], ...]:
    """(field, words) for each telling word, and each other person's name, on page 1, the page that may be shown.

    A telling sender's name comes first; it is left off the paper, and is told so that the service can mend it.
    """
    texts = [("goal", sheet.goal), ("hours", sheet.hours), ("why", sheet.why), ("worked_when", sheet.worked_when)]
    texts += [("bring", thing) for thing in sheet.bring]
    texts += [("steps", f"{step.what}\n{step.who}") for step in sheet.steps]
    texts += [("meet_next", sheet.meet_next.place)] if sheet.meet_next else []
    texts += [("signatures", signer.title) for signer in sheet.signatures]
    return look_again(texts, service_name=sheet.service_name, others=sheet.others)


def look_again(
    texts: Iterable[tuple[str, str]], *, service_name: str = "", others: Iterable[str] = ()
) -> tuple[tuple[str, str], ...]:
    """(field, words) for each telling word and each other person's name in `texts`, (field, text) pairs to be shown."""
    found = [("service_name", service_name)] if not neutral(service_name) else []
    for field, text in texts:
        found += [(field, word) for word in second_look(text)]
        found += [(field, name) for name in others if names(text, name)]
    return tuple(dict.fromkeys(found))

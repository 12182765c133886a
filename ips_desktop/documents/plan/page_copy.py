"""The HTML copy: the same words with headings and real tables, for e-mail and screen readers. Nothing from outside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from ips_desktop.documents.plan.content import Fact, PlanWords, SignerWords, StepWords
from ips_desktop.documents.plan.private_content import Asked, PrivateWords
from ips_desktop.documents.press.setting import Span
from resources.wordings import said

_LOOKS = """
body{font:1.1rem/1.5 "Atkinson Hyperlegible Next",Verdana,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;
color:#000;background:#fff}
h1{font-size:1.9rem;line-height:1.2;border-bottom:.2rem solid;padding-bottom:.4rem}
h2{font-size:1.25rem;margin:1.6rem 0 .3rem}h3{font-size:1.1rem;margin:1rem 0 0}
p,ul,dl{margin:.3rem 0}dt{float:left;clear:left;margin-right:.5rem}dt::after{content:":"}dd{font-weight:bold;margin:0}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;
border-bottom:.06rem solid}
.goal{border:.18rem solid;padding:.4rem 1rem}.own{font-size:1.3rem;font-weight:bold}
""".strip()


def page_copy(words: PlanWords, *, language: str) -> str:
    """The whole page."""
    parts = [
        f"<h1>{_e(said('paper.title'))}</h1>",
        f"<p>{_e(words.service)}</p>" if words.service else "",
        _facts(words.strip),
        '<section class="goal">',
        _heading(said("paper.goal")),
        f'<p class="own" dir="auto">{_e(words.goal)}</p>' if words.goal else _to_write(),
        _facts(words.facts),
        "</section>",
        _heading(said("paper.why")),
        _paragraphs(words.why),
        _heading(said("paper.bring")),
        _list(words.bring),
        _heading(said("paper.steps")),
        _steps(words.steps),
        _heading(said("paper.worked")),
        _paragraphs(words.worked),
        _heading(said("paper.meet")),
        _meet(words),
        _heading(said("paper.signatures")),
        _signers(words),
        _private(words.private) if words.private else "",
        f"<footer><p>{_e(_foot(words))}</p></footer>",
    ]
    return (
        f'<!DOCTYPE html>\n<html lang="{_e(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{_e(said("paper.neutral_title"))}'
        f"</title>\n<style>\n{_LOOKS}\n</style>\n</head>\n<body>\n<main>\n{_joined(parts)}\n</main>\n</body>\n</html>\n"
    )


def _e(text: str) -> str:
    return escape(text, quote=True)


def _joined(parts: Iterable[str]) -> str:
    return "\n".join(part for part in parts if part)


def _heading(text: str, level: int = 2) -> str:
    return f"<h{level}>{_e(text)}</h{level}>"


def _to_write() -> str:
    return f"<p>{_e(said('paper.to_write'))}</p>"


def _facts(facts: Sequence[Fact]) -> str:
    rows = [f'<dt>{_e(f.label)}</dt><dd dir="auto">{_e(f.value or said("paper.to_write"))}</dd>' for f in facts]
    return f"<dl>\n{_joined(rows)}\n</dl>"


def _paragraphs(texts: Sequence[str]) -> str:
    return _joined(f'<p dir="auto">{_e(text)}</p>' for text in texts) or _to_write()


def _list(texts: Sequence[str]) -> str:
    items = _joined(f'<li dir="auto">{_e(text)}</li>' for text in texts)
    return f"<ul>\n{items}\n</ul>" if items else _to_write()


def _table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A real table; the first cell of a row is its heading."""
    top = "".join(f'<th scope="col">{_e(head)}</th>' for head in heads)
    body = _joined(
        f'<tr><th scope="row" dir="auto">{_e(row[0])}</th>'
        + "".join(f'<td dir="auto">{_e(cell)}</td>' for cell in row[1:])
        + "</tr>"
        for row in rows
    )
    return (
        f"<table>\n<caption>{_e(caption)}</caption>\n<thead><tr>{top}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"
    )


def _steps(steps: Sequence[StepWords]) -> str:
    if not steps:
        return _to_write()
    heads = [said(f"paper.{key}") for key in ("what", "who", "by", "done")]
    blank = said("paper.to_write")
    rows = [
        (
            f"{step.number}. {step.what or blank}",
            step.who or blank,
            step.by or blank,
            step.done_on if step.done else said("paper.not_done"),
        )
        for step in steps
    ]
    return _table(said("paper.steps"), heads, rows)


def _meet(words: PlanWords) -> str:
    when = words.meet_when
    if not when:
        return _to_write()
    if words.meet_place:
        when = said("paper.day_time_place", when=when, place=words.meet_place)
    return f'<p dir="auto">{_e(when.rstrip("."))}. {_e(words.cant_come)}</p>'


def _signers(words: PlanWords) -> str:
    rows = [f"<li>{_e(signer.statement)}: {_e(signer.caption)}. {_e(_signed(signer))}</li>" for signer in words.signers]
    prefers = f"<p>{_e(said('paper.prefer_not'))}</p>" if words.prefers_not else ""
    taken = [label for label, took in words.copies if took]
    copies = f"<p>{_e(said('paper.labelled', label=said('paper.copy')))} {_e(', '.join(taken))}</p>" if taken else ""
    return _joined((f"<ul>\n{_joined(rows)}\n</ul>", prefers, copies))


def _signed(signer: SignerWords) -> str:
    if not signer.signed:
        return said("paper.not_signed")
    return f"{signer.note or said('paper.signed_drawn')} {signer.on}".strip()


def _foot(words: PlanWords) -> str:
    return said("paper.separator").join(
        (words.foot_person, said("paper.title_inline"), words.foot_version, words.foot_made)
    )


def _spans(spans: Sequence[Span]) -> str:
    return "".join(f"<strong>{_e(span.text)}</strong>" if span.bold else _e(span.text) for span in spans)


def _asked(asked: Asked) -> str:
    after = f"<p>{_spans(asked.after)}</p>" if asked.after else ""
    return _joined((_heading(asked.label, 3), _paragraphs(asked.words), after))


def _private(page: PrivateWords) -> str:
    told = _table(said("paper.told"), [said(f"paper.{key}") for key in ("who", "told_what", "until")], page.told)
    lead = said("paper.labelled", label=said("paper.training"))
    training = f"<p><strong>{_e(lead)}</strong> {_e(page.training)}</p>" if page.training else ""
    not_told = said("paper.labelled", label=said("paper.not_told"))
    return _joined(
        (
            "<section>",
            f"<h1>{_e(said('paper.more_title'))}</h1>",
            f"<p><strong>{_e(said('paper.private_first'))}</strong> {_e(said('paper.private_rest'))}</p>",
            _heading(said("paper.told")),
            told if page.told else _to_write(),
            f"<p><strong>{_e(not_told)}</strong> {_e(page.not_told)}</p>",
            _heading(said("paper.unwell")),
            *map(_asked, page.unwell),
            _heading(said("paper.money")),
            _joined(f"<p>{_spans(spans)}</p>" for spans in page.money) or _to_write(),
            _heading(said("paper.support")),
            _paragraphs(page.support),
            training,
            _heading(said("paper.used")),
            _list(page.used),
            "</section>",
        )
    )

"""HTML of the recurring pieces: headings, lists, real tables. Nothing from outside, and what a person typed is only text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from ips_desktop.documents.parts.words import Fact, SignerWords, SigningWords
from ips_desktop.documents.press.setting import Span
from resources.wordings import said

AGREE = "paper.to_write"
NOT_SAID = "paper.not_said"
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


def page(parts: Iterable[str], *, language: str, title: str) -> str:
    """A whole page around its parts."""
    return (
        f'<!DOCTYPE html>\n<html lang="{plain(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{plain(title)}'
        f"</title>\n<style>\n{_LOOKS}\n</style>\n</head>\n<body>\n<main>\n{joined(parts)}\n</main>\n</body>\n</html>\n"
    )


def plain(text: str) -> str:
    """Text that can be no markup."""
    return escape(text, quote=True)


def joined(parts: Iterable[str]) -> str:
    """The parts that say something, one a line."""
    return "\n".join(part for part in parts if part)


def heading(text: str, level: int = 2) -> str:
    """A heading."""
    return f"<h{level}>{plain(text)}</h{level}>"


def to_write(gap: str = AGREE) -> str:
    """What stands where paper has a line to write on."""
    return f"<p>{plain(said(gap))}</p>"


def facts(listed: Sequence[Fact], gap: str = AGREE) -> str:
    """Labels and values."""
    rows = [f'<dt>{plain(f.label)}</dt><dd dir="auto">{plain(f.value or said(gap))}</dd>' for f in listed]
    return f"<dl>\n{joined(rows)}\n</dl>"


def paragraphs(texts: Sequence[str]) -> str:
    """One paragraph a text, or that it is still to be written."""
    return joined(f'<p dir="auto">{plain(text)}</p>' for text in texts) or to_write()


def bullets(texts: Sequence[str]) -> str:
    """A list, or that it is still to be written."""
    items = joined(f'<li dir="auto">{plain(text)}</li>' for text in texts)
    return f"<ul>\n{items}\n</ul>" if items else to_write()


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A real table; the first cell of a row is its heading."""
    top = "".join(f'<th scope="col">{plain(head)}</th>' for head in heads)
    body = joined(
        f'<tr><th scope="row" dir="auto">{plain(row[0])}</th>'
        + "".join(f'<td dir="auto">{plain(cell)}</td>' for cell in row[1:])
        + "</tr>"
        for row in rows
    )
    return (
        f"<table>\n<caption>{plain(caption)}</caption>\n<thead><tr>{top}</tr></thead>\n<tbody>\n{body}\n</tbody>\n"
        "</table>"
    )


def rich(spans: Sequence[Span]) -> str:
    """Text in two weights."""
    return "".join(f"<strong>{plain(span.text)}</strong>" if span.bold else plain(span.text) for span in spans)


def lead(words: str, text: str) -> str:
    """Bold words and what was said after them."""
    return f'<p dir="auto"><strong>{plain(words)}</strong> {plain(text or said(NOT_SAID))}</p>'


def signed(signing: SigningWords) -> str:
    """Who signed and how, and how the copy was taken."""
    rows = [f"<li>{plain(s.statement)}: {plain(s.caption)}. {plain(_how(s))}</li>" for s in signing.signers]
    prefers = f"<p>{plain(said('paper.prefer_not'))}</p>" if signing.prefers_not else ""
    taken = [label for label, took in signing.copies if took]
    copies = f"<p>{plain(said('paper.labelled', label=said('paper.copy')))} {plain(', '.join(taken))}</p>"
    return joined((f"<ul>\n{joined(rows)}\n</ul>", prefers, copies if taken else ""))


def _how(signer: SignerWords) -> str:
    if not signer.signed:
        return said("paper.not_signed")
    return f"{signer.note or said('paper.signed_drawn')} {signer.on}".strip()

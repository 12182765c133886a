"""What a screen reader finds in an HTML copy."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "br", "hr", "img", "link", "input"}


class Outline(HTMLParser):
    """What a screen reader builds on: balanced tags, headings, tables, text."""

    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.headings: list[tuple[int, str]] = []
        self.texts: list[str] = []
        self.feed(html.decode())
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" in self.open or not data.strip():
            return
        self.texts.append(data)
        if self.open[-1][0] == "h" and self.open[-1][1:].isdigit():
            self.headings.append((int(self.open[-1][1]), data))

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())

"""Carries what one laptop did to another, as a server would: in full, or as headline with the words withheld (decision 9)."""

from __future__ import annotations

from collections.abc import Mapping

from ips_desktop.records import TYPES, kinds_of
from ips_desktop.store.parcels import HeldGrant, HeldRecord, Page, Value
from ips_desktop.store.post import Post
from tests.homes import Home


def carry(source: Home, target: Home, level: str = "full", version: int = 1) -> None:
    """Everything that waits in the source's outbox is held by the target, its people at this level."""
    acts = source.exchange(lambda post: post.batch(100_000))
    records: dict[bytes, tuple[str, bytes, dict[str, Value]]] = {}
    for act in acts:
        for change in act.changes:
            _, _, fields = records.setdefault(change.record, (change.type, change.subject, {}))
            fields.update({field.name: field.value for field in change.fields})
    held = [
        HeldRecord(type_, record, subject, version, _level(type_, level), _allowed(type_, fields, level))
        for record, (type_, subject, fields) in records.items()
    ]
    grants = tuple(HeldGrant(s, level, version) for s in dict.fromkeys(h.subject for h in held))
    page = Page(b"t" * 16, (version, bytes(16)), grants, (), tuple(held), last=True)
    target.exchange(_apply, page)


def _level(type_: str, level: str) -> str:
    return level if TYPES[type_].about.subject == "client" else "full"


def _allowed(type_: str, fields: Mapping[str, Value], level: str) -> dict[str, Value]:
    kinds = kinds_of(TYPES[type_])
    open_to_all = TYPES[type_].about.subject != "client"
    return {n: v for n, v in fields.items() if open_to_all or kinds[n].shows(level)}


def _apply(post: Post, page: Page) -> None:
    post.apply(page)

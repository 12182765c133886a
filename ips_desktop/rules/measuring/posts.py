"""Whole-time posts of a scope: the share of a day, and the daily mean over a period (MEASURES §1, §4). In hundredths, unrounded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from ips_desktop.rules.days import ONE, Period
from ips_desktop.rules.histories import Fact, holder_on, mean
from ips_desktop.rules.measuring.rows import Post
from ips_desktop.rules.measuring.scope import Scope, ScopeKind
from ips_desktop.rules.measuring.world import World
from ips_desktop.terms.words import Role

WITH_PEOPLE = (Role.ADVISER, Role.SUPERVISOR)
WHOLE = 100


def posts_of(world: World, scope: Scope) -> list[Post]:
    """The posts of an adviser, or of all who have a caseload; a clinical team has none of its own."""
    if scope.kind == ScopeKind.ADVISER:
        return [post for post in world.all(Post) if post.staff == scope.id]
    return [p for p in world.all(Post) if p.role in WITH_PEOPLE] if scope.kind == ScopeKind.SERVICE else []


def shares(post: Post) -> tuple[Fact[int], ...]:
    """The shares of a post, nothing after the last day; nobody said how large it is: a whole one, from the first day."""
    said = post.share or (Fact(post.begun_on or date.min, 0, post.staff, WHOLE),)
    if post.left_on is None:
        return said
    kept = [fact for fact in said if fact.day <= post.left_on]
    return (*kept, replace(kept[-1], day=post.left_on + ONE, value=0)) if kept else ()


def share_on(posts: Iterable[Post], on: date) -> int:
    """The shares of these posts on a day, together."""
    return sum(holder_on(shares(post), on) or 0 for post in posts)


def mean_share(posts: Iterable[Post], period: Period) -> float:
    """The daily mean of the shares of these posts over a period, together; changes known to come are in it."""
    return sum(mean(shares(post), period.first, period.last) for post in posts)


def mean_posts(world: World, period: Period, scope: Scope) -> float:
    """WTE in post over a period."""
    return mean_share(posts_of(world, scope), period)

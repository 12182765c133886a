"""The one door of the practice: unlock, lock, do an act, ask a question, be told what changed.

A gesture travels page → `do` → writing lane → desk → records, captured changes and search in one transaction → commit →
one `Changed` → pages ask again. Sync takes the same last steps through `exchange`. There is no second path.
Acts and questions are given to this class, never added to it: it stays under twelve methods.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ips_desktop.desk import Desk, Reference, own_figures
from ips_desktop.enrolment import Enrolment
from ips_desktop.lanes import Lanes, ThreadLanes
from ips_desktop.questions.invariants import Found, Watch
from ips_desktop.store import backup, opened, rescue
from ips_desktop.store.capture import Capture
from ips_desktop.store.drafts import DraftBook
from ips_desktop.store.instance import OneInstance
from ips_desktop.store.own import OwnBook
from ips_desktop.store.post import AfterPage, Post, Touched
from ips_desktop.store.reading import Reading
from ips_desktop.store.search import Finder
from ips_desktop.store.troubled import in_words
from ips_desktop.terms.acting import Clock
from ips_desktop.terms.meant import refuse_far
from ips_desktop.terms.text import cleaned
from ips_desktop.terms.told import OWN, Changed, Opened
from ips_desktop.terms.troubles import Trouble
from ips_desktop.vault import Vault
from resources import reference

__all__ = ["Changed", "Opened", "Practice"]

log = logging.getLogger(__name__)

MADE_UP = "demonstration"
"""A file of this name marks a home of made-up people; its keyring entries carry the word, so that they can be told apart."""

P = ParamSpec("P")
T = TypeVar("T")


class Practice:
    """One home, one store, one person at the laptop."""

    def __init__(
        self,
        home: Path,
        *,
        vault: Vault | None = None,
        lanes: Lanes | None = None,
        clock: Clock | None = None,
        synchronous: str = "FULL",
    ) -> None:
        self.home = home
        self._vault = vault or Vault(home, label=f" {MADE_UP}" if (home / MADE_UP).exists() else "")
        self._lanes: Lanes = lanes or ThreadLanes()
        self.clock = clock or Clock()
        self._synchronous = synchronous
        self._instance = OneInstance(home)
        self._store: opened.OpenStore | None = None
        self._reading = Reading()
        self._hex96: Callable[[], str] | None = None
        self._enrolment: Enrolment | None = None
        self._own: tuple[reference.Value, ...] | None = None
        self._watch = Watch()
        self._listeners: list[Callable[[Changed], None]] = []

    @property
    def enrolment(self) -> Enrolment | None:
        """Who this laptop was enrolled for, or None before it was."""
        if self._enrolment is None:
            self._enrolment = Enrolment.read(self.home)
        return self._enrolment

    @property
    def lanes(self) -> Lanes:
        """Where this practice's work is done; documents and rounds use the same heavy and network lanes."""
        return self._lanes

    @property
    def is_open(self) -> bool:
        """Whether acts and questions are taken."""
        return self._store is not None

    def prove(self, passphrase: str) -> Future[None]:
        """Whether a first start would be made here under this passphrase. Raises what `begin` would refuse; nothing is made."""

        def ask() -> None:
            self._refuse_a_second_start()
            self._vault.prove(passphrase)

        return self._lanes.heavy(ask)

    def begin(self, enrolment: Enrolment, passphrase: str, signing_key: bytes) -> Future[None]:
        """First start after enrolment: make key slots and store. Nothing is made on refusal, nothing overwritten."""

        def make() -> None:
            self._refuse_a_second_start()
            if self._vault.exists() and not (self.home / "backups").exists():
                self._vault.forget()  # left by a first start that was cut off: nothing is kept under it yet
            key = self._vault.create(
                passphrase,
                install=enrolment.install,
                person=enrolment.person,
                recovery_public=enrolment.recovery_public,
            )
            opened.create(self.home, key.hex96(), synchronous=self._synchronous, secrets={"signing_key": signing_key})
            enrolment.write(self.home)

        return self._lanes.heavy(make)

    def rehearse(self, *questions: Callable[[Desk], object]) -> Future[None]:
        """Ask questions of an empty store in memory, so that they are answered at once after unlocking; nothing once it is open."""

        def ask() -> None:
            if self._store is not None or self.enrolment is None:
                return
            with self._reading.rehearsal() as connection, Session(connection) as session:
                for question in questions:
                    question(self._desk(session, connection))
            self._own = None

        return self._lanes.heavy(ask)

    def unlock(self, passphrase: str) -> Future[Opened]:
        """Open vault and store. Raises Refused "vault.wrong_passphrase", "vault.wait"; Trouble of vault or store."""

        def open_up() -> Opened:
            enrolment = self._enrolled()
            key = self._vault.open(passphrase)
            self._instance.take()
            try:
                store = opened.open_store(self.home, key.hex96(), synchronous=self._synchronous, reading=self._reading)
            except BaseException:
                self._instance.release()
                raise
            rescue.prepare(store, self.home, self.clock.now())
            with store.reading.connect() as connection:
                drafts = len(DraftBook(connection, 0).all())
            self._store, self._hex96, self._watch = store, key.hex96, Watch()
            return Opened(enrolment.acting(), drafts)

        return self._lanes.heavy(open_up)

    def lock(self, words: Sequence[tuple[str, UUID, Mapping[str, Any]]] = ()) -> Future[None]:
        """Keep the words in flight (form, about, values), then close. If they cannot be written they are sealed to a file."""

        def shut() -> None:
            store, self._store, self._hex96, self._own = self._store, None, None, None
            if store is None:
                return
            try:
                rescue.keep(store, self.home, words, self.clock.now())
            finally:  # locked all the same: closed by default
                store.close()
                self._instance.release()

        return self._lanes.writing(shut)

    def do(self, act: Callable[Concatenate[Desk, P], T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Do an act in one transaction and tell what changed once it is committed. Raises what the act refuses."""
        return self._lanes.writing(self._do, act, args, kwargs)

    def ask(self, question: Callable[Concatenate[Desk, P], T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Answer a question from a snapshot, beside the writer."""

        def answer() -> T:
            with in_words(), self._opened().reading.connect() as connection, Session(connection) as session:
                return question(self._desk(session, connection), *args, **kwargs)

        return self._lanes.reading(answer)

    def on_changed(self, listener: Callable[[Changed], None]) -> Callable[[], None]:
        """Be told after each commit, in the lane that committed; the answer ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def exchange(self, work: Callable[Concatenate[Post, P], T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Sync's one way in: the work on the post in one transaction, after every waiting act, captured by nobody."""

        def apply() -> T:
            enrolment = self._enrolled()
            with in_words(), self._opened().writing.begin() as connection:
                post = Post(connection, enrolment.acting(), self.clock, self._after_page(connection))
                result = work(post, *args, **kwargs)
                kinds, subjects, ids = post.touched()
            self._opened().fold_if(post.has_lifted())
            self._tell(Changed(kinds, subjects, ids, getattr(work, "__name__", "exchange"), "sync"))
            return result

        return self._lanes.writing_after_people(apply)

    def _after_page(self, connection: sa.Connection) -> AfterPage:
        """Nothing that two laptops did together is refused; what no act would allow is told (decision 12)."""

        def look(touched: Touched, arrived: frozenset[UUID], last: bool) -> list[Found]:
            self._watch.saw(touched[0], touched[1], arrived)
            if not last:
                return []
            with Session(connection) as session:
                return self._watch.look(self._desk(session, connection))

        return look

    def change_passphrase(self, old: str, new: str) -> Future[None]:
        """Wrap the data key anew; records are not touched. Raises what the vault refuses."""
        return self._lanes.heavy(self._vault.change, old, new)

    def backup(self) -> Future[backup.Backup]:
        """Make a verified, encrypted copy beside the store (decision 18)."""

        def copy() -> backup.Backup:
            self._opened()
            if self._hex96 is None:
                raise Trouble("practice.locked")
            return backup.make(self.home, self._hex96(), self.clock.now())

        return self._lanes.heavy(copy)

    def _refuse_a_second_start(self) -> None:
        if (self.home / opened.FILE).exists() or Enrolment.read(self.home) is not None:
            raise Trouble("store.exists")

    def _enrolled(self) -> Enrolment:
        if self.enrolment is None:
            raise Trouble("practice.not_enrolled")
        return self.enrolment

    def _opened(self) -> opened.OpenStore:
        if self._store is None:
            raise Trouble("practice.locked")
        return self._store

    def _do(self, act: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        refuse_far(kwargs)
        with in_words(), Session(self._opened().writing, expire_on_commit=False) as session, session.begin():
            connection = session.connection()
            desk = self._desk(session, connection)
            capture = Capture(session, desk.me, self.clock, act.__name__)
            desk.apart = capture.part
            result = act(desk, *cleaned(args), **cleaned(kwargs))
            kinds, subjects, ids = capture.write()
            kinds = kinds | {OWN} if desk.own.changed else kinds
        self._tell(Changed(kinds, subjects, ids, act.__name__, "act"))
        return result

    def _desk(self, session: Session, connection: sa.Connection) -> Desk:
        enrolment = self._enrolled()
        if self._own is None:
            self._own = own_figures(session)
        drafts = DraftBook(connection, self.clock.now())
        figures, own = Reference(self._own), OwnBook(connection)
        return Desk(session, enrolment.acting(), self.clock, drafts, Finder(connection), figures, own)

    def _tell(self, changed: Changed) -> None:
        if "reference_value" in changed.kinds:
            self._own = None
        if changed.kinds:
            for listener in list(self._listeners):
                listener(changed)

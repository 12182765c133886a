"""Two laptops, a server and a wire as they stand in one round, and the looks taken at them afterwards."""

from __future__ import annotations

import random
import string

from tests.faults.alike import miscounted, unlike
from tests.faults.promises import Promises, Word
from tests.faults.served import Served
from tests.faults.standing import Standing, standing
from tests.faults.told import Died, Told
from tests.faults.wire import Wire
from tests.faults.world import World

LAPTOPS: tuple[str, ...] = ("adviser", "second")
KINDS: tuple[str, ...] = ("meeting", "attempt", "goal", "goal", "draft")
PATIENCE = 6


class Violation(AssertionError):
    """A promise is broken."""


class Scene:
    """What runs, and what was promised."""

    def __init__(self, world: World, wire: Wire) -> None:
        self.world, self.wire = world, wire
        self.served = Served(world.server, world.server_port, world.out / "died.json")
        self.promises = Promises()
        self.laptops: dict[str, Told] = {}
        self.synced_to = 0
        """How long the hurt laptop's log was when it last said that something is kept."""
        self.served.start()
        for name in LAPTOPS:
            self.start(name)

    def start(self, name: str, *, wrong_by: int = 0) -> None:
        """Start a laptop and unlock it. Violation when its store does not open."""
        home, passphrase = self.world.home(name), self.world.passphrase
        self.laptops[name] = Told("tests.faults.laptop", home, passphrase, wrong_by)
        try:
            self.laptops[name].unlock()
        except Died as died:
            raise Violation(f"{name} does not open: {died}") from None

    def close(self) -> None:
        """Kill what runs."""
        for laptop in self.laptops.values():
            laptop.kill()
        self.served.kill()

    # working

    def act(self, name: str, chance: random.Random, kinds: tuple[str, ...] = KINDS) -> str:
        """Have one act done; the code of its trouble or "". Raises Died when the laptop dies over it."""
        kind = chance.choice(kinds)
        word = Word("w" + "".join(chance.choices(string.ascii_lowercase, k=12)), kind, name, kept=None)
        self.promises.words.append(word)
        code = self.laptops[name].act(kind, str(chance.choice(self.world.people)), word.text)
        word.kept = not code
        if word.kept:
            self.synced_to = self.laptops[name].log_size()
        return code

    def work(self, name: str, chance: random.Random, steps: int) -> bool:
        """Acts and rounds, mixed; whether the laptop lives at the end."""
        try:
            for _ in range(steps):
                if chance.random() < 0.3:
                    self.laptops[name].send()
                else:
                    self.act(name, chance)
            self.laptops[name].send()
        except Died:
            return False
        return True

    def work_apart(self, hurt: str, chance: random.Random) -> None:
        """What the other laptop does meanwhile."""
        other = next(name for name in LAPTOPS if name != hurt)
        for _ in range(chance.randint(1, 2)):
            self.act(other, chance)
        if chance.random() < 0.4:
            self.laptops[other].send()

    # healing and looking

    def heal(self) -> None:
        """Everything whole again: wire, server, laptops."""
        self.wire.whole()
        if not self.served.lives:
            self.served.kill()
            self.served.start()
        for name, laptop in list(self.laptops.items()):
            if not laptop.lives:
                laptop.kill()
                self.start(name)

    def look(self, name: str) -> None:
        """A laptop as it stands before any round: sound, and with every word it kept."""
        told = self.laptops[name].check()
        if told != "ok":
            raise Violation(f"{name} is damaged: {told}")
        self._none(self.promises.broken_here(name, self.laptops[name].words()))

    def converge(self, chance: random.Random) -> None:
        """Rounds in turn until nothing waits; then both laptops and the server must hold the same, and each word once."""
        order = chance.sample(LAPTOPS, len(LAPTOPS))
        told: list[str] = []
        while not self._at_rest(order, told):
            if len(told) > PATIENCE * len(LAPTOPS):
                raise Violation(f"no rest: {told}")
        for name in (*order, *order):  # what the last one sent, or tells of itself, the first has still to hear
            self.laptops[name].send()
        server = standing(self.world.server)
        wrong = [f"{name} is unlike the server in {each}" for name in LAPTOPS for each in self._unlike(name, server)]
        wrong += [f"the server counts {each} wrongly" for each in miscounted(server)]
        self._none(wrong + self.promises.broken(server))
        for name in LAPTOPS:
            self._none(self.promises.broken_here(name, self.laptops[name].words()))

    def _at_rest(self, order: list[str], told: list[str]) -> bool:
        said = [self.laptops[name].send() for name in order]
        waiting = [len(self.laptops[name].waiting()) for name in order]
        told += [f"{each['sentence']} {each['trouble']} {n}" for each, n in zip(said, waiting, strict=True)]
        return not any(waiting) and all(each["sentence"] == "sync.all_sent" for each in said)

    def _unlike(self, name: str, server: Standing) -> list[str]:
        return unlike(self.laptops[name].digests(), server, self.world.whose(name))

    @staticmethod
    def _none(wrong: list[str]) -> None:
        if wrong:
            raise Violation("; ".join(wrong[:5]))

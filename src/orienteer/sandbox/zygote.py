"""The zygote: a process that has everything loaded, is jailed once, and forks a child for each run.

It is started by `orienteer.sandbox.pool` with one descriptor, the control socket:

    we say      a first message, JSON: what to load and which tier; then the name of a profile for each child wanted
    it says     JSON: {"ready": ...} or {"error": ...}; then one message a child, with its descriptors:
                channel, memory, output, error, end (see wire), the process
"""

from __future__ import annotations

import fcntl
import gc
import importlib
import json
import mmap
import os
import select
import signal
import site
import socket
import sys
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any, NoReturn

from orienteer.inside import tools
from orienteer.sandbox.adopted import adopt, end_adopted
from orienteer.sandbox.child import Conversation, forget_our_own_paths, listen, rehearse_everything, run_child
from orienteer.sandbox.jail import calls
from orienteer.sandbox.jail.confinement import Confinement, Mechanisms, Ready
from orienteer.sandbox.jail.namespaces import enter_namespaces, enter_own_users
from orienteer.sandbox.jail.removal import allowed_removals
from orienteer.sandbox.jail.tiers import find_mechanisms
from orienteer.sandbox.jail.tree import enter_tree, interpreter_paths, readable_paths
from orienteer.sandbox.profiles import PROFILES
from orienteer.sandbox.wire import CHANNEL, END, ERROR, HELD_BYTES, OUTPUT, WAITED_FOR

if TYPE_CHECKING:
    from orienteer.sandbox.scratch import ScratchRoot

QUIET_MILLISECONDS = 1
"""After a fork, until the next child is made ready for: who waits for this one needs the processor first."""

REHEARSALS = 30
"""Until the interpreter has specialised the code that children run: else each would write into its own copy of it."""


@dataclass(slots=True)
class Born:
    """A child that is alive: its process, where its end is told, and its folder where it has one on disk."""

    process: int
    watched: int
    end: int
    scratch: str


OWN_PLACES = (CHANNEL, OUTPUT, ERROR)

ABOVE = 64
"""Descriptors of ours that a child's must not meet are from here on."""


class Lines:
    """What the next child is talked to by: the descriptors that are handed over; its own ends are at their places."""

    def __init__(self) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        self.channel, child_channel = ours.detach(), theirs.detach()
        self.output, child_output = os.pipe()
        self.error, child_error = os.pipe()
        self.read_end, self.end = os.pipe()
        for descriptor, place in zip((child_channel, child_output, child_error), OWN_PLACES, strict=True):
            os.dup2(descriptor, place)
            os.close(descriptor)
        for descriptor in (self.channel, self.output, self.error, self.read_end):
            os.set_blocking(descriptor, False)
        self.held = os.memfd_create("answers", os.MFD_CLOEXEC)
        os.ftruncate(self.held, HELD_BYTES)
        self.memory = mmap.mmap(self.held, HELD_BYTES)

    def handed(self) -> list[int]:
        return [self.channel, self.held, self.output, self.error, self.read_end]

    def close(self) -> None:
        """Let go of all but `end`, by which we tell how the child ended."""
        self.memory.close()
        for descriptor in self.handed():
            os.close(descriptor)
        keep_places()


def keep_places() -> None:
    """Have the places of a child's own descriptors taken while there is none."""
    for place in OWN_PLACES:
        os.dup2(0, place)


@dataclass(slots=True)
class Prepared:
    """What is made for the next child: it is most often of the profile of the one before.

    Args:
        ready: its confinement, or why that could not be made.
        scratch: its folder where it has one on disk.
    """

    profile: str
    ready: Ready | OSError
    lines: Lines
    scratch: str


def main(descriptor: int, root: str) -> None:
    """Be a launcher, then a zygote.

    Args:
        descriptor: the control socket.
        root: the folder from which our own package was imported.
    """
    control = socket.socket(fileno=fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, ABOVE))
    os.close(descriptor)
    keep_places()
    options: dict[str, Any] = json.loads(control.recv(1 << 16))
    try:
        mechanisms = replace(find_mechanisms(options["tier"]), removed=allowed_removals(options.get("without", ())))
        if options["only_find"]:
            control.send(json.dumps({"ready": asdict(mechanisms)}).encode())
            return
        _preload(options)
        forget_our_own_paths(root, options["keep_package"])
        on_tree = mechanisms.namespaces and "tree" not in mechanisms.removed
        scratch = None if on_tree else _scratch_root(options["temporary"])
        mechanisms = replace(
            mechanisms,
            readable=(*readable_paths(), *options["readable"], *options["programs"]),
            executable=(*interpreter_paths(), *map(os.path.realpath, options["programs"])),
        )
        os.environ.clear()
        processes_folder = os.open("/proc", os.O_PATH)
        if mechanisms.namespaces:
            readable = list(mechanisms.readable) if on_tree else []
            program = os.path.realpath(sys.executable) if options["knows_its_program"] else ""
            enter_namespaces(lambda: enter_tree(readable, program), users=mechanisms.users, removed=mechanisms.removed)
            _become_first()
        else:
            adopt()
    except Exception as error:
        control.send(json.dumps({"error": f"{type(error).__name__}: {error}"}).encode())
        return
    try:
        control.send(json.dumps({"ready": asdict(mechanisms) | {"scratch": scratch.path if scratch else ""}}).encode())
    except OSError:  # who started it has gone
        if scratch:
            scratch.remove()
        return
    Zygote(control, mechanisms, scratch, processes_folder).serve()


def _scratch_root(parent: str) -> ScratchRoot:
    """Folders on disk. What makes them is loaded only here: the less a zygote holds, the quicker it forks."""
    from orienteer.sandbox.scratch import ScratchRoot

    return ScratchRoot(parent)


def _preload(options: dict[str, Any]) -> None:
    site.setquit()
    site.setcopyright()
    site.sethelper()
    sys.path += options["packages"]
    for name in options["preload"]:
        loaded = importlib.import_module(name)
        if name.startswith("orienteer.inside.performers.") and hasattr(loaded, "make_ready"):
            loaded.make_ready()
    if options["tool"]:
        tools.warm(options["tool"])


def _become_first() -> None:
    """The next process is the first of its namespace: when it ends, the kernel ends all others there."""
    process = os.fork()
    if process:
        os.close(0)
        _, status = os.waitpid(process, 0)
        os._exit(os.waitstatus_to_exitcode(status) & 0xFF)
    calls.prctl(calls.PR_SET_PDEATHSIG, signal.SIGKILL)
    socket.sethostname("orienteer")


class Zygote:
    """Forks children when asked, tells how each ended, and ends when nobody listens any more."""

    def __init__(
        self, control: socket.socket, mechanisms: Mechanisms, scratch: ScratchRoot | None, processes_folder: int
    ) -> None:
        self.processes_folder = processes_folder
        self.control = control
        self.mechanisms = mechanisms
        self.scratch = scratch
        self.born: dict[int, Born] = {}
        self.count = 0
        self.process = os.getpid()
        self.itself = os.pidfd_open(self.process)
        self.poll = select.poll()
        self.poll.register(control, select.POLLIN)
        self.confinements = {name: Confinement(mechanisms, profile) for name, profile in PROFILES.items()}
        self.mounts = os.open("self/ns/mnt", os.O_RDONLY, dir_fd=processes_folder) if mechanisms.namespaces else -1
        for _ in range(REHEARSALS):
            rehearse_everything(self.confinements["plain"])
            keep_places()
        self.conversation = Conversation()
        listen(self.conversation)
        gc.collect()
        gc.freeze()
        self.next: Prepared | None = None
        self.next_profile = "plain"

    def serve(self) -> NoReturn:
        while True:
            events = self.poll.poll(None if self.next else QUIET_MILLISECONDS)
            if not events:
                self.next = self.prepare(self.next_profile)
            for descriptor, _ in events:
                if descriptor != self.control.fileno():
                    self.bury(descriptor)
                    continue
                wanted = self.control.recv(256)
                if not wanted:
                    self.end()
                name = wanted.decode()
                self.bear(name.removesuffix(WAITED_FOR), waited_for=name.endswith(WAITED_FOR))

    def end(self) -> NoReturn:
        """Nobody listens: what runs is ended, and nothing is left."""
        for descriptor in list(self.born):
            signal.pidfd_send_signal(descriptor, signal.SIGKILL)
            self.bury(descriptor)
        if self.scratch:
            self.scratch.remove()
        os._exit(0)

    def prepare(self, profile_name: str) -> Prepared:
        """Make what the next child finds made."""
        self.count += 1
        scratch = self.scratch.folder(self.count, self.mechanisms.user_of(self.count)) if self.scratch else ""
        ready: Ready | OSError
        try:
            ready = self.confinements[profile_name].make_ready(self.count, scratch)
        except OSError as error:  # the child tells of it
            ready = error
        return Prepared(profile_name, ready, Lines(), scratch)

    def leave(self, prepared: Prepared) -> None:
        """Let go of what was made for a child: it has it now, or nobody needs it."""
        ready = prepared.ready
        if self.mounts >= 0:
            calls.setns(self.mounts, calls.CLONE_NEWNS)
        if isinstance(ready, Ready) and ready.ruleset >= 0:
            os.close(ready.ruleset)
        prepared.lines.close()

    def prepared(self, profile_name: str) -> Prepared:
        """What was made for the next child, where it is of this profile, else made now."""
        prepared, self.next, self.next_profile = self.next, None, profile_name
        if prepared is not None and prepared.profile == profile_name:
            return prepared
        if prepared is not None:
            self.leave(prepared)
            os.close(prepared.lines.end)
            if self.scratch:
                self.scratch.give_back(prepared.scratch)
        return self.prepare(profile_name)

    def bear(self, profile_name: str, *, waited_for: bool) -> None:
        """Fork one child and hand over its descriptors."""
        prepared = self.prepared(profile_name)
        profile, lines = PROFILES[profile_name], prepared.lines
        alone = profile.processes > 0 and self.mechanisms.namespaces
        if alone:  # it is the first of its own process namespace: what it starts ends with it
            calls.unshare(calls.CLONE_NEWPID)
        process = os.fork()
        if process == 0:
            parent = 0 if alone else self.process
            counted = self.mechanisms.users
            if profile.threads and self.mechanisms.namespaces and not counted:
                counted = enter_own_users(self.processes_folder)
            confinement = self.confinements[profile_name]
            run_child(
                lines.memory,
                self.conversation,
                confinement,
                prepared.ready,
                parent,
                counted=counted,
                waited_for=waited_for,
            )
        if alone:
            calls.setns(self.itself, calls.CLONE_NEWPID)
        watched = os.pidfd_open(process)
        try:
            socket.send_fds(self.control, [profile_name.encode()], [*lines.handed(), watched])
        except OSError:
            self.end()
        self.leave(prepared)
        self.born[watched] = Born(process, watched, lines.end, prepared.scratch)
        self.poll.register(watched, select.POLLIN)

    def bury(self, watched: int) -> None:
        """Tell how a child ended, and clean up after it."""
        born = self.born.pop(watched)
        _, status, used = os.wait4(born.process, 0)
        if not self.mechanisms.namespaces and "tree of processes" not in self.mechanisms.removed:
            end_adopted(self.process, {each.process for each in self.born.values()})
        self.poll.unregister(watched)
        try:
            os.write(born.end, END.pack(status, used.ru_utime + used.ru_stime, used.ru_maxrss))
        except OSError:  # nobody waits for it any more
            pass
        os.close(born.end)
        os.close(watched)
        if self.scratch is not None:
            self.scratch.give_back(born.scratch)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])

"""A running program: bytes in, lines out, nothing that can block for ever.

One loop serves its three pipes, so that neither side waits for the other however much there is to
write or to read, and no thread is needed.
"""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import subprocess
import time
import weakref
from collections import deque
from collections.abc import Sequence

from .errors import DuiyiError, ProgramTimeoutError, error_of

#: So many bytes wait to be written before no more is read ahead.
UNSENT = 1 << 18
_BLOCK = 1 << 16
_STDERR_KEPT = 1 << 16
_alive: weakref.WeakSet[Child] = weakref.WeakSet()


class Child:
    """A program that was started, with what is still to be written and what was read."""

    def __init__(
        self, program: str, arguments: Sequence[str], *, timeout: float | None, stdin: bool = True
    ) -> None:
        self.program = program
        self.arguments = tuple(arguments)
        self.timeout = timeout
        self.lines: deque[bytes] = deque()
        self.ended = False
        self.status: int | None = None
        #: How many lines it has answered since it was started.
        self.answered = 0
        self.bytes_given = 0
        self.characters_given = 0
        self._unsent: deque[memoryview] = deque()
        self.unsent = 0
        self._closing = False
        self._partial: list[bytes] = []
        self._blocks: list[bytes] | None = None
        self._stderr = bytearray()
        self._process = subprocess.Popen(
            [program, *arguments],
            stdin=subprocess.PIPE if stdin else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            # Ctrl-C is for Python, which ends its children.
            start_new_session=True,
        )
        self._selector = selectors.DefaultSelector()
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        self._out = self._process.stdout.fileno()
        self._err = self._process.stderr.fileno()
        self._in = self._process.stdin.fileno() if self._process.stdin is not None else -1
        for descriptor in (self._out, self._err):
            os.set_blocking(descriptor, False)
            self._selector.register(descriptor, selectors.EVENT_READ)
        if self._in >= 0:
            os.set_blocking(self._in, False)
        self._waiting_to_write = False
        _alive.add(self)

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def is_usable(self) -> bool:
        """Whether it runs and has nothing left of what was asked before."""
        busy = self.ended or self.unsent or self.lines or self._partial or self._blocks
        return not busy and self._process.poll() is None

    @property
    def has_room(self) -> bool:
        """Whether it takes input, and little waits to be written."""
        return self._in >= 0 and self.unsent < UNSENT

    @property
    def stderr(self) -> str:
        """The last of what it wrote on standard error."""
        return self._stderr.decode("utf-8", "replace")

    def write(self, data: bytes) -> None:
        """Writes what can be written now; `pump` writes the rest."""
        if data and self._in >= 0:
            self._unsent.append(memoryview(data))
            self.unsent += len(data)
            if not self._waiting_to_write:
                self._write_in()

    def give(self, data: bytes, characters: int) -> None:
        """Writes, and counts what was written in bytes and characters."""
        self.bytes_given += len(data)
        self.characters_given += characters
        self.write(data)

    def close_input(self) -> None:
        """Ends the input, when all of it is written."""
        self._closing = True
        if not self.unsent:
            self._close_stdin()

    def pump(self) -> None:
        """Waits until something can be written or read, and does it.

        Raises:
            ProgramTimeoutError: Nothing moved for as long as is allowed; the program is ended.
        """
        deadline = None if self.timeout is None else time.monotonic() + self.timeout
        while True:
            left = None if deadline is None else max(0.0, deadline - time.monotonic())
            ready = self._selector.select(left)
            if ready:
                break
            if deadline is not None and time.monotonic() >= deadline:
                raise self._timed_out()
        for key, _ in ready:
            if self.ended:
                break
            if key.fd == self._out:
                self._read_out()
            elif key.fd == self._err:
                self._read_err()
            elif key.fd == self._in:
                self._write_in()

    def ask(self, data: bytes, count: int) -> bytes:
        """Hands over lines and gives what answers them, as many lines, in one piece.

        Raises:
            DuiyiError: The program ended before, and nothing of what it said is kept.
        """
        blocks: list[bytes] = []
        self._blocks = blocks
        found = taken = 0
        self.write(data)
        while found < count:
            if self.ended:
                raise self.failure()
            self.pump()
            found += sum(block.count(b"\n") for block in blocks[taken:])
            taken = len(blocks)
        self._blocks = None
        self.answered += count
        answer = b"".join(blocks)
        if found != count or not answer.endswith(b"\n"):
            raise DuiyiError(f"duiyi {self.arguments[0]} answered more than it was asked")
        return answer

    def _want_to_write(self, wanted: bool) -> None:
        if wanted == self._waiting_to_write or self._in < 0:
            return
        if wanted:
            self._selector.register(self._in, selectors.EVENT_WRITE)
        else:
            self._selector.unregister(self._in)
        self._waiting_to_write = wanted

    def _write_in(self) -> None:
        try:
            while self._unsent:
                block = self._unsent[0]
                written = os.write(self._in, block[:_BLOCK])
                self.unsent -= written
                if written == len(block):
                    self._unsent.popleft()
                else:
                    self._unsent[0] = block[written:]
        except BlockingIOError:
            self._want_to_write(True)
            return
        except BrokenPipeError:
            # It has ended, or reads no more: what it says is still to be read.
            self._close_stdin()
            return
        self._want_to_write(False)
        if self._closing:
            self._close_stdin()

    def _close_stdin(self) -> None:
        self._unsent.clear()
        self.unsent = 0
        self._want_to_write(False)
        if self._in >= 0 and self._process.stdin is not None:
            self._in = -1
            self._process.stdin.close()

    def _read_out(self) -> None:
        try:
            block = os.read(self._out, 4 * _BLOCK)
        except BlockingIOError:
            return
        if not block:
            self._finish()
            return
        if self._blocks is not None:
            self._blocks.append(block)
            return
        *whole, rest = block.split(b"\n")
        if whole:
            whole[0] = b"".join((*self._partial, whole[0]))
            self._partial = []
            self.lines.extend(whole)
        if rest:
            self._partial.append(rest)

    def _read_err(self) -> bool:
        try:
            block = os.read(self._err, _BLOCK)
        except BlockingIOError:
            return True
        if not block:
            with contextlib.suppress(KeyError):
                self._selector.unregister(self._err)
            return False
        self._stderr += block
        del self._stderr[: max(0, len(self._stderr) - _STDERR_KEPT)]
        return True

    def _finish(self) -> None:
        """Its output has ended: reads what it still says, and how it ended."""
        self._selector.unregister(self._out)
        self._close_stdin()
        deadline = None if self.timeout is None else time.monotonic() + self.timeout
        with selectors.DefaultSelector() as waiting:
            waiting.register(self._err, selectors.EVENT_READ)
            while True:
                left = None if deadline is None else max(0.0, deadline - time.monotonic())
                if not waiting.select(left):
                    raise self._timed_out()
                if not self._read_err():
                    break
        try:
            self.status = self._process.wait(self.timeout)
        except subprocess.TimeoutExpired:
            raise self._timed_out() from None
        # Of a program that was ended in the middle of a line, that line is no answer.
        if self._partial and self.status >= 0:
            self.lines.append(b"".join(self._partial))
        self._partial = []
        self.ended = True
        self.close()

    def _timed_out(self) -> DuiyiError:
        stderr = self.stderr
        self.kill()
        return ProgramTimeoutError(
            f"duiyi {' '.join(self.arguments[:2])} neither answered nor took more input for "
            f"{self.timeout:g} seconds",
            stderr=stderr,
        )

    def failure(self) -> DuiyiError:
        """What a program that ended says about why."""
        return error_of(self.arguments, self.status or 0, self.stderr)

    def kill(self) -> None:
        """Ends it, whatever it is doing."""
        if self._process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                self._process.send_signal(signal.SIGKILL)
            self._process.wait()
        self.ended = True
        self.status = self._process.returncode
        self.close()

    def close(self) -> None:
        """Lets its pipes go, so that it ends when it has nothing more to do."""
        self._selector.close()
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe is not None:
                pipe.close()
        self._in = -1
        _alive.discard(self)

    def __del__(self) -> None:
        # Nobody asks it any more.
        with contextlib.suppress(Exception):
            if not self.ended:
                self.kill()

    def abandon(self) -> None:
        """In a process that was forked: the program is the parent's."""
        self._process.returncode = 0
        self.ended = True
        self.close()


def _after_fork() -> None:
    for child in list(_alive):
        child.abandon()


os.register_at_fork(after_in_child=_after_fork)

"""Records to a lasting program and its answers back, whatever happens to the program on the way.

Answer n belongs to record n. A record that the program refuses gets the refusal as its answer, and
the others get theirs: where the program ends, it is started again, and what it had not answered is
asked again. What ended it is told by the line in its message or, where it names none, by asking
one record at a time.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ._child import UNSENT, Child
from .errors import DuiyiError, InputError, ProgramDiedError, ProgramTimeoutError

#: So many records are on the way at most.
_AHEAD = 8192
#: So many records in a row, of each of which a new program died, are no fault of theirs.
_DEATHS = 3

Answer = bytes | DuiyiError


@dataclass(slots=True)
class _Asked:
    line: bytes
    answer: Answer | None = None


class Asker:
    """Asks one kind of program. `take` gives a running one, `give` takes it back when it is idle."""

    def __init__(self, take: Callable[[], Child], give: Callable[[Child], None]) -> None:
        self._take = take
        self._give = give
        self._order: deque[_Asked] = deque()
        self._unsent: deque[_Asked] = deque()
        self._sent: deque[_Asked] = deque()
        self._alone = 0
        self._deaths = 0

    def answers(self, requests: Iterable[Answer]) -> Iterator[Answer]:
        """The answer for each record, in order; an error that comes in goes out in its place.

        Raises:
            DuiyiError: The program cannot be run as it is asked to, whatever the records.
        """
        source = iter(requests)
        child = self._take()
        more = True
        try:
            while more or self._order:
                size = child.unsent
                while more and len(self._order) < _AHEAD and size < UNSENT:
                    request = next(source, None)
                    if request is None:
                        more = False
                        break
                    size += self._accept(request)
                self._send(child)
                while self._order and self._order[0].answer is not None:
                    answer = self._order.popleft().answer
                    assert answer is not None
                    yield answer
                if self._sent:
                    child = self._wait(child)
            self._give(child)
        except BaseException:
            child.kill()
            raise

    def block(self, lines: Sequence[bytes]) -> bytes | None:
        """The answers for lines that are all here, in one piece; None where not each has one.

        Ask again with `answers` then, which finds what it was.
        """
        child = self._take()
        try:
            answers = child.ask(b"".join(lines), len(lines))
        except DuiyiError:
            child.kill()
            return None
        except BaseException:
            child.kill()
            raise
        self._give(child)
        return answers

    def _accept(self, request: Answer) -> int:
        """Takes a record in, and gives its length."""
        if isinstance(request, DuiyiError):
            self._order.append(_Asked(b"", request))
            return 0
        one = _Asked(request)
        self._order.append(one)
        self._unsent.append(one)
        return len(request)

    def _send(self, child: Child) -> None:
        lines = []
        size = child.unsent
        while self._unsent and size < UNSENT and not (self._alone and self._sent):
            one = self._unsent.popleft()
            self._sent.append(one)
            lines.append(one.line)
            size += len(one.line)
        child.write(b"".join(lines))

    def _wait(self, child: Child) -> Child:
        """Takes the answers that come; of a program that ended, the next program."""
        error: DuiyiError
        try:
            if not child.lines and not child.ended:
                child.pump()
            while child.lines and self._sent:
                self._sent.popleft().answer = child.lines.popleft()
                child.answered += 1
                self._alone = max(0, self._alone - 1)
                self._deaths = 0
            if not child.ended or not self._sent:
                return child
            error = child.failure()
        except ProgramTimeoutError as timeout:
            error = timeout
        self._blame(child, error)
        child.kill()
        self._unsent.extendleft(one for one in reversed(self._sent) if one.answer is None)
        self._sent.clear()
        return self._take()

    def _blame(self, child: Child, error: DuiyiError) -> None:
        """Finds the record that ended a program, or makes the next one show it."""
        index = -1
        if isinstance(error, InputError) and error.file == "<stdin>" and error.line is not None:
            index = error.line - 1 - child.answered
        if 0 <= index < len(self._sent):
            self._sent[index].answer = InputError(
                error.message,
                column=error.column,
                exit_status=error.exit_status,
                stderr=error.stderr,
            )
        elif not isinstance(error, (ProgramDiedError, ProgramTimeoutError)):
            raise error
        elif self._alone and child.answered == 0:
            self._sent[0].answer = error
            self._alone -= 1
            self._deaths += 1
            if self._deaths >= _DEATHS:
                raise error
        else:
            self._alone = len(self._sent)

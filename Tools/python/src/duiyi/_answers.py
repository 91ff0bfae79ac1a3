"""Records to a lasting program and its answers back, whatever happens to the program on the way.

Answer n belongs to record n. A record that the program refuses gets the refusal as its answer, and
the others get theirs: where the program ends, it is started again, and what it had not answered is
asked again. What ended it is told by the line in its message or, where it names none, by asking
one record at a time.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ._child import Child
from .errors import DuiyiError, InputError, ProgramDiedError, ProgramTimeoutError

#: So many records are on the way at most, and so many bytes wait to be written.
_AHEAD = 8192
_UNSENT = 1 << 18
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
                while more and len(self._order) < _AHEAD and child.unsent < _UNSENT:
                    if self._unsent:
                        break
                    request = next(source, None)
                    if request is None:
                        more = False
                        break
                    self._accept(request)
                    self._send(child)
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

    def _accept(self, request: Answer) -> None:
        one = _Asked(b"", request) if isinstance(request, DuiyiError) else _Asked(request)
        self._order.append(one)
        if one.answer is None:
            self._unsent.append(one)

    def _send(self, child: Child) -> None:
        while self._unsent and child.unsent < _UNSENT and not (self._alone and self._sent):
            one = self._unsent.popleft()
            child.write(one.line)
            self._sent.append(one)

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

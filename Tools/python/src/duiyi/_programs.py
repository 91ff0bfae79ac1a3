"""Programs that are running, or are run once."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Iterator, Sequence
from types import TracebackType
from typing import Any, Literal, TypeVar

from . import _program
from ._answers import Asker
from ._child import Child
from ._options import PathLike, path
from ._runs import lines_of

Self = TypeVar("Self", bound="Programs")

#: Guards what is idle, and is free in a process that was forked.
_lock = threading.Lock()
os.register_at_fork(
    before=_lock.acquire, after_in_parent=_lock.release, after_in_child=_lock.release
)


class Programs:
    """What an `Engine`, which tells the arguments, runs: a program that is idle, or a new one."""

    def __init__(
        self,
        *,
        program: PathLike | None = None,
        dictionary: PathLike | Literal[False] | None = None,
        timeout: float | None = 600.0,
        threads: int | None = None,
    ) -> None:
        self._named = None if program is None else os.path.abspath(os.fspath(program))
        self._dictionary = dictionary
        self._timeout = timeout
        self._threads = threads
        self._idle: dict[tuple[str, ...], list[Child]] = {}

    @property
    def program(self) -> str:
        """The path of the program that runs."""
        return self._named or _program.find()

    def version(self) -> str:
        """What ``duiyi --version`` says."""
        (line,) = self._lines(["--version"])
        return line.decode()

    def close(self) -> None:
        """Ends the programs that are idle."""
        with _lock:
            idle, self._idle = self._idle, {}
        for children in idle.values():
            for child in children:
                child.kill()

    def __enter__(self: Self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_idle": {}}

    def _options_of(self, *command: str) -> frozenset[str]:
        return _program.options(self.program, *command)

    def _take(self, arguments: Sequence[str]) -> Child:
        program = self.program
        with _lock:
            idle = self._idle.get((program, *arguments), [])
            while idle:
                child = idle.pop()
                if child.is_usable:
                    return child
                child.kill()
        return Child(program, arguments, timeout=self._timeout)

    def _give(self, child: Child) -> None:
        with _lock:
            self._idle.setdefault((child.program, *child.arguments), []).append(child)

    def _asker(self, arguments: Sequence[str]) -> Asker:
        return Asker(lambda: self._take(arguments), self._give)

    def _lines(
        self,
        arguments: Sequence[str],
        data: Iterable[bytes] | None = None,
        accepted: Iterable[int] = (0,),
        messages: list[str] | None = None,
    ) -> Iterator[bytes]:
        return lines_of(
            self.program,
            arguments,
            timeout=self._timeout,
            data=data,
            accepted=accepted,
            messages=messages,
        )

    def _shared(self, *command: str, dictionary: bool = True) -> list[str]:
        """The options that are the same for all commands."""
        arguments: list[str] = []
        if dictionary and self._dictionary is False:
            arguments.append("--no-dictionary")
        elif dictionary and self._dictionary:
            arguments += ["--dictionary", path(self._dictionary)]
        if self._threads is not None and "--threads" in self._options_of(*command):
            arguments += ["--threads", str(self._threads)]
        return arguments

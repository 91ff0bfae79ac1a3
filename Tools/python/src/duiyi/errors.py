"""What can go wrong, as exceptions that say where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise


class DuiyiError(Exception):
    """Something that the program ``duiyi`` refused, or that happened to it.

    Attributes:
        message: What went wrong, without the place.
        file: The file that it is about, ``<stdin>`` for text that Python handed over.
        line: The line in it, from 1.
        column: The column in that line, from 1.
        exit_status: How the program ended; negative is the signal that ended it, and ``None`` says
            that it had not ended.
        stderr: The last of what it wrote on standard error.
    """

    def __init__(
        self,
        message: str,
        *,
        file: str | None = None,
        line: int | None = None,
        column: int | None = None,
        exit_status: int | None = None,
        stderr: str = "",
    ) -> None:
        numbers = {"line": line, "column": column}
        told = [f"{name} {number}" for name, number in numbers.items() if number is not None]
        if file is not None:
            told = [":".join(str(part) for part in (file, line, column) if part is not None)]
        super().__init__(f"{', '.join(told)}: {message}" if told else message)
        self.message = message
        self.file = file
        self.line = line
        self.column = column
        self.exit_status = exit_status
        self.stderr = stderr

    def at(self, line: int) -> DuiyiError:
        """The same of a line of what Python handed over."""
        return _remade(type(self), self.message, {**self._details(), "line": line})

    def in_place(self, line: int) -> DuiyiError:
        """The same in the place of a line: it has the number, of which the text need not tell."""
        error = _remade(type(self), self.message, self._details())
        error.line = line
        return error

    def __reduce__(self) -> tuple[object, ...]:
        # An exception with keywords does not come back from another process by itself.
        return (_remade, (type(self), self.message, self._details()))

    def _details(self) -> dict[str, object]:
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "exit_status": self.exit_status,
            "stderr": self.stderr,
        }


def _remade(kind: type[DuiyiError], message: str, details: dict[str, object]) -> DuiyiError:
    return kind(message, **details)  # type: ignore[arg-type]


class InputError(DuiyiError):
    """An input cannot be read or understood."""


class OutputError(DuiyiError):
    """An output cannot be written."""


class UsageError(DuiyiError):
    """The program does not know an option, or two exclude each other."""


class ProgramDiedError(DuiyiError):
    """The program ended in the middle: by a signal, or by a fault of its own."""


class ProgramTimeoutError(DuiyiError, TimeoutError):
    """The program neither answered nor took more input for longer than was allowed."""


class ProgramNotFoundError(DuiyiError, ImportError):
    """There is no program ``duiyi`` to run on this system."""


_PLACE = re.compile(r"^(?P<file>.+?):(?P<line>\d+):(?:(?P<column>\d+):)? (?P<text>.*)$")
#: Of these, status 2 is an error of an input or of an output.
_OWN_STATUS = {"check", "glossary lint", "glossary diff", "glossary merge"}
_OUTPUTS = {"--output", "-o", "--write-baseline", "--report"}


def error_of(arguments: Sequence[str], status: int, stderr: str) -> DuiyiError:
    """The exception for a program that ended, from its status and its last message."""
    lines = [line for line in stderr.splitlines() if line.strip()]
    found = next((line[7:] for line in reversed(lines) if line.startswith("duiyi: ")), None)
    usage = next((line[7:] for line in lines if line.startswith("Error: ")), None)
    if status == 64:
        told = usage or found or "the command line is not as it should be"
        return UsageError(told, exit_status=status, stderr=stderr)
    if status <= 0 or status >= 70:
        last = lines[-1].removeprefix("duiyi: ") if lines else "it said nothing"
        how = f"signal {-status}" if status < 0 else f"status {status}"
        return ProgramDiedError(
            f"duiyi ended with {how}: {last}", exit_status=status, stderr=stderr
        )
    if found is None:
        told = lines[-1] if lines else f"duiyi ended with status {status} and said nothing"
        return DuiyiError(told, exit_status=status, stderr=stderr)
    file, line, column, text = _place(found, arguments)
    own = bool(arguments) and bool({arguments[0], " ".join(arguments[:2])} & _OWN_STATUS)
    written = {argument for option, argument in pairwise(arguments) if option in _OUTPUTS}
    kind = OutputError if status == 2 and (not own or file in written) else InputError
    return kind(text, file=file, line=line, column=column, exit_status=status, stderr=stderr)


def _place(
    message: str, arguments: Sequence[str]
) -> tuple[str | None, int | None, int | None, str]:
    """What a message is about, and the message without it."""
    match = _PLACE.match(message)
    if match is not None:
        column = int(match["column"]) if match["column"] else None
        return match["file"], int(match["line"]), column, match["text"]
    for name in ("<stdin>", *arguments):
        if name and message.startswith(name + ": "):
            return name, None, None, message[len(name) + 2 :]
        if name and message.endswith(": " + name):
            return name, None, None, message[: -len(name) - 2]
    return None, None, None, message

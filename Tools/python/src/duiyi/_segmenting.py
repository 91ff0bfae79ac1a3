"""Texts through a lasting ``duiyi segment``.

The program gives a line a token and none for a text without tokens. So each text is followed by a
line that is one token, and what comes before that token is the text's own.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from ._child import UNSENT, Child
from .errors import InputError

_END = b".\n"
_AHEAD = 1024


class Piece(NamedTuple):
    """A piece of a text: where it stands, and what else the program says of it."""

    start: int
    end: int
    byte_start: int
    byte_end: int
    record: dict[str, Any]


class _Asked(NamedTuple):
    """A text on the way, and where it begins and its end is marked in all that was given.

    What cannot be given has an error instead.
    """

    text: str
    begin: int = 0
    characters: int = 0
    end: int = 0
    error: InputError | None = None


def encoded(text: str) -> bytes:
    """A text as the bytes that the program is given: offset for offset the same.

    NUL, which the program takes for a sign of another encoding, becomes another control character.

    Raises:
        InputError: It is no text, or has half of a surrogate pair.
    """
    if not isinstance(text, str):
        raise InputError(f"the text is {type(text).__name__} and no text")
    try:
        return text.encode("utf-8").replace(b"\0", b"\x01")
    except UnicodeEncodeError as error:
        raise InputError(
            "half of a surrogate pair, which is no character", column=error.start + 1
        ) from None


def pieces(child: Child, texts: Iterable[str]) -> Iterator[tuple[str, list[Piece] | InputError]]:
    """Each text with its pieces, or with why it cannot be asked about, in order.

    The program's input so far must have ended a line.
    """
    source = iter(texts)
    asked: deque[_Asked] = deque()
    more = True
    if child.bytes_given == 0:
        # What comes first could be taken for a byte order mark.
        child.give(_END, len(_END))
    found: list[Piece] = []
    while True:
        while more and len(asked) < _AHEAD and child.unsent < UNSENT:
            try:
                text = next(source)
            except StopIteration:
                more = False
                break
            try:
                data = encoded(text)
            except InputError as error:
                asked.append(_Asked(text, error=error))
                continue
            begin = child.bytes_given
            asked.append(_Asked(text, begin, child.characters_given, begin + len(data) + 1))
            child.give(data + b"\n" + _END, len(text) + 1 + len(_END))
        while asked and asked[0].error is not None:
            refused = asked.popleft()
            assert refused.error is not None
            yield refused.text, refused.error
        if not asked:
            if more:
                continue
            return
        if not child.lines:
            if child.ended:
                raise child.failure()
            child.pump()
        while child.lines and asked and asked[0].error is None:
            first = asked[0]
            # Decoded first, as json would look for the encoding of each line.
            record = json.loads(child.lines.popleft().decode())
            if record["start"] < first.begin:
                continue
            if record["start"] == first.end:
                asked.popleft()
                yield first.text, found
                found = []
                continue
            found.append(
                Piece(
                    record["scalarStart"] - first.characters,
                    record["scalarEnd"] - first.characters,
                    record["start"] - first.begin,
                    record["end"] - first.begin,
                    record,
                )
            )

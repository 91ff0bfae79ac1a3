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


def encoded(text: str) -> bytes:
    """A text as the bytes that the program is given: offset for offset the same.

    NUL, which the program takes for a sign of another encoding, becomes another control character.

    Raises:
        InputError: The text has half of a surrogate pair.
    """
    try:
        return text.encode("utf-8").replace(b"\0", b"\x01")
    except UnicodeEncodeError as error:
        raise InputError(
            "half of a surrogate pair, which is no character", column=error.start + 1
        ) from None


def pieces(child: Child, texts: Iterable[str]) -> Iterator[tuple[str, list[Piece]]]:
    """Each text with its pieces, in order. The program's input so far must have ended a line."""
    source = iter(texts)
    # For each text on the way: itself, and where it begins and its end is marked, in bytes and
    # characters of all that the program was given.
    asked: deque[tuple[str, int, int, int]] = deque()
    more = True
    if child.bytes_given == 0:
        # What comes first could be taken for a byte order mark.
        child.give(_END, len(_END))
    found: list[Piece] = []
    while True:
        while more and len(asked) < _AHEAD and child.unsent < UNSENT:
            text = next(source, None)
            if text is None:
                more = False
                break
            data = encoded(text)
            begin, characters = child.bytes_given, child.characters_given
            asked.append((text, begin, characters, begin + len(data) + 1))
            child.give(data + b"\n" + _END, len(text) + 1 + len(_END))
        if not asked:
            return
        if not child.lines:
            if child.ended:
                raise child.failure()
            child.pump()
        while child.lines and asked:
            text, begin, characters, end = asked[0]
            record = json.loads(child.lines.popleft())
            if record["start"] < begin:
                continue
            if record["start"] == end:
                asked.popleft()
                yield text, found
                found = []
                continue
            found.append(
                Piece(
                    record["scalarStart"] - characters,
                    record["scalarEnd"] - characters,
                    record["start"] - begin,
                    record["end"] - begin,
                    record,
                )
            )

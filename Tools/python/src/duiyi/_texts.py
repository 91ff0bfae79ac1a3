"""What is asked of a text: its words and sentences, its terms and quantities."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, Literal, overload

from ._answers import Answer
from ._options import PathLike, listed, path
from ._programs import Programs
from ._segmenting import Piece, encoded, pieces
from .errors import DuiyiError, ProgramDiedError
from .results import Quantity, Sentence, TermSpan, Token
from .units import line_of

Granularity = Literal["words", "terms", "icu"]


class TextWork(Programs):
    """The part of an `Engine` that works on texts."""

    def segment(
        self,
        text: str,
        *,
        granularity: Granularity = "words",
        lexicon: PathLike | None = None,
    ) -> list[Token]:
        """The words, numbers and marks of a Chinese or mixed text.

        >>> [token.text for token in segment("亚马逊的芯片,增长40%")]
        ['亚马逊', '的', '芯片', ',', '增长', '40%']
        """
        (tokens,) = self.segment_many([text], granularity=granularity, lexicon=lexicon)
        return tokens

    @overload
    def segment_many(
        self,
        texts: Iterable[str],
        *,
        granularity: Granularity = ...,
        lexicon: PathLike | None = ...,
        errors: Literal["raise"] = ...,
    ) -> Iterator[list[Token]]: ...

    @overload
    def segment_many(
        self,
        texts: Iterable[str],
        *,
        granularity: Granularity = ...,
        lexicon: PathLike | None = ...,
        errors: Literal["raise", "return"],
    ) -> Iterator[list[Token] | DuiyiError]: ...

    def segment_many(
        self,
        texts: Iterable[str],
        *,
        granularity: Granularity = "words",
        lexicon: PathLike | None = None,
        errors: Literal["raise", "return"] = "raise",
    ) -> Iterator[list[Token] | DuiyiError]:
        """The tokens of each text, in order, while texts are read ahead.

        An error has the number of its text as its line, from 1. With ``errors="return"`` a text that
        cannot be used has its exception in its place, and the others their tokens.
        """
        options = listed(granularity=granularity, lexicon=lexicon)
        for text, found in self._segmented(texts, options, errors):
            if isinstance(found, DuiyiError):
                yield found
                continue
            data = text.encode("utf-8")
            yield [_token(text, data, piece) for piece in found]

    def sentences(
        self, text: str, *, split_semicolons: bool = False, split_ellipses: bool = False
    ) -> list[Sentence]:
        """The sentences of a text; a line end ends one."""
        (found,) = self.sentences_many(
            [text], split_semicolons=split_semicolons, split_ellipses=split_ellipses
        )
        return found

    @overload
    def sentences_many(
        self,
        texts: Iterable[str],
        *,
        split_semicolons: bool = ...,
        split_ellipses: bool = ...,
        errors: Literal["raise"] = ...,
    ) -> Iterator[list[Sentence]]: ...

    @overload
    def sentences_many(
        self,
        texts: Iterable[str],
        *,
        split_semicolons: bool = ...,
        split_ellipses: bool = ...,
        errors: Literal["raise", "return"],
    ) -> Iterator[list[Sentence] | DuiyiError]: ...

    def sentences_many(
        self,
        texts: Iterable[str],
        *,
        split_semicolons: bool = False,
        split_ellipses: bool = False,
        errors: Literal["raise", "return"] = "raise",
    ) -> Iterator[list[Sentence] | DuiyiError]:
        """The sentences of each text, in order, read ahead; errors as `segment_many`."""
        options = listed(
            sentences=True, split_semicolons=split_semicolons, split_ellipses=split_ellipses
        )
        for text, found in self._segmented(texts, options, errors):
            if isinstance(found, DuiyiError):
                yield found
                continue
            yield [
                Sentence(
                    text[one.start : one.end], one.start, one.end, one.byte_start, one.byte_end
                )
                for one in found
            ]

    def _segmented(
        self, texts: Iterable[str], options: Sequence[str], errors: str
    ) -> Iterator[tuple[str, list[Piece] | DuiyiError]]:
        arguments = ["segment", "-", "--format", "jsonl", *options]
        arguments += self._shared("segment", dictionary=False)
        source = iter(texts)
        asked: deque[str] = deque()
        deaths = 0
        number = 0

        def taken() -> Iterator[str]:
            for text in source:
                asked.append(text)
                yield text

        while True:
            child = self._take(arguments)
            again = list(asked)
            try:
                for text, found in pieces(child, chain(again, taken())):
                    asked.popleft()
                    deaths = 0
                    number += 1
                    if not isinstance(found, DuiyiError):
                        yield text, found
                    elif errors == "return":
                        yield text, found.at(number)
                    else:
                        raise found.at(number)
                self._give(child)
                return
            except ProgramDiedError:
                # It may have been ended from outside; what it had not answered is asked again.
                child.kill()
                deaths += 1
                if deaths > 1:
                    raise
            except BaseException:
                child.kill()
                raise

    def align_terms(
        self,
        text: str | Path,
        *,
        terms: PathLike | None = None,
        glosses_only: bool = False,
        min_confidence: float | None = None,
    ) -> list[TermSpan]:
        """The Chinese spans that render English terms. A `str` is text, a `Path` a document."""
        options = listed(
            terms=terms,
            only="gloss" if glosses_only else None,
            min_confidence=min_confidence,
        )
        arguments = ["align", "terms", "--format", "jsonl", *options]
        arguments += self._shared("align", "terms")
        return [TermSpan.from_json(record) for record in self._of_text(arguments, text)]

    def quantities(self, text: str | Path) -> list[Quantity]:
        """The numbers, amounts, dates and measures of a text. A `str` is text, a `Path` a document.

        >>> quantities("2440亿美元")[0].number
        Decimal('244000000000')
        """
        if isinstance(text, str):
            (found,) = self.quantities_many([text])
            return found
        arguments = ["quantities", "--format", "jsonl"]
        arguments += self._shared("quantities", dictionary=False)
        return [Quantity.from_json(record) for record in self._of_text(arguments, text)]

    @overload
    def quantities_many(
        self, texts: Iterable[str], *, errors: Literal["raise"] = ...
    ) -> Iterator[list[Quantity]]: ...

    @overload
    def quantities_many(
        self, texts: Iterable[str], *, errors: Literal["raise", "return"]
    ) -> Iterator[list[Quantity] | DuiyiError]: ...

    def quantities_many(
        self, texts: Iterable[str], *, errors: Literal["raise", "return"] = "raise"
    ) -> Iterator[list[Quantity] | DuiyiError]:
        """The quantities of each text, in order; errors as `segment_many`."""
        arguments = ["quantities", "-", "--from", "jsonl", "--format", "jsonl"]
        arguments += self._shared("quantities", dictionary=False)
        asked: deque[str] = deque()

        def lines() -> Iterator[Answer]:
            for text in texts:
                asked.append(text)
                try:
                    encoded(text)
                except DuiyiError as error:
                    yield error
                else:
                    yield line_of({"text": text})

        for number, answer in enumerate(self._asker(arguments).answers(lines()), 1):
            text = asked.popleft()
            if isinstance(answer, DuiyiError):
                if errors == "raise":
                    raise answer.at(number)
                yield answer.at(number)
                continue
            records = json.loads(answer)["quantities"]
            yield [Quantity.from_json(one) for one in _placed(text, records)]

    def _of_text(self, arguments: list[str], text: str | Path) -> Iterator[Mapping[str, Any]]:
        if isinstance(text, str):
            if not text:
                return
            lines = self._lines([*arguments, "-"], [encoded(text)])
        else:
            lines = self._lines([*arguments, path(text)])
        for line in lines:
            yield json.loads(line)


def _token(text: str, data: bytes, piece: Piece) -> Token:
    quantity = piece.record.get("quantity")
    if quantity is not None:
        # The program tells the byte, and Python counts characters: those from there to the token.
        begin = quantity - piece.record["start"] + piece.byte_start
        before = data[begin : piece.byte_start].decode("utf-8", "ignore")
        after = data[piece.byte_start : begin].decode("utf-8", "ignore")
        quantity = piece.start - len(before) + len(after)
    return Token(
        text[piece.start : piece.end],
        piece.start,
        piece.end,
        piece.byte_start,
        piece.byte_end,
        piece.record.get("kind"),
        quantity,
    )


def _placed(text: str, records: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Records with the line and the character in it where each begins."""
    begins = [0, *(end.end() for end in re.finditer("\n", text))]
    for record in records:
        start = record["scalarStart"]
        line = bisect_right(begins, start)
        yield {**record, "line": line, "column": start - begins[line - 1] + 1}

"""Words of segments and their translations, and the models that link them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, overload

from ._answers import Answer
from ._options import PathLike, listed, path, several
from ._programs import Programs
from .errors import DuiyiError, InputError
from .results import WordAlignment
from .units import Pair, Unit, command_with, line_of, refusal_of, unit_of


class WordWork(Programs):
    """The part of an `Engine` that links words."""

    def align_words(
        self,
        source: str,
        target: str,
        *,
        model: PathLike,
        source_language: str | None = None,
        **options: Any,
    ) -> WordAlignment:
        """Links the words of a segment and its translation by a model of `train`.

        Further options are those of ``duiyi align words``: ``symmetrization``, ``threshold``,
        ``join_tokens``, ``tokenized``, ``priors``, ``unsupervised``.
        """
        alignment: WordAlignment
        (alignment,) = self.align_words_many(
            [(source, target)], model=model, source_language=source_language, **options
        )
        return alignment

    @overload
    def align_words_many(
        self,
        pairs: Iterable[Pair | Unit],
        *,
        model: PathLike | None = ...,
        source_language: str | None = ...,
        errors: Literal["raise"] = ...,
        **options: Any,
    ) -> Iterator[WordAlignment]: ...

    @overload
    def align_words_many(
        self,
        pairs: Iterable[Pair | Unit],
        *,
        model: PathLike | None = ...,
        source_language: str | None = ...,
        errors: Literal["return"],
        **options: Any,
    ) -> Iterator[WordAlignment | DuiyiError]: ...

    def align_words_many(
        self,
        pairs: Iterable[Pair | Unit],
        *,
        model: PathLike | None = None,
        source_language: str | None = None,
        errors: Literal["raise", "return"] = "raise",
        **options: Any,
    ) -> Iterator[WordAlignment | DuiyiError]:
        """Links the words of each pair: with a model one by one, without it by what all teach.

        Answer n belongs to pair n. With ``errors="return"`` a pair that cannot be used has its
        exception in its place, and the others theirs.

        Without ``source_language`` Chinese and English are told by the characters of the first
        pairs; name it where a pair may come alone.
        """
        requests = (pair_request(pair) for pair in pairs)
        answers = self.word_answers(
            requests, model=model, source_language=source_language, **options
        )
        for number, answer in enumerate(answers, 1):
            result = answer if isinstance(answer, DuiyiError) else alignment_of(answer)
            if isinstance(result, DuiyiError):
                if errors == "raise":
                    raise result.at(number)
                result = result.in_place(number)
            yield result

    def word_answers(
        self,
        requests: Iterable[Answer],
        *,
        model: PathLike | None,
        source_language: str | None = None,
        **options: Any,
    ) -> Iterator[Answer]:
        """The line of JSON that answers each line of JSON, or the exception in its place."""
        arguments = self._linking(model, source_language, options)
        if model is None:
            return self._at_the_end(arguments, requests)
        return self._asker(arguments).answers(requests)

    def link_block(
        self,
        lines: Sequence[bytes],
        *,
        model: PathLike,
        source_language: str | None = None,
        **options: Any,
    ) -> bytes | None:
        """Links of lines of JSON, as lines such as ``0-0:0.970 1-2:0.614``, all in one piece.

        None where one of them cannot be used; `word_answers` tells which.
        """
        arguments = self._linking(model, source_language, options, form="pharaoh")
        return self._asker([*arguments, "--probabilities"]).block(lines)

    def _linking(
        self,
        model: PathLike | None,
        source_language: str | None,
        options: Mapping[str, Any],
        form: str = "jsonl",
    ) -> list[str]:
        model = None if model is None else os.path.abspath(os.fspath(model))
        arguments = ["align", "words", "-", "--from", "jsonl", "--to", form, "--quiet"]
        arguments += listed(model=model, source_language=source_language, **options)
        arguments += self._shared("align", "words")
        if model is not None and form == "jsonl":
            arguments += ["--on-error", "record"]
        return arguments

    def _at_the_end(self, arguments: Sequence[str], requests: Iterable[Answer]) -> Iterator[Answer]:
        """Answers of a program that learns from all before it answers one."""
        places: list[DuiyiError | None] = []

        def good() -> Iterator[bytes]:
            for request in requests:
                places.append(request if isinstance(request, DuiyiError) else None)
                if not isinstance(request, DuiyiError):
                    yield request

        lines = list(self._lines(arguments, good()))
        if len(lines) != sum(place is None for place in places):
            raise DuiyiError(f"duiyi answered {len(lines)} of {len(places)} records")
        answers = iter(lines)
        for place in places:
            yield next(answers) if place is None else place

    def train(
        self,
        *inputs: PathLike,
        output: PathLike,
        units: Iterable[Unit | Pair] | None = None,
        source_language: str | None = None,
        priors: PathLike | Iterable[PathLike] = (),
        memory: str | None = None,
        **options: Any,
    ) -> None:
        """Learns a model for `align_words` from a bitext, or from units."""
        arguments = ["train", "--quiet", "--output", path(output)]
        arguments += listed(
            source_language=source_language, priors=several(priors), memory=memory, **options
        )
        arguments += self._shared("train")
        for _ in self._lines(*command_with(arguments, inputs, units)):
            pass


def pair_request(pair: Pair | Unit) -> Answer:
    """A pair as a line for the program, or the exception that says why it can be none."""
    unit = unit_of(pair)
    if isinstance(unit, InputError):
        return unit
    return request_of({"source": unit.source, "target": unit.target})


def request_of(record: Mapping[str, Any]) -> Answer:
    """A record as a line for the program, or the exception that says why it can be none."""
    for name in ("source", "target"):
        if not isinstance(record.get(name), str):
            return InputError(f"{name} is {type(record.get(name)).__name__} and no text")
    try:
        return line_of(record)
    except UnicodeEncodeError:
        sides = (one for one in ("source", "target") if not _is_text(record[one]))
        name = next(sides, "the record")
        return InputError(f"{name} has half of a surrogate pair, which is no character")
    except (TypeError, ValueError) as error:
        return InputError(str(error))


def _is_text(value: str) -> bool:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def alignment_of(answer: bytes) -> WordAlignment | DuiyiError:
    """What a line of the program says: links, or why there are none."""
    record = json.loads(answer)
    return WordAlignment.from_json(record) if "links" in record else refusal_of(record)

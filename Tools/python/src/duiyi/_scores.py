"""How well segments and their translations stand for each other."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from typing import Any, Literal, overload

from ._answers import Answer
from ._options import PathLike, listed
from ._programs import Programs
from ._words import pair_request
from .errors import DuiyiError
from .results import PairScore
from .units import Pair, Unit, refusal_of


class ScoreWork(Programs):
    """The part of an `Engine` that judges pairs."""

    @overload
    def score_many(
        self,
        pairs: Iterable[Pair | Unit],
        *,
        source_language: str,
        model: PathLike | None = ...,
        errors: Literal["raise"] = ...,
        **options: Any,
    ) -> Iterator[PairScore]: ...

    @overload
    def score_many(
        self,
        pairs: Iterable[Pair | Unit],
        *,
        source_language: str,
        model: PathLike | None = ...,
        errors: Literal["return"],
        **options: Any,
    ) -> Iterator[PairScore | DuiyiError]: ...

    def score_many(
        self,
        pairs: Iterable[Pair | Unit],
        *,
        source_language: str,
        model: PathLike | None = None,
        errors: Literal["raise", "return"] = "raise",
        **options: Any,
    ) -> Iterator[PairScore | DuiyiError]:
        """How probable it is that pairs are whole translations, by a program that keeps running.

        Answer n belongs to pair n, and depends on it and the model alone. With ``errors="return"``
        a pair that cannot be used has its exception in its place, and the others their scores.
        """
        arguments = ["score", "-", "--from", "jsonl", "--to", "jsonl", "--quiet"]
        arguments += ["--on-error", "record"]
        model = None if model is None else os.path.abspath(os.fspath(model))
        arguments += listed(model=model, source_language=source_language, **options)
        arguments += self._shared("score")
        requests = (pair_request(pair) for pair in pairs)
        for number, answer in enumerate(self._asker(arguments).answers(requests), 1):
            result = _score(answer)
            if isinstance(result, DuiyiError):
                if errors == "raise":
                    raise result.at(number)
                result = result.in_place(number)
            yield result


def _score(answer: Answer) -> PairScore | DuiyiError:
    if isinstance(answer, DuiyiError):
        return answer
    record = json.loads(answer)
    return PairScore.from_json(record) if "scoreParts" in record else refusal_of(record)

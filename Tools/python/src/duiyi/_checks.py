"""Units that are checked one by one."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any, Literal

from ._answers import Answer
from ._options import PathLike, listed, several
from ._programs import Programs
from ._words import request_of
from .errors import DuiyiError, InputError
from .reports import Finding
from .units import Pair, Unit, refusal_of, unit_of


class CheckWork(Programs):
    """The part of an `Engine` that checks units one by one."""

    def check_each(
        self,
        units: Iterable[Unit | Pair],
        *,
        source_language: str,
        target_language: str,
        terms: PathLike | Iterable[PathLike] = (),
        model: PathLike | None = None,
        errors: Literal["raise", "return"] = "raise",
        **options: Any,
    ) -> Iterator[list[Finding] | DuiyiError]:
        """What is wrong in each unit, as if there were no others, by a program that keeps running.

        Answer n belongs to unit n. What a check learns from the whole of a bitext, such as what is
        consistent in it, is off; `check` does that.
        """
        arguments = ["check", "-", "--from", "jsonl", "--format", "jsonl", "--by-unit"]
        arguments += ["--no-config", "--fail-on", "never", "--on-error", "record"]
        arguments += listed(
            source_language=source_language,
            target_language=target_language,
            terms=several(terms),
            model=model,
            **options,
        )
        arguments += self._shared("check")
        asked: deque[Unit] = deque()

        def requests() -> Iterator[Answer]:
            for unit in units:
                one = unit_of(unit)
                if isinstance(one, InputError):
                    asked.append(Unit("", ""))
                    yield one
                else:
                    asked.append(one)
                    yield request_of(one.to_json())

        for number, answer in enumerate(self._asker(arguments).answers(requests()), 1):
            found = _findings(answer, asked.popleft(), number)
            if isinstance(found, DuiyiError):
                if errors == "raise":
                    raise found.at(number)
                found = found.in_place(number)
            yield found


def _findings(answer: Answer, unit: Unit, number: int) -> list[Finding] | DuiyiError:
    if isinstance(answer, DuiyiError):
        return answer
    record = json.loads(answer)
    if "findings" not in record:
        return refusal_of(record)
    place = {"segment": number, "source": unit.source, "target": unit.target}
    if unit.id is not None:
        place["id"] = str(unit.id)
    return [Finding.from_json({**place, **one}) for one in record["findings"]]

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import duiyi
from duiyi._words import request_of

from .conftest import HOSTILE, PAIRS, watched


def test_linked_words_are_told_by_their_text(engine: duiyi.Engine, model: str) -> None:
    linked = engine.align_words("利润增长。", "Profit grew.", model=model, source_language="zh")
    assert {(one, other) for one, other, _ in linked.pairs} >= {
        ("利润", "Profit"),
        ("增长", "grew"),
    }
    assert linked.pharaoh.split()[0] == "0-0"
    for token in linked.source_tokens:
        assert linked.source[token.start : token.end] == token.text


def test_answer_n_belongs_to_pair_n(engine: duiyi.Engine, model: str) -> None:
    pairs: list[tuple[str, str]] = [
        (one, other) for one in HOSTILE for other in ("Profit", *HOSTILE[:3])
    ]
    answers = list(engine.align_words_many(pairs, model=model, source_language="zh"))
    assert [(one.source, one.target) for one in answers] == pairs
    alone = [engine.align_words(*pair, model=model, source_language="zh") for pair in pairs[:8]]
    assert answers[:8] == alone


def test_a_pair_that_cannot_be_used_has_its_error_in_its_place(
    engine: duiyi.Engine, model: str
) -> None:
    pairs = [PAIRS[0], ("a\ud800", "b"), PAIRS[1]]
    answers = list(
        engine.align_words_many(pairs, model=model, source_language="zh", errors="return")
    )
    assert [isinstance(one, duiyi.DuiyiError) for one in answers] == [False, True, False]
    with pytest.raises(duiyi.InputError, match="line 2: source has half of a surrogate pair"):
        list(engine.align_words_many(pairs, model=model, source_language="zh"))


def test_a_record_that_the_program_refuses_does_not_cost_the_others(
    engine: duiyi.Engine, model: str
) -> None:
    good = [request_of({"source": one, "target": other}) for one, other in PAIRS]
    bad = [b'{"source":"a\\ud800","target":"b"}\n', b"{\n", b'{"source":1,"target":"b"}\n', b"[]\n"]
    requests = [bad[0], *good[:4], bad[1], bad[2], *good[4:], bad[3]]
    answers = list(engine.word_answers(requests, model=model, source_language="zh"))
    assert len(answers) == len(requests)
    plain = list(engine.word_answers(good, model=model, source_language="zh"))
    kept = [answer for one, answer in zip(requests, answers, strict=True) if one in good]
    assert kept == plain
    for one, answer in zip(requests, answers, strict=True):
        if one not in good and isinstance(answer, bytes):
            assert "error" in json.loads(answer)


def test_a_program_that_is_ended_in_the_middle_is_asked_again(
    model: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pairs = PAIRS * 20
    with duiyi.Engine(dictionary=False) as engine:
        plain = list(engine.align_words_many(pairs, model=model, source_language="zh"))
        taken = watched(engine, monkeypatch)

        def asked() -> Iterator[tuple[str, str]]:
            for number, pair in enumerate(pairs):
                if number == 60:
                    os.kill(taken[-1], signal.SIGKILL)
                yield pair

        assert list(engine.align_words_many(asked(), model=model, source_language="zh")) == plain
        assert len(taken) > 1


def test_a_model_that_is_not_there_is_no_fault_of_the_pairs(engine: duiyi.Engine) -> None:
    with pytest.raises(duiyi.InputError) as caught:
        list(
            engine.align_words_many(PAIRS, model="no.model", source_language="zh", errors="return")
        )
    assert caught.value.file is not None
    assert caught.value.file.endswith("no.model")
    with pytest.raises(duiyi.UsageError):
        engine.align_words("利润", "profit", model="no.model", source_language="xx")


def test_without_a_model_the_pairs_teach_each_other(engine: duiyi.Engine) -> None:
    pairs = [*PAIRS * 3, ("a\ud800", "b")]
    answers = list(engine.align_words_many(pairs, source_language="zh", errors="return"))
    assert len(answers) == len(pairs)
    assert isinstance(answers[-1], duiyi.InputError)
    assert any(one.links for one in answers if isinstance(one, duiyi.WordAlignment))


def test_each_record_of_which_a_program_dies_is_told(fake: Callable[[str], str]) -> None:
    program = fake(
        """
        for line in sys.stdin:
            record = json.loads(line)
            if record["source"] == "die":
                sys.stderr.write("duiyi: I am out of luck\\n")
                sys.exit(70)
            side = {"text": record["source"], "tokens": []}
            print(json.dumps({"source": side, "target": side, "links": []}), flush=True)
        """
    )
    pairs = [("a", "a"), ("die", ""), ("b", "b"), ("die", ""), ("c", "c"), ("d", "d")]
    with duiyi.Engine(program=program) as engine:
        answers = list(engine.align_words_many(pairs, model="x", errors="return"))
    assert ["died" in type(one).__name__.lower() for one in answers] == [
        False,
        True,
        False,
        True,
        False,
        False,
    ]
    assert "I am out of luck" in str(answers[1])
    assert [one.source for one in answers if isinstance(one, duiyi.WordAlignment)] == list("abcd")


def test_a_program_that_always_dies_is_no_fault_of_the_pairs(fake: Callable[[str], str]) -> None:
    program = fake("sys.stdin.readline(); sys.stderr.write('duiyi: no\\n'); sys.exit(70)")
    with duiyi.Engine(program=program) as engine, pytest.raises(duiyi.ProgramDiedError):
        list(engine.align_words_many(PAIRS, model="x", errors="return"))


def test_units_are_pairs(engine: duiyi.Engine, model: str, bitext: Path) -> None:
    units = engine.read(bitext, source_language="zh", target_language="en")
    linked = list(engine.align_words_many(units, model=model, source_language="zh"))
    assert [(one.source, one.target) for one in linked] == PAIRS


@pytest.mark.parametrize(
    "bad", ["ab", ("a",), ("a", "b", "c"), None, 7, {"source": 1, "target": 2}]
)
def test_what_is_no_pair_has_its_error_in_its_place(
    engine: duiyi.Engine, model: str, bad: object
) -> None:
    pairs: list[Any] = [PAIRS[0], bad, PAIRS[1]]
    for answers in (
        engine.align_words_many(pairs, model=model, source_language="zh", errors="return"),
        engine.score_many(pairs, source_language="zh", errors="return"),
        engine.check_each(pairs, source_language="zh", target_language="en", errors="return"),
    ):
        first, second, third = answers
        assert not isinstance(first, duiyi.DuiyiError)
        assert isinstance(second, duiyi.InputError)
        assert (second.line, second.message) == (
            2,
            f"{type(bad).__name__} is no pair of source and target",
        )
        assert not isinstance(third, duiyi.DuiyiError)


def test_a_unit_that_json_cannot_say_is_told_with_its_number(engine: duiyi.Engine) -> None:
    units = [duiyi.Unit("a", "b"), duiyi.Unit("c", "d", id=float("inf"))]
    with pytest.raises(duiyi.InputError) as caught:
        engine.check(units=units)
    assert caught.value.line == 2

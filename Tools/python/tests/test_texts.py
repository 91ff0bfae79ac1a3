from __future__ import annotations

import os
import signal
import threading
from pathlib import Path
from typing import Any

import pytest

import duiyi

from .conftest import HOSTILE, PAIRS, watched


def _pids(engine: duiyi.Engine) -> list[int]:
    return [child.pid for idle in engine._idle.values() for child in idle]


def test_offsets_of_tokens_are_those_of_python(engine: duiyi.Engine) -> None:
    text = "\U0002000b亚马逊的Trainium芯片,增长40%"
    tokens = engine.segment(text)
    assert "".join(token.text for token in tokens) == text
    for token in tokens:
        assert text[token.start : token.end] == token.text
        assert text.encode()[token.byte_start : token.byte_end].decode() == token.text
    assert tokens[-1].kind == "number"
    assert tokens[-1].quantity == tokens[-1].start


@pytest.mark.parametrize("text", HOSTILE)
def test_no_character_of_a_hostile_text_is_lost(engine: duiyi.Engine, text: str) -> None:
    tokens = engine.segment(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    covered = {index for token in tokens for index in range(token.start, token.end)}
    left = "".join(one for index, one in enumerate(text) if index not in covered)
    assert not left.strip(" \t\r\n\u2028\u2029\u0085\ufeff\u200b\u202e")


def test_many_texts_have_the_answers_that_each_has_alone(engine: duiyi.Engine) -> None:
    texts = HOSTILE + [pair[0] for pair in PAIRS]
    assert list(engine.segment_many(texts)) == [engine.segment(text) for text in texts]
    assert list(engine.sentences_many(texts)) == [engine.sentences(text) for text in texts]


def test_calls_share_one_program() -> None:
    with duiyi.Engine(dictionary=False) as engine:
        engine.segment("利润")
        first = _pids(engine)
        for number in range(200):
            assert engine.segment(f"利润增长{number}%")[-1].text == f"{number}%"
        assert _pids(engine) == first
        assert len(first) == 1
    with pytest.raises(ProcessLookupError):
        os.kill(first[0], 0)


def test_a_generator_that_is_left_does_not_mix_answers_up(engine: duiyi.Engine) -> None:
    for tokens in engine.segment_many(["利润", "订单", "增长"]):
        assert tokens[0].text == "利润"
        # Another use in the middle of the first is another program.
        assert engine.segment("订单")[0].text == "订单"
        break
    assert [token.text for token in engine.segment("增长")] == ["增长"]


def test_threads_get_their_own_answers(engine: duiyi.Engine) -> None:
    wrong: list[str] = []

    def work(name: str) -> None:
        for number in range(20):
            text = f"{name}{number}"
            if "".join(token.text for token in engine.segment(text)) != text:
                wrong.append(text)

    threads = [threading.Thread(target=work, args=(name,)) for name in ("利润", "订单", "增长")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not wrong


def test_a_program_that_was_ended_between_calls_is_started_again() -> None:
    with duiyi.Engine(dictionary=False) as engine:
        engine.segment("利润")
        os.kill(_pids(engine)[0], 9)
        assert engine.segment("订单")[0].text == "订单"


def test_texts_that_a_program_had_not_answered_are_asked_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    texts = [f"利润增长{number}%" for number in range(3000)]
    with duiyi.Engine(dictionary=False) as engine:
        taken = watched(engine, monkeypatch)
        answers: list[str] = []
        for number, tokens in enumerate(engine.segment_many(texts)):
            answers.append("".join(token.text for token in tokens))
            if number == 100:
                os.kill(taken[0], signal.SIGKILL)
    assert answers == texts
    assert len(taken) == 2


def test_half_of_a_surrogate_pair_is_an_error_with_its_column(engine: duiyi.Engine) -> None:
    with pytest.raises(duiyi.InputError) as caught:
        engine.segment("利润\ud800")
    assert caught.value.column == 3
    assert engine.segment("利润")[0].text == "利润"


def test_words_of_a_lexicon_stay_whole(engine: duiyi.Engine, tmp_path: Path) -> None:
    lexicon = tmp_path / "terms.txt"
    lexicon.write_text("利润增长\n", encoding="utf-8")
    assert engine.segment("利润增长", lexicon=lexicon)[0].text == "利润增长"


def test_sentences_have_their_places(engine: duiyi.Engine) -> None:
    text = "我们很好。他们呢？"
    assert [text[one.start : one.end] for one in engine.sentences(text)] == [
        "我们很好。",
        "他们呢？",
    ]


def test_quantities_compare_across_languages(engine: duiyi.Engine, tmp_path: Path) -> None:
    chinese = engine.quantities("2440亿美元")[0]
    english = engine.quantities("$244 billion")[0]
    assert (chinese.number, chinese.unit) == (english.number, english.unit)
    assert engine.quantities("2025年3月")[0].number is None
    assert engine.quantities("") == []
    path = tmp_path / "-numbers.txt"
    path.write_text("40%", encoding="utf-8")
    assert [one.text for one in engine.quantities(path)] == ["40%"]


def test_quantities_of_many_texts_are_those_of_each(engine: duiyi.Engine) -> None:
    texts = [*HOSTILE, "利润\n增长40%，2025年3月"]
    found = list(engine.quantities_many(texts))
    assert found == [engine.quantities(text) for text in texts]
    assert [(one.text, one.line, one.column) for one in found[-1]] == [
        ("40%", 2, 3),
        ("2025年3月", 2, 7),
    ]
    with pytest.raises(duiyi.InputError):
        engine.quantities("40%\ud800")
    with pytest.raises(duiyi.InputError) as refusal:
        list(engine.quantities_many(["40%", "50%", "40%\ud800"]))
    assert (refusal.value.line, refusal.value.column) == (3, 4)


def test_a_long_text_has_the_places_of_a_short_one(engine: duiyi.Engine) -> None:
    line, count = "利润𠀋增长40%。\n", 500
    found = engine.quantities(line * count)
    assert [(one.line, one.column) for one in found] == [(n + 1, 6) for n in range(count)]
    tokens = engine.segment(line * count)
    begins = [token.start for token in tokens if token.quantity is not None]
    assert begins == [token.quantity for token in tokens if token.quantity is not None]
    assert begins == [n * len(line) + 5 for n in range(count)]


def test_terms_come_with_their_evidence(engine: duiyi.Engine) -> None:
    (term,) = engine.align_terms("积压订单(backlog)增加。", glosses_only=True)
    assert (term.source, term.target, term.column, term.length) == ("积压订单", "backlog", 1, 4)
    assert "gloss" in term.evidence
    assert engine.align_terms("") == []


@pytest.mark.parametrize("name", ["segment_many", "sentences_many", "quantities_many"])
def test_a_text_that_cannot_be_used_is_told_by_its_number(engine: duiyi.Engine, name: str) -> None:
    many = getattr(engine, name)
    texts: list[Any] = ["增长40%", "a\ud800", None, "50%", float("nan"), "60%"]
    found = list(many(texts, errors="return"))
    kinds = [isinstance(one, duiyi.InputError) for one in found]
    assert kinds == [False, True, True, False, True, False]
    assert [one.line for one in found if isinstance(one, duiyi.InputError)] == [2, 3, 5]
    assert [found[0], found[3], found[5]] == list(many(["增长40%", "50%", "60%"]))
    with pytest.raises(duiyi.InputError) as refusal:
        list(many(["好"] * 10 + ["\udc00"]))
    assert refusal.value.line == 11


def test_what_is_no_text_is_refused_in_plain_words(engine: duiyi.Engine) -> None:
    nothing: Any = None
    for ask in (engine.segment, engine.sentences):
        with pytest.raises(duiyi.InputError, match="NoneType and no text"):
            ask(nothing)

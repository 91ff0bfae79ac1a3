from __future__ import annotations

import pytest

import duiyi

from .conftest import PAIRS


def test_a_pair_has_the_same_score_whatever_comes_with_it(engine: duiyi.Engine) -> None:
    together = list(engine.score_many(PAIRS, source_language="zh"))
    assert len(together) == len(PAIRS)
    assert all(0 <= one.score <= 1 and 0 <= one.source_coverage <= 1 for one in together)
    for pair, score in zip(PAIRS[:3], together, strict=False):
        assert list(engine.score_many([pair], source_language="zh")) == [score]


def test_a_translation_has_a_higher_score_than_another_sentence(engine: duiyi.Engine) -> None:
    right, wrong = engine.score_many(
        [("收入增长了20%。", "Revenue grew by 20%."), ("收入增长了20%。", "He sat down, tired.")],
        source_language="zh",
    )
    assert right.score > wrong.score
    assert (right.numbers, wrong.numbers < 1) == (1, True)


def test_a_pair_that_cannot_be_judged_has_its_error_in_its_place(engine: duiyi.Engine) -> None:
    pairs = [PAIRS[0], ("a\ud800", "b"), PAIRS[1]]
    answers = list(engine.score_many(pairs, source_language="zh", errors="return"))
    assert [isinstance(one, duiyi.DuiyiError) for one in answers] == [False, True, False]
    with pytest.raises(duiyi.InputError, match="line 2"):
        list(engine.score_many(pairs, source_language="zh"))

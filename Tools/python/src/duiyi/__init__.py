"""Duiyi: Chinese–English terminology, alignment and checking.

>>> import duiyi
>>> for bead in duiyi.align_sentences("call.zh.txt", "call.en.txt"):
...     print(bead.source.text, bead.target.text, bead.confidence)

The functions of this module belong to one `Engine`, which keeps the program running between calls;
make one of your own for another dictionary, another program or another timeout.
"""

from __future__ import annotations

from . import _program
from .engine import Engine
from .errors import (
    DuiyiError,
    InputError,
    OutputError,
    ProgramDiedError,
    ProgramNotFoundError,
    ProgramTimeoutError,
    UsageError,
)
from .frames import to_pandas, to_polars, units_from_frame
from .reports import CheckReport, Conversion, Finding, Loss, Span
from .results import (
    Bead,
    BeadSide,
    Link,
    PairScore,
    Quantity,
    Sentence,
    SentenceAlignment,
    TermSpan,
    Token,
    WordAlignment,
)
from .terms import Concept, Context, Form, Glossary, GlossaryEntry, Place, Term
from .units import InlineCode, Note, Unit

if _program.supported() is not None:
    # On a system that the wheel is not made for, better now than in the middle of the work.
    _program.find()

_engine = Engine()

segment = _engine.segment
segment_many = _engine.segment_many
sentences = _engine.sentences
sentences_many = _engine.sentences_many
align_words = _engine.align_words
align_words_many = _engine.align_words_many
align_terms = _engine.align_terms
align_sentences = _engine.align_sentences
quantities = _engine.quantities
quantities_many = _engine.quantities_many
score_many = _engine.score_many
train = _engine.train
build_glossary = _engine.build_glossary
count_terms = _engine.count_terms
merge_counts = _engine.merge_counts
check = _engine.check
check_each = _engine.check_each
convert = _engine.convert
read = _engine.read
read_terms = _engine.read_terms
examples = _engine.examples
version = _engine.version

__all__ = [
    "Bead",
    "BeadSide",
    "CheckReport",
    "Concept",
    "Context",
    "Conversion",
    "DuiyiError",
    "Engine",
    "Finding",
    "Form",
    "Glossary",
    "GlossaryEntry",
    "InlineCode",
    "InputError",
    "Link",
    "Loss",
    "Note",
    "OutputError",
    "PairScore",
    "Place",
    "ProgramDiedError",
    "ProgramNotFoundError",
    "ProgramTimeoutError",
    "Quantity",
    "Sentence",
    "SentenceAlignment",
    "Span",
    "Term",
    "TermSpan",
    "Token",
    "Unit",
    "UsageError",
    "WordAlignment",
    "align_sentences",
    "align_terms",
    "align_words",
    "align_words_many",
    "build_glossary",
    "check",
    "check_each",
    "convert",
    "count_terms",
    "examples",
    "merge_counts",
    "quantities",
    "quantities_many",
    "read",
    "read_terms",
    "score_many",
    "segment",
    "segment_many",
    "sentences",
    "sentences_many",
    "to_pandas",
    "to_polars",
    "train",
    "units_from_frame",
    "version",
]

"""Everything that Duiyi does, over programs that keep running."""

from __future__ import annotations

from ._checks import CheckWork
from ._counting import CountWork
from ._scores import ScoreWork
from ._texts import TextWork
from ._words import WordWork
from .files import FileWork


class Engine(TextWork, WordWork, ScoreWork, CheckWork, CountWork, FileWork):
    """Runs the program, and keeps it running where it answers line by line.

    One engine may be used by several threads. Each use takes a program that is idle, or starts one;
    `close`, or leaving the ``with`` statement, ends them. A process that is forked starts its own.

    Args:
        program: The program; without it `$DUIYI_BINARY`, that of the wheel, or one in `$PATH`.
        dictionary: A bilingual dictionary; without it the imported one, where there is one. False is
            none.
        timeout: For how many seconds the program may neither answer nor take input before it is
            ended and `ProgramTimeoutError` raised; None is for ever.
        threads: How many threads each program may use, where the command has the option.
    """

"""Programs that are run once."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence

from ._child import Child

_log = logging.getLogger("duiyi")


def lines_of(
    program: str,
    arguments: Sequence[str],
    *,
    timeout: float | None,
    data: Iterable[bytes] | None = None,
    accepted: Iterable[int] = (0,),
    messages: list[str] | None = None,
) -> Iterator[bytes]:
    """Runs a program once and gives its lines as they come.

    Raises:
        DuiyiError: It ended with a status that is not accepted.
    """
    child = Child(program, arguments, timeout=timeout, stdin=data is not None)
    source = iter(data) if data is not None else iter(())
    more = True
    try:
        while True:
            while more and child.has_room:
                block = next(source, None)
                if block is None:
                    more = False
                    child.close_input()
                else:
                    child.write(block)
            if not child.lines:
                if child.ended:
                    break
                child.pump()
            while child.lines:
                yield child.lines.popleft()
    finally:
        if not child.ended:
            child.kill()
    told = [line.removeprefix("duiyi: ") for line in child.stderr.splitlines() if line.strip()]
    if child.status not in tuple(accepted):
        raise child.failure()
    if messages is not None:
        messages.extend(told)
    for line in told:
        _log.info("%s", line)

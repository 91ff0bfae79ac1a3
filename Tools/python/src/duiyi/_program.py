"""Where the program is, what it can do, and how it takes the place of this process."""

from __future__ import annotations

import functools
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

from .errors import ProgramNotFoundError

_PACKAGED = Path(__file__).parent / "bin" / "duiyi"
_GLIBC = (2, 35)


@functools.lru_cache(maxsize=1)
def supported() -> str | None:
    """Why the program of the wheel cannot run on this system; ``None`` where it can."""
    system, machine = platform.system(), platform.machine()
    here = f"{system or 'this system'} on {machine or 'an unknown processor'}"
    if system != "Linux" or machine not in ("x86_64", "AMD64"):
        return f"this is {here}"
    library, version = platform.libc_ver()
    if library != "glibc":
        return f"this is {here} without glibc"
    numbers = tuple(int(part) for part in re.findall(r"\d+", version)[:2])
    if numbers and numbers < _GLIBC:
        return f"this is {here} with glibc {version}"
    return None


def find() -> str:
    """The path of the program: ``$DUIYI_BINARY``, that of the package, or one in ``$PATH``.

    Raises:
        ProgramNotFoundError: There is none, with what can be done.
    """
    named = os.environ.get("DUIYI_BINARY")
    if named:
        if not os.access(named, os.X_OK) or os.path.isdir(named):
            raise ProgramNotFoundError("DUIYI_BINARY names no program that can be run", file=named)
        return os.path.abspath(named)
    reason = supported()
    if reason is None and os.access(_PACKAGED, os.X_OK):
        return str(_PACKAGED)
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        found = shutil.which("duiyi", path=folder) if folder else None
        if found is not None and not _is_script(found):
            return os.path.abspath(found)
    if reason is not None:
        raise ProgramNotFoundError(
            "the program duiyi that comes with this package needs Linux on x86_64 with glibc "
            f"{_GLIBC[0]}.{_GLIBC[1]} or later, and {reason}; build Duiyi there from its sources "
            "and name the program in DUIYI_BINARY"
        )
    raise ProgramNotFoundError(
        "there is no program duiyi in this package, nor in PATH; install the wheel "
        "(pip install duiyi-….whl, which Tools/package makes), or name a program that you built "
        "in DUIYI_BINARY"
    )


def _is_script(path: str) -> bool:
    # The console script of this package would start this package again.
    try:
        with open(path, "rb") as file:
            return file.read(2) == b"#!"
    except OSError:
        return True


@functools.lru_cache(maxsize=256)
def _options(program: str, size: int, changed: int, command: tuple[str, ...]) -> frozenset[str]:
    shown = subprocess.run(
        [program, *command, "--help"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return frozenset(re.findall(r"--[a-z][a-z-]*", shown.stdout.decode("utf-8", "replace")))


def options(program: str, *command: str) -> frozenset[str]:
    """The options that a command of this program has, from its help."""
    state = os.stat(program)
    return _options(program, state.st_size, state.st_mtime_ns, command)


def main() -> None:
    """Runs the program in the place of this process, with its arguments."""
    try:
        program = find()
    except ProgramNotFoundError as error:
        sys.exit(f"duiyi: {error}")
    os.execv(program, ["duiyi", *sys.argv[1:]])

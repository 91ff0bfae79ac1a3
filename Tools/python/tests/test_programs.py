from __future__ import annotations

import os
import pickle
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import duiyi
from duiyi import _program
from duiyi._child import Child
from duiyi.errors import error_of

Fake = Callable[[str], str]


def _python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_program_that_does_not_answer_is_ended(fake: Fake) -> None:
    program = fake("time.sleep(600)")
    with duiyi.Engine(program=program, timeout=1) as engine:
        start = time.monotonic()
        with pytest.raises(duiyi.ProgramTimeoutError, match="neither answered nor took"):
            engine.segment("利润")
        assert time.monotonic() - start < 20


def test_a_program_that_reads_nothing_is_ended(fake: Fake) -> None:
    program = fake("time.sleep(600)")
    with (
        duiyi.Engine(program=program, timeout=1) as engine,
        pytest.raises(duiyi.ProgramTimeoutError),
    ):
        engine.check(units=[("利润" * 100000, "profit")] * 20)


def test_a_program_that_closes_its_output_and_stays_is_ended(fake: Fake) -> None:
    program = fake("os.close(1); time.sleep(600)")
    with (
        duiyi.Engine(program=program, timeout=1) as engine,
        pytest.raises(duiyi.ProgramTimeoutError),
    ):
        engine.segment("利润")


def test_the_last_message_of_a_dead_program_is_told(fake: Fake) -> None:
    program = fake("sys.stderr.write('duiyi: out of memory\\n'); os.kill(os.getpid(), 9)")
    with (
        duiyi.Engine(program=program) as engine,
        pytest.raises(duiyi.ProgramDiedError, match="signal 9: out of memory") as caught,
    ):
        engine.segment("利润")
    assert caught.value.exit_status == -9


def test_a_program_that_ends_too_early_is_no_success(fake: Fake) -> None:
    with (
        duiyi.Engine(program=fake("sys.exit(0)")) as engine,
        pytest.raises(duiyi.ProgramDiedError),
    ):
        engine.segment("利润")


def test_neither_pipe_can_fill_up(fake: Fake) -> None:
    # It writes much on both before it reads, and reads much before it writes.
    program = fake(
        """
        sys.stderr.write("duiyi: noise\\n" * 400000)
        sys.stderr.flush()
        units = sum(1 for line in sys.stdin)
        sys.stdout.write('{"format":"x","summary":{"n":%d},"findings":[]' % units)
        sys.stdout.write(" " * 5000000 + "}\\n")
        sys.stdout.flush()
        sys.stderr.write("duiyi: more\\n" * 400000)
        """
    )
    with duiyi.Engine(program=program, timeout=60) as engine:
        report = engine.check(units=[("利润" * 1000, "profit")] * 2000)
    assert report.summary["n"] == 2000
    assert report.messages[-1] == "more"
    assert len("\n".join(report.messages)) < 1 << 17


def test_many_answers_wait_for_nobody(fake: Fake) -> None:
    # Lines in and lines out, each longer than a pipe holds.
    program = fake(
        """
        for line in sys.stdin:
            text = json.loads(line)["source"]
            side = {"text": text, "tokens": []}
            sys.stdout.write(json.dumps({"source": side, "target": side, "links": []}) + "\\n")
            sys.stdout.flush()
        """
    )
    pairs = [(str(number) + "利" * 100000, "") for number in range(60)]
    with duiyi.Engine(program=program, timeout=60) as engine:
        answers = engine.align_words_many(pairs, model="x")
        assert [one.source for one in answers] == [one for one, _ in pairs]


def test_a_forked_process_starts_its_own_program() -> None:
    result = _python(
        """
import os, duiyi
engine = duiyi.Engine(dictionary=False)
engine.segment("利润")
mine = [child.pid for idle in engine._idle.values() for child in idle]
pid = os.fork()
if pid == 0:
    tokens = engine.segment("订单")
    theirs = [child.pid for idle in engine._idle.values() for child in idle if not child.ended]
    os._exit(0 if tokens[0].text == "订单" and theirs != mine else 1)
status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
assert engine.segment("增长")[0].text == "增长"
assert mine == [child.pid for idle in engine._idle.values() for child in idle]
print("status", status)
"""
    )
    assert result.stdout.split() == ["status", "0"], result.stderr


def test_a_process_that_is_forked_while_a_thread_takes_a_program_does_not_wait() -> None:
    result = _python(
        """
import os, signal, threading, time, duiyi
from duiyi import _programs
engine = duiyi.Engine(dictionary=False)
held = threading.Event()
def hold():
    with _programs._lock:
        held.set()
        time.sleep(0.5)
threading.Thread(target=hold).start()
held.wait()
pid = os.fork()
if pid == 0:
    signal.alarm(30)
    os._exit(0 if engine.segment("订单")[0].text == "订单" else 1)
print("status", os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
"""
    )
    assert result.stdout.split() == ["status", "0"], result.stderr


def test_a_program_goes_back_to_where_it_was_taken_from(
    fake: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = _program.find()
    monkeypatch.setenv("DUIYI_BINARY", real)
    with duiyi.Engine(dictionary=False) as engine:
        answers = engine.segment_many(["利润"])
        assert next(answers)[0].text == "利润"
        monkeypatch.setenv("DUIYI_BINARY", fake("sys.exit(0)"))
        assert list(answers) == []
        with pytest.raises(duiyi.ProgramDiedError):
            engine.segment("利润")


def test_units_without_end_do_not_keep_a_program_that_has_ended(fake: Fake) -> None:
    read = 0

    def units() -> Iterator[tuple[str, str]]:
        nonlocal read
        for read in range(1 << 20):  # noqa: B007 - it is counted
            yield "利润", "profit"

    program = fake("sys.stderr.write('Error: no such option\\n'); sys.exit(64)")
    with duiyi.Engine(program=program) as engine, pytest.raises(duiyi.UsageError):
        engine.check(units=units())
    assert read < 1 << 19


def test_no_program_outlives_python() -> None:
    result = _python(
        """
import os, duiyi
engine = duiyi.Engine(dictionary=False)
engine.segment("利润")
print([child.pid for idle in engine._idle.values() for child in idle][0], flush=True)
os.kill(os.getpid(), 9)
"""
    )
    pid = int(result.stdout)
    for _ in range(100):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except FileNotFoundError:
            return
        if state == "Z":
            return
        time.sleep(0.1)
    pytest.fail("the program still runs")


def test_engines_and_errors_go_to_other_processes() -> None:
    engine = pickle.loads(pickle.dumps(duiyi.Engine(dictionary=False, timeout=5)))
    assert engine.segment("利润")[0].text == "利润"
    engine.close()
    error = duiyi.InputError("bad", file="a", line=1, column=2, exit_status=1, stderr="x")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is duiyi.InputError
    assert (str(again), again.line, again.stderr) == ("a:1:2: bad", 1, "x")


def test_lines_arrive_whole(fake: Fake) -> None:
    program = fake(
        """
        for piece in (b"a", b"b\\n\\nc", b"d"):
            os.write(1, piece); time.sleep(0.05)
        """
    )
    child = Child(program, [], timeout=10, stdin=False)
    while not child.ended:
        child.pump()
    assert list(child.lines) == [b"ab", b"", b"cd"]
    assert child.status == 0


def test_a_line_that_a_program_did_not_finish_is_no_answer(fake: Fake) -> None:
    program = fake("os.write(1, b'whole\\nhal'); os.kill(os.getpid(), 9)")
    child = Child(program, [], timeout=10, stdin=False)
    while not child.ended:
        child.pump()
    assert list(child.lines) == [b"whole"]


def test_messages_are_taken_apart() -> None:
    error = error_of(["convert", "a b.tmx", "-"], 1, "duiyi: note\nduiyi: a b.tmx:3:7: no\n")
    assert (error.file, error.line, error.column, error.message) == ("a b.tmx", 3, 7, "no")
    error = error_of(["convert", "x: y.tmx", "-"], 1, "duiyi: x: y.tmx: no such file\n")
    assert (error.file, error.line, error.message) == ("x: y.tmx", None, "no such file")
    error = error_of(["convert", "a", "/no/b"], 2, "duiyi: no such file or directory: /no/b\n")
    assert type(error) is duiyi.OutputError
    assert error.file == "/no/b"
    assert error_of([], 3, "").exit_status == 3


def test_the_program_is_looked_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    real = _program.find()
    monkeypatch.setattr(_program, "_PACKAGED", tmp_path / "none")
    monkeypatch.setenv("DUIYI_BINARY", str(tmp_path / "nothing"))
    with pytest.raises(duiyi.ProgramNotFoundError, match="DUIYI_BINARY names no program"):
        _program.find()
    monkeypatch.delenv("DUIYI_BINARY")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(duiyi.ProgramNotFoundError, match="pip install duiyi"):
        _program.find()
    script = tmp_path / "duiyi"
    script.write_text("#!/bin/sh\n", encoding="utf-8")
    script.chmod(0o755)
    # The console script of this package is not the program.
    with pytest.raises(duiyi.ProgramNotFoundError):
        _program.find()
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "duiyi").symlink_to(real)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{folder}")
    assert _program.find() == str(folder / "duiyi")
    monkeypatch.setattr(_program, "_PACKAGED", Path(real))
    assert _program.find() == real


@pytest.mark.parametrize(
    ("system", "machine", "libc", "told"),
    [
        ("Darwin", "arm64", ("", ""), "Darwin on arm64"),
        ("Linux", "aarch64", ("glibc", "2.36"), "Linux on aarch64"),
        ("Linux", "x86_64", ("", ""), "without glibc"),
        ("Linux", "x86_64", ("glibc", "2.31"), "glibc 2.31"),
    ],
)
def test_a_system_that_is_not_supported_is_told_on_import(
    system: str, machine: str, libc: tuple[str, str], told: str
) -> None:
    result = _python(
        f"""
import platform
platform.system = lambda: {system!r}
platform.machine = lambda: {machine!r}
platform.libc_ver = lambda *_: {libc!r}
try:
    import duiyi
except ImportError as error:
    print(error)
""",
        DUIYI_BINARY="",
        PATH="",
    )
    assert told in result.stdout, result.stderr
    assert "DUIYI_BINARY" in result.stdout


def test_the_module_runs_the_program() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "duiyi", "--version"], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == duiyi.version()

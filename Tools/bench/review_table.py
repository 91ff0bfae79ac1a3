"""Measures what the review page takes.

    review_table.py DUIYI REVISION FOLDER [SEGMENTS]

Run by Tools/bench/review. DUIYI is the program, with duiyi-review beside it; what is made up for the
measurement goes to FOLDER. Each figure stands beside the processor time that it took, which what else the
machine does changes little, and the bound that it should keep.
"""

import http.client
import json
import os
import pathlib
import platform
import random
import re
import statistics
import subprocess
import sys
import time
import urllib.parse

CONCEPTS, PAIRS = 10_000, 10_000
DECISIONS, SEARCHES = 500, 20

CHINESE = "订单积压服务成本发射卫星轨道火箭收入利润资本支出市场客户产品供应风险合同银行会计审计税务"
ENGLISH = ("order backlog service cost launch satellite orbit rocket revenue profit capital expenditure market"
           " customer product supply risk contract bank accounting audit tax margin guidance segment").split()


def make(folder, segments):
    """Writes a list of terms, a large bitext and one to be checked."""
    dice = random.Random(1)

    def word():
        return "".join(dice.choices(CHINESE, k=dice.randint(2, 4)))

    terms = [(f"{word()}{n % 97}号{word()}", f"{dice.choice(ENGLISH)} {dice.choice(ENGLISH)} {n}")
             for n in range(CONCEPTS)]
    (folder / "terms.csv").write_text(
        "zh,en,en status\n" + "".join(f"{zh},{en},proposed\n" for zh, en in terms), encoding="utf-8")

    def pair(n):
        zh, en = terms[n % CONCEPTS]
        return (f"第{n}季度{word()}的{zh}{word()}增长了。\t"
                f"In period {n} the {dice.choice(ENGLISH)} of {en} grew with {dice.choice(ENGLISH)}.\n")

    with open(folder / "large.tsv", "w", encoding="utf-8") as file:
        file.writelines(pair(n) for n in range(segments))
    with open(folder / "checked.tsv", "w", encoding="utf-8") as file:
        file.writelines(pair(n) for n in range(PAIRS))


class Page:
    """The page of a store, and a way to ask it."""

    def __init__(self, duiyi, store):
        begun = time.perf_counter()
        self.process = subprocess.Popen(
            [duiyi, "serve", str(store)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        address = self.process.stdout.readline().strip()
        self.host = re.match(r"http://([^/]+)/", address)[1]
        self.token = address.split("token=")[1]
        self.connection = http.client.HTTPConnection(self.host, timeout=600)
        self.ask("GET", "/api/concepts?limit=100")
        self.start = time.perf_counter() - begun
        # `duiyi` becomes duiyi-review, or starts it.
        children = pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        self.number = int(children.split()[0]) if children.strip() else self.process.pid

    def ask(self, method, path, body=None):
        self.connection.request(
            method, path, body=None if body is None else json.dumps(body),
            headers={"Authorization": f"Bearer {self.token}"})
        answer = self.connection.getresponse()
        content = answer.read()
        if answer.status >= 400:
            sys.exit(f"bench: {method} {path}: {answer.status} {content[:300]}")
        return content

    def json(self, method, path, body=None):
        return json.loads(self.ask(method, path, body))

    def memory(self):
        """Megabytes that are resident."""
        text = pathlib.Path(f"/proc/{self.number}/status").read_text()
        return int(re.search(r"VmRSS:\s*(\d+)", text)[1]) / 1024

    def processor(self):
        """Seconds of processor time so far."""
        fields = pathlib.Path(f"/proc/{self.number}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end(self):
        self.process.terminate()
        self.process.wait()


def loaded(page):
    """The bytes of all that a browser loads before the first term is shown."""
    seen, waiting = {}, ["/"]
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen[path] = len(content := page.ask("GET", path))
        text = content.decode("utf-8")
        waiting += re.findall(r'(?:src|href)="(/[^"]+)"', text) if path == "/" else []
        if path.endswith(".js"):
            waiting += ["/" + name for name in re.findall(r'from "\./([^"]+)"', text)]
    asked = ["/api/session", "/api/choices", "/api/concepts?state=open&order=learned&limit=100"]
    return sum(seen.values()), sum(seen.values()) + sum(len(page.ask("GET", path)) for path in asked)


def decide(page, count, until=lambda: False):
    """Milliseconds of decisions, one after the other."""
    times = []
    while len(times) < count and not until():
        rows = page.json("GET", "/api/concepts?state=open&order=position&limit=100")["concepts"]
        for row in rows[:count - len(times)]:
            change = {"concept": row["id"], "version": row["version"], "decision": "accept"}
            begun = time.perf_counter()
            page.ask("POST", "/api/decisions", {"changes": [change]})
            times.append((time.perf_counter() - begun) * 1000)
    return times


def searches(page, words):
    """For each word the middle, the longest and the processor time of searches, in milliseconds, and how many
    segments were found."""
    rows = []
    for word in words:
        path = "/api/concordance?" + urllib.parse.urlencode({"text": word})
        times, before = [], page.processor()
        for _ in range(SEARCHES):
            begun = time.perf_counter()
            found = page.json("GET", path)
            times.append((time.perf_counter() - begun) * 1000)
        spent = (page.processor() - before) * 1000 / SEARCHES
        rows.append((word, statistics.median(times), max(times), spent, found["total"]))
    return rows


def high(times, part=0.99):
    return sorted(times)[min(len(times) - 1, int(len(times) * part))]


def main():
    duiyi, revision, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    os.chdir(folder)
    os.environ["DUIYI_AUTHOR"] = "bench"
    segments = int(sys.argv[4]) if len(sys.argv) > 4 else 200_000
    make(folder, segments)
    store = folder / "project.duiyi-store"
    build = next((f" ({kind} build)" for kind in ("debug", "release") if f"/{kind}/" in duiyi), "")
    print(f"duiyi {revision}{build}, {platform.node()}, {os.cpu_count()} cores, {time.strftime('%Y-%m-%d')}, "
          f"load at the start {os.getloadavg()[0]:.1f}")

    def line(what, value, spent="", bound=""):
        print(f"{what:60}{value:>12}{spent:>12}{bound:>10}", flush=True)

    line("", "measured", "processor", "bound")
    for what, arguments in [
            (f"read in {CONCEPTS:,} concepts", ["terms.csv"]),
            (f"read in {PAIRS:,} pairs", ["--bitext", "checked.tsv"]),
            (f"read in {segments:,} segments", ["--bitext", "large.tsv"])]:
        begun = time.perf_counter()
        reading = subprocess.Popen([duiyi, "store", "import", str(store), *arguments],
                                   stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(reading.pid, 0)
        if status:
            sys.exit(f"bench: reading in ended with status {status}")
        line(what, f"{time.perf_counter() - begun:.1f} s", f"{usage.ru_utime + usage.ru_stime:.1f} s")
    starts = []
    for _ in range(5):
        page = Page(duiyi, store)
        starts.append((page.start, page.processor()))
        page.end()
    middle = [statistics.median(one) for one in zip(*starts)]
    line("from the start to the first answer, middle of 5", f"{middle[0]:.2f} s", f"{middle[1]:.2f} s", "0.3 s")
    page = Page(duiyi, store)
    files, whole = loaded(page)
    line("what a browser loads first: the files", f"{files / 1000:.0f} kB")
    line("  and with the first hundred terms", f"{whole / 1000:.0f} kB", bound="200 kB")
    time.sleep(5)
    line("memory, nobody asking", f"{page.memory():.0f} MB", bound="60 MB")
    before = page.processor()
    alone = decide(page, DECISIONS)
    spent = (page.processor() - before) * 1000 / len(alone)
    line(f"a decision, middle of {len(alone)}", f"{statistics.median(alone):.1f} ms", f"{spent:.1f} ms")
    line("  99 of 100 within", f"{high(alone):.1f} ms")
    text = next(one for one in page.json("GET", "/api/documents") if one["segments"] == PAIRS)
    job = page.json("POST", "/api/jobs", {"kind": "check", "document": text["id"]})["id"]

    def ended():
        return next(one for one in page.json("GET", "/api/jobs") if one["id"] == job)["state"] != "running"

    begun, before = time.perf_counter(), page.processor()
    beside = decide(page, 4000, ended)
    spent = (page.processor() - before) * 1000 / len(beside)
    while not ended():
        time.sleep(0.1)
    state = next(one for one in page.json("GET", "/api/jobs") if one["id"] == job)
    line(f"a decision beside a check, middle of {len(beside)}", f"{statistics.median(beside):.1f} ms",
         f"{spent:.1f} ms")
    line("  99 of 100 within", f"{high(beside):.1f} ms", bound="20 ms")
    line("  the longest", f"{max(beside):.1f} ms")
    line(f"the check of {PAIRS:,} pairs meanwhile ({state['state']})", f"{time.perf_counter() - begun:.1f} s")
    for word, middle, longest, spent, total in searches(
            page, ["单", "订单", "訂單", "积压", "launch service", "backlogs", "dingdan", "market"]):
        line(f"concordance of {word}: {total}{'+' if total >= 10000 else ''} found, longest {longest:.0f} ms",
             f"{middle:.1f} ms", f"{spent:.1f} ms", "50 ms")
    time.sleep(5)
    line("memory after all that", f"{page.memory():.0f} MB")
    page.end()
    print(f"load at the end {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()

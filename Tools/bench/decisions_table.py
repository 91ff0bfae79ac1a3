"""Prints what the order of open proposals learns from decisions.

    decisions_table.py DUIYI REVISION WORK CORPORA [CHINESE ENGLISH JUDGED …]

Builds the glossary of the texts of CORPORA, put one behind the other, into a store, and asks the review
server as the page does. The first fifty rows are decided on as the termbases of the texts, which people
wrote, have them or do not. Then the next hundred rows in the order before are held against the first
hundred in the order that was learned from these fifty.

The same is done as somebody would who follows the learned order from the tenth decision on. Where there
are judgements of pairs (JUDGED), only the judged rows are looked at: nearly all of these are
acceptable in any order, so that there is little to gain; the figure says that nothing is lost.
"""

import datetime
import json
import os
import platform
import subprocess
import sys
import urllib.request

from glossary_table import bare, rows, singular

CORPORA = ("annual-report/report.zh.txt", "earnings-call/call.zh.txt", "medicine-notice/notice.zh.txt",
           "supply-contract/contract.zh.txt", "user-guide/guide.zh.md")
FIRST, NEXT, STEP = 50, 100, 10


class Page:
    """A store that is served, as its page asks for it."""

    def __init__(self, duiyi, store):
        self.process = subprocess.Popen(
            [duiyi, "serve", store, "--author", "bench"], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True)
        address = self.process.stdout.readline().strip()
        self.base, self.token = address.split("/#token=")

    def ask(self, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            self.base + path, data=data, headers={"Authorization": f"Bearer {self.token}"})
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def open_rows(self, order):
        page = self.ask(f"/api/concepts?state=open&order={order}&limit=1000")
        found = page["concepts"]
        while len(found) < page["total"]:
            more = f"&round={page['round']}" if "round" in page else ""
            found += self.ask(
                f"/api/concepts?state=open&order={order}&limit=1000&offset={len(found)}{more}")["concepts"]
        return found

    def decide(self, concept, is_right):
        self.ask("/api/decisions", {"changes": [
            {"concept": concept["id"], "decision": "accept" if is_right else "reject"}]})

    def close(self):
        self.process.terminate()
        self.process.wait()


def pairs(concept):
    chinese = [bare(t["text"]) for t in concept["terms"] if t["language"].startswith("zh")]
    english = [singular(t["text"]) for t in concept["terms"] if not t["language"].startswith("zh")]
    return {(z, e) for z in chinese for e in english}


def measured(duiyi, work, build, verdict):
    """Figures of one project; verdict gives True, False, or None for what is not looked at."""
    figures = []
    for follows in (False, True):
        store = os.path.join(work, f"{len(os.listdir(work))}.duiyi-store")
        subprocess.run([duiyi, "glossary", "build", *build, "--store", store], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        page = Page(duiyi, store)
        try:
            def known(order):
                return [c for c in page.open_rows(order) if verdict(c) is not None]

            before = known("position")
            decided = 0
            while decided < FIRST:
                now = known("learned" if follows and decided else "position")
                for concept in now[: STEP if follows else FIRST]:
                    page.decide(concept, verdict(concept))
                    decided += 1
            done = sum(map(verdict, before[:FIRST]))
            after = sum(map(verdict, known("learned")[:NEXT]))
            figures.append((len(before), sum(map(verdict, before)), done,
                            sum(map(verdict, before[FIRST : FIRST + NEXT])), after))
        finally:
            page.close()
    return figures


def main():
    duiyi, revision, work, corpora = sys.argv[1:5]
    print(f"What decisions teach, {datetime.date.today()}, {platform.platform()}")
    print(f"Command: Tools/bench/decisions\nDuiyi {revision}, with the imported dictionary if any\n")
    line = "{:<34} {:>9} {:>10} {:>8} {:>8} {:>6}"
    print(line.format("after 50 decisions, 100 rows", "proposals", "acceptable", "before", "learned", "times"))

    def tell(name, figures):
        for label, (size, right, _, before, after) in zip(("", ", followed"), figures):
            print(line.format(name + label, size, right, before, after, f"{after / max(1, before):.2f}"))

    gold, texts = [], {"zh": "", "en": ""}
    for path in CORPORA:
        folder = os.path.join(corpora, path.split("/")[0])
        for side in texts:
            with open(os.path.join(corpora, path.replace(".zh.", f".{side}.")), encoding="utf-8") as file:
                texts[side] += file.read() + "\n\n"
        gold += [({bare(z) for z in r["zh"].split("|")}, {singular(e) for e in r["en"].split("|")})
                 for r in rows(os.path.join(folder, "gold", "terms.tsv"))]
    paths = [os.path.join(work, f"all.{side}.txt") for side in texts]
    for path, side in zip(paths, texts):
        with open(path, "w", encoding="utf-8") as file:
            file.write(texts[side])

    def in_termbase(concept):
        return any(z in chinese and e in english
                   for z, e in pairs(concept) for chinese, english in gold)

    tell("Corpora, by their termbases",
         measured(duiyi, work, [*paths, "--min-confidence", "0.5"], in_termbase))
    rest = sys.argv[5:]
    for place in range(0, len(rest), 3):
        chinese, english, judged = rest[place : place + 3]
        table = {(bare(r["chinese"]), singular(r["english"])): r["is_term"] == "1" for r in rows(judged)}

        def verdict(concept, table=table):
            found = [table[pair] for pair in pairs(concept) if pair in table]
            return any(found) if found else None

        name = os.path.basename(judged).removesuffix(".tsv")
        tell(f"{name}, by judgements",
             measured(duiyi, work, [chinese, english, "--from", "moses", "--min-confidence", "0.05"], verdict))


if __name__ == "__main__":
    main()

"""What a person does on the review page, done by a browser. See smoke, beside this file."""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from playwright.sync_api import expect, sync_playwright

# The contrast of all text that is seen, against what is behind it, after WCAG 2.2.
CONTRAST = """() => {
  const numbers = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (color) => {
    const [r, g, b] = numbers(color).map((v) => v / 255)
      .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const color = getComputedStyle(one).backgroundColor;
      const parts = numbers(color);
      if (parts.length < 4 || parts[3] === 1) return color;
    }
    return "rgb(255, 255, 255)";
  };
  const poor = new Set();
  for (const element of document.querySelectorAll("body *")) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!hasText || !element.checkVisibility() || element.closest(":disabled, option")) continue;
    const [one, other] = [light(getComputedStyle(element).color), light(behind(element))];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (ratio < 4.5) poor.add(`${element.textContent.slice(0, 30)}: ${ratio.toFixed(2)}`);
  }
  return [...poor];
}"""

# What a screen reader would have no name for.
NAMELESS = """() => [...document.querySelectorAll("button, select, input, textarea")]
  .filter((one) => one.checkVisibility())
  .filter((one) => !(one.ariaLabel || one.textContent.trim() || one.labels?.length || one.title))
  .map((one) => one.outerHTML.slice(0, 100))"""

# Han characters that no language is said for, so that a browser draws them as it likes.
TONGUELESS = """() => document.documentElement.lang !== "en" ? [] :
  [...document.querySelectorAll("body *")]
  .filter((one) => [...one.childNodes]
    .some((node) => node.nodeType === 3 && /\\p{Script=Han}/u.test(node.data)))
  .filter((one) => one.closest(".row, .pair, .term, h2 span[lang]"))
  .filter((one) => !one.closest("[lang]:not(html)"))
  .map((one) => one.outerHTML.slice(0, 100))"""


class Stories:
    def __init__(self, options, work):
        # Names of folders and files are seen in pictures.
        self.options, self.work = options, pathlib.Path(work) / "earnings-call"
        self.work.mkdir()
        self.store = self.work / "project.duiyi-store"
        self.environment = dict(
            os.environ, DUIYI_AUTHOR="Lin", DUIYI_DICTIONARY=str(self.work / "none"))
        self.console = []

    def duiyi(self, *arguments):
        return subprocess.run(
            [self.options.programs + "/duiyi", *map(str, arguments)], env=self.environment,
            check=True, capture_output=True, text=True)

    def prepare(self):
        call = pathlib.Path(self.options.root) / "Corpora/earnings-call"
        os.chdir(self.work)
        for name in ("call.zh.txt", "call.en.txt"):
            shutil.copy(call / name, name)
        self.duiyi("glossary", "build", "call.zh.txt", "call.en.txt", "--store", self.store)
        rows = (
            "zh,en,en status\n积压订单,backlog,preferred\n"
            "<script>alert(1)</script>,a & b,preferred\n")
        (self.work / "client.csv").write_text(rows, encoding="utf-8")
        self.duiyi("glossary", "convert", self.work / "client.csv", self.work / "client.xlsx")
        wrong = "".join(
            f"第{n}次支付 5 亿元。\tIt paid RMB 5 billion, the {n}th time.\n" for n in range(3, 9))
        (self.work / "wrong.tsv").write_text(wrong, encoding="utf-8")
        self.duiyi("store", "import", self.store, "--bitext", "wrong.tsv")
        # The middle sentence is left out of the translation, so that a bead is wrong.
        (self.work / "a.zh.txt").write_text(
            "火箭今天发射。天气很好。卫星进入轨道。公司很高兴。\n", encoding="utf-8")
        (self.work / "a.en.txt").write_text(
            "The rocket was launched today. The weather is fine. The satellite is in orbit. "
            "The company is glad.\n", encoding="utf-8")
        self.duiyi("store", "import", self.store, "--bitext", "a.zh.txt", "a.en.txt")

    def page(self, browser, url, **settings):
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **settings})
        page = context.new_page()
        page.on("console", lambda said: self.console.append(said.text)
                if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.console.append(str(error)))
        page.goto(url)
        page.wait_for_selector(".row .cell")
        return page

    def look(self, page, what):
        for name, script in [("contrast", CONTRAST), ("name", NAMELESS), ("language", TONGUELESS)]:
            found = page.evaluate(script)
            assert not found, f"{what}: {name}: {found[:5]}"

    def picture(self, page, name):
        if not self.options.pictures:
            return
        page.wait_for_timeout(400)
        page.screenshot(path=f"{self.options.root}/docs/images/{name}.png")

    def count(self, page, state):
        text = page.locator(f".bar button:has-text('{state}')").first.inner_text()
        return int(text.split()[-1])

    def ten_terms_by_keyboard(self, page):
        assert "token" not in page.url, page.url
        before = self.count(page, "Open")
        for key in "aaraararaa":
            had = self.count(page, "Open")
            page.keyboard.press(key)
            page.wait_for_function(
                "(had) => +document.querySelector('.bar button').textContent.split(' ').pop() < had",
                arg=had)
        assert self.count(page, "Open") == before - 10
        assert (self.count(page, "Accepted"), self.count(page, "Rejected")) == (7, 3)
        page.keyboard.press("u")
        expect(page.locator("#said")).to_contain_text("Undone")
        expect(page.locator(".bar button:has-text('Accepted')")).to_have_text("Accepted 6")
        page.keyboard.press("U")
        expect(page.locator(".bar button:has-text('Accepted')")).to_have_text("Accepted 7")
        # After ten decisions what was not seen yet is ordered by them.
        expect(page.locator(".bar", has_text="decisions learned from: 10")).to_be_visible()
        self.look(page, "terms")
        self.picture(page, "review-terms-light")

    def alike(self, page):
        had = self.count(page, "Open")
        # Rows down to one of which something is like: the page offers to decide alike.
        for _ in range(40):
            page.keyboard.press("r")
            page.wait_for_timeout(150)
            if page.locator(".offer button").count():
                break
        expect(page.locator(".offer kbd")).to_have_text("L")
        self.look(page, "alike")
        page.keyboard.press("l")
        boxes = page.locator("dialog input[type=checkbox]")
        expect(boxes.first).to_be_checked()
        rejected, ticked = self.count(page, "Rejected"), page.locator("dialog input:checked").count()
        page.click("dialog button.main")
        expect(page.locator(".bar button:has-text('Rejected')")).to_have_text(
            f"Rejected {rejected + ticked}")
        assert self.count(page, "Open") < had
        page.keyboard.press("Escape")

    def edit(self, page):
        page.keyboard.press("Home")
        page.keyboard.press("e")
        field = page.locator(".term input")
        expect(field).to_be_focused()
        # Keys of the page are letters in a field.
        page.keyboard.type("aru edited")
        page.keyboard.press("Enter")
        expect(page.locator(".row[aria-selected=true]")).to_contain_text("aru edited")
        page.keyboard.press("u")
        expect(page.locator("#said")).to_contain_text("Undone")

    def keys(self, page):
        page.keyboard.press("?")
        expect(page.locator("dialog kbd").first).to_be_visible()
        self.look(page, "keys")
        page.keyboard.press("Escape")
        expect(page.locator("dialog")).to_be_hidden()

    def two_characters(self, page):
        page.keyboard.press("g")
        page.keyboard.press("c")
        page.keyboard.type("訂單")
        expect(page.locator("mark").first).to_have_text("订单")
        page.fill("input[type=search]", "C++ <b>")
        page.fill("input[type=search]", "backlogs")
        expect(page.locator("mark").first).to_have_text("backlog")
        self.look(page, "concordance")
        page.keyboard.press("Escape")

    def workbook(self, page):
        page.keyboard.press("g")
        page.keyboard.press("i")
        page.set_input_files("input[type=file]", str(self.work / "client.xlsx"))
        page.click(".drop button")
        brought = page.locator("article", has_text="client.xlsx")
        expect(brought).to_contain_text("new")
        expect(brought.locator("button")).to_have_text(["Terms"])
        assert page.input_value("input[type=file]") == "", "the field names a file that was read"
        (self.work / "bad.tbx").write_text("<martif>\n<text")
        page.set_input_files("input[type=file]", str(self.work / "bad.tbx"))
        page.click(".drop button")
        expect(page.locator("article .error")).to_contain_text("bad.tbx:2")
        self.console = [line for line in self.console if "422" not in line]
        with page.expect_download() as download:
            page.select_option("select[aria-label='Take terms out']", "csv")
            page.click("button:has-text('Take terms out')")
        text = pathlib.Path(download.value.path()).read_text(encoding="utf-8")
        assert "积压订单" in text and "<script>" in text
        self.look(page, "files")
        page.keyboard.press("g")
        page.keyboard.press("t")
        page.fill("input[type=search]", "script")
        page.click("button:has-text('All')")
        expect(page.locator(".row .cell", has_text="<script>alert(1)</script>")).to_be_visible()
        page.keyboard.press("Escape")

    def finding(self, page):
        page.keyboard.press("g")
        page.keyboard.press("x")
        page.locator("tr", has_text="wrong.tsv").locator("button:has-text('Check')").click()
        expect(page.locator("article", has_text="wrong.tsv")).to_contain_text("done", timeout=60000)
        page.keyboard.press("g")
        page.keyboard.press("f")
        group = page.locator("article.group").first
        expect(group).to_contain_text("5")
        self.look(page, "findings")
        groups = page.locator("article.group").count()
        page.keyboard.press("j")
        page.keyboard.press("k")
        group.locator("button:has-text('Ignore')").first.click()
        page.fill("dialog input", "as agreed")
        page.click("dialog button.main")
        expect(page.locator("article.group")).to_have_count(groups - 1)
        page.click("button:has-text('Decided')")
        expect(page.locator("article.group").first).to_contain_text("as agreed")
        page.keyboard.press("o")
        expect(page.locator("article.group")).to_have_count(0)
        page.click("button:has-text('Open')")
        expect(page.locator("article.group")).to_have_count(groups)
        # One of them is written by hand, and the file comes out with nothing else changed.
        page.locator("article.group .where button:has-text('Write it yourself')").first.click()
        expect(page.locator("dialog textarea")).to_have_value("It paid RMB 5 billion, the 3th time.")
        page.fill("dialog textarea", "It paid RMB 500 million, the 3th time.")
        page.click("dialog button.main")
        expect(page.locator("#said")).to_contain_text("fix")
        page.keyboard.press("g")
        page.keyboard.press("x")
        with page.expect_download() as download:
            page.locator("tr", has_text="wrong.tsv").locator("button:has-text('Take out')").click()
        before = (self.work / "wrong.tsv").read_text(encoding="utf-8")
        after = pathlib.Path(download.value.path()).read_text(encoding="utf-8")
        assert download.value.suggested_filename == "wrong.tsv"
        assert after == before.replace("5 billion", "500 million", 1), after

    def many_findings(self, page):
        rows = "".join(f"共 {n} 亿元。\tRMB {n} billion in all.\n" for n in range(11, 71))
        (self.work / "many.tsv").write_text(rows, encoding="utf-8")
        # Another program writes into the store while the page is open.
        self.duiyi("store", "import", self.store, "--bitext", "many.tsv")
        page.keyboard.press("g")
        page.keyboard.press("x")
        page.locator("tr", has_text="many.tsv").locator("button:has-text('Check')").click()
        expect(page.locator("article", has_text="many.tsv")).to_contain_text("done", timeout=60000)
        page.keyboard.press("g")
        page.keyboard.press("f")
        groups = page.locator("article.group")
        expect(groups).to_have_count(50)
        self.look(page, "many findings")
        self.picture(page, "review-findings-light")
        page.click(".bar button:has-text('Later')")
        expect(groups).not_to_have_count(50)
        expect(groups.first).to_be_visible()
        expect(page.locator(".bar button:has-text('Later')")).to_be_disabled()

    def beads_and_links(self, page):
        page.keyboard.press("g")
        page.keyboard.press("x")
        page.locator("tr", has_text="a.zh.txt").locator("button").first.click()
        rows = page.locator(".line")
        expect(rows).to_have_count(4)
        page.keyboard.press("k")
        # The first two are joined, split again before the second sentence, and one is passed on.
        page.keyboard.press("m")
        expect(rows).to_have_count(3)
        expect(rows.first).to_contain_text("set by hand")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        expect(rows.first.locator(".sentence.held")).to_have_text("天气很好。")
        self.look(page, "beads")
        self.picture(page, "review-texts-light")
        page.keyboard.press("s")
        expect(rows).to_have_count(4)
        rows.nth(1).locator("[data-side=target]").click()
        rows.nth(1).locator("button[aria-label='to the segment before']").click()
        expect(rows.first).to_contain_text("The rocket was launched today. The weather is fine.")
        page.keyboard.press("u")
        expect(page.locator("#said")).to_contain_text("Undone")
        expect(rows.nth(1)).to_contain_text("The weather is fine.")
        entry = page.locator("tr", has_text="a.zh.txt")
        entry.locator("button:has-text('Align anew')").click()
        expect(page.locator("article", has_text="Align anew")).to_contain_text("set by hand", timeout=60000)
        page.keyboard.press("g")
        page.keyboard.press("x")
        page.locator("tr", has_text="a.zh.txt").locator("button:has-text('Link words')").click()
        expect(page.locator("article", has_text="Link words")).to_contain_text("linked", timeout=60000)
        page.keyboard.press("g")
        page.keyboard.press("x")
        page.locator("tr", has_text="a.zh.txt").locator("button").first.click()
        expect(rows).to_have_count(4)
        page.keyboard.press("k")
        page.keyboard.press("l")
        words = page.locator(".word[data-side=source]")
        words.first.focus()
        page.keyboard.press("Enter")
        expect(words.first).to_have_attribute("aria-pressed", "true")
        other = page.locator(".word[data-side=target]").last
        other.click()
        expect(page.locator(".links")).to_contain_text("set by hand")
        self.look(page, "links")
        self.picture(page, "review-links-light")

    def language_and_theme(self, page):
        page.keyboard.press("g")
        page.keyboard.press("t")
        page.wait_for_selector(".row .cell")
        page.select_option("#top select", "zh-Hant")
        expect(page.locator("nav button").first).to_have_text("術語")
        assert page.evaluate("document.documentElement.lang") == "zh-Hant"
        page.select_option("#top select", "zh-Hans")
        expect(page.locator("nav button").first).to_have_text("术语")
        page.wait_for_selector(".row .cell")
        # What the server says is in Chinese, too.
        page.click("button:has-text('已采纳')")
        expect(page.locator(".events li", has_text="已采纳：").first).to_be_visible()
        expect(page.locator("select[aria-label='依据'] option", has_text="统计")).to_have_count(1)
        page.keyboard.press("g")
        page.keyboard.press("f")
        headings = page.locator("article.group h2")
        expect(headings.first).to_contain_text("数字")
        assert not page.locator("article.group h2 [lang=en]").count(), headings.all_inner_texts()
        page.keyboard.press("g")
        page.keyboard.press("t")
        page.wait_for_selector(".row .cell")
        page.click("button[aria-label='浅色或深色']")
        page.wait_for_timeout(300)
        self.look(page, "dark")
        self.picture(page, "review-terms-dark")
        page.set_viewport_size({"width": 360, "height": 740})
        page.wait_for_timeout(300)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        self.look(page, "narrow")

    def two_people(self, browser, url):
        one, other = self.page(browser, url), self.page(browser, url)
        other.keyboard.press("j")
        other.keyboard.press("k")
        one.keyboard.press("a")
        expect(one.locator("#said")).to_contain_text("accepted")
        other.keyboard.press("r")
        expect(other.locator("#said")).to_contain_text("Somebody else changed this meanwhile")
        expect(other.locator(".row").first).to_contain_text("Accepted")
        self.console = [line for line in self.console if "409" not in line]

    def tell(self):
        self.prepare()
        server = subprocess.Popen(
            [self.options.programs + "/duiyi", "serve", str(self.work)], env=self.environment,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            url = server.stdout.readline().strip()
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(
                    executable_path=self.options.browser, args=["--no-sandbox"])
                page = self.page(browser, url, locale="en-US")
                for story in [self.ten_terms_by_keyboard, self.alike, self.edit, self.keys,
                              self.two_characters, self.workbook, self.finding, self.many_findings,
                              self.beads_and_links,
                              self.language_and_theme]:
                    story(page)
                    print(f"review: {story.__name__.replace('_', ' ')}", file=sys.stderr)
                self.two_people(browser, url)
                print("review: two people", file=sys.stderr)
                stranger = browser.new_context().new_page()
                stranger.goto(url.split("#")[0])
                expect(stranger.locator("[role=alert]")).to_contain_text("whole address")
                browser.close()
            console = [line for line in self.console if "401" not in line]
            assert not console, f"the console says: {console}"
        finally:
            server.terminate()
            server.wait()
        assert "whole" in self.duiyi("store", "verify", self.store).stderr


def main():
    parser = argparse.ArgumentParser()
    for name in ("--browser", "--programs", "--root"):
        parser.add_argument(name, required=True)
    parser.add_argument("--pictures", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        Stories(options, work).tell()


main()

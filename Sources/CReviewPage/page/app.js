// The page: its head, its views, and the keys that work everywhere.

import { begin, get, post } from "./api.js";
import { drawn, h, isChinese } from "./dom.js";
import { choose, language, languageNames, say } from "./words.js";
import { tell, told } from "./tell.js";
import { Terms } from "./terms.js";
import { Concordance } from "./concordance.js";
import { Findings } from "./findings.js";
import { Texts } from "./texts.js";
import { Files } from "./files.js";

const views = { terms: Terms, concordance: Concordance, texts: Texts, findings: Findings, files: Files };
const top = document.getElementById("top");
const main = document.getElementById("main");
const said = document.getElementById("said");
const dialog = document.getElementById("dialog");

export const app = {
  session: undefined,
  view: undefined,
  name: "terms",

  // Says something for a while.
  say(text, isBad = false) {
    clearTimeout(this.timer);
    said.replaceChildren(tell(text));
    said.classList.toggle("bad", isBad);
    this.timer = setTimeout(() => { said.replaceChildren(); }, isBad ? 9000 : 4000);
  },

  // Does something, and says what goes wrong.
  async attempt(action) {
    try {
      return await action();
    } catch (error) {
      this.say(error.kind === "conflict" && error.current
        ? `${say("conflict")} ${told(error.message)}` : error.message, true);
      if (error.kind === "conflict") this.view?.conflict?.(error.current);
      return undefined;
    }
  },

  show(name, options) {
    this.name = name;
    this.view?.close?.();
    main.replaceChildren();
    this.view = new views[name](this, main, options);
    head();
    this.view.start?.();
  },

  async undo(path) {
    const result = await this.attempt(() => post(path));
    if (!result) return;
    const summary = told(result.event?.summary.replace(/^undone: /, "") ?? "");
    this.say(result.event ? `${say(path.endsWith("undo") ? "undone" : "redone")}: ${summary}` : say("nothingToUndo"));
    this.view?.changed?.(result);
  },

  // Shows something over the page; gives what was chosen.
  ask(make) {
    return new Promise((resolve) => {
      const end = (value) => { dialog.close(); resolve(value); };
      dialog.replaceChildren(make(end));
      dialog.oncancel = () => resolve(undefined);
      dialog.showModal();
    });
  },

  // Asks for a text of several lines, below another one.
  askText(title, above, value, language) {
    return this.ask((end) => {
      const input = h("textarea", { rows: 5, value, lang: drawn(language), "aria-label": title });
      return h("form", { onsubmit: (event) => { event.preventDefault(); end(input.value); } },
        h("h2", {}, title), h("p", { lang: isChinese(language) ? "en" : "zh-Hans" }, above), input,
        h("div", { class: "bar" }, h("button", { class: "main" }, say("save")),
          h("button", { type: "button", onclick: () => end() }, say("cancel"))));
    });
  },

  // Gives a file of the server to the person; says how many changes are not in it.
  async take(path, query) {
    await this.attempt(async () => {
      const response = await fetch(`${path}?${new URLSearchParams(query)}`);
      if (!response.ok) {
        const { error } = await response.json();
        throw new Error(error.hint ? `${error.message} (${error.hint})` : error.message);
      }
      const head = response.headers.get("content-disposition") ?? "";
      const full = /filename\*=UTF-8''([^;]+)/.exec(head)?.[1];
      const name = full ? decodeURIComponent(full) : /filename="([^"]+)"/.exec(head)?.[1] ?? "file";
      const address = URL.createObjectURL(await response.blob());
      h("a", { href: address, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(address), 10000);
      const omitted = response.headers.get("x-duiyi-left-out");
      if (omitted) this.say(`${say("leftOut")}: ${omitted}`, true);
    });
  },

  keys() {
    const rows = [
      ["J ↓ K ↑", "keyMove"], ["A", "accept"], ["1–9", "keyChoose"], ["R", "reject"], ["E", "edit"],
      ["N", "addTerm"], ["S", "keySelect"], ["M", "merge"], ["L", "keyAlike"], ["U", "undo"], ["⇧U", "redo"],
      ["/", "keySearch"], ["G T C X F I", "keyViews"], ["?", "keyHelp"],
    ];
    const inTexts = [
      ["J ↓ K ↑", "keyMove"], ["← →", "keySentence"], ["M", "joinBeads"], ["S", "splitBead"],
      ["⇧↑ ⇧↓", "keyPass"], ["C", "confirmBead"], ["L", "wordLinks"], ["W", "write"]];
    const inFindings = [
      ["J ↓ K ↑", "keyMove"], ["A", "admit"], ["D", "forbid"], ["F", "fix"], ["W", "write"], ["I", "ignore"], ["O", "reopen"]];
    const table = (list) => h("div", { class: "keys" }, list.map(([keys, word]) => [
      h("span", {}, keys.split(" ").map((key) => h("kbd", {}, key))), h("span", {}, say(word))]));
    this.ask((end) => h("div", {},
      h("h2", {}, say("help")), table(rows),
      h("h2", {}, say("texts")), table(inTexts), h("h2", {}, say("findings")), table(inFindings),
      h("button", { class: "main", onclick: () => end() }, say("closeDialog"))));
  },
};

function head() {
  const button = (word, action, attributes) =>
    h("button", { type: "button", onclick: action, ...attributes }, say(word));
  top.replaceChildren(
    h("h1", {}, app.session.title || "Duiyi"),
    h("nav", { "aria-label": "Duiyi" }, Object.keys(views).map((name) =>
      button(name, () => app.show(name), { "aria-current": name === app.name ? "page" : undefined }))),
    h("div", { class: "tools" },
      app.session.isReadOnly
        ? h("span", { class: "faint" }, say("readOnly"))
        : [button("undo", () => app.undo("/api/undo")), button("redo", () => app.undo("/api/redo"))],
      h("select", {
        "aria-label": say("language"),
        onchange: (event) => {
          localStorage.setItem("language", event.target.value);
          choose(event.target.value);
          app.show(app.name);
        },
      }, Object.entries(languageNames).map(([tag, name]) =>
        h("option", { value: tag, lang: tag, selected: tag === language() }, name))),
      h("button", { type: "button", "aria-label": say("theme"), title: say("theme"), onclick: turn }, "◐"),
      h("button", { type: "button", "aria-label": say("help"), title: say("help"), onclick: () => app.keys() }, "?")));
}

// From what the system says to the other, and back.
function turn() {
  const root = document.documentElement;
  const isDark = root.dataset.theme
    ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = isDark ? "light" : "dark";
  localStorage.setItem("theme", root.dataset.theme);
}

let waitsForView = false;

document.addEventListener("keydown", (event) => {
  // While somebody composes Chinese, keys are theirs.
  if (event.isComposing || event.keyCode === 229) return;
  if (event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
  const inField = event.target.closest?.("input, textarea, select");
  if (inField) {
    if (event.key === "Escape") { inField.blur(); main.focus(); }
    return;
  }
  if (waitsForView) {
    waitsForView = false;
    const name = { t: "terms", c: "concordance", x: "texts", f: "findings", i: "files" }[event.key.toLowerCase()];
    if (name) { event.preventDefault(); app.show(name); return; }
  }
  const done = () => event.preventDefault();
  switch (event.key) {
    case "?": done(); app.keys(); return;
    case "g": done(); waitsForView = true; return;
    case "/": done(); document.querySelector("input[type=search]")?.focus(); return;
    case "u": done(); if (!app.session.isReadOnly) app.undo("/api/undo"); return;
    case "U": done(); if (!app.session.isReadOnly) app.undo("/api/redo"); return;
    default: if (app.view?.key?.(event)) done();
  }
});

async function start() {
  choose(localStorage.getItem("language") ?? navigator.language);
  const theme = localStorage.getItem("theme");
  if (theme) document.documentElement.dataset.theme = theme;
  try {
    await begin();
    app.session = await get("/api/session");
  } catch (error) {
    main.replaceChildren(h("section", { role: "alert" }, h("h1", {}, "Duiyi"), h("p", {}, error.message)));
    return;
  }
  document.title = `${app.session.title || "Duiyi"} – Duiyi`;
  app.show("terms");
}

start();

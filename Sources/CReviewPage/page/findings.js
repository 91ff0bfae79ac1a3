// What checks found, by cause.

import { get, post } from "./api.js";
import { h, pair } from "./dom.js";
import { tell, told } from "./tell.js";
import { say } from "./words.js";

const size = 50;

export class Findings {
  constructor(app, main) {
    this.app = app;
    this.isDecided = false;
    this.offset = 0;
    this.place = 0;
    this.bar = h("div", { class: "bar" });
    this.groups = h("div", {});
    main.append(this.bar, this.groups);
  }

  async start() {
    this.documents = new Map(((await this.app.attempt(() => get("/api/documents"))) ?? [])
      .map((document) => [document.id, document]));
    await this.load();
  }

  async load() {
    const page = await this.app.attempt(() =>
      get("/api/findings/groups", { decided: this.isDecided, offset: this.offset, limit: size }));
    if (!page) return;
    // What was decided on may have been the last page.
    if (!page.groups.length && this.offset > 0) { this.offset = Math.max(0, this.offset - size); await this.load(); return; }
    this.page = page;
    const choice = (isDecided, word) => h("button", {
      "aria-pressed": String(this.isDecided === isDecided),
      onclick: () => { this.isDecided = isDecided; this.offset = 0; this.place = 0; this.load(); },
    }, say(word));
    const go = (step) => () => { this.offset += step; this.place = 0; this.load(); };
    this.bar.replaceChildren(choice(false, "open"), choice(true, "decided"),
      h("span", { class: "faint", role: "status" }, `${page.findings} ${say("findings")} · ${page.total} ${say("causes")}`),
      ...(page.total > size ? [
        h("button", { disabled: this.offset === 0, onclick: go(-size) }, say("previous")),
        h("button", { disabled: this.offset + size >= page.total, onclick: go(size) }, say("next"))] : []));
    this.groups.replaceChildren(...page.groups.map((group, place) => this.group(group, place)));
    if (!page.groups.length) this.groups.append(h("p", { class: "bar faint" }, say("nothing")));
    this.choose(this.place, false);
  }

  changed() { this.load(); }
  conflict() { this.load(); }

  choose(place, takesFocus = true) {
    const groups = [...this.groups.querySelectorAll("article")];
    this.place = Math.max(0, Math.min(place, groups.length - 1));
    groups.forEach((group, index) => group.classList.toggle("here", index === this.place));
    if (takesFocus) { groups[this.place]?.focus(); groups[this.place]?.scrollIntoView({ block: "nearest" }); }
  }

  key(event) {
    const moves = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
    if (event.key in moves) { this.choose(this.place + moves[event.key]); return true; }
    const word = { a: "admit", d: "forbid", f: "fix", w: "write", i: "ignore", o: "reopen" }[event.key];
    const button = word && this.groups.querySelector(`article.here [data-does=${word}]`);
    button?.click();
    return Boolean(button);
  }

  async decide(body) {
    const event = await this.app.attempt(() => post("/api/findings/decisions", body));
    if (!event) return;
    this.app.say(event.summary);
    await this.load();
    this.choose(this.place);
  }

  // The buttons for all findings of a cause, or for one alone.
  buttons(whom, findings, isAll) {
    const [first] = findings;
    const does = (word, decision, more) => h("button", {
      type: "button", "data-does": isAll ? word : undefined, class: isAll ? "" : "small",
      onclick: async () => {
        const added = more ? await more() : {};
        if (added) await this.decide({ ...whom, decision, ...added });
      },
    }, say(word));
    if (this.isDecided) return [does("reopen", undefined)];
    return [
      first.isOfTerm ? [does("admit", "admit"), does("forbid", "forbid")] : "",
      findings.every((finding) => finding.canBeFixed) ? does("fix", "fix") : "",
      whom.findings?.length === 1 ? does("write", "fix", () => this.write(first)) : "",
      does("ignore", "ignore", () => this.why()),
    ];
  }

  group(group, place) {
    const { findings } = group;
    const [first] = findings;
    const isOne = group.count === 1;
    const whom = isOne ? { findings: [first.id], version: first.version } : { cause: group.cause };
    const rows = h("div", {}, findings.map((finding) => this.row(finding, isOne)));
    const rest = group.count - findings.length;
    return h("article", { class: "group", tabindex: -1, onclick: () => this.choose(place, false) },
      h("h2", {}, h("span", { class: first.severity }, told(first.rule)), " ", tell(first.message), isOne ? "" : ` (${group.count})`),
      first.suggestion ? h("p", { class: "small" }, "→ ", first.suggestion) : "",
      this.isDecided ? h("p", { class: "small" }, say(`${first.decision}Done`), first.reason ? `: ${first.reason}` : "") : "",
      this.app.session.isReadOnly ? "" : h("div", { class: "bar" }, this.buttons(whom, findings, true)),
      rows,
      rest > 0 ? h("button", { onclick: (event) => this.more(group, rows, event.target) }, `${say("showMore")} (${rest})`) : "");
  }

  row(finding, isOne) {
    const line = pair(finding, finding.segment, this.documents.get(finding.document));
    if (isOne || this.app.session.isReadOnly) return line;
    const whom = { findings: [finding.id], version: finding.version };
    line.querySelector(".where").append(" ", h("span", { class: "few" }, this.buttons(whom, [finding], false)));
    return line;
  }

  async more(group, rows, button) {
    const offset = rows.childElementCount;
    const page = await this.app.attempt(() =>
      get("/api/findings", { decided: this.isDecided, cause: group.cause, offset, limit: 100 }));
    if (!page) return;
    rows.append(...page.findings.map((finding) => this.row(finding, false)));
    const rest = page.total - rows.childElementCount;
    if (rest > 0) button.textContent = `${say("showMore")} (${rest})`;
    else button.remove();
  }

  async why() {
    const reason = await this.app.ask((end) => {
      const input = h("input", { type: "text", required: true });
      return h("form", { onsubmit: (event) => { event.preventDefault(); end(input.value.trim()); } },
        h("label", {}, say("reason"), input), h("button", { class: "main" }, say("save")), " ",
        h("button", { type: "button", onclick: () => end() }, say("cancel")));
    });
    return reason ? { reason } : undefined;
  }

  async write(finding) {
    const language = this.documents.get(finding.document)?.targetLanguage ?? "en";
    const text = (pieces) => pieces.map((piece) => piece.text).join("");
    const target = await this.app.askText(say("write"), text(finding.source), text(finding.target), language);
    return target === undefined ? undefined : { target };
  }
}

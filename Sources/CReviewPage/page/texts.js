// The texts, side by side, to be read and mended.

import { get, post, remove } from "./api.js";
import { drawn, h } from "./dom.js";
import { say } from "./words.js";
import { Links } from "./links.js";
import { join, pass, sentences, split } from "./beads.js";

const size = 100;
const formats = ["tmx", "xliff", "xliff2", "xlsx", "csv", "tsv", "jsonl", "po"];

export class Texts {
  constructor(app, main, options) {
    this.app = app;
    this.wanted = options?.document;
    this.place = 0;
    this.list = h("section", {});
    this.lines = h("div", { role: "list" });
    this.pager = h("div", { class: "bar" });
    main.append(this.list, this.pager, this.lines);
  }

  async start() {
    this.documents = (await this.app.attempt(() => get("/api/documents"))) ?? [];
    this.list.replaceChildren(this.documents.length
      ? h("table", {}, h("tbody", {}, this.documents.map((document) => this.entry(document))))
      : h("p", { class: "faint" }, say("nothing")));
    const wanted = this.documents.find((document) => document.id === this.wanted);
    if (wanted ?? this.documents.length === 1) this.open(wanted ?? this.documents[0], 0);
  }

  entry(document) {
    const work = (kind) => async () => {
      const job = await this.app.attempt(() => post("/api/jobs", { kind, document: document.id }));
      if (job) this.app.show("files");
    };
    const button = (word, action) => h("button", { type: "button", onclick: action }, say(word));
    const format = h("select", { "aria-label": `${say("takeText")}: ${document.name}` },
      document.hasFiles ? h("option", { value: "" }, say("ownFormat")) : "",
      formats.map((name) => h("option", { value: name }, name)));
    const take = () => this.app.take(`/api/documents/${document.id}/file`, format.value ? { format: format.value } : {});
    return h("tr", {},
      h("td", {}, h("button", { onclick: () => this.open(document, 0) }, document.name)),
      h("td", {}, `${document.sourceLanguage} → ${document.targetLanguage}`),
      h("td", { "data-segments": document.id }, `${document.segments} ${say("segments")}`),
      h("td", {}, h("div", { class: "few" }, this.app.session.isReadOnly ? "" : [
        button("build", work("glossary")), button("check", work("check")), button("linkWords", work("links")),
        document.hasBeads ? button("realign", work("align")) : ""],
      format, button("takeText", take),
      this.app.session.isReadOnly ? "" : button("forget", async () => {
        await this.app.attempt(() => remove(`/api/documents/${document.id}`));
        this.app.show("texts");
      }))));
  }

  async open(document, offset, place = 0) {
    const page = await this.app.attempt(() =>
      get(`/api/documents/${document.id}/segments`, { offset, limit: size }));
    if (!page) return;
    Object.assign(this, { document, offset, segments: page.segments, total: page.total });
    this.list.querySelector(`[data-segments="${document.id}"]`).textContent = `${page.total} ${say("segments")}`;
    const go = (to) => () => this.open(document, Math.max(0, to));
    this.pager.replaceChildren(
      h("button", { disabled: offset === 0, onclick: go(offset - size) }, say("previous")),
      h("button", { disabled: offset + size >= page.total, onclick: go(offset + size) }, say("next")),
      h("span", { class: "faint" }, `${document.name}: ${offset + 1}–${Math.min(offset + size, page.total)} / ${page.total}`));
    this.lines.replaceChildren(...page.segments.map((segment, index) => this.row(segment, index)));
    this.choose(place, false);
  }

  row(segment, index) {
    const side = (pieces, language, name) => h("span", { lang: drawn(language), class: "side" },
      sentences(pieces).map((sentence, number) => {
        const texts = sentence.map((piece) => (piece.isMarked
          ? h("span", { class: `known ${piece.status ?? ""}`, title: say(piece.status ?? "noStatus") }, piece.text) : piece.text));
        if (segment.sourceSentences === undefined || !pieces.length) return texts;
        return h("span", {
          class: "sentence", tabindex: -1, "data-side": name, "data-number": number,
          onclick: (event) => { event.stopPropagation(); this.choose(index, false); this.hold(name, number); },
        }, texts);
      }));
    return h("div", { class: "pair line", role: "listitem", tabindex: -1, "data-place": index, onclick: () => this.choose(index) },
      h("span", { class: "where" }, String(segment.position + 1), segment.isFixed ? ` · ${say("setByHand")}` : "",
        h("span", { class: "few tools" })),
      side(segment.source, this.document.sourceLanguage, "source"),
      side(segment.target, this.document.targetLanguage, "target"));
  }

  rowAt(place) { return this.lines.querySelector(`[data-place="${place}"]`); }

  choose(place, takesFocus = true) {
    if (!this.segments?.length) return;
    const old = this.rowAt(this.place);
    old?.classList.remove("here");
    old?.querySelector(".tools").replaceChildren();
    if (this.place !== place) this.closeLinks();
    this.place = Math.max(0, Math.min(place, this.segments.length - 1));
    const row = this.rowAt(this.place);
    row.classList.add("here");
    this.held = undefined;
    this.lines.querySelectorAll(".sentence.held").forEach((one) => one.classList.remove("held"));
    this.tools(row);
    if (takesFocus) { row.focus({ preventScroll: true }); row.scrollIntoView({ block: "nearest" }); }
  }

  // What can be done with the segment at hand, for the mouse; keys do the same.
  tools(row) {
    if (this.app.session.isReadOnly) return;
    const segment = this.segments[this.place];
    const button = (word, sign, action) =>
      h("button", { type: "button", class: "small", title: say(word), "aria-label": say(word), onclick: (event) => { event.stopPropagation(); action(); } }, sign);
    const isBead = segment.sourceSentences !== undefined;
    row.querySelector(".tools").replaceChildren(...[
      isBead && this.held ? [button("passUp", "↑", () => this.pass(-1)), button("passDown", "↓", () => this.pass(1)),
        button("splitBead", "✂", () => this.split())] : [],
      isBead ? [button("joinBeads", "⊔", () => this.join()), button("confirmBead", "✓", () => this.confirm())] : [],
      button("wordLinks", "⇄", () => this.links()), segment.isLocked ? [] : button("write", "✎", () => this.write()),
    ].flat());
  }

  hold(side, number) {
    this.held = { side, number };
    this.lines.querySelectorAll(".sentence.held").forEach((one) => one.classList.remove("held"));
    const row = this.rowAt(this.place);
    const sentence = row.querySelector(`[data-side=${side}][data-number="${number}"]`);
    sentence?.classList.add("held");
    sentence?.focus({ preventScroll: true });
    this.tools(row);
  }

  // To the next sentence of the segment at hand, those of the source first.
  step(by) {
    const all = [...this.rowAt(this.place).querySelectorAll(".sentence")];
    const here = all.findIndex((one) => one.classList.contains("held"));
    const next = all[Math.max(0, Math.min(all.length - 1, here < 0 ? 0 : here + by))];
    if (next) this.hold(next.dataset.side, Number(next.dataset.number));
  }

  async mend(change, place = this.place) {
    if (!change || this.app.session.isReadOnly) return;
    const { rows, beads } = change;
    const result = await this.app.attempt(() => post("/api/segments/beads", {
      segments: rows.map((row) => ({ id: row.id, version: row.version })), beads }));
    if (!result) return;
    this.app.say(result.event.summary);
    await this.open(this.document, this.offset, place);
    this.choose(place);
  }

  // The segment before, or behind, the one at hand, also where another page has it.
  async beside(step) {
    const place = this.place + step;
    if (this.segments[place]) return this.segments[place];
    const position = this.segments[this.place].position + step;
    if (position < 0 || position >= this.total) return undefined;
    const page = await this.app.attempt(() => get(`/api/documents/${this.document.id}/segments`, { offset: position, limit: 1 }));
    return page?.segments[0];
  }

  async join() { this.mend(join(this.segments[this.place], await this.beside(1))); }
  split() { if (this.held) this.mend(split(this.segments[this.place], this.held)); }
  confirm() {
    const segment = this.segments[this.place];
    this.mend({ rows: [segment], beads: [[segment.sourceSentences, segment.targetSentences]] });
  }
  async pass(step) {
    if (this.held) this.mend(pass(this.segments[this.place], await this.beside(step), this.held, step));
  }

  async write() {
    const segment = this.segments[this.place];
    const text = (pieces) => pieces.map((piece) => piece.text).join("");
    const target = await this.app.askText(say("write"), text(segment.source), text(segment.target), this.document.targetLanguage);
    if (target === undefined) return;
    const result = await this.app.attempt(() =>
      post(`/api/segments/${segment.id}/target`, { text: target, version: segment.version }));
    if (!result) return;
    this.app.say(result.event.summary);
    await this.open(this.document, this.offset, this.place);
    this.choose(this.place);
  }

  async links() {
    const isOpen = this.panel?.segment.id === this.segments[this.place].id;
    this.closeLinks();
    if (isOpen) return;
    const panel = new Links(this.app, this.segments[this.place], this.document);
    this.panel = panel;
    const element = await panel.load();
    if (element && this.panel === panel) this.rowAt(this.place).after(element);
  }

  closeLinks() { this.panel?.close(); this.panel = undefined; }

  changed() { if (this.document) this.open(this.document, this.offset, this.place); }
  conflict() { this.changed(); }

  key(event) {
    if (!this.segments?.length) return false;
    if (event.target.closest?.(".links")) return this.panel?.key(event) ?? false;
    const segment = this.segments[this.place];
    const isBead = segment.sourceSentences !== undefined;
    switch (event.key) {
      case "j": this.choose(this.place + 1); return true;
      case "k": this.choose(this.place - 1); return true;
      case "ArrowDown": if (event.shiftKey) this.pass(1); else this.choose(this.place + 1); return true;
      case "ArrowUp": if (event.shiftKey) this.pass(-1); else this.choose(this.place - 1); return true;
      case "ArrowRight": if (isBead) this.step(1); return isBead;
      case "ArrowLeft": if (isBead) this.step(-1); return isBead;
      case "l": this.links(); return true;
    }
    if (this.app.session.isReadOnly) return false;
    switch (event.key) {
      case "w": if (!segment.isLocked) this.write(); return true;
      case "m": if (isBead) this.join(); return isBead;
      case "s": if (isBead) this.split(); return isBead;
      case "c": if (isBead) this.confirm(); return isBead;
    }
    return false;
  }
}

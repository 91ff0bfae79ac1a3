// Words in both languages, where they stand.

import { get, post } from "./api.js";
import { debounced, h, isChinese, pair } from "./dom.js";
import { say } from "./words.js";

const size = 50;

export class Concordance {
  constructor(app, main, options) {
    this.app = app;
    this.offset = 0;
    this.text = options?.text ?? "";
    const search = debounced(150, (text) => { this.text = text; this.offset = 0; this.find(); });
    this.input = h("input", {
      type: "search", value: this.text, placeholder: say("searchTexts"), "aria-label": say("searchTexts"),
      oninput: (event) => { if (!event.isComposing) search(event.target.value); },
      oncompositionend: (event) => search(event.target.value),
    });
    this.count = h("span", { class: "faint", role: "status" });
    this.pager = h("span", { class: "bar" });
    this.lines = h("div", {});
    main.append(h("div", { class: "bar" }, this.input, this.count,
      app.session.isReadOnly ? "" : h("button", { onclick: () => this.make() }, say("makeTerm")), this.pager), this.lines);
  }

  async start() {
    this.input.focus();
    this.known = this.app.attempt(() => get("/api/documents"));
    this.documents = new Map(((await this.known) ?? []).map((document) => [document.id, document]));
    if (this.text) this.find();
  }

  async find() {
    const text = this.text.trim();
    if (!text) { this.lines.replaceChildren(); this.count.textContent = ""; this.pager.replaceChildren(); return; }
    await this.known;
    const page = await this.app.attempt(() => get("/api/concordance", { text, offset: this.offset, limit: size }));
    // Somebody typed on meanwhile.
    if (!page || text !== this.text.trim()) return;
    this.count.textContent = `${page.total} ${say("segments")}`;
    this.lines.replaceChildren(...page.segments.map((segment) =>
      pair(segment, segment.position, this.documents.get(segment.document))));
    const go = (step) => () => { this.offset += step; this.find(); };
    this.pager.replaceChildren(
      h("button", { disabled: this.offset === 0, onclick: go(-size) }, say("previous")),
      h("button", { disabled: this.offset + size >= page.total, onclick: go(size) }, say("next")));
  }

  // What was looked for becomes a term.
  async make() {
    const text = this.text.trim();
    if (!text) return;
    const language = /\p{Script=Han}/u.test(text) ? "zh" : "en";
    const other = await this.app.ask((end) => {
      const input = h("input", { type: "text", lang: isChinese(language) ? "en" : "zh-Hans" });
      return h("form", { onsubmit: (event) => { event.preventDefault(); end(input.value); } },
        h("h2", {}, text), h("label", {}, say(language === "zh" ? "englishTerms" : "chinese"), input),
        h("button", { class: "main" }, say("save")), " ",
        h("button", { type: "button", onclick: () => end() }, say("cancel")));
    });
    if (other === undefined) return;
    const terms = [{ text, language }];
    if (other.trim()) terms.push({ text: other, language: language === "zh" ? "en" : "zh" });
    const result = await this.app.attempt(() => post("/api/concepts", { terms }));
    if (result) this.app.say(result.event.summary);
  }
}

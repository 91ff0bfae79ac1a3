// The texts, side by side.

import { get, post, remove } from "./api.js";
import { h, pieces } from "./dom.js";
import { say } from "./words.js";

const size = 100;

export class Texts {
  constructor(app, main) {
    this.app = app;
    this.list = h("section", {});
    this.lines = h("div", {});
    this.pager = h("div", { class: "bar" });
    main.append(this.list, this.pager, this.lines);
  }

  async start() {
    const documents = (await this.app.attempt(() => get("/api/documents"))) ?? [];
    const work = (kind, id) => async () => {
      const job = await this.app.attempt(() => post("/api/jobs", { kind, document: id }));
      if (job) this.app.show("files");
    };
    this.list.replaceChildren(documents.length
      ? h("table", {}, h("tbody", {}, documents.map((document) => h("tr", {},
        h("td", {}, h("button", { onclick: () => this.open(document, 0) }, document.name)),
        h("td", {}, `${document.sourceLanguage} → ${document.targetLanguage}`),
        h("td", {}, `${document.segments} ${say("segments")}`),
        h("td", {}, this.app.session.isReadOnly ? "" : [
          h("button", { onclick: work("glossary", document.id) }, say("build")), " ",
          h("button", { onclick: work("check", document.id) }, say("check")), " ",
          h("button", { onclick: async () => {
            await this.app.attempt(() => remove(`/api/documents/${document.id}`));
            this.app.show("texts");
          } }, say("forget"))])))))
      : h("p", { class: "faint" }, say("nothing")));
    if (documents.length === 1) this.open(documents[0], 0);
  }

  async open(document, offset) {
    const page = await this.app.attempt(() =>
      get(`/api/documents/${document.id}/segments`, { offset, limit: size }));
    if (!page) return;
    this.lines.replaceChildren(...page.segments.map((segment) => h("div", { class: "pair" },
      h("span", { class: "where" }, String(segment.position + 1)),
      pieces(segment.source, document.sourceLanguage), pieces(segment.target, document.targetLanguage))));
    this.pager.replaceChildren(
      h("button", { disabled: offset === 0, onclick: () => this.open(document, Math.max(0, offset - size)) }, say("previous")),
      h("button", { disabled: offset + size >= page.total, onclick: () => this.open(document, offset + size) }, say("next")),
      h("span", { class: "faint" }, `${offset + 1}–${Math.min(offset + size, page.total)} / ${page.total}`));
  }
}

// The concept at hand: its terms, where they stand, and what was done to it.

import { get, post } from "./api.js";
import { drawn, h, isChinese, pair, term } from "./dom.js";
import { tell, told } from "./tell.js";
import { say } from "./words.js";

const statuses = ["proposed", "preferred", "admitted", "deprecated", "superseded", "forbidden", "rejected"];

export class Details {
  constructor(app, side, list) {
    Object.assign(this, { app, side, list });
  }

  close() { this.id = undefined; }

  show(id, known) {
    this.loaded = this.load(id, known);
    return this.loaded;
  }

  async load(id, known) {
    this.id = id;
    this.editing = undefined;
    if (id === undefined) { this.side.replaceChildren(); return; }
    const [concept, contexts, history, documents] = await this.app.attempt(() => Promise.all([
      known ?? get(`/api/concepts/${id}`), get(`/api/concepts/${id}/contexts`, { limit: 12 }),
      get(`/api/concepts/${id}/history`), get("/api/documents")])) ?? [];
    // Somebody went on meanwhile.
    if (!concept || this.id !== id) return;
    Object.assign(this, { concept, contexts, history, documents });
    this.draw();
  }

  get isFixed() { return this.app.session.isReadOnly; }

  draw() {
    const { concept } = this;
    const english = concept.terms.filter((own) => !isChinese(own.language));
    const title = [concept.terms.find((own) => isChinese(own.language)), english[0]].filter(Boolean);
    this.side.replaceChildren(
      h("h2", {}, title.flatMap((own, index) => [index ? " – " : "", term(own.text, own.language)])),
      h("p", { class: "small faint" }, [say(concept.state), concept.evidence.map(told).join(", "), concept.subject]
        .filter(Boolean).join(" · ")),
      ...concept.notes.map((note) => h("p", { class: "small" }, tell(note))),
      concept.definition ? h("p", {}, concept.definition) : "",
      ...concept.terms.map((own) => this.term(own, english.indexOf(own) + 1)),
      this.isFixed ? "" : h("div", { class: "bar" },
        h("button", { class: "main", onclick: () => this.list.decide("accept") }, say("accept")),
        h("button", { onclick: () => this.list.decide("reject") }, say("reject")),
        h("button", { onclick: () => this.add() }, say("addTerm")),
        h("button", { onclick: () => this.describe() }, say("definition")),
        this.list.chosen.size ? h("button", { onclick: () => this.list.merge() }, say("merge")) : ""),
      h("h3", {}, say("contexts")),
      ...this.contextRows(),
      h("h3", {}, say("history")),
      h("ul", { class: "events small" }, this.history.map((event) =>
        h("li", { class: event.undoneBy === undefined ? "" : "undone" },
          `${event.time.replace("T", " ").replace("Z", "")} ${event.author}: `, tell(event.summary)))));
  }

  term(own, number) {
    if (this.editing === own.id) return this.field(own);
    const change = (event) => this.list.decide("status", { term: own.id, status: event.target.value }, false);
    return h("div", { class: "term" },
      h("span", { class: "key" }, number > 0 && number < 10 ? String(number) : ""),
      term(own.text, own.language, { class: `text ${own.status === "rejected" ? "struck rejected" : ""}` }),
      h("span", { class: "faint small" }, own.language),
      this.isFixed ? h("span", { class: "small" }, this.word(own.status)) : [
        h("select", { "aria-label": `${say("status")}: ${own.text}`, onchange: change },
          own.status ? "" : h("option", { value: "", selected: true }, say("noStatus")),
          statuses.map((status) => h("option", { value: status, selected: status === own.status }, this.word(status)))),
        h("button", { "aria-label": `${say("edit")}: ${own.text}`, title: say("edit"), onclick: () => this.edit(own.id) }, "✎"),
        this.concept.terms.length > 1
          ? [h("button", { "aria-label": `${say("split")}: ${own.text}`, title: say("split"),
              onclick: () => this.list.decide("split", { terms: [own.id] }, false) }, "↗"),
            h("button", { "aria-label": `${say("removeTerm")}: ${own.text}`, title: say("removeTerm"),
              onclick: () => this.list.decide("remove", { term: own.id }, false) }, "✕")]
          : ""]);
  }

  word(status) { return status === "rejected" ? say("rejectedTerm") : say(status ?? "noStatus"); }

  field(own) {
    const input = h("input", { type: "text", value: own.text, lang: drawn(own.language), "aria-label": say("edit") });
    const save = async () => {
      this.editing = undefined;
      if (input.value.trim() === own.text) { this.draw(); this.list.focusRow(); return; }
      await this.list.decide("edit", { term: own.id, text: input.value }, false);
      this.list.focusRow();
    };
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "Enter") { event.preventDefault(); save(); }
      if (event.key === "Escape") { event.stopPropagation(); this.editing = undefined; this.draw(); this.list.focusRow(); }
    });
    setTimeout(() => { input.focus(); input.select(); });
    return h("div", { class: "term" }, h("span", { class: "key" }), input,
      h("button", { class: "main", onclick: save }, say("save")));
  }

  // Edits a term: the first English one where none is named.
  async edit(id) {
    await this.loaded;
    const own = id ?? (this.concept?.terms.find((one) => !isChinese(one.language) && one.status !== "rejected")
      ?? this.concept?.terms[0])?.id;
    if (own === undefined || this.isFixed) return;
    this.editing = own;
    this.draw();
  }

  async add() {
    await this.loaded;
    if (!this.concept || this.isFixed) return;
    const made = await this.app.ask((end) => {
      const text = h("input", { type: "text", required: true });
      const language = h("select", {}, ["en", "zh-Hans", "zh-Hant"].map((tag) => h("option", { value: tag }, tag)));
      const status = h("select", {}, ["preferred", "admitted", "deprecated", "forbidden"].map((one) =>
        h("option", { value: one, selected: one === "admitted" }, say(one))));
      return h("form", { onsubmit: (event) => {
        event.preventDefault();
        end({ text: text.value, language: language.value, status: status.value });
      } },
      h("h2", {}, say("addTerm")), h("label", {}, say("terms"), text), h("label", {}, say("language"), " ", language),
      h("label", {}, say("status"), " ", status),
      h("button", { class: "main" }, say("save")), " ",
      h("button", { type: "button", onclick: () => end() }, say("cancel")));
    });
    if (made) await this.list.decide("add", made, false);
  }

  async describe() {
    await this.loaded;
    const { concept } = this;
    const said = await this.app.ask((end) => {
      const subject = h("input", { type: "text", value: concept.subject ?? "" });
      const definition = h("textarea", { rows: 3, value: concept.definition ?? "" });
      const note = h("textarea", { rows: 2, value: concept.notes.join("\n") });
      return h("form", { onsubmit: (event) => {
        event.preventDefault();
        end({ subject: subject.value, definition: definition.value, note: note.value });
      } },
      h("label", {}, say("subject"), subject), h("label", {}, say("definition"), definition),
      h("label", {}, say("note"), note),
      h("button", { class: "main" }, say("save")), " ",
      h("button", { type: "button", onclick: () => end() }, say("cancel")));
    });
    if (said) await this.list.decide("describe", said, false);
  }

  contextRows() {
    const byID = new Map(this.documents.map((document) => [document.id, document]));
    const found = this.contexts.segments.map((segment) =>
      pair(segment, segment.position, byID.get(segment.document)));
    if (found.length) return found;
    const brought = this.concept.terms.flatMap((own) => own.contexts.map((context) =>
      h("div", { class: "pair" }, h("span", { class: "where" }, context.source ?? ""), term(context.text, own.language))));
    return brought.length ? brought : [h("p", { class: "faint small" }, say("nothing"))];
  }
}

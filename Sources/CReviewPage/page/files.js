// What comes in and goes out, and the work that runs.

import { get, post, remove } from "./api.js";
import { h } from "./dom.js";
import { tell } from "./tell.js";
import { say } from "./words.js";

const ofBitexts = /\.(tmx|xliff|xlf|sdlxliff|mqxliff|mxliff|po|pot)$/i;

export class Files {
  constructor(app, main) {
    this.app = app;
    this.chosen = [];
    this.input = h("input", { type: "file", multiple: true, "aria-label": say("drop"), onchange: (event) => this.choose(event.target.files) });
    this.plan = h("div", {});
    this.drop = h("div", {
      class: "drop",
      ondragover: (event) => { event.preventDefault(); this.drop.classList.add("over"); },
      ondragleave: () => this.drop.classList.remove("over"),
      ondrop: (event) => {
        event.preventDefault();
        this.drop.classList.remove("over");
        this.choose(event.dataTransfer.files);
      },
    }, h("p", {}, say("drop")), this.input, this.plan);
    this.results = h("div", { role: "status" });
    this.jobs = h("section", {});
    const decided = h("input", { type: "checkbox" });
    const format = h("select", { "aria-label": say("takeOut") },
      app.session.termFormats.map((name) => h("option", { value: name, selected: name === "xlsx" }, name)));
    main.append(
      app.session.isReadOnly ? "" : h("section", {}, h("h2", {}, say("bring")), this.drop, this.results),
      h("section", {}, h("h2", {}, say("takeOut")), h("div", { class: "bar" }, format,
        h("label", {}, decided, " ", say("decidedOnly")),
        h("button", { onclick: () => this.out(format.value, decided.checked ? "decided" : "all") }, say("takeOut")))),
      this.jobs);
  }

  start() {
    this.events = new EventSource("/api/jobs/stream");
    this.events.onmessage = (event) => this.drawJobs(JSON.parse(event.data));
  }

  close() { this.events?.close(); }

  choose(files) {
    this.chosen = [...files];
    if (!this.chosen.length) return;
    const isBitext = this.chosen.every((file) => ofBitexts.test(file.name)) || this.chosen.length === 2;
    const kind = h("select", { "aria-label": say("bring") },
      h("option", { value: "terms", selected: !isBitext }, say("asTerms")),
      h("option", { value: "bitext", selected: isBitext }, say("asBitext")));
    this.plan.replaceChildren(
      h("p", {}, this.chosen.map((file) => file.name).join(", ")), kind, " ",
      h("button", { class: "main", onclick: () => this.take(kind.value) }, say("take")));
  }

  async take(kind) {
    const files = this.chosen;
    // Else the field would go on naming files that were read.
    this.input.value = "";
    const busy = h("p", { role: "status" }, `${say("reading")} ${files.map((file) => file.name).join(", ")}`);
    this.plan.replaceChildren(busy);
    const isPair = kind === "bitext" && files.length === 2 && !files.every((file) => ofBitexts.test(file.name));
    for (const group of isPair ? [files] : files.map((file) => [file])) {
      try {
        const uploads = [];
        for (const file of group) uploads.push((await post("/api/uploads", file, { name: file.name })).id);
        const result = await post("/api/imports", { uploads, kind });
        const lines = [...result.lines];
        if (result.document) lines.unshift(`${result.document.segments} ${say("segments")}`);
        this.result(group, lines, false, this.next(result.document));
      } catch (error) {
        this.result(group, [error.message], true);
      }
    }
    busy.remove();
  }

  // What one does next with what was read in.
  next(document) {
    const button = (word, action) => h("button", { type: "button", onclick: action }, say(word));
    if (!document) return [button("terms", () => this.app.show("terms", { state: "" }))];
    const work = (kind) => () => this.app.attempt(() => post("/api/jobs", { kind, document: document.id }));
    return [button("build", work("glossary")), button("check", work("check")),
      button("texts", () => this.app.show("texts", { document: document.id }))];
  }

  result(files, lines, isBad, actions = []) {
    this.results.prepend(h("article", { class: "group" },
      h("h2", {}, files.map((file) => file.name).join(", ")),
      actions.length ? h("div", { class: "bar" }, actions) : "",
      lines.map((line) => h("p", { class: isBad ? "error" : "small" }, tell(line)))));
  }

  out(format, selection) { return this.app.take(`/api/exports/${format}`, { selection }); }

  drawJobs(jobs) {
    this.jobs.replaceChildren(...(jobs.length ? [h("h2", {}, say("work"))] : []),
      ...[...jobs].reverse().map((job) => h("article", { class: "group" },
        h("h2", {}, `${say({ glossary: "build", align: "realign", links: "linkWords" }[job.kind] ?? job.kind)}: ${job.title} – ${say(job.state)}`),
        job.lines.map((line) => h("p", { class: job.state === "failed" ? "error" : "small" }, tell(line))),
        job.state === "running"
          ? h("button", { onclick: () => this.app.attempt(() => remove(`/api/jobs/${job.id}`)) }, say("stop")) : "")));
  }
}

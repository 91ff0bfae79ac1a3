// What checks found, by cause.

import { get, post } from "./api.js";
import { h, pair } from "./dom.js";
import { say } from "./words.js";

export class Findings {
  constructor(app, main) {
    this.app = app;
    this.isDecided = false;
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
    const page = await this.app.attempt(() => get("/api/findings", { decided: this.isDecided, limit: 500 }));
    if (!page) return;
    const choice = (isDecided, word) => h("button", {
      "aria-pressed": String(this.isDecided === isDecided),
      onclick: () => { this.isDecided = isDecided; this.load(); },
    }, say(word));
    this.bar.replaceChildren(choice(false, "open"), choice(true, "decided"),
      h("span", { class: "faint", role: "status" }, `${page.findings.length} / ${page.total}`));
    const byCause = new Map();
    for (const finding of page.findings) {
      if (!byCause.has(finding.cause)) byCause.set(finding.cause, []);
      byCause.get(finding.cause).push(finding);
    }
    this.groups.replaceChildren(...[...byCause.values()].map((group) => this.group(group)));
    if (!byCause.size) this.groups.append(h("p", { class: "bar faint" }, say("nothing")));
  }

  changed() { this.load(); }
  conflict() { this.load(); }

  group(findings) {
    const [first] = findings;
    const decide = (decision) => async () => {
      const why = decision === "ignore" ? await this.why() : undefined;
      if (decision === "ignore" && !why) return;
      const event = await this.app.attempt(() => post("/api/findings/decisions", {
        findings: findings.map((finding) => finding.id), decision, reason: why,
        version: findings.length === 1 ? first.version : undefined }));
      if (event) { this.app.say(event.summary); this.load(); }
    };
    const buttons = this.isDecided
      ? [h("span", { class: "small" }, say(first.decision ?? "open"), first.reason ? `: ${first.reason}` : ""),
        h("button", { onclick: decide(undefined) }, say("reopen"))]
      : ["admit", "forbid", "fix", "ignore"].map((decision) => h("button", { onclick: decide(decision) }, say(decision)));
    return h("article", { class: "group" },
      h("h2", {}, h("span", { class: first.severity }, first.rule), " ", first.message,
        findings.length > 1 ? ` (${findings.length})` : ""),
      first.suggestion ? h("p", { class: "small" }, "→ ", first.suggestion) : "",
      this.app.session.isReadOnly ? "" : h("div", { class: "bar" }, buttons),
      ...findings.slice(0, 5).map((finding) =>
        pair(finding, finding.segment, this.documents.get(finding.document))));
  }

  why() {
    return this.app.ask((end) => {
      const input = h("input", { type: "text", required: true });
      return h("form", { onsubmit: (event) => { event.preventDefault(); end(input.value.trim()); } },
        h("label", {}, say("reason"), input), h("button", { class: "main" }, say("save")), " ",
        h("button", { type: "button", onclick: () => end() }, say("cancel")));
    });
  }
}

// The terms: a list of any length of which only what is seen is there, and the concept at hand.

import { get, post } from "./api.js";
import { debounced, h, isChinese, term } from "./dom.js";
import { told } from "./tell.js";
import { say } from "./words.js";
import { Details } from "./details.js";
import { offerAlike } from "./alike.js";

const height = 44;
const pageSize = 100;
// After so many decisions what was not seen yet is ordered anew.
const lesson = 10;

export class Terms {
  constructor(app, main, options) {
    this.app = app;
    this.filter = { state: "open", order: "learned", text: "", evidence: "", inconsistent: "", ...options };
    // What was seen stays where it is; the pages begin behind it.
    this.seen = [];
    this.pages = new Map();
    this.sinceLesson = 0;
    this.chosen = new Set();
    this.total = 0;
    this.states = {};
    this.place = 0;
    this.bar = h("div", { class: "bar" });
    this.offer = h("div", { class: "bar offer", role: "status" });
    this.rows = h("div", { class: "rows", role: "rowgroup" });
    this.list = h("div", { class: "list", role: "grid", "aria-label": say("terms"), onscroll: () => this.draw() },
      h("div", { class: "head", role: "row" },
        h("span", { role: "columnheader" }, h("span", { class: "faint", title: say("select") }, "☑")),
        h("span", { role: "columnheader", class: "state" }, say("status")),
        h("span", { role: "columnheader" }, say("chinese")), h("span", { role: "columnheader" }, say("englishTerms")),
        h("span", { role: "columnheader", class: "number" }, say("sure")),
        h("span", { role: "columnheader", class: "number times" }, say("times"))),
      this.rows);
    this.side = h("aside", { class: "details", "aria-label": say("terms") });
    this.details = new Details(app, this.side, this);
    main.append(this.bar, this.offer, h("div", { class: "split" }, this.list, this.side));
    this.resize = new ResizeObserver(() => this.draw());
    this.resize.observe(this.list);
  }

  async start() {
    this.choices = (await this.app.attempt(() => get("/api/choices"))) ?? { evidence: [], subjects: [] };
    this.drawBar();
    await this.reload();
  }

  close() { this.resize.disconnect(); this.details.close(); }

  drawBar() {
    const change = (name) => (event) => { this.filter[name] = event.target.value; this.reload(); };
    const search = debounced(150, (text) => { this.filter.text = text; this.reload(); });
    this.stateButtons = h("span", { class: "bar", role: "group", "aria-label": say("status") });
    this.bulk = h("span", { class: "bar" });
    this.bar.replaceChildren(
      h("input", {
        type: "search", value: this.filter.text, placeholder: say("search"), "aria-label": say("search"),
        oninput: (event) => { if (!event.isComposing) search(event.target.value); },
        oncompositionend: (event) => search(event.target.value),
      }),
      this.stateButtons,
      h("select", { "aria-label": say("evidence"), onchange: change("evidence") },
        h("option", { value: "" }, say("anyEvidence")),
        this.choices.evidence.map((name) => h("option", { value: name, selected: name === this.filter.evidence }, told(name)))),
      h("select", { "aria-label": say("order"), onchange: change("order") },
        ["learned", "position", "confidence", "frequency", "pinyin", "english", "changed"].map((name) =>
          h("option", { value: name, selected: name === this.filter.order }, say(name)))),
      h("label", {}, h("input", {
        type: "checkbox", checked: this.filter.inconsistent === "true",
        onchange: (event) => { this.filter.inconsistent = event.target.checked ? "true" : ""; this.reload(); },
      }), " ", say("inconsistent")),
      this.taught = h("span", { class: "faint small" }), this.bulk);
  }

  drawStates() {
    const sum = Object.values(this.states).reduce((one, other) => one + other, 0);
    this.stateButtons.replaceChildren(...["open", "accepted", "rejected", ""].map((state) =>
      h("button", {
        type: "button", "aria-pressed": String(this.filter.state === state),
        onclick: () => { this.filter.state = state; this.reload(); },
      }, `${say(state || "all")} ${state ? this.states[state] ?? 0 : sum}`)));
    this.bulk.replaceChildren();
    if (this.chosen.size && !this.app.session.isReadOnly) {
      this.bulk.append(
        h("span", {}, `${this.chosen.size} ${say("selected")}`),
        h("button", { type: "button", onclick: () => this.decideChosen("accept") }, say("accept")),
        h("button", { type: "button", onclick: () => this.decideChosen("reject") }, say("reject")));
    }
  }

  async reload() {
    this.seen = [];
    this.forgetPages();
    this.offer.replaceChildren();
    this.chosen.clear();
    this.place = 0;
    this.list.scrollTop = 0;
    await this.load(0);
    this.draw();
    this.choose(0, false);
  }

  forgetPages() {
    this.pages.clear();
    this.sinceLesson = 0;
    this.asked = (this.asked ?? 0) + 1;
    this.order = undefined;
  }

  // Orders what was not seen yet by what was decided since; what was seen stays in its place.
  async learn() {
    const last = Math.min(this.total, Math.ceil((this.list.scrollTop + this.list.clientHeight) / height) + 1);
    const seen = Array.from({ length: Math.max(last, this.place + 1) }, (_, place) => this.at(place));
    if (seen.includes(undefined) || seen.filter((own) => own.state === "open").length > 500) return;
    this.seen = seen;
    this.forgetPages();
    await this.load(0);
    this.draw();
  }

  async load(page) {
    if (this.pages.has(page)) return;
    const asked = this.asked;
    this.pages.set(page, undefined);
    const offset = Math.max(0, page * pageSize - this.gone(page));
    const without = this.seen.filter((own) => !this.filter.state || own.state === this.filter.state)
      .map((own) => own.id).join(",");
    // What is left out is not counted either.
    const counted = without ? undefined : this.nextCount();
    const found = await this.app.attempt(() =>
      get("/api/concepts", { ...this.filter, without, round: this.order, offset, limit: pageSize }));
    if (asked !== this.asked) return;
    if (!found) { this.pages.delete(page); return; }
    this.pages.set(page, found.concepts);
    // What was decided stays in its place until the list is asked for anew.
    if (page === 0) {
      this.total = this.seen.length + found.total;
      this.order = found.round;
      this.taught.textContent = found.decisions ? `${say("taught")}: ${found.decisions}` : "";
    }
    if (counted) this.showStates(counted, found.states);
  }

  // Answers may come in another order than they were asked for: only the last one counts.
  nextCount() { this.counted = (this.counted ?? 0) + 1; return this.counted; }

  showStates(counted, states) {
    if (counted !== this.counted) return;
    this.states = states;
    this.drawStates();
  }

  // How many rows before a page the filter would no longer let through, as they were decided on.
  gone(page) {
    if (!this.filter.state) return 0;
    return [...this.pages].filter(([number]) => number < page)
      .flatMap(([, rows]) => rows ?? []).filter((own) => own.state !== this.filter.state).length;
  }

  at(place) {
    const behind = place - this.seen.length;
    return behind < 0 ? this.seen[place] : this.pages.get(Math.floor(behind / pageSize))?.[behind % pageSize];
  }

  get loaded() { return [...this.seen, ...[...this.pages.values()].flat().filter(Boolean)]; }

  draw() {
    this.rows.style.height = `${Math.max(1, this.total) * height}px`;
    this.list.setAttribute("aria-rowcount", String(this.total + 1));
    const first = Math.max(0, Math.floor(this.list.scrollTop / height) - 5);
    const last = Math.min(this.total, first + Math.ceil(this.list.clientHeight / height) + 10);
    const hadFocus = this.rows.contains(document.activeElement);
    const made = [];
    for (let place = first; place < last; place += 1) {
      const page = Math.floor((place - this.seen.length) / pageSize);
      if (page >= 0 && !this.pages.has(page)) this.load(page).then(() => this.draw());
      made.push(this.row(place, this.at(place)));
    }
    if (!this.total) made.push(h("p", { class: "bar faint" }, say(this.filter.text ? "nothing" : "noTerms")));
    this.rows.replaceChildren(...made);
    if (hadFocus) this.focusRow();
  }

  row(place, concept) {
    const isHere = place === this.place;
    const row = h("div", {
      class: `row ${concept?.state ?? ""}`, role: "row", "aria-rowindex": place + 2, "aria-selected": String(isHere),
      tabindex: isHere ? 0 : -1, "data-place": place,
      onclick: () => this.choose(place),
    });
    row.style.top = `${place * height}px`;
    if (!concept) return row;
    const side = (wanted) => concept.terms.filter((own) => isChinese(own.language) === wanted)
      .flatMap((own, index) => [index ? " · " : "", term(own.text, own.language, {
        class: `${index ? "other" : ""} ${own.status === "rejected" ? "struck rejected" : ""}`,
      })]);
    row.append(
      h("span", { role: "gridcell" }, h("input", {
        type: "checkbox", checked: this.chosen.has(concept.id), tabindex: -1, "aria-label": say("select"),
        onclick: (event) => { event.stopPropagation(); this.select(concept.id); },
      })),
      h("span", { role: "gridcell", class: `cell state ${concept.state}` }, say(concept.state)),
      h("span", { role: "gridcell", class: "cell" }, side(true)),
      h("span", { role: "gridcell", class: "cell" }, side(false)),
      h("span", { role: "gridcell", class: "number" },
        concept.confidence === undefined ? "" : `${Math.round(concept.confidence * 100)}%`),
      h("span", { role: "gridcell", class: "number times" }, concept.frequency ?? ""));
    return row;
  }

  focusRow() { this.rows.querySelector(`[data-place="${this.place}"]`)?.focus({ preventScroll: true }); }

  choose(place, takesFocus = true) {
    this.place = Math.max(0, Math.min(place, this.total - 1));
    const y = this.place * height;
    const seen = this.list.clientHeight - 32;
    if (y < this.list.scrollTop) this.list.scrollTop = y;
    else if (y + height > this.list.scrollTop + seen) this.list.scrollTop = y + height - seen;
    this.draw();
    if (takesFocus) this.focusRow();
    this.details.show(this.at(this.place)?.id);
  }

  select(id) {
    if (!this.chosen.delete(id)) this.chosen.add(id);
    this.drawStates();
    this.draw();
  }

  // Puts changed concepts in their places.
  changed(result) {
    const byID = new Map((result.concepts ?? []).map((concept) => [concept.id, concept]));
    const removed = new Set(result.removed ?? []);
    const loaded = new Set(this.loaded.map((own) => own.id));
    const isKnown = [...byID.keys()].every((id) => loaded.has(id));
    if (removed.size || !isKnown) { const place = this.place; this.reload().then(() => this.choose(place)); return; }
    for (const [number, page] of this.pages) {
      if (page) this.pages.set(number, page.map((own) => byID.get(own.id) ?? own));
    }
    this.seen = this.seen.map((own) => byID.get(own.id) ?? own);
    this.count();
    this.draw();
    const here = this.at(this.place);
    if (here && byID.has(here.id)) this.details.show(here.id, byID.get(here.id));
  }

  // Of what was changed, only what is in the list.
  changedPartly(result) {
    const loaded = new Set(this.loaded.map((own) => own.id));
    const isBehind = result.concepts.some((own) => !loaded.has(own.id));
    this.changed({ ...result, concepts: result.concepts.filter((own) => loaded.has(own.id)) });
    if (isBehind) this.learn();
  }

  conflict(current) { if (current) this.changed({ concepts: [current] }); }

  async count() {
    const counted = this.nextCount();
    const found = await this.app.attempt(() =>
      get("/api/concepts", { ...this.filter, order: "position", limit: 0 }));
    if (found) this.showStates(counted, found.states);
  }

  // Decides on the concept at hand, and goes on to the next.
  async decide(decision, more = {}, goesOn = true) {
    const concept = this.at(this.place);
    if (!concept || this.app.session.isReadOnly) return;
    const result = await this.app.attempt(() =>
      post("/api/decisions", { changes: [{ concept: concept.id, version: concept.version, decision, ...more }] }));
    if (!result) return;
    this.app.say(result.event.summary);
    this.changed(result);
    if (goesOn && this.place + 1 < this.total) this.choose(this.place + 1);
    if (decision === "accept" || decision === "reject") offerAlike(this, result.concepts[0], decision);
    await this.decided(1);
  }

  async decided(count) {
    this.sinceLesson += count;
    if (this.filter.order === "learned" && this.sinceLesson >= lesson) await this.learn();
  }

  async decideChosen(decision) {
    const all = this.loaded.filter((own) => this.chosen.has(own.id));
    const result = await this.app.attempt(() => post("/api/decisions", {
      changes: all.map((own) => ({ concept: own.id, version: own.version, decision })) }));
    if (!result) return;
    this.chosen.clear();
    this.app.say(result.event.summary);
    this.changed(result);
    await this.decided(all.length);
  }

  async merge() {
    const here = this.at(this.place);
    const others = this.loaded
      .filter((own) => this.chosen.has(own.id) && own.id !== here?.id);
    if (!here || !others.length) return;
    const result = await this.app.attempt(() => post("/api/decisions", {
      changes: others.map((own) => ({
        concept: here.id, version: here.version, decision: "merge", other: own.id, otherVersion: own.version })) }));
    if (result) { this.app.say(result.event.summary); this.changed(result); }
  }

  key(event) {
    const concept = this.at(this.place);
    switch (event.key) {
      case "j": case "ArrowDown": this.choose(this.place + 1); return true;
      case "k": case "ArrowUp": this.choose(this.place - 1); return true;
      case "PageDown": this.choose(this.place + 10); return true;
      case "PageUp": this.choose(this.place - 10); return true;
      case "Home": this.choose(0); return true;
      case "End": this.choose(this.total - 1); return true;
    }
    if (!concept || this.app.session.isReadOnly) return false;
    switch (event.key) {
      case "a": if (this.chosen.size) this.decideChosen("accept"); else this.decide("accept"); return true;
      case "r": if (this.chosen.size) this.decideChosen("reject"); else this.decide("reject"); return true;
      case "s": this.select(concept.id); return true;
      case "m": this.merge(); return true;
      case "e": this.details.edit(); return true;
      case "n": this.details.add(); return true;
      case "l": this.offer.querySelector("button")?.click(); return true;
    }
    if (/^[1-9]$/.test(event.key)) {
      const english = concept.terms.filter((own) => !isChinese(own.language));
      const wanted = english[Number(event.key) - 1];
      if (wanted) this.decide("accept", { terms: [wanted.id] });
      return true;
    }
    return false;
  }
}

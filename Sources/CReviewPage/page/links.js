// The words of a segment and how they correspond, to be corrected by mouse and keyboard.

import { get, post } from "./api.js";
import { drawn, h } from "./dom.js";
import { say } from "./words.js";

export class Links {
  constructor(app, segment, document) {
    Object.assign(this, { app, segment, document });
    this.element = h("div", { class: "links", role: "group", "aria-label": say("wordLinks") });
  }

  async load() {
    const path = `/api/segments/${this.segment.id}/links`;
    this.found = await get(path).catch((error) => {
      this.app.say(error.status === 404 ? say("notLinked") : error.message, error.status !== 404);
      return undefined;
    });
    if (!this.found) return undefined;
    this.draw();
    return this.element;
  }

  close() { this.element.remove(); }

  draw() {
    const row = (side, language) => h("p", { lang: drawn(language), class: "words" },
      this.found[side].map((word, number) => [word.before, this.word(side, word.text, number)]));
    this.element.replaceChildren(
      row("source", this.document.sourceLanguage), row("target", this.document.targetLanguage),
      h("p", { class: "small faint" }, this.found.isFixed ? say("setByHand") : ""));
  }

  word(side, text, number) {
    const show = () => this.show(side, number);
    return h("button", {
      type: "button", class: "word", "data-side": side, "data-number": number, "aria-pressed": "false",
      onmouseenter: show, onfocus: show, onmouseleave: () => this.show(this.held?.side, this.held?.number),
      onclick: () => this.click(side, number),
    }, text);
  }

  linked(side, number) {
    const [own, other] = side === "source" ? [0, 1] : [1, 0];
    return new Set(this.found.links.filter((link) => link[own] === number).map((link) => link[other]));
  }

  // Marks a word and those that correspond to it.
  show(side, number) {
    const others = side ? this.linked(side, number) : new Set();
    for (const button of this.element.querySelectorAll(".word")) {
      const own = Number(button.dataset.number);
      const isOwn = button.dataset.side === side && own === number;
      button.classList.toggle("own", isOwn);
      button.classList.toggle("linked", Boolean(side) && button.dataset.side !== side && others.has(own));
      const isHeld = this.held && button.dataset.side === this.held.side && own === this.held.number;
      button.classList.toggle("held", Boolean(isHeld));
      button.setAttribute("aria-pressed", String(Boolean(isHeld)));
    }
  }

  // First a word, then one of the other side: they are linked, or not any more.
  async click(side, number) {
    if (!this.held || this.held.side === side || this.app.session.isReadOnly) {
      const isSame = this.held?.side === side && this.held?.number === number;
      this.held = isSame ? undefined : { side, number };
      this.show(side, number);
      return;
    }
    const link = side === "target" ? [this.held.number, number] : [number, this.held.number];
    const isThere = this.found.links.some((one) => one[0] === link[0] && one[1] === link[1]);
    const links = isThere
      ? this.found.links.filter((one) => one[0] !== link[0] || one[1] !== link[1]) : [...this.found.links, link];
    const found = await this.app.attempt(() =>
      post(`/api/segments/${this.segment.id}/links`, { links, version: this.found.version }));
    if (!found) return;
    this.found = found;
    const held = this.held;
    this.draw();
    this.held = held;
    this.show(held.side, held.number);
    this.focus(side, number);
  }

  focus(side, number) {
    this.element.querySelector(`[data-side=${side}][data-number="${number}"]`)?.focus();
  }

  key(event) {
    const { side, number } = event.target.dataset;
    if (!side) return false;
    const other = side === "source" ? "target" : "source";
    switch (event.key) {
      case "ArrowRight": this.focus(side, Number(number) + 1); return true;
      case "ArrowLeft": this.focus(side, Number(number) - 1); return true;
      case "ArrowDown": case "ArrowUp":
        this.focus(other, [...this.linked(side, Number(number))].sort((a, b) => a - b)[0] ?? 0);
        return true;
      default: return false;
    }
  }
}

// What is like the concept that was decided on last, to be decided alike.

import { get, post } from "./api.js";
import { h, isChinese, term } from "./dom.js";
import { say } from "./words.js";

// Says beside the list what is like a concept; looking at it is one key more.
export async function offerAlike(terms, concept, decision) {
  terms.offer.replaceChildren();
  const groups = await get(`/api/concepts/${concept.id}/alike`).catch(() => []);
  if (!groups.length || !terms.offer.isConnected) return;
  const [first] = groups;
  const isHan = first.edge.startsWith("chinese");
  terms.offer.replaceChildren(
    h("span", {}, `${say(first.edge)} `, term(first.text, isHan ? "zh" : "en"), `: ${first.total}`),
    h("button", { type: "button", onclick: () => decideAlike(terms, groups, decision) },
      say(decision === "accept" ? "acceptAlike" : "rejectAlike"), " ", h("kbd", {}, "L")),
    h("button", { type: "button", onclick: () => terms.offer.replaceChildren() }, say("cancel")));
}

async function decideAlike(terms, groups, decision) {
  const known = new Set();
  const boxes = [];
  const row = (concept, isWanted) => {
    if (known.has(concept.id)) return undefined;
    known.add(concept.id);
    const box = h("input", { type: "checkbox", checked: isWanted });
    boxes.push([box, concept]);
    return h("label", { class: "choice" }, box, " ", concept.terms.flatMap((own, index) =>
      [index ? (isChinese(own.language) ? " · " : " – ") : "", term(own.text, own.language)]));
  };
  const wanted = await terms.app.ask((end) => h("form", { onsubmit: (event) => {
    event.preventDefault();
    end(boxes.filter(([box]) => box.checked).map(([, concept]) => concept));
  } },
  groups.map((group, index) => [
    h("h2", {}, `${say(group.edge)} `, term(group.text, group.edge.startsWith("chinese") ? "zh" : "en")),
    group.concepts.map((concept) => row(concept, index === 0))]),
  h("div", { class: "bar" },
    h("button", { class: "main" }, say(decision)),
    h("button", { type: "button", onclick: () => end() }, say("cancel")))));
  terms.offer.replaceChildren();
  if (!wanted?.length) return;
  const result = await terms.app.attempt(() => post("/api/decisions", {
    changes: wanted.map((own) => ({ concept: own.id, version: own.version, decision })) }));
  if (!result) return;
  terms.app.say(result.event.summary);
  terms.changedPartly(result);
  await terms.decided(wanted.length);
}

// Makes elements. Texts are always texts, whatever is in them.

export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked" || name === "selected") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null));
  return element;
}

// The tag by which a browser draws Han characters as the language writes them.
export function drawn(language) {
  const tag = language.toLowerCase();
  if (tag === "zh" || tag === "cmn" || tag === "yue") return "zh-Hans";
  return language;
}

export const isChinese = (language) => /^(zh|cmn|yue)(-|$)/i.test(language);

export function term(text, language, attributes) {
  return h("span", { lang: drawn(language), ...attributes }, text);
}

// A text in pieces, of which some are marked.
export function pieces(list, language) {
  return h("span", { lang: drawn(language) },
    list.map((piece) => (piece.isMarked ? h("mark", {}, piece.text) : piece.text)));
}

// A segment and its translation, marked, with the place where they stand.
export function pair(segment, number, document) {
  return h("div", { class: "pair" },
    h("span", { class: "where" }, `${document?.name ?? ""} ${number + 1}`),
    pieces(segment.source, document?.sourceLanguage ?? "zh"),
    pieces(segment.target, document?.targetLanguage ?? "en"));
}

export function debounced(milliseconds, action) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), milliseconds);
  };
}

// How sentences of neighbouring segments are put together in another way: which segments are no more, and
// how many sentences of the source and of the target those in their place have.

// The pieces of a text, sentence by sentence.
export function sentences(pieces) {
  const list = [];
  for (const piece of pieces) {
    if (piece.isStart || !list.length) list.push([]);
    list.at(-1).push(piece);
  }
  return list;
}

const size = (segment) => [segment.sourceSentences, segment.targetSentences];
const isSome = (bead) => bead[0] + bead[1] > 0;

export function join(segment, next) {
  if (!next) return undefined;
  const [one, other] = [size(segment), size(next)];
  return { rows: [segment, next], beads: [[one[0] + other[0], one[1] + other[1]]] };
}

// Before the sentence at hand. As many sentences of the other side stay as of this one.
export function split(segment, { side, number }) {
  const [source, target] = size(segment);
  const isSource = side === "source";
  const other = Math.min(number, isSource ? target : source);
  const first = isSource ? [number, other] : [other, number];
  const beads = [first, [source - first[0], target - first[1]]];
  return number > 0 && beads.every(isSome) ? { rows: [segment], beads } : undefined;
}

// Up: the sentence at hand and those before it on its side; down: it and those after it.
export function pass(segment, beside, { side, number }, step) {
  const at = side === "source" ? 0 : 1;
  const own = size(segment);
  const moved = step < 0 ? number + 1 : own[at] - number;
  const other = beside ? size(beside) : [0, 0];
  own[at] -= moved;
  other[at] += moved;
  const beads = (step < 0 ? [other, own] : [own, other]).filter(isSome);
  const rows = beside ? (step < 0 ? [beside, segment] : [segment, beside]) : [segment];
  return { rows, beads };
}

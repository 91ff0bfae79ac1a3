internal import TextIO

/// Breaks text into lines of so many columns, where a Chinese character takes two.
///
/// A line may end after white space and beside a Chinese character, but not before a mark that
/// closes nor after one that opens.
enum WrappedText {
  /// A part of a text that looks the same all through.
  struct Part {
    var text: String
    var isMarked: Bool

    init(_ text: String, isMarked: Bool = false) {
      self.text = text
      self.isMarked = isMarked
    }
  }

  /// A text as parts that a terminal may show: with an ellipsis for what is farther from the span
  /// than about half of `columns`, and brackets around the span where asked for.
  static func parts(of text: MarkedText, around columns: Int, hasBrackets: Bool) -> [Part] {
    var room = max(columns - DisplayWidth.columns(of: text.marked.prefix(columns * 4).text), 20)
    let before = visible(text.before, keepingEnd: text.span != nil, room / 2)
    if text.span != nil { room -= DisplayWidth.columns(of: before) }
    let after = visible(text.after, keepingEnd: false, room)
    guard text.span != nil else {
      // Without a span the beginning tells most.
      let all = visible(text.before, keepingEnd: false, columns)
      return all.isEmpty ? [] : [Part(all)]
    }
    var marked = visible(text.marked, keepingEnd: false, columns)
    if hasBrackets { marked = "⟦\(marked)⟧" } else if marked.isEmpty { marked = " " }
    return [Part(before), Part(marked, isMarked: true), Part(after)].filter { !$0.text.isEmpty }
  }

  /// The beginning or the end of a text that fits into about so many columns, fit to be shown.
  private static func visible(
    _ bytes: ArraySlice<UInt8>, keepingEnd: Bool, _ columns: Int
  ) -> String {
    // No scalar of a column has more than four bytes; marks that take no column are cut too.
    let limit = max(columns, 0) * 4
    var slice = keepingEnd ? bytes.suffix(limit) : bytes.prefix(limit)
    if keepingEnd { slice = slice.drop { $0 & 0xC0 == 0x80 } }
    var isCut = slice.count < bytes.count
    var scalars = Array(slice.text.unicodeScalars)
    if !keepingEnd && isCut && scalars.last == "\u{FFFD}" { scalars.removeLast() }
    if keepingEnd { scalars.reverse() }
    var used = 0
    var kept = 0
    for scalar in scalars {
      used += DisplayWidth.columns(of: scalar)
      if used > columns { break }
      kept += 1
    }
    isCut = isCut || kept < scalars.count
    var view = String.UnicodeScalarView()
    view.append(
      contentsOf: keepingEnd ? Array(scalars[..<kept].reversed()) : scalars[..<kept].map(\.self))
    let shown = TerminalText.visible(String(view))
    return isCut ? keepingEnd ? "…\(shown)" : "\(shown)…" : shown
  }

  /// The lines, at least one.
  static func lines(of parts: [Part], columns: Int) -> [[Part]] {
    var lines: [[Part]] = []
    var cells = parts.flatMap { part in
      part.text.map { Cell(character: $0, isMarked: part.isMarked) }
    }[...]
    repeat {
      var used = 0
      var end = cells.startIndex
      var opportunity: Int?
      while end < cells.endIndex {
        if end > cells.startIndex && mayBreak(cells[end - 1], cells[end]) { opportunity = end }
        // A space at the end of a line needs no room.
        if used + cells[end].columns > columns && cells[end].character != " " { break }
        used += cells[end].columns
        end += 1
      }
      if end < cells.endIndex {
        end = max(opportunity ?? end, cells.startIndex + 1)
      }
      lines.append(joined(cells[..<end], isLast: end == cells.endIndex))
      cells = cells[end...]
    } while !cells.isEmpty
    return lines
  }

  private struct Cell {
    let character: Character
    let isMarked: Bool
    let columns: Int

    init(character: Character, isMarked: Bool) {
      self.character = character
      self.isMarked = isMarked
      columns = DisplayWidth.columns(of: String(character))
    }
  }

  private static func mayBreak(_ left: Cell, _ right: Cell) -> Bool {
    if right.character == " " { return false }
    if left.character == " " { return true }
    return (left.columns == 2 || right.columns == 2) && !opening.contains(left.character)
      && !closing.contains(right.character)
  }

  private static func joined(_ cells: ArraySlice<Cell>, isLast: Bool) -> [Part] {
    var line: [Part] = []
    for cell in cells {
      if line.last?.isMarked == cell.isMarked {
        line[line.count - 1].text.append(cell.character)
      } else {
        line.append(Part(String(cell.character), isMarked: cell.isMarked))
      }
    }
    if !isLast, let last = line.last, !last.isMarked {
      while line[line.count - 1].text.last == " " { line[line.count - 1].text.removeLast() }
    }
    return line
  }

  private static let opening: Set<Character> = [
    "（", "「", "『", "【", "《", "〈", "“", "‘", "⟦", "(", "[", "{",
  ]
  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "」", "』", "】", "》", "〉", "”", "’", "⟧", "…",
    "％", ",", ".", ";", ":", "?", "!", ")", "]", "}", "%",
  ]
}

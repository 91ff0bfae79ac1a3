/// A part of a format's code.
enum FormatPart: Equatable {
  /// What is shown as it is.
  case literal(String)
  /// What stands in square brackets.
  case bracket(String)
  case character(Character)
}

/// A section of a format's code: the code for some numbers.
struct FormatSection {
  var parts: [FormatPart] = []

  /// Letters and marks that mean something, as one text.
  var bare: String {
    String(
      parts.compactMap { part -> Character? in
        guard case .character(let character) = part else { return nil }
        return character
      })
  }

  var isGeneral: Bool { bare.lowercased() == "general" && parts.count == bare.count }
}

/// Takes the code of a format apart.
enum FormatCode {
  /// The sections between semicolons.
  static func sections(of code: String) -> [FormatSection] {
    var sections = [FormatSection()]
    var rest = Array(code)[...]
    func add(_ part: FormatPart) { sections[sections.count - 1].parts.append(part) }
    while let character = rest.popFirst() {
      switch character {
      case ";": sections.append(FormatSection())
      case "\"":
        let text = rest.prefix { $0 != "\"" }
        rest = rest.dropFirst(text.count + 1)
        add(.literal(String(text)))
      case "\\": if let next = rest.popFirst() { add(.literal(String(next))) }
      // The width of a character, and one that fills the cell.
      case "_": if rest.popFirst() != nil { add(.literal(" ")) }
      case "*": _ = rest.popFirst()
      case "[":
        let text = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(text.count + 1)
        add(.bracket(String(text)))
      default: add(.character(character))
      }
    }
    return sections
  }

  /// What a section shows of a date, or nil where it shows none.
  static func dateParts(of section: FormatSection) -> DateParts? {
    var parts: DateParts = []
    var runs: [(letter: Character, count: Int)] = []
    for part in withoutHalves(section.parts) {
      switch part {
      case .bracket(let text):
        let name = text.lowercased()
        guard let letter = name.first, "hms".contains(letter), name.allSatisfy({ $0 == letter })
        else { continue }
        parts.insert(.elapsed)
        runs.append((letter, name.count))
      case .character(let character):
        let letter = Character(character.lowercased())
        if let last = runs.last, last.letter == letter {
          runs[runs.count - 1].count += 1
        } else {
          runs.append((letter, 1))
        }
      case .literal: runs.append((" ", 1))
      }
    }
    // `E+00` is an exponent and `General` no date.
    let bare = section.bare.lowercased()
    if bare.contains("general") || bare.contains("e+") || bare.contains("e-") { return nil }
    if bare.contains(where: { "0#?".contains($0) }) && !bare.contains("s") { return nil }
    add(runs.filter { $0.letter.isLetter }, to: &parts)
    return parts.subtracting(.elapsed).isEmpty ? nil : parts
  }

  /// The parts without the mark of the half of a day, `AM/PM` or `A/P`.
  private static func withoutHalves(_ parts: [FormatPart]) -> [FormatPart] {
    var kept: [FormatPart] = []
    var index = 0
    while index < parts.count {
      let length = ["am/pm", "a/p"].first { mark in
        parts[index...].prefix(mark.count).elementsEqual(mark) { part, letter in
          guard case .character(let character) = part else { return false }
          return character.lowercased() == String(letter)
        }
      }?.count
      if length == nil { kept.append(parts[index]) }
      index += length ?? 1
    }
    return kept
  }

  private static func add(
    _ runs: [(letter: Character, count: Int)], to parts: inout DateParts
  ) {
    for (index, run) in runs.enumerated() {
      switch run.letter {
      case "y", "e", "g": parts.insert(.year)
      case "d": parts.insert(.day)
      // The name of a weekday in Chinese formats.
      case "a": if run.count > 2 { parts.insert(.day) }
      case "h": parts.insert(.hour)
      case "s": parts.insert(.second)
      case "m":
        let isMinute =
          index > 0 && runs[index - 1].letter == "h"
          || index + 1 < runs.count && runs[index + 1].letter == "s"
        parts.insert(isMinute ? .minute : .month)
      default: break
      }
    }
  }
}

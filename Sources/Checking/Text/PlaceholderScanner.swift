internal import Text

/// Finds the placeholders, tags and addresses of a text.
///
/// - Complexity: linear; a candidate is read at most 200 bytes far, an address to its end.
struct PlaceholderScanner {
  private let text: TextBytes
  private static let reach = 200

  init(_ text: TextBytes) { self.text = text }

  /// All of them in order; none overlap.
  func placeholders() -> [Placeholder] {
    var found: [Placeholder] = []
    var place = 0
    while place < text.count {
      if let one = placeholder(at: place, after: found.last?.span.upperBound ?? 0) {
        found.append(one)
        place = max(one.span.upperBound, place + 1)
      } else {
        // Two signs are one that is meant as such.
        let isDoubled =
          text.utf8[place] == UInt8(ascii: "%") && text.byte(place + 1) == UInt8(ascii: "%")
        place += isDoubled ? 2 : 1
      }
    }
    return found
  }

  private func placeholder(at place: Int, after floor: Int) -> Placeholder? {
    switch text.utf8[place] {
    case UInt8(ascii: "%"): conversion(at: place) ?? named(at: place)
    case UInt8(ascii: "{"): braced(from: place, at: place)
    case UInt8(ascii: "$"), UInt8(ascii: "#"):
      text.byte(place + 1) == UInt8(ascii: "{") ? braced(from: place, at: place + 1) : nil
    case UInt8(ascii: "<"): tag(at: place)
    case UInt8(ascii: ":"): address(around: place, after: floor)
    case UInt8(ascii: "@"): mail(around: place, after: floor)
    default: nil
    }
  }

  /// `%` flags width precision length conversion, by the manual of `printf` and of Objective-C.
  ///
  /// A percent sign after a digit is one (`100%d`), and a space is never taken for a flag.
  private func conversion(at start: Int) -> Placeholder? {
    if ASCII.isDigit(text.byte(start - 1)) { return nil }
    var place = start + 1
    let digits = place
    while ASCII.isDigit(text.byte(place)) { place += 1 }
    var number: Int?
    if place > digits && text.byte(place) == UInt8(ascii: "$") {
      number = Int(text.text(digits..<min(place, digits + 9)))
      place += 1
    } else {
      place = digits
    }
    while place - start < 40 {
      let byte = text.byte(place)
      let isFlag = ASCII.isDigit(byte) || "+-#.*".utf8.contains(byte)
      if !isFlag { break }
      place += 1
    }
    while place - start < 44, "hlLqjzt".utf8.contains(text.byte(place)) { place += 1 }
    let last = text.byte(place)
    guard "diouxXeEfFgGcsSpn@".utf8.contains(last) else { return nil }
    place += 1
    var word = place
    // A capital begins a word of its own, as in “%sRead”.
    while word - place < 4, ASCII.isLower(text.byte(word)) { word += 1 }
    if word - place > 2 { return nil }
    return Placeholder(
      kind: .conversion, span: start..<place, key: start..<place, isSequential: number == nil,
      number: number)
  }

  /// `%(name)s`, `%{name}` and `%name%`.
  private func named(at start: Int) -> Placeholder? {
    let opener = text.byte(start + 1)
    if opener == UInt8(ascii: "{") { return braced(from: start, at: start + 1) }
    if opener == UInt8(ascii: "(") {
      guard let end = nameEnd(from: start + 2), text.byte(end) == UInt8(ascii: ")") else {
        return nil
      }
      var place = end + 1
      while place - end < 12, "-+#.0123456789".utf8.contains(text.byte(place)) { place += 1 }
      guard "sdifrxeg".utf8.contains(text.byte(place)) else { return nil }
      return Placeholder(kind: .variable, span: start..<place + 1, key: start..<end + 1)
    }
    guard ASCII.isLetter(opener), !ASCII.isDigit(text.byte(start - 1)),
      let end = nameEnd(from: start + 1), text.byte(end) == UInt8(ascii: "%")
    else { return nil }
    return Placeholder(kind: .variable, span: start..<end + 1, key: start..<end + 1)
  }

  /// `{0}`, `{name}`, `{{name}}`, with what stands before it; of `{count, plural, …}` the start.
  private func braced(from start: Int, at brace: Int) -> Placeholder? {
    var place = brace + 1
    var depth = 1
    if text.byte(place) == UInt8(ascii: "{") {
      depth = 2
      place += 1
    }
    while depth == 2, text.byte(place) == UInt8(ascii: " ") { place += 1 }
    guard let end = nameEnd(from: place) else {
      return depth == 1 && start == brace ? unnumbered(at: start) : nil
    }
    place = end
    while depth == 2, text.byte(place) == UInt8(ascii: " ") { place += 1 }
    if depth == 1, text.byte(place) == UInt8(ascii: ","), start == brace {
      let format = place + (text.byte(place + 1) == UInt8(ascii: " ") ? 2 : 1)
      let isMessage = ["plural", "select", "number", "date", "time"].contains { name in
        text.utf8.dropFirst(format).starts(with: name.utf8)
      }
      return isMessage
        ? Placeholder(kind: .variable, span: start..<end, key: start..<end) : nil
    }
    if depth == 1, start == brace { place = formatEnd(from: place) }
    for _ in 0..<depth {
      if text.byte(place) != UInt8(ascii: "}") { return nil }
      place += 1
    }
    let isField = depth == 1 && start == brace
    let number = isField ? Int(text.text(start + 1..<min(end, start + 10))) : nil
    return Placeholder(
      kind: .variable, span: start..<place, key: start..<(isField ? end : place), number: number,
      isCertain: !isField || ASCII.isDigit(text.byte(start + 1)))
  }

  /// `{}`, `{:>10}`, `{!r}`
  private func unnumbered(at start: Int) -> Placeholder? {
    let end = formatEnd(from: start + 1)
    guard text.byte(end) == UInt8(ascii: "}") else { return nil }
    return Placeholder(
      kind: .variable, span: start..<end + 1, key: start..<start + 1, isSequential: true,
      isCertain: false)
  }

  /// Where a conversion and a format, as of `{0:N2}` and `{name!r:>10}`, end.
  private func formatEnd(from start: Int) -> Int {
    var place = start
    if text.byte(place) == UInt8(ascii: "!"), "rsa".utf8.contains(text.byte(place + 1)) {
      place += 2
    }
    guard text.byte(place) == UInt8(ascii: ":") else { return place }
    place += 1
    while place - start < Self.reach, !" {}\"'".utf8.contains(text.byte(place)),
      text.byte(place) != 0
    {
      place += 1
    }
    return place
  }

  /// Where a name of letters, digits, `_`, `.`, `-` or `$` ends; nil where there is none.
  private func nameEnd(from start: Int) -> Int? {
    var place = start
    while place - start < Self.reach {
      let byte = text.byte(place)
      if !ASCII.isLetter(byte) && !ASCII.isDigit(byte)
        && !"_.-$".utf8.contains(byte)
      {
        break
      }
      place += 1
    }
    return place > start ? place : nil
  }

  /// `<b>`, `</b>`, `<br/>`, `<a href="…">`; only the name counts, as attributes are translated.
  private func tag(at start: Int) -> Placeholder? {
    var place = start + 1
    let isClosing = text.byte(place) == UInt8(ascii: "/")
    if isClosing { place += 1 }
    let name = place
    guard ASCII.isLetter(text.byte(place)) else { return nil }
    while place - start < 40,
      ASCII.isLetter(text.byte(place))
        || ASCII.isDigit(text.byte(place)) || "-:_".utf8.contains(text.byte(place))
    {
      place += 1
    }
    let key = start..<place
    let isKnown = ShortWords.tags.contains(text.utf8[name..<place])
    var hasAttributes = false
    while place < text.count, place - start < Self.reach * 5 {
      let byte = text.utf8[place]
      if byte == UInt8(ascii: "<") { return nil }
      if byte == UInt8(ascii: ">") { break }
      if byte == UInt8(ascii: "=") { hasAttributes = true }
      place += 1
    }
    guard text.byte(place) == UInt8(ascii: ">") else { return nil }
    let isEmpty = text.byte(place - 1) == UInt8(ascii: "/")
    let isBare = place == key.upperBound || isEmpty && place <= key.upperBound + 2
    guard isBare || hasAttributes else { return nil }
    return Placeholder(
      kind: .tag, span: start..<place + 1, key: key,
      isCertain: isKnown || hasAttributes || isEmpty || isClosing)
  }

  /// `scheme://…` to the first sign that no address has.
  private func address(around colon: Int, after floor: Int) -> Placeholder? {
    guard text.byte(colon + 1) == UInt8(ascii: "/"), text.byte(colon + 2) == UInt8(ascii: "/")
    else { return nil }
    var start = colon
    while start > floor, colon - start < 12, ASCII.isLetter(text.utf8[start - 1]) {
      start -= 1
    }
    guard colon - start >= 3 else { return nil }
    var end = colon + 3
    while end < text.count, Self.isAddress(text.utf8[end]) { end += 1 }
    while end > colon + 3, ".,;:!?)'&".utf8.contains(text.utf8[end - 1]) { end -= 1 }
    guard end > colon + 3 else { return nil }
    return Placeholder(kind: .address, span: start..<end, key: start..<end)
  }

  private static func isAddress(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}[]*".utf8.contains(byte)
  }

  private func mail(around sign: Int, after floor: Int) -> Placeholder? {
    func isPart(_ byte: UInt8) -> Bool {
      ASCII.isLetter(byte) || ASCII.isDigit(byte) || "._+-".utf8.contains(byte)
    }
    var start = sign
    while start > floor, sign - start < 64, isPart(text.utf8[start - 1]) { start -= 1 }
    var end = sign + 1
    while end < text.count, end - sign < Self.reach, isPart(text.utf8[end]) { end += 1 }
    while end > sign + 1, !ASCII.isLetter(text.utf8[end - 1]) { end -= 1 }
    guard start < sign, end > sign + 3, text.utf8[sign..<end].contains(UInt8(ascii: ".")) else {
      return nil
    }
    return Placeholder(kind: .mail, span: start..<end, key: start..<end)
  }
}

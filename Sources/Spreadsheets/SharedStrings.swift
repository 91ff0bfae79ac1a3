internal import TextIO

/// The texts that cells of an XLSX file refer to by number.
enum SharedStrings {
  /// Reads the table of texts.
  static func read(_ entry: ZipEntry) throws(InputError) -> [String] {
    var strings: [String] = []
    var text = CellText()
    var total = 0
    let name = entry.name
    let parser = try XMLPushParser(name: name) { event throws(InputError) in
      switch event {
      case .start(let element):
        if element.name == "si" { text.begin() }
        text.open(element.name)
      case .text(let utf8): try text.append(utf8, name: name)
      case .end:
        guard text.close() == "si" else { return }
        let string = text.string
        total += string.utf8.count
        if total > SpreadsheetFile.mostSharedBytes {
          throw InputError(file: name, message: "the texts of the workbook are too long")
        }
        strings.append(string)
      }
    }
    try entry.parse(with: parser)
    return strings
  }
}

/// The text of a cell as its runs go by, without phonetic guides.
struct CellText {
  /// The most bytes that a cell may have; spreadsheets allow 32,767 characters.
  static let longest = 1 << 20

  private var elements: [String] = []
  private var bytes: [UInt8] = []

  /// Forgets the text of the cell before.
  mutating func begin() { bytes.removeAll(keepingCapacity: true) }

  mutating func open(_ element: String) { elements.append(element) }

  /// Ends the last element and gives its name.
  mutating func close() -> String { elements.popLast() ?? "" }

  mutating func append(_ utf8: UnsafeRawBufferPointer, name: String) throws(InputError) {
    guard let last = elements.last, last == "t" || last == "v", !elements.contains("rPh") else {
      return
    }
    if bytes.count + utf8.count > Self.longest {
      throw InputError(file: name, message: "a cell is over 1 MB")
    }
    bytes.append(contentsOf: utf8)
  }

  /// The text, with characters in place of codes such as `_x000D_`.
  var string: String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(0x5F), text.contains("_x") else { return text }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let scalar = code(at: index) {
        result.append(contentsOf: String(Character(scalar)).utf8)
        index += 7
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The character of a code that begins at an index, or nil.
  private func code(at index: Int) -> Unicode.Scalar? {
    guard index + 7 <= bytes.count, bytes[index] == 0x5F, bytes[index + 1] == 0x78,
      bytes[index + 6] == 0x5F
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return Unicode.Scalar(value)
  }
}

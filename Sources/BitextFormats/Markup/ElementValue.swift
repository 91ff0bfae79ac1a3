internal import TextIO

/// The text of an element beside the segments, such as a note, while it goes by.
struct ElementValue {
  /// What the element is called by its attributes; nil where it has no such name.
  var name: String?
  /// Where the element begins in the document.
  var start: Int
  private var bytes: [UInt8] = []

  init(_ name: String?, at start: Int) {
    self.name = name
    self.start = start
  }

  /// The text so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Takes text of a file.
  mutating func append(_ utf8: UnsafeRawBufferPointer, in file: String) throws(InputError) {
    if bytes.count + utf8.count > InlineCollector.longestText {
      throw InputError(file: file, message: "a note or property is over 1 MB")
    }
    bytes.append(contentsOf: utf8)
  }
}

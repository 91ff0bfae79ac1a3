/// Takes HTML apart into tags and text, as HTML 5 (§ 13.2.5) says that browsers do.
///
/// Comments, what browsers take for comments, such as `<![if …]>` and `<?…?>`, and declarations are
/// passed over. Within `script`, `style` and the like there are no tags, within `title` and
/// `textarea` no tags but character references.
///
/// Neither libxml2, which reads by the rules of HTML 4 until version 2.14, nor gumbo serves here:
/// gumbo builds a tree in time quadratic to its depth, and text is all that is wanted.
///
/// - Complexity: linear in the length of the page, whatever is in it.
package struct HTMLTokens {
  /// What is met.
  package enum Token: Equatable {
    case tag(HTMLTag)
    /// Text as it stands.
    case text(Range<Int>)
    /// A character reference and what it stands for.
    case reference(Range<Int>, [UInt8])
  }

  /// Whether the rules for XML hold: a slash ends any element, and no element is without tags.
  package var isXML: Bool
  /// Whether a slash ends any element, as authors of Markdown mean it.
  package var slashEnds: Bool
  /// Whether what comes is within SVG or MathML.
  package var isForeign = false
  /// The place up to which the page has been read.
  package private(set) var place = 0

  private let utf8: UnsafeBufferPointer<UInt8>
  /// The element within which there is only text, and whether it has character references.
  private var textElement: (name: [UInt8], hasReferences: Bool)?

  /// Reads well-formed UTF-8, which must outlive this.
  package init(_ utf8: UnsafeBufferPointer<UInt8>, isXML: Bool = false) {
    self.utf8 = utf8
    self.isXML = isXML
    slashEnds = isXML
  }

  /// The next token, or nil at the end.
  package mutating func next() -> Token? {
    while place < utf8.count {
      if let element = textElement {
        if let token = nextText(within: element) { return token }
        continue
      }
      switch utf8[place] {
      case 0x3C:
        if let token = markup() { return token }
      case 0x26:
        return reference()
      default:
        return plainText()
      }
    }
    return nil
  }

  // MARK: Text

  /// Text up to the next `<` or `&`; the byte at the place is part of it.
  private mutating func plainText() -> Token {
    let start = place
    place += 1
    while place < utf8.count, utf8[place] != 0x3C, utf8[place] != 0x26 { place += 1 }
    return .text(start..<place)
  }

  private mutating func reference() -> Token {
    let start = place
    guard let reference = CharacterReference.read(utf8, at: place) else { return plainText() }
    place += reference.length
    return .reference(start..<place, reference.characters)
  }

  /// The text of an element that holds only text; nil when it ends at this place.
  private mutating func nextText(within element: (name: [UInt8], hasReferences: Bool)) -> Token? {
    let start = place
    if element.hasReferences, utf8[place] == 0x26 { return reference() }
    var script = HTMLScriptState()
    while place < utf8.count {
      if element.hasReferences, utf8[place] == 0x26 { break }
      if element.name.elementsEqual("script".utf8) { script.look(at: utf8, place) }
      if utf8[place] == 0x3C, !script.isWithinComment, isEndTag(of: element.name) {
        textElement = nil
        break
      }
      place += 1
    }
    return place > start ? .text(start..<place) : nil
  }

  private func isEndTag(of name: [UInt8]) -> Bool {
    let end = place + 2 + name.count
    guard end <= utf8.count, utf8[place + 1] == 0x2F else { return false }
    for (offset, byte) in name.enumerated() where utf8[place + 2 + offset] | 0x20 != byte {
      return false
    }
    return end == utf8.count || HTMLBytes.endsName(utf8[end])
  }

  // MARK: Markup

  /// Takes what begins with `<`: a tag, a comment, which is passed over, or text.
  private mutating func markup() -> Token? {
    let next = place + 1 < utf8.count ? utf8[place + 1] : 0
    switch next {
    case 0x21: return declaration()
    case 0x3F:
      skip(past: ">")
      return nil
    case 0x2F:
      let first = place + 2 < utf8.count ? utf8[place + 2] : 0
      if HTMLBytes.isLetter(first) { return tag(from: place + 2, isEnd: true) }
      if place + 2 >= utf8.count { return plainText() }
      skip(past: ">")
      return nil
    default:
      return HTMLBytes.isLetter(next) ? tag(from: place + 1, isEnd: false) : plainText()
    }
  }

  private mutating func declaration() -> Token? {
    if HTMLBytes.starts(utf8, at: place, with: "<!--") {
      // <!--> and <!---> are comments, too.
      if HTMLBytes.starts(utf8, at: place + 4, with: ">") {
        place += 5
      } else if HTMLBytes.starts(utf8, at: place + 4, with: "->") {
        place += 6
      } else {
        place += 4
        skipComment()
      }
      return nil
    }
    if isXML || isForeign, HTMLBytes.starts(utf8, at: place, with: "<![CDATA[") {
      let start = place + 9
      place = start
      skip(past: "]]>")
      let hasEnd = place >= start + 3 && HTMLBytes.starts(utf8, at: place - 3, with: "]]>")
      return .text(start..<max(start, hasEnd ? place - 3 : place))
    }
    skip(past: ">")
    return nil
  }

  private mutating func skipComment() {
    while place < utf8.count {
      if utf8[place] == 0x2D {
        for end in ["-->", "--!>"] as [StaticString]
        where HTMLBytes.starts(utf8, at: place, with: end) {
          place += end.utf8CodeUnitCount
          return
        }
      }
      place += 1
    }
  }

  private mutating func skip(past end: StaticString) {
    while place < utf8.count {
      if HTMLBytes.starts(utf8, at: place, with: end) {
        place += end.utf8CodeUnitCount
        return
      }
      place += 1
    }
  }

  private mutating func tag(from start: Int, isEnd: Bool) -> Token? {
    var reader = HTMLTagReader(utf8, at: start, isEnd: isEnd)
    // A tag without end is none, and nothing follows it.
    let tag = reader.read()
    place = reader.place
    guard let tag else { return nil }
    let isEmpty = slashEnds && tag.closesItself
    if !isEnd, !isXML, !isForeign, !isEmpty { beginTextElement(tag.name) }
    return .tag(tag)
  }

  private mutating func beginTextElement(_ name: String) {
    switch name {
    case "title", "textarea": textElement = (Array(name.utf8), true)
    case "script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext":
      // Nothing ends plain text.
      textElement = (name == "plaintext" ? [0] : Array(name.utf8), false)
    default: break
    }
  }
}

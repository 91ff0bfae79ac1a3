internal import CLibXML2

/// The start of an XML element as libxml2 gives it. It is a view, good until the event is over.
package struct XMLElementStart {
  /// The name without prefix, ended by a zero byte. libxml2 keeps one copy of each name, so that
  /// equal pointers mean equal names.
  package let namePointer: UnsafePointer<UInt8>?
  private let namespacePointer: UnsafePointer<UInt8>?
  /// How many attributes there are.
  package let attributeCount: Int
  /// Where the tag stands in the document, in bytes, where the parser keeps places.
  package let place: Range<Int>
  /// Each attribute is five pointers: to its name, prefix and namespace, and to the start and end
  /// of its value.
  private let attributePointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let context: xmlParserCtxtPtr?

  /// Takes what libxml2 gives.
  init(
    name: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?, attributeCount: Int,
    attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, context: xmlParserCtxtPtr?,
    place: Range<Int>
  ) {
    self.context = context
    self.place = place
    namePointer = name
    namespacePointer = namespace
    self.attributeCount = max(attributeCount, 0)
    attributePointers = attributes
  }

  /// The 1-based line at which the tag ends.
  package var line: Int {
    max(Int(xmlSAX2GetLineNumber(context.map { UnsafeMutableRawPointer($0) })), 1)
  }

  /// The name without prefix.
  package var name: String { namePointer.map { String(cString: $0) } ?? "" }
  /// Whether the name without prefix is this one.
  package func isNamed(_ name: StaticString) -> Bool {
    guard let namePointer else { return false }
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    for (place, byte) in wanted.enumerated() where namePointer[place] != byte { return false }
    return namePointer[wanted.count] == 0
  }
  /// The namespace, empty when there is none.
  package var namespace: String { namespacePointer.map { String(cString: $0) } ?? "" }

  /// The namespace as libxml2 keeps it; equal pointers mean equal namespaces.
  package var namespaceID: UnsafeRawPointer? { namespacePointer.map { UnsafeRawPointer($0) } }

  /// Whether its namespace begins so.
  package func isInNamespace(beginning start: StaticString) -> Bool {
    guard let namespacePointer else { return false }
    let wanted = UnsafeBufferPointer(start: start.utf8Start, count: start.utf8CodeUnitCount)
    for (place, byte) in wanted.enumerated() where namespacePointer[place] != byte { return false }
    return true
  }

  /// `id`
  package var id: String? { self["id"] }
  /// `type`
  package var type: String? { self["type"] }
  /// `xml:lang`, or `lang`
  package var language: String? { languageUTF8.map(Self.text) }
  /// `target`
  package var target: String? { self["target"] }

  /// `xml:lang` alone.
  package var languageOfXML: String? {
    for index in 0..<attributeCount where isAttribute(index, named: "lang") && isOfXML(index) {
      return value(index).map(Self.text)
    }
    return nil
  }

  /// The bytes of `xml:lang`, or of `lang`.
  package var languageUTF8: UnsafeRawBufferPointer? {
    for index in 0..<attributeCount where isAttribute(index, named: "lang") && isOfXML(index) {
      return value(index)
    }
    return utf8(of: "lang")
  }

  /// The value of an attribute of the element's own format: one without prefix, or one in the
  /// namespace of the element. A name of any other namespace is another attribute (Namespaces in
  /// XML 1.0, 6.2 and 6.3).
  package subscript(name: StaticString) -> String? { utf8(of: name).map(Self.text) }

  /// The value of an attribute in a namespace that begins so, or ends so.
  package subscript(
    name: StaticString, inNamespace isWanted: (String) -> Bool
  ) -> String? {
    for index in 0..<attributeCount where isAttribute(index, named: name) {
      guard let namespace = attributePointers?[index * 5 + 2],
        isWanted(String(cString: namespace))
      else { continue }
      return value(index).map(Self.text)
    }
    return nil
  }

  /// The bytes of an attribute's value, as the subscript finds it. An ampersand is `&#38;` in them,
  /// as libxml2 leaves it.
  package func utf8(of name: StaticString) -> UnsafeRawBufferPointer? {
    for index in 0..<attributeCount where isAttribute(index, named: name) && isOwn(index) {
      return value(index)
    }
    return nil
  }

  /// All attributes that have no prefix, or `xml:`, in order.
  package var attributes: [(name: String, value: String)] {
    (0..<attributeCount).compactMap { index in
      guard let attributePointers, let name = attributePointers[index * 5],
        let value = value(index)
      else { return nil }
      let prefix = attributePointers[index * 5 + 1].map { String(cString: $0) }
      guard prefix == nil || prefix == "xml" else { return nil }
      let text = String(cString: name)
      return (prefix == nil ? text : "xml:\(text)", Self.text(value))
    }
  }

  /// How many attributes there are beside those of these names, and of XML itself.
  package func countAttributes(beside known: Set<String>) -> Int {
    (0..<attributeCount).count { index in
      if isOfXML(index) { return false }
      guard let (name, _) = attribute(index) else { return true }
      return !known.contains(name)
    }
  }

  /// Whether an attribute has a name and no prefix, or the prefix `xml`.
  package func isAttribute(_ index: Int, _ name: StaticString, ofXML: Bool = false) -> Bool {
    isAttribute(index, named: name) && (ofXML ? isOfXML(index) : isOwn(index))
  }

  /// The name and the value of an attribute by its index; nil for one of another namespace.
  package func attribute(_ index: Int) -> (name: String, value: String)? {
    ownAttribute(index).map { (String(cString: $0.name), $0.value) }
  }

  /// The name, as libxml2 keeps it as long as the parser lives, and the value of an attribute by its
  /// index; nil for one of another namespace.
  package func ownAttribute(_ index: Int) -> (name: UnsafePointer<UInt8>, value: String)? {
    guard isOwn(index), let name = attributePointers?[index * 5], let value = value(index) else {
      return nil
    }
    return (name, Self.text(value))
  }

  private static func text(_ value: UnsafeRawBufferPointer) -> String {
    let text = String(decoding: value, as: UTF8.self)
    return value.contains(0x26) ? text.replacing("&#38;", with: "&") : text
  }

  /// Whether an attribute has no prefix, or is in the namespace of the element. libxml2 keeps one
  /// copy of each namespace.
  private func isOwn(_ index: Int) -> Bool {
    guard let namespace = attributePointers?[index * 5 + 2] else { return true }
    return namespace == namespacePointer
  }

  /// Whether an attribute has the prefix `xml`, which cannot be bound to anything else.
  private func isOfXML(_ index: Int) -> Bool {
    guard let prefix = attributePointers?[index * 5 + 1] else { return false }
    return prefix[0] == 0x78 && prefix[1] == 0x6D && prefix[2] == 0x6C && prefix[3] == 0
  }

  private func isAttribute(_ index: Int, named name: StaticString) -> Bool {
    guard let attributePointers, let attribute = attributePointers[index * 5] else { return false }
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    for (place, byte) in wanted.enumerated() where attribute[place] != byte { return false }
    return attribute[wanted.count] == 0
  }

  private func value(_ index: Int) -> UnsafeRawBufferPointer? {
    guard let attributePointers, let start = attributePointers[index * 5 + 3],
      let end = attributePointers[index * 5 + 4], start <= end
    else { return nil }
    return UnsafeRawBufferPointer(start: start, count: end - start)
  }
}

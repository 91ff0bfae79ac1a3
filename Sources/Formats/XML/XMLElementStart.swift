/// The start of an XML element, with the attributes that formats here look at.
struct XMLElementStart: Sendable, Hashable {
  /// The name without prefix.
  let name: String
  /// The namespace, empty when there is none.
  let namespace: String
  /// `id`
  let id: String?
  /// `type`
  let type: String?
  /// `xml:lang`, or `lang`
  let language: String?

  /// Copies what libxml2 gives: each attribute is five pointers, to its name,
  /// prefix, namespace, and the start and end of its value.
  init(
    name: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?, attributeCount: Int,
    attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    self.name = name.map { String(cString: $0) } ?? ""
    self.namespace = namespace.map { String(cString: $0) } ?? ""
    var (id, type, language): (String?, String?, String?)
    for index in 0..<max(attributeCount, 0) {
      guard let attributes, let attribute = attributes[index * 5],
        let start = attributes[index * 5 + 3], let end = attributes[index * 5 + 4], start <= end
      else { continue }
      let value = {
        String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
      }
      switch String(cString: attribute) {
      case "id": id = value()
      case "type": type = value()
      case "lang": language = value()
      default: break
      }
    }
    (self.id, self.type, self.language) = (id, type, language)
  }
}

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
  /// `target`
  let target: String?
  /// All attributes by their names without prefixes, where the parser was told to keep
  /// them.
  let attributes: [String: String]

  /// Copies what libxml2 gives: each attribute is five pointers, to its name,
  /// prefix, namespace, and the start and end of its value.
  init(
    name: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?, attributeCount: Int,
    attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, keepsAttributes: Bool = false
  ) {
    self.name = name.map { String(cString: $0) } ?? ""
    self.namespace = namespace.map { String(cString: $0) } ?? ""
    var (id, type, language, target): (String?, String?, String?, String?)
    var all: [String: String] = [:]
    for index in 0..<max(attributeCount, 0) {
      guard let attributes, let attribute = attributes[index * 5],
        let start = attributes[index * 5 + 3], let end = attributes[index * 5 + 4], start <= end
      else { continue }
      let value = {
        XMLElementStart.value(UnsafeBufferPointer(start: start, count: end - start))
      }
      let name = String(cString: attribute)
      if keepsAttributes { all[name] = value() }
      switch name {
      case "id": id = value()
      case "type": type = value()
      case "lang": language = value()
      case "target": target = value()
      default: break
      }
    }
    self.attributes = all
    (self.id, self.type, self.language, self.target) = (id, type, language, target)
  }

  /// An attribute's value. Where entities are not to be replaced, libxml2 gives each
  /// ampersand as `&#38;`.
  private static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
    let reference = Array("&#38;".utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      result.append(bytes[index])
      let isReference = bytes[index] == 0x26 && bytes[index...].starts(with: reference)
      index += isReference ? reference.count : 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}

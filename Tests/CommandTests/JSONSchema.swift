import Foundation

/// A JSON Schema, of which the words are known that ours use.
struct JSONSchema {
  private let root: [String: Any]

  init(_ data: Data) throws {
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// What of a document does not fit, each with its place.
  func faults(in data: Data) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
    return faults(of: value, root, "")
  }

  private func faults(of value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    var faults: [String] = []
    if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
      let definitions = root["$defs"] as? [String: Any]
      guard let target = definitions?[String(name)] as? [String: Any] else {
        return ["\(place): there is no definition \(name)"]
      }
      faults += self.faults(of: value, target, place)
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let all = choices.map { self.faults(of: value, $0, place) }
      // The choice that comes nearest tells what is wrong.
      if !all.contains(where: \.isEmpty) { faults += all.min { $0.count < $1.count } ?? [] }
    }
    if let types = schema["type"] {
      let names = types as? [String] ?? [types as? String ?? ""]
      if !names.contains(where: { Self.isOf($0, value) }) {
        return faults + ["\(place): is no \(names.joined(separator: " or "))"]
      }
    }
    if let choices = schema["enum"] as? [NSObject], let object = value as? NSObject,
      !choices.contains(object)
    {
      faults.append("\(place): is none of \(choices)")
    }
    if let number = value as? NSNumber, !Self.isOf("boolean", value) {
      if let least = schema["minimum"] as? NSNumber, number.doubleValue < least.doubleValue {
        faults.append("\(place): less than \(least)")
      }
      if let most = schema["maximum"] as? NSNumber, number.doubleValue > most.doubleValue {
        faults.append("\(place): more than \(most)")
      }
    }
    if let text = value as? String, let pattern = schema["pattern"] as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      faults.append("\(place): does not match \(pattern)")
    }
    if let items = schema["items"] as? [String: Any], let elements = value as? [Any] {
      for (index, element) in elements.enumerated() {
        faults += self.faults(of: element, items, "\(place)/\(index)")
      }
    }
    if let object = value as? [String: Any] { faults += members(of: object, schema, place) }
    return faults
  }

  private func members(
    of object: [String: Any], _ schema: [String: Any], _ place: String
  ) -> [String] {
    var faults: [String] = []
    for name in schema["required"] as? [String] ?? [] where object[name] == nil {
      faults.append("\(place)/\(name): is missing")
    }
    let known = schema["properties"] as? [String: Any] ?? [:]
    for name in object.keys.sorted() {
      guard let value = object[name] else { continue }
      if let member = known[name] as? [String: Any] {
        faults += self.faults(of: value, member, "\(place)/\(name)")
      } else if known[name] == nil, schema["additionalProperties"] as? Bool == false {
        faults.append("\(place)/\(name): is not in the form")
      }
    }
    return faults
  }

  private static func isOf(_ type: String, _ value: Any) -> Bool {
    let number = value as? NSNumber
    // Foundation's numbers from JSON tell by their type whether they were true or false.
    let isBoolean = number.map { String(cString: $0.objCType) == "c" } ?? (value is Bool)
    switch type {
    case "null": return value is NSNull
    case "boolean": return isBoolean
    case "string": return value is String
    case "array": return value is [Any]
    case "object": return value is [String: Any]
    case "number": return number != nil && !isBoolean
    case "integer":
      guard let number, !isBoolean else { return false }
      return number.doubleValue.rounded() == number.doubleValue
    default: return false
    }
  }
}

internal import Foundation
internal import TextIO

/// What a handler of the interface is asked: all of it is text and bytes, so that it needs no network.
struct APIRequest: Sendable {
  /// What stands for names in the path, such as the number of a concept.
  var path: [String: String] = [:]
  /// The names and values behind the question mark, decoded.
  var query: [String: String] = [:]
  /// The body.
  var body: [UInt8] = []
  /// Who asks.
  var author = ""

  /// A number in the path.
  func number(_ name: String) throws -> Int64 {
    guard let text = path[name], let number = Int64(text) else {
      throw APIError(.notFound, "there is nothing of this name")
    }
    return number
  }

  /// A number behind the question mark, within bounds.
  func count(_ name: String, default standard: Int, most: Int) throws -> Int {
    guard let text = query[name] else { return standard }
    guard let number = Int(text), number >= 0 else {
      throw APIError(.badRequest, "\(name) is no number from 0")
    }
    return min(number, most)
  }

  /// A number of the store behind the question mark.
  func identifier(_ name: String) throws -> Int64? {
    guard let text = query[name] else { return nil }
    guard let number = Int64(text) else { throw APIError(.badRequest, "\(name) is no number") }
    return number
  }

  /// Yes or no behind the question mark.
  func flag(_ name: String) throws -> Bool? {
    guard let text = query[name], !text.isEmpty else { return nil }
    guard let flag = Bool(text) else { throw APIError(.badRequest, "\(name) is true or false") }
    return flag
  }

  /// Numbers of the store behind the question mark, with commas between.
  func identifiers(_ name: String, most: Int) throws -> Set<Int64> {
    let words = (query[name] ?? "").split(separator: ",")
    if words.count > most { throw APIError(.badRequest, "\(name) has more than \(most) numbers") }
    return try Set(
      words.map { word in
        guard let number = Int64(word) else {
          throw APIError(.badRequest, "\(name) is no list of numbers")
        }
        return number
      })
  }

  /// One of some words behind the question mark.
  func choice<Choice: RawRepresentable>(_ name: String) throws -> Choice?
  where Choice.RawValue == String {
    guard let text = query[name], !text.isEmpty else { return nil }
    guard let choice = Choice(rawValue: text) else {
      throw APIError(.badRequest, "\(name) is never “\(text)”")
    }
    return choice
  }

  /// Several of some words behind the question mark, with commas between.
  func choices<Choice: RawRepresentable & Hashable>(_ name: String) throws -> Set<Choice>
  where Choice.RawValue == String {
    let words = (query[name] ?? "").split(separator: ",").map(String.init)
    return try Set(
      words.map { word in
        guard let choice = Choice(rawValue: word) else {
          throw APIError(.badRequest, "\(name) is never “\(word)”")
        }
        return choice
      })
  }

  /// The body, which is JSON.
  func decoded<Value: Decodable>(_ type: Value.Type) throws -> Value {
    guard let text = String(validating: body, as: UTF8.self) else {
      throw APIError(.badRequest, "the body is not in UTF-8")
    }
    do {
      // Foundation takes JSON that is none, such as [1,].
      _ = try JSONParser.parse(TextFile(name: "body", text: text))
    } catch {
      throw APIError(.badRequest, "the body is no JSON: \(error.message)")
    }
    do {
      return try JSONDecoder().decode(type, from: Data(body))
    } catch let error as DecodingError {
      throw APIError(.badRequest, "the body is not as it should be: \(Self.words(error))")
    }
  }

  private static func words(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, _): "\(key.stringValue) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      context.codingPath.map(\.stringValue).joined(separator: ".") + " is of another kind"
    @unknown default: "something is of another kind"
    }
  }
}

/// What a handler answers.
struct APIResponse: Sendable {
  var status = 200
  var contentType = "application/json; charset=utf-8"
  var body: [UInt8] = []
  /// The name under which a browser keeps it.
  var fileName: String?
  /// How many changes could not be made in the file.
  var omitted = 0

  /// A value as JSON.
  init(_ value: some Encodable, status: Int = 200) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    body = Array(try encoder.encode(value))
    self.status = status
  }

  /// Bytes of some kind.
  init(_ body: [UInt8], contentType: String, fileName: String? = nil) {
    self.body = body
    self.contentType = contentType
    self.fileName = fileName
  }
}

internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

extension ReviewResponder {
  /// What every answer says: nothing but what this server gives out runs in the page, nobody frames
  /// it, and nothing of it is kept elsewhere.
  private static let fixed: [(String, String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        + "img-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cache-Control", "no-store"),
  ]

  static func response(_ answer: APIResponse) -> Response {
    var headers = fields()
    headers[.contentType] = answer.contentType
    if let name = answer.fileName {
      headers[.contentDisposition] = Self.disposition(name)
    }
    if answer.omitted > 0, let name = RequestGuard.field("X-Duiyi-Left-Out") {
      headers[name] = "\(answer.omitted)"
    }
    return Response(
      status: HTTPResponse.Status(code: answer.status), headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
  }

  /// A name for a file, in ASCII and, where it has other characters, as RFC 8187 has it too.
  static func disposition(_ name: String) -> String {
    let isPlain = { (scalar: Unicode.Scalar) in
      scalar.isASCII && scalar.value >= 0x20 && !"\"\\%".unicodeScalars.contains(scalar)
    }
    let plain = String(
      String.UnicodeScalarView(name.unicodeScalars.map { isPlain($0) ? $0 : "_" }))
    let simple = "attachment; filename=\"\(plain)\""
    if plain == name { return simple }
    let allowed = CharacterSet(charactersIn: "!#$&+-.^_`|~").union(.alphanumerics)
    let encoded = name.utf8.map { byte -> String in
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII, allowed.contains(scalar) { return String(scalar) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
    return simple + "; filename*=UTF-8''" + encoded
  }

  private static func fields() -> HTTPFields {
    var headers = HTTPFields()
    for (name, value) in fixed {
      if let name = RequestGuard.field(name) { headers[name] = value }
    }
    return headers
  }

  /// The jobs as they change, as events that a browser listens to.
  static func stream(_ jobs: JobBoard) -> Response {
    var headers = fields()
    headers[.contentType] = "text/event-stream; charset=utf-8"
    let events = jobs.changes().map { jobs in
      let json = (try? APIResponse(jobs).body) ?? []
      return ByteBuffer(bytes: Array("data: ".utf8) + json + Array("\n\n".utf8))
    }
    return Response(status: .ok, headers: headers, body: ResponseBody(asyncSequence: events))
  }
}

/// What stands behind the question mark.
enum QueryText {
  /// Names and values, as forms and `URLSearchParams` write them: + is a space, %2B is +.
  static func decoded(_ text: String) throws(APIError) -> [String: String] {
    var query: [String: String] = [:]
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let values = parts.map { part in
        String(part.map { $0 == "+" ? " " : $0 }).removingPercentEncoding
      }
      guard let name = values.first.flatMap({ $0 }), values.count < 2 || values[1] != nil else {
        throw APIError(.badRequest, "what stands behind the question mark is not well-formed")
      }
      let value = values.count > 1 ? values[1] ?? "" : ""
      if value.utf8.contains(0) { throw APIError(.badRequest, "\(name) has a NUL in it") }
      query[name] = value
    }
    return query
  }
}

/// The way that a path names.
enum RouteMatch {
  static func find(
    _ path: String, _ method: HTTPRequest.Method
  ) throws(APIError) -> (ReviewAPI.Route, [String: String]) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    var isOtherMethod = false
    for route in ReviewAPI.routes {
      let pattern = route.path.split(separator: "/", omittingEmptySubsequences: false)
      guard pattern.count == parts.count else { continue }
      var names: [String: String] = [:]
      let matches = zip(pattern, parts).allSatisfy { own, part in
        guard own.hasPrefix("{") else { return own == part }
        names[String(own.dropFirst().dropLast())] = String(part)
        return !part.isEmpty
      }
      if !matches { continue }
      if route.method.rawValue == method.rawValue { return (route, names) }
      isOtherMethod = true
    }
    throw APIError(
      .notFound, isOtherMethod ? "\(method.rawValue) is not for \(path)" : "there is no \(path)")
  }
}

internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// Answers what the network asks: checks who asks, and hands over to the page or the interface.
final class ReviewResponder: HTTPResponder, @unchecked Sendable {
  typealias Context = BasicRequestContext

  private let api: ReviewAPI
  private let options: ServerOptions
  private let lock = NSLock()
  private var known: RequestGuard?
  /// The store waits for the disk, which the threads of the network must not.
  private let queue = DispatchQueue(label: "duiyi.requests", attributes: .concurrent)
  /// The most bytes of a question.
  private static let largestBody = 1 << 20

  init(api: ReviewAPI, options: ServerOptions) {
    self.api = api
    self.options = options
  }

  /// Who may ask, once the port is known.
  var guarding: RequestGuard? { lock.withLock { known } }

  func begin(port: Int) {
    lock.withLock {
      known = RequestGuard(host: options.host, port: port, names: options.names)
    }
  }

  func respond(to request: Request, context: Context) async throws -> Response {
    do {
      guard let guarding else { throw APIError(.unavailable, "the server is not ready") }
      try guarding.check(request.head)
      return try await answer(request, guarding)
    } catch {
      return Self.response(api.refusal(error).response)
    }
  }

  private func answer(_ request: Request, _ guarding: RequestGuard) async throws -> Response {
    let path = request.uri.path
    if !path.hasPrefix("/api/") {
      guard request.method == .get, let file = PageFile.all[path] else {
        throw APIError(.notFound, "there is no page \(path)")
      }
      return Self.response(APIResponse(file.bytes, contentType: file.contentType))
    }
    if path == "/api/session", request.method == .post {
      return try await begin(request, guarding)
    }
    try guarding.authorize(request.head)
    switch (path, request.method) {
    case ("/api/openapi.json", .get):
      return Self.response(
        APIResponse(PageFile.description, contentType: "application/json; charset=utf-8"))
    case ("/api/uploads", .post): return try await upload(request)
    case ("/api/jobs/stream", .get): return Self.stream(api.jobs)
    default: break
    }
    let (route, names) = try RouteMatch.find(path, request.method)
    var question = APIRequest(path: names, author: options.author)
    question.query = try QueryText.decoded(request.uri.query ?? "")
    question.body = try await Self.body(of: request, most: Self.largestBody)
    return Self.response(await onQueue { [api, question] in api.respond(route, question) })
  }

  private func onQueue<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: work()) }
    }
  }

  private static func body(of request: Request, most: Int) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await piece in request.body {
      bytes += piece.readableBytesView
      if bytes.count > most {
        throw APIError(.tooLarge, "a question has at most \(most) bytes")
      }
    }
    return bytes
  }

  /// Gives a cookie to who knows the token.
  private func begin(_ request: Request, _ guarding: RequestGuard) async throws -> Response {
    struct Payload: Codable { var token: String }
    let body = try await Self.body(of: request, most: 1000)
    let token = try APIRequest(body: body).decoded(Payload.self).token
    let cookie = try guarding.cookie(for: token)
    var response = Self.response(try APIResponse([String: String]()))
    response.headers[.setCookie] = cookie
    return response
  }

  /// Takes a file in, piece by piece.
  private func upload(_ request: Request) async throws -> Response {
    try api.checkWriting()
    struct Payload: Codable { var id: String, name: String }
    let query = try QueryText.decoded(request.uri.query ?? "")
    let name = query["name"] ?? ""
    let (id, file) = try await onQueue { [api] in
      Result { try api.uploads.place(for: name) }
    }.get()
    do {
      let writer = UploadWriter(file.path)
      var size = 0
      for try await piece in request.body {
        size += piece.readableBytes
        if size > options.largestUpload {
          throw APIError(.tooLarge, "a file has at most \(options.largestUpload >> 20) MB here")
        }
        if writer.append(piece.readableBytesView) {
          try await onQueue { Result { try writer.write() } }.get()
        }
      }
      try await onQueue { Result { try writer.finish() } }.get()
    } catch {
      await onQueue { [api] in api.uploads.remove(id) }
      throw error
    }
    api.uploads.keep(id, file)
    return Self.response(try APIResponse(Payload(id: id, name: file.name), status: 201))
  }
}

internal import TermStore

/// The interface of the page: what can be asked, and what is answered. It needs no network.
struct ReviewAPI: Sendable {
  /// A way to ask.
  struct Route: Sendable {
    var method: Method
    /// The path, with `{name}` for what stands for a name.
    var path: String
    /// Whether it changes anything.
    var isWriting: Bool
    var handler: @Sendable (ReviewAPI, APIRequest) throws -> APIResponse
  }

  enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
    case delete = "DELETE"
  }

  let project: ReviewProject
  let uploads: UploadFolder
  let jobs: JobBoard
  /// What is shown of the project.
  let title: String
  let isReadOnly: Bool
  /// What does long work; this process where it is nil.
  var worker: WorkProcess?

  var store: TermStore { project.store }

  /// Everything that can be asked with one answer. What streams is the server's own.
  static let routes: [Route] = conceptRoutes + eventRoutes + textRoutes + findingRoutes + fileRoutes

  /// Answers; what goes wrong is an answer too.
  func respond(_ route: Route, _ request: APIRequest) -> APIResponse {
    do {
      if route.isWriting { try checkWriting() }
      return try route.handler(self, request)
    } catch {
      return refusal(error).response
    }
  }

  /// Refuses what changes anything where the project is only shown.
  func checkWriting() throws(APIError) {
    if isReadOnly {
      throw APIError(.forbidden, "this page only shows the project; nothing can be changed here")
    }
  }

  /// An error as it is answered, with what is now of a concept that somebody else changed.
  func refusal(_ error: any Error) -> APIError {
    if let error = error as? APIError { return error }
    if let error = error as? StoreError {
      let current = error.kind == .conflict ? error.concept.flatMap { try? store.concept($0) } : nil
      return APIError(error, current: current.map { ConceptPayload($0) })
    }
    return ReadingError.refusal(error)
  }
}

extension ReviewAPI.Route {
  static func get(
    _ path: String, _ handler: @escaping @Sendable (ReviewAPI, APIRequest) throws -> APIResponse
  ) -> Self {
    Self(method: .get, path: path, isWriting: false, handler: handler)
  }

  static func post(
    _ path: String, _ handler: @escaping @Sendable (ReviewAPI, APIRequest) throws -> APIResponse
  ) -> Self {
    Self(method: .post, path: path, isWriting: true, handler: handler)
  }

  static func delete(
    _ path: String, _ handler: @escaping @Sendable (ReviewAPI, APIRequest) throws -> APIResponse
  ) -> Self {
    Self(method: .delete, path: path, isWriting: true, handler: handler)
  }
}

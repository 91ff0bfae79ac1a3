internal import TermStore

/// Why a request is refused, as it is answered.
struct APIError: Error, Sendable {
  /// The kinds, each with its status.
  enum Kind: String, Sendable {
    case badRequest, unauthorized, forbidden, notFound, conflict, tooLarge, invalid, unavailable
    case full, failed

    var status: Int {
      switch self {
      case .badRequest: 400
      case .unauthorized: 401
      case .forbidden: 403
      case .notFound: 404
      case .conflict: 409
      case .tooLarge: 413
      case .invalid: 422
      case .unavailable: 503
      case .full: 507
      case .failed: 500
      }
    }
  }

  var kind: Kind
  var message: String
  var hint: String?
  /// What a concept is now, where somebody else changed it.
  var current: ConceptPayload?

  init(_ kind: Kind, _ message: String, hint: String? = nil, current: ConceptPayload? = nil) {
    (self.kind, self.message, self.hint, self.current) = (kind, message, hint, current)
  }

  /// What a store says.
  init(_ error: StoreError, current: ConceptPayload? = nil) {
    let kind: Kind =
      switch error.kind {
      case .noFile, .notAStore, .newer, .damaged, .failed: .failed
      case .busy: .unavailable
      case .full: .full
      case .readOnly: .forbidden
      case .notFound: .notFound
      case .conflict: .conflict
      case .invalid: .invalid
      }
    self.init(kind, error.message, hint: error.hint, current: current)
  }

  /// The body of the answer.
  struct Payload: Encodable {
    struct Details: Encodable {
      var kind: String
      var message: String
      var hint: String?
      var current: ConceptPayload?
    }
    var error: Details
  }

  var response: APIResponse {
    let payload = Payload(
      error: .init(kind: kind.rawValue, message: message, hint: hint, current: current))
    guard let response = try? APIResponse(payload, status: kind.status) else {
      var plain = APIResponse([], contentType: "text/plain")
      plain.status = kind.status
      return plain
    }
    return response
  }
}

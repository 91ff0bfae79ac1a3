internal import TermStore

extension ReviewAPI {
  static let eventRoutes: [Route] = [
    .get("/api/events") { api, request in
      let events = try api.store.events(
        limit: request.count("limit", default: 100, most: 1000),
        before: request.identifier("before"))
      return try APIResponse(events.map(EventPayload.init))
    },
    .post("/api/undo") { api, request in
      struct Payload: Codable { var event: Int64? }
      let event = request.body.isEmpty ? nil : try request.decoded(Payload.self).event
      let undone =
        if let event {
          try api.store.undo(event, author: request.author)
        } else {
          try api.store.undoLast(author: request.author)
        }
      return try APIResponse(DecidedPayload(undone))
    },
    .post("/api/redo") { api, request in
      try APIResponse(DecidedPayload(api.store.redoLast(author: request.author)))
    },
  ]

  static let textRoutes: [Route] = [
    .get("/api/documents") { api, _ in
      try APIResponse(api.store.documents().map(DocumentPayload.init))
    },
    .get("/api/documents/{document}/segments") { api, request in
      let page = try api.store.segments(
        of: request.number("document"), offset: request.count("offset", default: 0, most: .max),
        limit: request.count("limit", default: 100, most: 1000))
      return try APIResponse(
        SegmentPagePayload(total: page.total, segments: page.segments.map { SegmentPayload($0) }))
    },
    .delete("/api/documents/{document}") { api, request in
      try api.store.removeDocument(request.number("document"), author: request.author)
      return try APIResponse([String: String]())
    },
    .get("/api/concordance") { api, request in
      let page = try api.store.concordance(
        request.query["text"] ?? "", side: request.choice("side"),
        document: request.identifier("document"),
        offset: request.count("offset", default: 0, most: .max),
        limit: request.count("limit", default: 50, most: 500))
      return try APIResponse(
        SegmentPagePayload(total: page.total, segments: page.lines.map { SegmentPayload($0) }))
    },
  ]

  static let findingRoutes: [Route] = [
    .get("/api/findings") { api, request in
      let decided = request.query["decided"].flatMap { Bool($0) }
      let page = try api.store.findings(
        of: request.identifier("document"), decided: decided,
        offset: request.count("offset", default: 0, most: .max),
        limit: request.count("limit", default: 200, most: 1000))
      return try APIResponse(
        FindingPagePayload(total: page.total, findings: page.findings.map(FindingPayload.init)))
    },
    .post("/api/findings/decisions") { api, request in
      let payload = try request.decoded(FindingDecisionPayload.self)
      let decision = try payload.decision.map { word in
        guard let decision = FindingDecision(rawValue: word) else {
          throw APIError(.badRequest, "there is no decision “\(word)”")
        }
        return decision
      }
      let event = try api.store.decide(
        decision, reason: payload.reason, onFindings: payload.findings, version: payload.version,
        author: request.author)
      return try APIResponse(EventPayload(event))
    },
  ]
}

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
      let page = try api.store.lines(
        of: request.number("document"), offset: request.count("offset", default: 0, most: .max),
        limit: request.count("limit", default: 100, most: 1000))
      return try APIResponse(
        SegmentPagePayload(total: page.total, segments: page.lines.map { SegmentPayload($0) }))
    },
    .get("/api/documents/{document}/file") { api, request in try api.writeText(request) },
    .post("/api/segments/beads") { api, request in
      let payload = try request.decoded(BeadsPayload.self)
      let mended = try api.store.setBeads(
        payload.segments.map { .init(id: $0.id, version: $0.version) },
        to: try payload.sizes, author: request.author)
      return try APIResponse(MendedPayload(mended))
    },
    .post("/api/segments/{segment}/target") { api, request in
      struct Payload: Codable {
        var text: String
        var version: Int64?
      }
      let payload = try request.decoded(Payload.self)
      let mended = try api.store.setTarget(
        of: .init(id: request.number("segment"), version: payload.version), to: payload.text,
        author: request.author)
      return try APIResponse(MendedPayload(mended))
    },
    .get("/api/segments/{segment}/links") { api, request in
      try api.links(of: request.number("segment"))
    },
    .post("/api/segments/{segment}/links") { api, request in
      let payload = try request.decoded(NewLinksPayload.self)
      let id = try request.number("segment")
      try api.store.setLinks(
        of: id, to: try payload.stored, version: payload.version, author: request.author)
      return try api.links(of: id)
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

  private func links(of segment: Int64) throws -> APIResponse {
    guard let links = try store.links(of: segment) else {
      throw APIError(.notFound, "the words of this segment are not linked yet")
    }
    return try APIResponse(LinksPayload(links, of: store.segment(segment)))
  }

  static let findingRoutes: [Route] = [
    .get("/api/findings/groups") { api, request in
      let page = try api.store.findingGroups(
        of: request.identifier("document"), decided: request.flag("decided"),
        offset: request.count("offset", default: 0, most: .max),
        limit: request.count("limit", default: 50, most: 200),
        examples: request.count("examples", default: 5, most: 50))
      return try APIResponse(
        FindingGroupsPayload(
          total: page.total, findings: page.findings,
          groups: page.groups.map(FindingGroupsPayload.Group.init)))
    },
    .get("/api/findings") { api, request in
      let page = try api.store.findings(
        of: request.identifier("document"), cause: request.query["cause"],
        decided: request.flag("decided"),
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
      var findings = payload.findings ?? []
      if let cause = payload.cause {
        findings += try api.store.findings(
          ofCause: cause, document: payload.document, decided: decision == nil)
      }
      let event = try api.store.decide(
        decision, reason: payload.reason, onFindings: findings, version: payload.version,
        target: payload.target, author: request.author)
      return try APIResponse(EventPayload(event))
    },
  ]
}

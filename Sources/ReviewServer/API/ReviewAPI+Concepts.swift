internal import TermStore
internal import Terminology

extension ReviewAPI {
  static let conceptRoutes: [Route] = [
    .get("/api/concepts") { api, request in
      let filter = try api.filter(request)
      let page = try api.store.concepts(
        filter, offset: request.count("offset", default: 0, most: .max),
        limit: request.count("limit", default: 100, most: 1000))
      return try APIResponse(ConceptPagePayload(page))
    },
    .post("/api/concepts") { api, request in
      let concept = try request.decoded(NewConceptPayload.self).concept
      return try APIResponse(
        DecidedPayload(api.store.add(concept, author: request.author)), status: 201)
    },
    .get("/api/concepts/{concept}") { api, request in
      try APIResponse(ConceptPayload(api.store.concept(request.number("concept"))))
    },
    .get("/api/concepts/{concept}/contexts") { api, request in
      let lines = try api.store.contexts(
        of: request.number("concept"), limit: request.count("limit", default: 20, most: 200))
      return try APIResponse(
        SegmentPagePayload(total: lines.count, segments: lines.map { SegmentPayload($0) }))
    },
    .get("/api/concepts/{concept}/alike") { api, request in
      let groups = try api.store.alike(
        request.number("concept"), limit: request.count("limit", default: 50, most: 200))
      return try APIResponse(groups.map(AlikePayload.init))
    },
    .get("/api/concepts/{concept}/history") { api, request in
      let id = try request.number("concept")
      _ = try api.store.concept(id)
      return try APIResponse(api.store.events(of: id).map(EventPayload.init))
    },
    .post("/api/decisions") { api, request in
      let changes = try request.decoded(DecisionsPayload.self).changes.map { try $0.change }
      return try APIResponse(
        DecidedPayload(api.store.decide(changes, author: request.author)))
    },
    .get("/api/choices") { api, _ in
      struct Payload: Codable {
        var evidence: [String]
        var subjects: [String]
        var statuses: [String]
      }
      let choices = try api.store.choices()
      return try APIResponse(
        Payload(
          evidence: choices.evidence, subjects: choices.subjects,
          statuses: StoredStatus.allCases.map(\.rawValue)))
    },
  ]

  private func filter(_ request: APIRequest) throws -> ConceptFilter {
    var filter = ConceptFilter()
    filter.states = try request.choices("state")
    filter.statuses = try request.choices("status")
    filter.text = request.query["text"] ?? ""
    filter.evidence = request.query["evidence"].flatMap { $0.isEmpty ? nil : $0 }
    filter.subject = request.query["subject"].flatMap { $0.isEmpty ? nil : $0 }
    filter.minimumConfidence = try probability("minimum", request)
    filter.maximumConfidence = try probability("maximum", request)
    filter.isInconsistent = try request.flag("inconsistent") ?? false
    filter.order = try request.choice("order") ?? .position
    filter.round = try request.identifier("round")
    filter.excluded = try request.identifiers("without", most: 1000)
    return filter
  }

  private func probability(_ name: String, _ request: APIRequest) throws -> Double? {
    guard let text = request.query[name], !text.isEmpty else { return nil }
    guard let number = Double(text), (0...1).contains(number) else {
      throw APIError(.badRequest, "\(name) is no number from 0 to 1")
    }
    return number
  }
}

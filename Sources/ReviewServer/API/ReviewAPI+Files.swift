internal import BitextFormats
internal import Foundation
internal import TermFormats
internal import TermStore
internal import TextIO
internal import Workflows

extension ReviewAPI {
  static let fileRoutes: [Route] = [
    .get("/api/session") { api, request in
      struct Payload: Codable {
        var title: String
        var author: String
        var isReadOnly: Bool
        var version: String
        var termFormats: [String]
      }
      return try APIResponse(
        Payload(
          title: api.title, author: request.author, isReadOnly: api.isReadOnly,
          version: DuiyiVersion.number,
          termFormats: TermbaseFormat.allCases.filter(\.isWritten).map(\.rawValue)))
    },
    .post("/api/imports") { api, request in try api.readIn(request) },
    .get("/api/exports/{format}") { api, request in try api.writeOut(request) },
    .get("/api/jobs") { api, _ in try APIResponse(api.jobs.all) },
    .post("/api/jobs") { api, request in
      struct Payload: Codable {
        var kind: String
        var document: Int64
      }
      let payload = try request.decoded(Payload.self)
      guard let kind = Job.Kind(rawValue: payload.kind) else {
        throw APIError(.badRequest, "there is no work “\(payload.kind)”")
      }
      let document = try api.document(payload.document)
      let work = ProjectWork(project: api.project, document: document, author: request.author)
      let job = api.jobs.start(kind, on: document.name) { stop in
        if let process = api.worker,
          let result = try process.result(of: kind, on: document.id, stoppedBy: stop)
        {
          return work.keeping(result)
        }
        return try QuietWork.run { try work.run(kind) }
      }
      return try APIResponse(job, status: 202)
    },
    .delete("/api/jobs/{job}") { api, request in
      let id = Int(try request.number("job"))
      guard let job = api.jobs.stop(id) else { throw APIError(.notFound, "there is no job \(id)") }
      return try APIResponse(job)
    },
  ]

  /// What is to be read in: files that were uploaded before.
  private struct ImportPayload: Codable {
    var uploads: [String]
    var kind: String
    var format: String?
    var sourceLanguage: String?
    var targetLanguage: String?
  }

  private struct ImportedPayload: Codable {
    var lines: [String]
    var document: DocumentPayload?
    var event: Int64?
  }

  private func readIn(_ request: APIRequest) throws -> APIResponse {
    let payload = try request.decoded(ImportPayload.self)
    let files = try payload.uploads.map { upload in
      guard let file = uploads.file(upload) else {
        throw APIError(.notFound, "there is no upload \(upload)")
      }
      return file
    }
    guard let first = files.first else { throw APIError(.badRequest, "there is no file to read") }
    defer { payload.uploads.forEach(uploads.remove) }
    let remarks = RemarkCollector()
    let (ofTerms, ofTexts) = try formats(payload)
    let name = files.map(\.name).joined(separator: " ")
    switch payload.kind {
    case "terms":
      let outcome = try named(first) {
        try project.readTerms(
          first.path, format: ofTerms, name: name,
          author: request.author, onWarning: remarks.add)
      }
      return try APIResponse(
        ImportedPayload(lines: outcome.lines + remarks.lines, event: outcome.event), status: 201)
    case "bitext":
      let document = try named(first) {
        try project.readText(
          files.map(\.path), format: ofTexts,
          sourceLanguage: payload.sourceLanguage, targetLanguage: payload.targetLanguage,
          name: name, fileNames: files.map(\.name), author: request.author, onWarning: remarks.add)
      }
      return try APIResponse(
        ImportedPayload(lines: remarks.lines, document: DocumentPayload(document)), status: 201)
    default: throw APIError(.badRequest, "there is no kind “\(payload.kind)”")
    }
  }

  /// The format that was asked for, which must be one that is read.
  private func formats(
    _ payload: ImportPayload
  ) throws -> (terms: TermbaseFormat?, texts: SegmentPairFormat?) {
    guard let name = payload.format, !name.isEmpty else { return (nil, nil) }
    let terms = TermbaseFormat(rawValue: name).flatMap { $0.isRead ? $0 : nil }
    let texts = SegmentPairFormat(rawValue: name)
    let isKnown = payload.kind == "terms" ? terms != nil : texts != nil
    if !isKnown {
      let what = payload.kind == "terms" ? "terms are" : "a bitext is"
      throw APIError(.badRequest, "“\(name)” is no format in which \(what) read")
    }
    return (terms, texts)
  }

  /// Errors name a file as the person knows it, and not where it lies meanwhile.
  private func named<Value>(_ file: UploadFolder.File, _ body: () throws -> Value) throws -> Value {
    do { return try body() } catch var error as InputError {
      error.file = error.file.replacingOccurrences(of: file.path, with: file.name)
      throw error
    }
  }

  private func document(_ id: Int64) throws -> StoredDocument {
    guard let document = try store.documents().first(where: { $0.id == id }) else {
      throw APIError(.notFound, "there is no text \(id)")
    }
    return document
  }

  /// The file of a text with what was changed in it, or the text in another format.
  func writeText(_ request: APIRequest) throws -> APIResponse {
    let document = try document(request.number("document"))
    let text = MendedText(store: store, document: document, resources: project.resources)
    let format: SegmentPairFormat? = try request.choice("format")
    let written = try text.file(as: format)
    var response = APIResponse(
      written.bytes, contentType: "application/octet-stream", fileName: written.name)
    response.omitted = written.omitted
    return response
  }

  private func writeOut(_ request: APIRequest) throws -> APIResponse {
    guard let format = request.path["format"].flatMap(TermbaseFormat.init(rawValue:)),
      format.isWritten
    else { throw APIError(.notFound, "terms are not written in this format") }
    let selection: TermStore.Selection = try request.choice("selection") ?? .all
    let (path, remove) = try uploads.temporary(format.fileName)
    defer { remove() }
    _ = try project.writeTerms(to: path, format: format, selection: selection)
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    return APIResponse(
      bytes, contentType: "application/octet-stream", fileName: format.fileName)
  }
}

/// Keeps what readers remark, for the answer.
final class RemarkCollector: @unchecked Sendable {
  private let lock = NSLock()
  private var remarks: [String] = []

  func add(_ warning: Warning) { lock.withLock { remarks.append(warning.description) } }

  var lines: [String] { lock.withLock { remarks } }
}

extension TermbaseFormat {
  /// A name for a file in this format.
  var fileName: String {
    switch self {
    case .tbx, .tbxMin, .tbxCore, .tbx2, .multiterm: "terms.tbx"
    case .omegat: "terms.txt"
    case .deepl, .google, .googleSet, .amazon: "terms.\(rawValue).csv"
    case .azure: "terms.azure.tsv"
    case .txt, .csv, .tsv, .xlsx, .md, .html, .utx, .json: "terms." + rawValue
    }
  }
}

import Foundation
import HTTPTypes
import TermStore
import Terminology
import TestSupport
import Testing

@testable import ReviewServer

/// The interface without a network.
@Suite struct ReviewAPITests {
  private let scratch: Scratch
  private let store: TermStore

  init() throws {
    scratch = try Scratch()
    store = try TermStore.open(scratch.path("p.duiyi-store"), creating: true)
    let concepts = [("积压订单", "backlog"), ("C++", "C++"), ("<script>", "a&b")].map { pair in
      Concept(
        id: "",
        terms: [
          Term(pair.0, language: .chinese, status: .proposed),
          Term(pair.1, language: .english, status: .proposed),
        ])
    }
    try store.take(Termbase(concepts: concepts), name: "g", author: "duiyi")
  }

  private func ask(
    _ method: String, _ path: String, _ body: String = "", isReadOnly: Bool = false
  ) throws -> (status: Int, json: [String: Any]) {
    let api = ReviewAPI(
      project: ReviewProject(store), uploads: try UploadFolder(), jobs: JobBoard(), title: "p",
      isReadOnly: isReadOnly)
    let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
    let response: APIResponse
    do {
      let method = try #require(ReviewAPI.Method(rawValue: method))
      let (route, names) = try RouteMatch.find(parts[0], .init(method.rawValue) ?? .get)
      var request = APIRequest(path: names, body: Array(body.utf8), author: "Lin")
      request.query = try QueryText.decoded(parts.count > 1 ? parts[1] : "")
      response = api.respond(route, request)
    } catch let error as APIError {
      response = error.response
    }
    let json = try JSONSerialization.jsonObject(with: Data(response.body))
    return (response.status, json as? [String: Any] ?? ["list": json])
  }

  private func message(_ answer: (status: Int, json: [String: Any])) -> String {
    (answer.json["error"] as? [String: Any])?["message"] as? String ?? ""
  }

  @Test func `the description has what can be asked, and nothing else`() throws {
    let json = try JSONSerialization.jsonObject(with: Data(PageFile.description))
    let paths = try #require((json as? [String: Any])?["paths"] as? [String: [String: Any]])
    let described = Set(
      paths.flatMap { path, ways in ways.keys.map { "\($0.uppercased()) \(path)" } })
    let served =
      Set(ReviewAPI.routes.map { "\($0.method.rawValue) \($0.path)" })
      .union([
        "POST /api/session", "POST /api/uploads", "GET /api/jobs/stream", "GET /api/openapi.json",
      ])
    #expect(described == served)
  }

  @Test func `a decision on what somebody else changed is a conflict, with what it is now`() throws
  {
    let accept = #"{"changes":[{"concept":1,"version":1,"decision":"accept"}]}"#
    #expect(try ask("POST", "/api/decisions", accept).status == 200)
    let second = try ask("POST", "/api/decisions", accept)
    #expect(second.status == 409 && message(second).contains("Lin"))
    let error = try #require(second.json["error"] as? [String: Any])
    let current = try #require(error["current"] as? [String: Any])
    #expect(current["state"] as? String == "accepted")
    #expect(try ask("POST", "/api/undo").status == 200)
    #expect(try store.concept(1).state == .open)
    #expect(try ask("POST", "/api/redo").status == 200)
    #expect(try store.concept(1).state == .accepted)
  }

  @Test(arguments: [
    ("text=C%2B%2B", 1), ("text=%E8%A8%82%E5%96%AE", 1), ("text=%3Cscript%3E", 1),
    ("text=a%26b", 1),
    ("text=jydd", 1), ("", 3), ("state=accepted", 0), ("order=pinyin&limit=2", 3), ("text=%25", 0),
  ])
  func `what stands behind the question mark is decoded once`(query: String, total: Int) throws {
    #expect(try ask("GET", "/api/concepts?\(query)").json["total"] as? Int == total)
  }

  @Test(arguments: [
    ("GET", "/api/concepts?limit=-1", "", 400), ("GET", "/api/concepts?state=nosuch", "", 400),
    ("GET", "/api/concepts?minimum=2", "", 400), ("GET", "/api/concepts?text=%FF", "", 400),
    ("GET", "/api/concepts?text=%00", "", 400), ("GET", "/api/concepts/99", "", 404),
    ("GET", "/api/concepts/x", "", 404), ("GET", "/api/concepts/9223372036854775808", "", 404),
    ("GET", "/api/nosuch", "", 404), ("DELETE", "/api/concepts", "", 404),
    ("POST", "/api/decisions", "{", 400), ("POST", "/api/decisions", #"{"changes":[1,]}"#, 400),
    ("POST", "/api/decisions", #"{"changes":[]}"#, 422),
    ("POST", "/api/decisions", #"{"changes":[{"concept":1,"decision":"eat"}]}"#, 400),
    ("POST", "/api/decisions", #"{"changes":[{"concept":1,"decision":"edit"}]}"#, 400),
    (
      "POST", "/api/decisions",
      #"{"changes":[{"concept":1,"decision":"edit","term":2,"text":" "}]}"#, 422
    ),
    (
      "POST", "/api/decisions",
      #"{"changes":[{"concept":1,"decision":"edit","term":2,"text":"a\u0000b"}]}"#, 422
    ),
    ("POST", "/api/concepts", #"{"terms":[]}"#, 422),
    ("POST", "/api/concepts", #"{"terms":[{"text":"x","language":"no tag"}]}"#, 422),
    ("POST", "/api/findings/decisions", #"{"findings":[7],"decision":"fix"}"#, 404),
    ("POST", "/api/jobs", #"{"kind":"glossary","document":7}"#, 404),
    ("POST", "/api/imports", #"{"uploads":["../../etc/passwd"],"kind":"terms"}"#, 404),
    ("GET", "/api/exports/nosuch", "", 404), ("POST", "/api/undo", #"{"event":1}"#, 422),
  ])
  func `what makes no sense is refused with words`(
    method: String, path: String, body: String, status: Int
  ) throws {
    let answer = try ask(method, path, body)
    #expect(answer.status == status && !message(answer).isEmpty)
    #expect(try store.events().count == 1)
  }

  @Test func `a page that only shows changes nothing`() throws {
    let body = #"{"changes":[{"concept":1,"decision":"accept"}]}"#
    #expect(try ask("POST", "/api/decisions", body, isReadOnly: true).status == 403)
    #expect(try ask("GET", "/api/concepts", isReadOnly: true).status == 200)
    for route in ReviewAPI.routes where route.method != .get { #expect(route.isWriting) }
  }

  @Test func `a bitext is checked and proposed from, and findings are decided on`() throws {
    let pairs = (0..<40).map { "积压订单第\($0)次增加 5 亿元。\tThe backlog grew by 5 billion yuan.\n" }
    let path = try scratch.write(pairs.joined(), to: "a.tsv")
    let project = ReviewProject(store)
    let document = try project.readText([path], author: "Lin")
    let work = ProjectWork(project: project, document: document, author: "Lin")
    #expect(try work.run(.check)()[0].contains("findings"))
    let findings = try ask("GET", "/api/findings?decided=false")
    #expect(try #require(findings.json["total"] as? Int) > 0)
    #expect(try !work.run(.glossary)().isEmpty)
  }

  @Test(arguments: [
    ("../../etc/passwd", "passwd"), ("..\\a.tbx", "a.tbx"), ("", "file"), ("...", "file"),
    ("a\u{1B}[31m.csv", "a[31m.csv"), ("术语.xlsx", "术语.xlsx"), ("-rf", "rf"),
  ])
  func `a name of an uploaded file leads nowhere`(name: String, safe: String) {
    #expect(UploadFolder.safeName(name) == safe)
  }
}

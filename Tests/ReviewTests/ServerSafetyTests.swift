import Foundation
import TestSupport
import Testing

/// Who may ask the page for what.
@Suite struct ServerSafetyTests {
  private let scratch: Scratch
  private let page: RunningPage

  init() throws {
    scratch = try Scratch()
    page = try RunningPage(scratch.path("p.duiyi-store"))
  }

  private func cookie() throws -> String {
    let answer = try page.send(
      "POST", "/api/session", Array("{\"token\":\"\(page.token)\"}".utf8))
    #expect(answer.status == 200)
    let line = try #require(
      answer.head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("set-cookie: ") })
    #expect(line.contains("HttpOnly") && line.contains("SameSite=Strict"))
    return String(line.dropFirst("set-cookie: ".count).prefix { $0 != ";" })
  }

  @Test func `nothing is told to who does not know the token`() throws {
    #expect(try page.send("GET", "/api/concepts").status == 401)
    #expect(
      try page.ask("GET", "/api/concepts", headers: ["Authorization": "Bearer x"]).status == 401)
    #expect(
      try page.ask("GET", "/api/concepts", headers: ["Cookie": "duiyi-\(page.port)=x"]).status
        == 401)
    #expect(try page.send("POST", "/api/session", Array(#"{"token":"x"}"#.utf8)).status == 401)
    #expect(try page.ask("GET", "/api/concepts").status == 200)
    // The page itself tells nothing.
    #expect(try page.send("GET", "/").status == 200)
  }

  @Test func `the token of the address is given for a cookie`() throws {
    let cookie = try cookie()
    #expect(try page.ask("GET", "/api/session", headers: ["Cookie": cookie]).status == 200)
    let origin = "http://127.0.0.1:\(page.port)"
    let undo = try page.ask("POST", "/api/undo", headers: ["Cookie": cookie, "Origin": origin])
    #expect(undo.status == 200)
  }

  @Test func `a page of elsewhere cannot ask in the name of this one`() throws {
    let cookie = try cookie()
    for headers in [
      ["Origin": "http://evil.example"], ["Origin": "null"], ["Origin": "http://127.0.0.1:1"], [:],
      ["Origin": "http://127.0.0.1:\(page.port)", "Sec-Fetch-Site": "cross-site"],
    ] {
      let all = headers.merging(["Cookie": cookie]) { $1 }
      #expect(try page.ask("POST", "/api/undo", headers: all).status == 403)
    }
    #expect(
      try page.ask(
        "GET", "/api/concepts", headers: ["Cookie": cookie, "Origin": "http://evil.example"]
      )
      .status == 403)
  }

  @Test(arguments: ["evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1", ""])
  func `a name that was made to mean this machine is not served`(host: String) throws {
    #expect([400, 403].contains(try page.ask("GET", "/", headers: ["Host": host]).status))
    #expect(
      [400, 403].contains(try page.ask("GET", "/api/concepts", headers: ["Host": host]).status))
  }

  @Test func `every answer says that nothing of elsewhere runs in it`() throws {
    for path in ["/", "/app.js", "/api/concepts", "/nosuch"] {
      let head = try page.ask("GET", path).head
      #expect(head.contains("Content-Security-Policy: default-src 'none'; script-src 'self'"))
      #expect(head.contains("X-Content-Type-Options: nosniff"))
      #expect(!head.contains("unsafe"))
    }
  }

  @Test(arguments: [
    "/../etc/passwd", "/%2e%2e/etc/passwd", "/page/index.html", "/openapi.json", "//",
  ])
  func `no path leads out of the page`(path: String) throws {
    #expect(try page.ask("GET", path).status == 404)
  }

  @Test func `what is too large is refused`() throws {
    let body = String(repeating: " ", count: 2 << 20)
    #expect(try page.ask("POST", "/api/decisions", body).status == 413)
    #expect(try page.ask("GET", "/api/concepts").status == 200)
  }

  @Test func `the page is not served beyond this machine without a word`() throws {
    let refused = try Program(Program.duiyi).run(
      ["serve", scratch.path("q.duiyi-store"), "--listen", "0.0.0.0"])
    #expect(refused.status == 64 && refused.errors.contains("--unencrypted"))
  }
}

import Foundation
import TermStore
import TestSupport
import Testing

/// What a person does with the page, as the server sees it.
@Suite struct ServerWorkTests {
  private let scratch: Scratch
  private var store: String { scratch.path("p.duiyi-store") }

  init() throws { scratch = try Scratch() }

  private func upload(_ text: String, _ name: String, to page: RunningPage) throws -> String {
    let answer = try page.ask("POST", "/api/uploads?name=\(name)", text)
    #expect(answer.status == 201)
    return try #require(answer.json["id"] as? String)
  }

  private func readIn(
    _ uploads: [String], _ kind: String, _ page: RunningPage
  ) throws -> RunningPage.Answer {
    let list = uploads.map { "\"\($0)\"" }.joined(separator: ",")
    return try page.ask("POST", "/api/imports", "{\"uploads\":[\(list)],\"kind\":\"\(kind)\"}")
  }

  @Test func `a list and a bitext are read in, searched and written out`() throws {
    let page = try RunningPage(store)
    let list = try upload("zh,en,en status\n积压订单,backlog,proposed\n", "list.csv", to: page)
    #expect(try readIn([list], "terms", page).text.contains("1 concepts are new"))
    let bitext = try upload("积压订单增加。\tBacklog grew.\n", "a.tsv", to: page)
    #expect(try readIn([bitext], "bitext", page).status == 201)
    let found = try page.ask("GET", "/api/concordance?text=%E8%A8%82%E5%96%AE")
    #expect(found.json["total"] as? Int == 1)
    #expect(found.text.contains(#"{"isMarked":true,"text":"订单"}"#))
    let contexts = try page.ask("GET", "/api/concepts/1/contexts")
    #expect(contexts.text.contains(#""isMarked":true"#))
    let written = try page.ask("GET", "/api/exports/tbx")
    #expect(written.text.contains("积压订单") && written.head.contains("terms.tbx"))
    // A file is read once, and is gone then.
    #expect(try readIn([list], "terms", page).status == 404)
  }

  @Test func `a file that cannot be read is refused in the words of the command line`() throws {
    let page = try RunningPage(store)
    let bad = "<martif>\n<text"
    let refused = try readIn([upload(bad, "bad.tbx", to: page)], "terms", page)
    #expect(refused.status == 422)
    let path = try scratch.write(bad, to: "bad.tbx")
    let said = try Program(Program.duiyi).run(["glossary", "convert", path, scratch.path("x.csv")])
    let error = try #require(refused.json["error"] as? [String: Any])
    let words = try #require(error["message"] as? String)
    #expect(said.errors == "duiyi: " + words.replacing("bad.tbx", with: path) + "\n")
    #expect(try page.ask("GET", "/api/concepts").json["total"] as? Int == 0)
  }

  @Test func `long work is begun, watched and kept`() throws {
    let page = try RunningPage(store)
    let pairs = (0..<30).map { "第\($0)次积压订单(backlog)增加。\tThe backlog grew \($0) times.\n" }
    _ = try readIn([upload(pairs.joined(), "a.tsv", to: page)], "bitext", page)
    #expect(try page.ask("POST", "/api/jobs", #"{"kind":"glossary","document":1}"#).status == 202)
    let watched = try page.send(
      "GET", "/api/jobs/stream", headers: ["Authorization": "Bearer \(page.token)"],
      until: #""state":"done""#)
    #expect(watched.text.contains("data: [") && watched.text.contains("concepts are new"))
    #expect(try #require(page.ask("GET", "/api/concepts").json["total"] as? Int) > 0)
  }

  @Test func `a server that is told to end ends at once, and leaves no file of its own`() throws {
    let page = try RunningPage(store)
    _ = try upload("zh,en\n", "list.csv", to: page)
    // Somebody listens, and goes on listening.
    let listener = Thread { [port = page.port, token = page.token] in
      _ = try? RunningPage.send(
        port, "GET", "/api/jobs/stream", headers: ["Authorization": "Bearer \(token)"])
    }
    listener.start()
    Thread.sleep(forTimeInterval: 0.2)
    let start = ContinuousClock.now
    page.process.terminate()
    page.process.waitUntilExit()
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(page.process.terminationStatus == 0)
    let log = try? FileManager.default.attributesOfItem(atPath: store + "-wal")
    #expect(log?[.size] as? Int ?? 0 == 0)
  }

  @Test func `a page that only shows neither reads in nor decides`() throws {
    try TermStore.open(store, creating: true).close()
    let page = try RunningPage(store, "--read-only")
    #expect(try page.ask("POST", "/api/uploads?name=a.csv", "x").status == 403)
    #expect(try page.ask("POST", "/api/undo").status == 403)
    #expect(try page.ask("GET", "/api/session").json["isReadOnly"] as? Bool == true)
  }

  /// The processes that a process has started.
  private func children(of process: Int32) -> [String] {
    let tasks = "/proc/\(process)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
    return threads.flatMap { thread in
      let list = try? String(contentsOfFile: "\(tasks)/\(thread)/children", encoding: .utf8)
      return (list ?? "").split(separator: " ").map(String.init)
    }
  }

  @Test func `work that is stopped in the middle ends within moments, and nothing of it is kept`()
    throws
  {
    let page = try RunningPage(store)
    let words = ["积压订单", "现金流", "毛利率", "资本支出", "供应链", "库存"]
    let pairs = (0..<6000).map { number in
      let word = words[number % 6] + words[(number * 7 + 3) % 6]
      return "第\(number)次\(word)在\(number % 97)月增加，管理层认为\(words[number % 5])会下降。\t"
        + "In month \(number % 97) item \(number) grew, and management sees number \(number % 5) fall.\n"
    }
    _ = try readIn([upload(pairs.joined(), "a.tsv", to: page)], "bitext", page)
    for kind in ["glossary", "links", "check"] {
      let begun = try page.ask("POST", "/api/jobs", "{\"kind\":\"\(kind)\",\"document\":1}")
      let id = try #require(begun.json["id"] as? Int)
      Thread.sleep(forTimeInterval: 1)
      #expect(!children(of: page.process.processIdentifier).isEmpty, "\(kind)")
      #expect(try page.ask("DELETE", "/api/jobs/\(id)").json["state"] as? String == "stopped")
      let limit = Date().addingTimeInterval(15)
      while !children(of: page.process.processIdentifier).isEmpty, Date() < limit {
        Thread.sleep(forTimeInterval: 0.02)
      }
      #expect(Date() < limit, "\(kind)")
    }
    #expect(try page.ask("GET", "/api/concepts").json["total"] as? Int == 0)
    #expect(try page.ask("GET", "/api/findings").json["total"] as? Int == 0)
    #expect(try TermStore.open(store, for: .reading).faults() == [])
  }
}

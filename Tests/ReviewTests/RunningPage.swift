import Foundation
import Platform
import TestSupport

/// `duiyi serve` while it runs, and somebody who asks it without a browser.
final class RunningPage {
  struct Answer {
    var status: Int
    var head: String
    var body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
    /// The body as JSON.
    var json: [String: Any] {
      (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:]
    }
  }

  let process = Process()
  let port: Int
  let token: String

  init(_ project: String, _ options: String...) throws {
    process.executableURL = URL(fileURLWithPath: Program.duiyi + "-review")
    process.arguments = ["serve", project, "--author", "Lin"] + options
    var environment = ProcessInfo.processInfo.environment
    environment["DUIYI_DICTIONARY"] = "/nonexistent"
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var line = ""
    while !line.hasSuffix("\n") {
      let piece = output.fileHandleForReading.availableData
      if piece.isEmpty { break }
      line += String(decoding: piece, as: UTF8.self)
    }
    let parts = line.dropLast().split(whereSeparator: { ":/#=".contains($0) })
    port = parts.count > 2 ? Int(parts[2]) ?? 0 : 0
    token = parts.last.map(String.init) ?? ""
  }

  deinit { if process.isRunning { process.terminate() } }

  /// Asks as a program does that knows the token.
  func ask(
    _ method: String, _ path: String, _ body: String = "", headers: [String: String] = [:]
  ) throws -> Answer {
    var headers = headers
    if headers["Cookie"] == nil && headers["Authorization"] == nil {
      headers["Authorization"] = "Bearer \(token)"
    }
    return try send(method, path, Array(body.utf8), headers: headers)
  }

  /// Sends what is given and nothing else but what HTTP needs.
  func send(
    _ method: String, _ path: String, _ body: [UInt8] = [], headers: [String: String] = [:],
    until end: String? = nil
  ) throws -> Answer {
    try Self.send(port, method, path, body, headers: headers, until: end)
  }

  static func send(
    _ port: Int, _ method: String, _ path: String, _ body: [UInt8] = [],
    headers: [String: String] = [:], until end: String? = nil
  ) throws -> Answer {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let isOpen = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isOpen else { throw CocoaError(.fileReadUnknown) }
    var lines = ["\(method) \(path) HTTP/1.1"]
    if headers["Host"] == nil { lines.append("Host: 127.0.0.1:\(port)") }
    lines += headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    lines += ["Content-Length: \(body.count)", "Connection: close", "", ""]
    var bytes = Array(lines.joined(separator: "\r\n").utf8) + body
    while !bytes.isEmpty {
      let sent = Platform.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
      if sent <= 0 { break }
      bytes.removeFirst(sent)
    }
    return answer(receive(descriptor, until: end.map { Array($0.utf8) }))
  }

  private static func receive(_ descriptor: Int32, until end: [UInt8]?) -> [UInt8] {
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count <= 0 { return received }
      received += buffer[..<count]
      if let end, received.firstRange(of: end) != nil { return received }
    }
  }

  private static func answer(_ bytes: [UInt8]) -> Answer {
    let split = bytes.firstRange(of: Array("\r\n\r\n".utf8))
    let head = String(decoding: bytes[..<(split?.lowerBound ?? bytes.endIndex)], as: UTF8.self)
    let words = head.split(separator: " ")
    return Answer(
      status: words.count > 1 ? Int(words[1]) ?? 0 : 0, head: head,
      body: split.map { Array(bytes[$0.upperBound...]) } ?? [])
  }
}

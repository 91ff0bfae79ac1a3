import ArgumentParser
import Dispatch
import Foundation
import Platform
import ReviewServer
import TermStore
import TextIO

/// `duiyi serve`
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Open the review page of a project on this machine.",
    discussion: """
      PROJECT is a store, or a folder with one in it, project.duiyi-store, which is made where there \
      is none. The address that is printed has a secret in it, which the page gives back for a \
      cookie: only who has the address sees the page, and no other page can ask in its name.

      Only this machine can reach the page. --listen names another address, where everybody who can \
      reach it can read along what passes; it has to be said with --unencrypted, and belongs behind a \
      proxy with TLS.

      EXAMPLES
        duiyi serve project
        duiyi serve project.duiyi-store --port 8000 --author Lin
        duiyi serve project --read-only
      """)

  @Argument(help: "A store, or a folder with one in it.")
  var project: String

  @Option(help: ArgumentHelp("The port; any that is free without it.", valueName: "n"))
  var port = 0

  @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
  var listen = "127.0.0.1"

  @Option(
    help: ArgumentHelp(
      "A name under which the page may be asked for too, such as that of a proxy.",
      valueName: "name"))
  var host: [String] = []

  @Flag(help: "Serve an address beyond this machine without TLS.")
  var unencrypted = false

  @Flag(help: "Show the project; nothing can be changed.")
  var readOnly = false

  @OptionGroup var author: AuthorOption

  func validate() throws {
    if !(0...65535).contains(port) { throw ValidationError("--port takes a number to 65535") }
    if !ServerOptions.isLoopback(listen), !unencrypted {
      throw ValidationError(
        "\(listen) can be reached from other machines, and what passes can be read there; say "
          + "--unencrypted where a proxy with TLS stands before it")
    }
  }

  func run() async throws {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: project, isDirectory: &isFolder)
    if !isThere && !project.hasSuffix(ReviewProject.suffix) {
      throw InputError(
        file: project, message: "there is no such folder",
        hint: "a store that is to be made is named as one that ends in \(ReviewProject.suffix)")
    }
    let path = isFolder.boolValue ? project + "/" + ReviewProject.fileName : project
    let store = try TermStore.open(
      path, for: readOnly ? .reading : .writing, creating: !readOnly)
    var options = ServerOptions()
    options.host = listen
    options.port = port
    options.names = host
    options.isReadOnly = readOnly
    options.author = author.name
    options.worker = ThisProcess.programPath
    options.title = URL(fileURLWithPath: project).deletingPathExtension().lastPathComponent
    let server = try ReviewServer(ReviewProject(store), options: options)
    defer { server.tidy() }
    let endings = Self.endings(of: server)
    defer { endings.forEach { $0.cancel() } }
    do {
      try await server.run { address in
        StandardError.write("duiyi: the page is at the address below; Ctrl-C ends it")
        // The address is what a program that starts this one reads.
        if let output = try? OutputSink(path: "-") {
          try? output.append(address + "\n")
          try? output.commit()
        }
      }
    } catch {
      StandardError.write("duiyi: \(listen):\(port): \(error)")
      throw ExitCode(1)
    }
  }

  /// Ends the process at once when it is told to. What was answered is on the disk; what was not is
  /// there whole or not at all.
  private static func endings(of server: ReviewServer) -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        server.tidy()
        Foundation.exit(0)
      }
      source.resume()
      return source
    }
  }
}

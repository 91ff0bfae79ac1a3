internal import Foundation
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import TermStore

/// Serves the review page of a project on this machine.
///
/// ```swift
/// let store = try TermStore.open("project.duiyi-store", creating: true)
/// try await ReviewServer(ReviewProject(store), options: ServerOptions()).run { address in print(address) }
/// ```
public struct ReviewServer: Sendable {
  private let project: ReviewProject
  private let options: ServerOptions
  private let uploads: UploadFolder
  private let jobs = JobBoard()

  /// Makes a server, which does not listen yet.
  ///
  /// - Throws: What the system says where there is no place for files that are uploaded.
  public init(_ project: ReviewProject, options: ServerOptions = ServerOptions()) throws {
    self.project = project
    self.options = options
    uploads = try UploadFolder()
  }

  /// Stops long work, takes away the files that were uploaded, and closes the store; for the end of the
  /// process.
  public func tidy() {
    jobs.stopAll()
    uploads.removeAll()
    try? project.store.close()
  }

  /// Serves until the process ends, or the task is cancelled.
  ///
  /// - Parameter onStart: Is told the address with the token, when it can be asked.
  /// - Throws: What the network says, such as that the port is taken.
  public func run(onStart: @escaping @Sendable (String) -> Void) async throws {
    let api = ReviewAPI(
      project: project, uploads: uploads, jobs: jobs, title: options.title,
      isReadOnly: options.isReadOnly || project.store.access == .reading,
      worker: options.worker.map { WorkProcess(program: $0, store: project.store.path) })
    let responder = ReviewResponder(api: api, options: options)
    var logger = Logger(label: "duiyi")
    logger.logLevel = .error
    let application = Application(
      responder: responder,
      configuration: ApplicationConfiguration(
        address: .hostname(options.host, port: options.port), serverName: nil),
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? options.port
        responder.begin(port: port)
        if let guarding = responder.guarding { onStart(Self.address(options.host, guarding)) }
      },
      logger: logger)
    // Who listens to the jobs listens for ever, so that nobody waits for the end of all answers.
    try await application.runService(gracefulShutdownSignals: [])
  }

  private static func address(_ host: String, _ guarding: RequestGuard) -> String {
    let name = host.contains(":") ? "[\(host)]" : host
    return "http://\(name):\(guarding.port)/#token=\(guarding.token.text)"
  }
}

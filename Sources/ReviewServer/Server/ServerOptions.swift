/// How the review page is served.
public struct ServerOptions: Sendable {
  /// The address to listen on.
  public var host = "127.0.0.1"
  /// The port; any that is free with 0.
  public var port = 0
  /// Names by which the page may be asked for beside the address, such as that of this machine.
  public var names: [String] = []
  /// Whether nothing can be changed.
  public var isReadOnly = false
  /// Who decides.
  public var author = "somebody"
  /// What is shown of the project.
  public var title = ""
  /// The most bytes of an uploaded file.
  public var largestUpload = 256 << 20

  /// The program `duiyi-review`, which does long work in a process of its own; without it, long work is
  /// done in this process, and where it is stopped it ends late.
  public var worker: String?

  /// The usual ones.
  public init() {}

  /// Whether only this machine can reach the address.
  public static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}

internal import HTTPTypes

/// Who may ask for what: only pages that this server gave out, and programs that know its token.
struct RequestGuard: Sendable {
  /// What the page gives for a cookie, once.
  let token = Secret()
  /// What the cookie says.
  let session = Secret()
  let host: String
  let port: Int
  let names: [String]

  /// Cookies are for a machine and not for a port, so that the name has it.
  var cookieName: String { "duiyi-\(port)" }

  /// The names under which the server may be asked, with the port. A page of elsewhere whose name was
  /// made to mean this machine asks under its own.
  private var hosts: Set<String> {
    var names = Set(names)
    if ServerOptions.isLoopback(host) {
      names.formUnion(["127.0.0.1", "localhost", "[::1]", host])
    } else {
      names.insert(host.contains(":") ? "[\(host)]" : host)
    }
    return Set(names.map { "\($0):\(port)" }).union(port == 80 ? names : [])
  }

  /// Refuses a request that did not come from the page or from a program of this machine.
  func check(_ request: HTTPRequest) throws(APIError) {
    guard let authority = request.authority?.lowercased(), hosts.contains(authority) else {
      throw APIError(.forbidden, "this page is not served under this name")
    }
    if let origin = request.headerFields[.origin], origin.lowercased() != "http://" + authority {
      throw APIError(.forbidden, "another page asked")
    }
    if let site = Self.field("Sec-Fetch-Site").flatMap({ request.headerFields[$0] }),
      site != "same-origin", site != "none"
    {
      throw APIError(.forbidden, "another page asked")
    }
  }

  /// Refuses who is neither the page with its cookie nor a program with the token.
  func authorize(_ request: HTTPRequest) throws(APIError) {
    if let bearer = request.headerFields[.authorization] {
      let prefix = "bearer "
      if bearer.lowercased().hasPrefix(prefix), token.matches(bearer.dropFirst(prefix.count)) {
        return
      }
      throw APIError(.unauthorized, "the token is another")
    }
    let cookies = (request.headerFields[.cookie] ?? "").split(separator: ";")
      .map { $0.drop(while: { $0 == " " }) }
    let prefix = cookieName + "="
    let isKnown = cookies.contains { cookie in
      cookie.hasPrefix(prefix) && session.matches(cookie.dropFirst(prefix.count))
    }
    if isKnown {
      // A form of another page sends no such header, and cannot.
      if request.method != .get, request.headerFields[.origin] == nil {
        throw APIError(.forbidden, "who asks does not say from where")
      }
      return
    }
    throw APIError(
      .unauthorized, "the page was not opened with its whole address",
      hint: "open the address that duiyi serve printed")
  }

  /// The cookie for who knows the token.
  func cookie(for token: String) throws(APIError) -> String {
    guard self.token.matches(token) else { throw APIError(.unauthorized, "the token is another") }
    return "\(cookieName)=\(session.text); Path=/; HttpOnly; SameSite=Strict"
  }

  static func field(_ name: String) -> HTTPField.Name? { HTTPField.Name(name) }
}

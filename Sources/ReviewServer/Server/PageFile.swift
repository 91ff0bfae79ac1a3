internal import CReviewPage

/// A file of the page, which the program has in it.
struct PageFile: Sendable {
  let contentType: String
  let bytes: [UInt8]

  /// All of them, by their paths.
  static let all: [String: PageFile] = {
    var files = compiled
    files["/openapi.json"] = nil
    files["/"] = files["/index.html"]
    return files
  }()

  /// What the interface is, in OpenAPI 3.1.
  static let description: [UInt8] = compiled["/openapi.json"]?.bytes ?? []

  /// What the program has in it, by the paths.
  private static let compiled: [String: PageFile] = {
    var files: [String: PageFile] = [:]
    for index in 0..<duiyi_page_count() {
      guard let name = duiyi_page_name(index), let start = duiyi_page_bytes(index) else { continue }
      let path = "/" + String(cString: name)
      let bytes = Array(UnsafeBufferPointer(start: start, count: duiyi_page_size(index)))
      files[path] = PageFile(contentType: contentType(of: path), bytes: bytes)
    }
    return files
  }()

  private static func contentType(of path: String) -> String {
    switch path.split(separator: ".").last {
    case "html": "text/html; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "svg": "image/svg+xml"
    default: "application/octet-stream"
    }
  }
}

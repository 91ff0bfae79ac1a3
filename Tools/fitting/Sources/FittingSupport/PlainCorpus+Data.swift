// The texts of DUIYI_DATA to which trees are fitted; the benches measure on others.

extension PlainCorpus {
  /// Manuals of programs.
  public static func manuals(in data: String) throws -> [PlainPair] {
    try table("\(data)/parallel/d365-100k.en-zh.tsv")
  }

  /// News.
  public static func news(in data: String) throws -> [PlainPair] {
    let name = "\(data)/word-alignment/train-100k"
    return try lines("\(name).zh", "\(name).en", joins: true)
  }

  /// Texts about health, every second unit of them.
  public static func health(in data: String) throws -> PlainCorpus {
    let all = try memory("\(data)/parallel/tico19/all.en-zh.tmx")
    return PlainCorpus(
      name: "health", pairs: all.indices.filter { $0 % 2 == 1 }.map { all[$0] })
  }

  /// Documents of several projects.
  public static func documents(in data: String) throws -> PlainCorpus {
    PlainCorpus(
      name: "documents",
      pairs: try ["d365-finance", "opentelemetry", "libreoffice-help-tw"].flatMap {
        try folder("\(data)/parallel/\($0)")
      })
  }
}

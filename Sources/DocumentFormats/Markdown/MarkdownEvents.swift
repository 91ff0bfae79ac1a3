internal import CMD4C

/// What hears of the parts of Markdown, in the order of the text.
protocol MarkdownListener: AnyObject {
  func beginBlock(_ type: MD_BLOCKTYPE)
  func endBlock(_ type: MD_BLOCKTYPE)
  func beginSpan(_ type: MD_SPANTYPE)
  func endSpan(_ type: MD_SPANTYPE)
  /// A piece of text; `place` is nil for what does not stand in the text, such as line ends.
  func text(_ type: MD_TEXTTYPE, _ place: Range<Int>?)
}

/// Parses Markdown by md4c: CommonMark with tables, strikethrough and boxes to be ticked.
enum MarkdownEvents {
  /// The longest text that md4c can count.
  static let longest = Int(MD_SIZE.max)

  /// Tells a listener what is in a text.
  ///
  /// - Complexity: linear in the length, of a text that ``MarkdownSource`` prepared.
  static func parse(_ utf8: UnsafeBufferPointer<UInt8>, for listener: any MarkdownListener) {
    guard let base = utf8.baseAddress, utf8.count <= longest else { return }
    let context = Context(base: base, count: utf8.count, listener: listener)
    var parser = MD_PARSER()
    parser.flags = UInt32(MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS)
    parser.enter_block = { type, _, context in
      Context.of(context)?.listener.beginBlock(type)
      return 0
    }
    parser.leave_block = { type, _, context in
      Context.of(context)?.listener.endBlock(type)
      return 0
    }
    parser.enter_span = { type, _, context in
      Context.of(context)?.listener.beginSpan(type)
      return 0
    }
    parser.leave_span = { type, _, context in
      Context.of(context)?.listener.endSpan(type)
      return 0
    }
    parser.text = { type, text, count, context in
      guard let context = Context.of(context) else { return 0 }
      context.listener.text(type, context.place(of: text, Int(count)))
      return 0
    }
    let chars = UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
    withExtendedLifetime(context) {
      _ = md_parse(
        chars, MD_SIZE(utf8.count), &parser, Unmanaged.passUnretained(context).toOpaque())
    }
  }

  private final class Context {
    let base: UnsafePointer<UInt8>
    let count: Int
    let listener: any MarkdownListener

    init(base: UnsafePointer<UInt8>, count: Int, listener: any MarkdownListener) {
      self.base = base
      self.count = count
      self.listener = listener
    }

    static func of(_ pointer: UnsafeMutableRawPointer?) -> Context? {
      pointer.map { Unmanaged<Context>.fromOpaque($0).takeUnretainedValue() }
    }

    func place(of text: UnsafePointer<CChar>?, _ length: Int) -> Range<Int>? {
      guard let text else { return nil }
      let start = Int(bitPattern: text) - Int(bitPattern: base)
      return start >= 0 && start + length <= count ? start..<start + length : nil
    }
  }
}

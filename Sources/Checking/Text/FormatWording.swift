/// Says how a format string differs from its source.
struct FormatWording {
  var source: TextBytes
  var target: TextBytes
  var pair: FormPair
  var segment: Int

  func finding(_ difference: FormatComparison.Difference) -> Finding {
    switch difference {
    case .missing(let argument):
      let text = source.text(argument.span)
      return finding(
        "missing", "The placeholder \(text) is not in the target: put it where it belongs", text,
        source: argument.span)
    case .added(let argument):
      let text = target.text(argument.span)
      return finding(
        "added",
        "The placeholder \(text) asks for what the source does not give: remove it, or "
          + "correct it", text, target: argument.span)
    case .changed(let wanted, let given):
      let text = target.text(given.span)
      return finding(
        "changed",
        "\(text) takes for another kind what the source shows with \(source.text(wanted.span)): "
          + "use the source's", text, source: wanted.span, target: given.span)
    case .order(let argument):
      let text = target.text(argument.span)
      return finding(
        "order",
        "\(text) stands where the source has another placeholder, and their order decides what "
          + "they show: keep the order, or number them as in %1$s where the language can", text,
        target: argument.span)
    case .mistake(let reason, let span):
      let text = FindingText.shortened(target.text(span))
      return finding(
        "malformed", "No program can fill in the target: \(reason)", text, target: span)
    }
  }

  private func finding(
    _ detail: String, _ message: String, _ text: String, source: Range<Int>? = nil,
    target: Range<Int>? = nil
  ) -> Finding {
    Finding(
      .placeholder, detail: detail, confidence: 0.9, segment: segment,
      sourceSpan: source.flatMap(pair.sourceSpan), targetSpan: target.flatMap(pair.targetSpan),
      message: pair.told(message), cause: "placeholder \(detail) \(text)")
  }
}

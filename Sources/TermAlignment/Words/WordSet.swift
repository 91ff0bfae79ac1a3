/// The words of a text with white space between them: a long list that is easy to read and change.
func wordSet(_ text: String) -> Set<String> {
  Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
}

/// What a termbase may hold, as far as formats differ in it. The raw values are words
/// for people.
public enum TermbaseField: String, Sendable, Hashable, CaseIterable {
  /// The title of the termbase.
  case title
  /// The identifiers of concepts.
  case identifier = "identifiers"
  /// The subject fields of concepts.
  case subject = "subject fields"
  /// A definition for the whole concept.
  case definition = "definitions"
  /// A definition for one language, and any beyond the first for the concept.
  case languageDefinition = "definitions by language"
  /// Where a definition comes from.
  case definitionSource = "sources of definitions"
  /// The first remark on a concept.
  case conceptNote = "notes on concepts"
  /// The source of a concept.
  case conceptSource = "sources of concepts"
  /// Third and further languages.
  case moreLanguages = "more than two languages"
  /// Which variety of a language it is, such as `zh-Hant` and `en-GB`.
  case languageTag = "varieties of languages"
  /// Terms of a concept that have no partner in the other language.
  case oneSided = "concepts in one language"
  /// Second and further terms of a concept in one language, as terms of one concept.
  case alternatives = "several terms for one concept"
  /// Whether a term is preferred, admitted, deprecated, superseded or forbidden.
  case status = "status of terms"
  /// Acronym, full form and so on.
  case kind = "kinds of terms"
  /// Parts of speech.
  case partOfSpeech = "parts of speech"
  /// Grammatical gender.
  case gender
  /// Place in a user interface.
  case location = "places in the user interface"
  /// Where in the world a term is used.
  case region = "regions"
  /// The first remark on a term.
  case termNote = "notes on terms"
  /// Second and further remarks, each by itself.
  case moreNotes = "several notes"
  /// The first context of a term.
  case context = "contexts"
  /// Second and further contexts of a term.
  case moreContexts = "several contexts"
  /// Where a context comes from.
  case contextSource = "sources of contexts"
  /// The source of a term.
  case termSource = "sources of terms"
  /// The customers of concepts and terms.
  case customer = "customers"
  /// The projects of concepts and terms.
  case project = "projects"
  /// References to web pages.
  case externalReference = "web references"
  /// References to other concepts, and images of concepts.
  case reference = "references to concepts and images"
  /// Images of single terms.
  case termImage = "images of terms"
  /// Transactions.
  case history
  /// Fields of a concept that the model has no name for.
  case conceptField = "other fields of concepts"
  /// Fields of a term that the model has no name for.
  case termField = "other fields of terms"
  /// Line breaks, tabs and runs of spaces inside texts.
  case lineBreak = "line breaks in texts"
}

internal import Segmentation

/// The folded forms of the target that render the terms of the source, each worked out once.
struct TargetForms {
  private let index: TermIndex
  private var folder: TermFolder
  private var known: [Int: [Form]] = [:]

  /// A form, and the way to write a term that it comes from.
  struct Form {
    var folded: [UInt8]
    var written: String
  }

  init(_ index: TermIndex, model: SegmentationModel) {
    self.index = index
    folder = TermFolder(model: model)
  }

  /// The folded allowed forms of the target that render a source form.
  ///
  /// - Parameter entries: What the source form speaks of.
  mutating func forms(ofSource form: Int, _ entries: [Int32]) -> [Form] {
    if let forms = known[form] { return forms }
    var forms: [Form] = []
    let target = index.target
    for entry in entries {
      for term in target.terms(ofEntry: Int(entry)) where index.isAllowed(target: term) {
        for variant in FormVariants.variants(of: target.text(of: term)) {
          folder.forEachForm(ofVariant: variant) { form in
            if forms.contains(where: { $0.folded == form }) { return }
            forms.append(Form(folded: form, written: variant.text))
          }
        }
      }
    }
    known[form] = forms
    return forms
  }
}

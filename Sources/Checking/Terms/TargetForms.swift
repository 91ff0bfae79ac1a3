internal import Segmentation

/// The folded forms of the target that render the terms of the source, each worked out once.
struct TargetForms {
  private let index: TermIndex
  private var folder: TermFolder
  private var known: [Int: [[UInt8]]] = [:]

  init(_ index: TermIndex, model: SegmentationModel) {
    self.index = index
    folder = TermFolder(model: model)
  }

  /// The folded allowed forms of the target that render a source form.
  ///
  /// - Parameter entries: What the source form speaks of.
  mutating func forms(ofSource form: Int, _ entries: [Int32]) -> [[UInt8]] {
    if let forms = known[form] { return forms }
    var forms: [[UInt8]] = []
    let target = index.target
    for entry in entries {
      for term in target.terms(ofEntry: Int(entry)) where index.isAllowed(target: term) {
        folder.forEachForm(of: target.text(of: term)) { form, _ in
          if !forms.contains(form) { forms.append(form) }
        }
      }
    }
    known[form] = forms
    return forms
  }
}

import AlignmentFormats
import ArgumentParser
import Workflows

/// What is wrong with a command line of `duiyi align sentences`.
extension AlignSentences {
  func validate() throws {
    if pairs == nil ? documents.count != 2 : !documents.isEmpty {
      throw ValidationError("name two documents or two folders, or give --pairs alone")
    }
    if (documents + [pairs].compactMap { $0 }).count(where: { $0 == "-" }) > 1 {
      throw ValidationError("only one document can be standard input")
    }
    if let source, source == target {
      throw ValidationError("--source and --target must differ")
    }
    if segmented && inputFormat == .markdown {
      throw ValidationError("--segmented text has no markup: leave --input-format out")
    }
    if folders.learned != nil && folders.independent {
      throw ValidationError("--independent pairs learn nothing from others: leave --learned out")
    }
    if folders.report == "-" && (output ?? "-") == "-" {
      throw ValidationError("the report and the output cannot both go to standard output")
    }
    try validateOutput()
    try validateEmbeddings()
  }

  private func validateOutput() throws {
    if !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence takes a number from 0 to 1")
    }
    if minConfidence > 0 && !to.canLeaveBeadsOut {
      throw ValidationError("a ladder cannot leave beads out: leave --min-confidence out")
    }
    if explain && !to.canExplain { throw ValidationError("--explain needs --to tsv or jsonl") }
    if keepGaps && !to.leavesGapsOut {
      throw ValidationError("--keep-gaps is for Moses and TMX; other formats keep them anyway")
    }
    if to.suffixes.count > 1 && (output ?? "-") == "-" {
      throw ValidationError("Moses writes two files: add --output")
    }
    if pairs != nil && output == nil { throw PairPlan.needsFolder }
  }

  private func validateEmbeddings() throws {
    if (sourceEmbeddings == nil) != (targetEmbeddings == nil) {
      throw ValidationError("embeddings are needed for both sides")
    }
    if let embeddingDimension, embeddingDimension < 1 {
      throw ValidationError("--embedding-dimension must be at least 1")
    }
    if embeddingDimension != nil && sourceEmbeddings == nil {
      throw ValidationError("--embedding-dimension needs embeddings")
    }
    if pairs != nil && !documentOptions.guidance.isEmpty { throw PairPlan.isForOnePair }
  }
}

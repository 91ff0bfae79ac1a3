// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Duiyi", path: "../..")],
  targets: [
    .executableTarget(
      name: "FuzzReaders",
      dependencies: [
        .product(name: "AlignmentFormats", package: "Duiyi"),
        .product(name: "Bitext", package: "Duiyi"),
        .product(name: "BitextFormats", package: "Duiyi"),
        .product(name: "Checking", package: "Duiyi"),
        .product(name: "DocumentFormats", package: "Duiyi"),
        .product(name: "Lexicon", package: "Duiyi"),
        .product(name: "Segmentation", package: "Duiyi"),
        .product(name: "SentenceAlignment", package: "Duiyi"),
        .product(name: "TermAlignment", package: "Duiyi"),
        .product(name: "TermFormats", package: "Duiyi"),
        .product(name: "Terminology", package: "Duiyi"),
        .product(name: "TextIO", package: "Duiyi"),
        .product(name: "WordAlignment", package: "Duiyi"),
        .product(name: "Workflows", package: "Duiyi"),
      ],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ],
  swiftLanguageModes: [.v6]
)

// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "fit-term-check",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Duiyi", path: "../..")],
  targets: [
    .executableTarget(
      name: "fit",
      dependencies: [
        .product(name: "Checking", package: "Duiyi"),
        .product(name: "Bitext", package: "Duiyi"),
        .product(name: "BitextFormats", package: "Duiyi"),
        .product(name: "Lexicon", package: "Duiyi"),
        .product(name: "Segmentation", package: "Duiyi"),
        .product(name: "TermFormats", package: "Duiyi"),
        .product(name: "Terminology", package: "Duiyi"),
        .product(name: "TextIO", package: "Duiyi"),
      ])
  ]
)

// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "fit-term-miner",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Duiyi", path: "../..")],
  targets: [
    .executableTarget(
      name: "fit",
      dependencies: [
        .product(name: "TermAlignment", package: "Duiyi"),
        .product(name: "Bitext", package: "Duiyi"),
        .product(name: "Lexicon", package: "Duiyi"),
        .product(name: "Segmentation", package: "Duiyi"),
      ])
  ]
)

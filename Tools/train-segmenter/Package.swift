// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "train-segmenter",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Duiyi", path: "../..")],
  targets: [
    .executableTarget(
      name: "train-segmenter",
      dependencies: [
        .product(name: "ICU", package: "Duiyi"), .product(name: "Segmentation", package: "Duiyi"),
      ])
  ],
  swiftLanguageModes: [.v6]
)

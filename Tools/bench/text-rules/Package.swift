// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "text-rules",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Duiyi", path: "../../..")],
  targets: [
    .executableTarget(
      name: "flags",
      dependencies: [
        .product(name: "Checking", package: "Duiyi"),
        .product(name: "Bitext", package: "Duiyi"),
        .product(name: "Terminology", package: "Duiyi"),
      ])
  ]
)

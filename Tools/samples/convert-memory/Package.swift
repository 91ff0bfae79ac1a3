// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "convert-memory",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Duiyi", path: "../../..")],
  targets: [
    .executableTarget(
      name: "convert-memory",
      dependencies: [.product(name: "BitextFormats", package: "Duiyi")])
  ]
)

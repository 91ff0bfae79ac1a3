// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "build-glossary",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Duiyi", path: "../../..")],
  targets: [
    .executableTarget(
      name: "build-glossary",
      dependencies: [.product(name: "Workflows", package: "Duiyi")])
  ]
)

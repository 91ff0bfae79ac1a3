// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "check-translation",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Duiyi", path: "../../..")],
  targets: [
    .executableTarget(
      name: "check-translation",
      dependencies: [.product(name: "Workflows", package: "Duiyi")])
  ]
)

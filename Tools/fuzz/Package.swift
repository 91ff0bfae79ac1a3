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
        .product(name: "Bitext", package: "Duiyi"),
        .product(name: "Formats", package: "Duiyi"),
        .product(name: "Terminology", package: "Duiyi"),
      ],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ],
  swiftLanguageModes: [.v6]
)

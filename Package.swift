// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

// What the libraries compute, tests ask for a million times: with `DUIYI_OPTIMIZED=1 swift build` they
// are optimized in a debug build too. Each change then takes longer to compile.
let optimized: [SwiftSetting] =
  Context.environment["DUIYI_OPTIMIZED"] == nil ? strict : strict + [.unsafeFlags(["-O"])]

// Only who makes the documentation needs its plugin; see Tools/docs.
let documentation: [Package.Dependency] =
  Context.environment["DUIYI_DOCS"] == nil
  ? [] : [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0")]

// The store and the review page bring SQLite, a web server and Foundation with them. Who uses the
// libraries has none of it to fetch or build; `DUIYI_REVIEW=1 swift build` has it all.
let review = Context.environment["DUIYI_REVIEW"] != nil

let reviewPackages: [Package.Dependency] = [
  .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
  .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
  .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
  .package(url: "https://github.com/apple/swift-nio", from: "2.81.0"),
]

let reviewProducts: [Product] = [
  .executable(name: "duiyi-review", targets: ["duiyi-review"]),
  .library(name: "TermStore", targets: ["TermStore"]),
  .library(name: "ReviewServer", targets: ["ReviewServer"]),
]

let reviewTargets: [Target] = [
  .target(name: "CReviewPage", exclude: ["page"]),
  .target(
    name: "TermStore",
    dependencies: [
      "Bitext", "English", "ICU", "Platform", "Terminology", "Text",
      .product(name: "GRDB", package: "GRDB.swift"),
    ],
    swiftSettings: strict),
  .target(
    name: "ReviewServer",
    dependencies: [
      "AlignmentFormats", "Bitext", "BitextFormats", "CheckFormats", "Checking", "DocumentFormats",
      "GlossaryBuilding", "GlossaryFormats", "CReviewPage", "Lexicon", "Platform", "TermFormats",
      "TermStore", "Terminology", "TextIO",
      "Workflows",
      .product(name: "HTTPTypes", package: "swift-http-types"),
      .product(name: "Hummingbird", package: "hummingbird"),
      .product(name: "Logging", package: "swift-log"),
      .product(name: "NIOCore", package: "swift-nio"),
    ],
    swiftSettings: strict),
  .executableTarget(
    name: "duiyi-review",
    dependencies: [
      "BitextFormats", "Platform", "ReviewServer", "TermFormats", "TermStore", "TextIO",
      "Workflows",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: strict),
  .testTarget(
    name: "TermStoreTests",
    dependencies: [
      "Bitext", "Terminology", "TermStore", "TestSupport",
      .product(name: "GRDB", package: "GRDB.swift"),
    ],
    swiftSettings: strict),
  .testTarget(
    name: "ReviewTests",
    dependencies: [
      "duiyi-review", "Bitext", "Platform", "ReviewServer", "TermStore", "Terminology",
      "TestSupport", "TextIO",
      .product(name: "HTTPTypes", package: "swift-http-types"),
    ],
    swiftSettings: strict),
]

let package = Package(
  name: "Duiyi",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "duiyi", targets: ["duiyi"]),
    .library(name: "ICU", targets: ["ICU"]),
    .library(name: "English", targets: ["English"]),
    .library(name: "Quantities", targets: ["Quantities"]),
    .library(name: "Domains", targets: ["Domains"]),
    .library(name: "Segmentation", targets: ["Segmentation"]),
    .library(name: "Bitext", targets: ["Bitext"]),
    .library(name: "Terminology", targets: ["Terminology"]),
    .library(name: "Lexicon", targets: ["Lexicon"]),
    .library(name: "SentenceAlignment", targets: ["SentenceAlignment"]),
    .library(name: "WordAlignment", targets: ["WordAlignment"]),
    .library(name: "TermAlignment", targets: ["TermAlignment"]),
    .library(name: "GlossaryBuilding", targets: ["GlossaryBuilding"]),
    .library(name: "Checking", targets: ["Checking"]),
    .library(name: "Scoring", targets: ["Scoring"]),
    .library(name: "TextIO", targets: ["TextIO"]),
    .library(name: "DocumentFormats", targets: ["DocumentFormats"]),
    .library(name: "BitextFormats", targets: ["BitextFormats"]),
    .library(name: "AlignmentFormats", targets: ["AlignmentFormats"]),
    .library(name: "TermFormats", targets: ["TermFormats"]),
    .library(name: "GlossaryFormats", targets: ["GlossaryFormats"]),
    .library(name: "CheckFormats", targets: ["CheckFormats"]),
    .library(name: "Workflows", targets: ["Workflows"]),
  ] + (review ? reviewProducts : []),
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ] + documentation + (review ? reviewPackages : []),
  targets: [
    // Floor 0
    .systemLibrary(
      name: "CICUSystem", pkgConfig: "icu-i18n",
      providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CMD4C", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"]), .brew(["md4c"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "CICU", dependencies: ["CICUSystem"]),
    .target(name: "CProcess"),
    .target(name: "Platform", dependencies: ["CProcess"], swiftSettings: optimized),
    // Floor 1
    .target(name: "Text", dependencies: ["Platform"], swiftSettings: optimized),
    .target(name: "ICU", dependencies: ["CICU"], swiftSettings: optimized),
    // Floor 2
    .target(name: "English", dependencies: ["Text"], swiftSettings: optimized),
    .target(name: "Quantities", dependencies: ["Text"], swiftSettings: optimized),
    .target(
      name: "CSegmentationData", exclude: ["boundary-model.bin", "fitted.txt", "supplement.txt"]),
    .target(name: "CDomainData"),
    .target(name: "Domains", dependencies: ["CDomainData", "Text"], swiftSettings: optimized),
    .target(
      name: "Segmentation", dependencies: ["CSegmentationData", "ICU", "Platform", "Text"],
      swiftSettings: optimized),
    // Floors 3 and 4
    .target(name: "Bitext", dependencies: ["Text"], swiftSettings: optimized),
    .target(
      name: "Terminology", dependencies: ["English", "ICU", "Text"], swiftSettings: optimized),
    .target(
      name: "Lexicon", dependencies: ["CZlib", "English", "ICU", "Platform", "Text"],
      swiftSettings: optimized),
    // Floor 5
    .target(
      name: "SentenceAlignment",
      dependencies: [
        "Bitext", "Domains", "English", "ICU", "Lexicon", "Platform", "Quantities",
        "Segmentation", "Terminology", "Text",
      ],
      swiftSettings: optimized),
    .target(
      name: "WordAlignment",
      dependencies: ["Bitext", "English", "Lexicon", "Platform", "Quantities", "Text"],
      swiftSettings: optimized),
    // Floors 6 and 7
    .target(
      name: "TermAlignment",
      dependencies: [
        "Bitext", "Domains", "English", "ICU", "Lexicon", "Platform", "Quantities",
        "Segmentation", "Terminology", "Text", "WordAlignment",
      ],
      swiftSettings: optimized),
    .target(
      name: "GlossaryBuilding",
      dependencies: [
        "English", "ICU", "Lexicon", "Platform", "Segmentation", "TermAlignment", "Terminology",
      ],
      swiftSettings: optimized),
    .target(
      name: "Checking",
      dependencies: [
        "Bitext", "Domains", "English", "ICU", "Lexicon", "Platform", "Quantities", "Segmentation",
        "TermAlignment", "Terminology", "Text", "WordAlignment",
      ],
      swiftSettings: optimized),
    // Floor 8
    .target(
      name: "Scoring",
      dependencies: ["Bitext", "Checking", "Platform", "Text", "WordAlignment"],
      swiftSettings: optimized),
    .target(
      name: "TextIO",
      dependencies: ["CLibXML2", "CZip", "CZlib", "CZstd", "ICU", "Platform", "Text"],
      swiftSettings: optimized),
    .target(
      name: "Spreadsheets", dependencies: ["CXLSXWriter", "Platform", "Text", "TextIO"],
      swiftSettings: optimized),
    .target(
      name: "Tables", dependencies: ["Spreadsheets", "Terminology", "Text", "TextIO"],
      swiftSettings: optimized),
    .target(
      name: "YAML", dependencies: ["CYAML", "TextIO"],
      swiftSettings: optimized),
    .target(
      name: "DocumentFormats",
      dependencies: ["Bitext", "CMD4C", "Platform", "Segmentation", "Text", "TextIO"],
      swiftSettings: optimized),
    .target(
      name: "BitextFormats",
      dependencies: [
        "Bitext", "English", "Spreadsheets", "Tables", "Terminology", "Text", "TextIO",
      ],
      swiftSettings: optimized),
    .target(
      name: "AlignmentFormats",
      dependencies: [
        "Bitext", "BitextFormats", "DocumentFormats", "ICU", "SentenceAlignment", "Text", "TextIO",
      ],
      swiftSettings: optimized),
    .target(
      name: "TermFormats",
      dependencies: ["Spreadsheets", "Tables", "Terminology", "Text", "TextIO"],
      swiftSettings: optimized),
    .target(
      name: "GlossaryFormats",
      dependencies: [
        "Bitext", "GlossaryBuilding", "Spreadsheets", "TermAlignment", "TermFormats", "Terminology",
        "TextIO",
      ],
      swiftSettings: optimized),
    .target(
      name: "CheckFormats",
      dependencies: [
        "Bitext", "BitextFormats", "Checking", "Domains", "Spreadsheets", "TermFormats",
        "Terminology", "TextIO", "YAML",
      ],
      swiftSettings: optimized),
    // Floor 9
    .target(
      name: "Workflows",
      dependencies: [
        "AlignmentFormats", "Bitext", "BitextFormats", "CheckFormats", "Checking",
        "DocumentFormats", "Domains", "GlossaryBuilding", "GlossaryFormats", "ICU", "Lexicon",
        "Platform",
        "Quantities", "Scoring", "Segmentation", "SentenceAlignment", "TermAlignment",
        "TermFormats", "Terminology", "Text", "TextIO", "WordAlignment",
      ],
      swiftSettings: optimized),
    // Floor 10
    .executableTarget(
      name: "duiyi",
      dependencies: [
        "AlignmentFormats", "Bitext", "BitextFormats", "CheckFormats", "Checking",
        "DocumentFormats", "Domains", "GlossaryBuilding", "GlossaryFormats", "ICU", "Lexicon",
        "Platform", "Segmentation", "TermFormats", "Terminology", "TextIO", "WordAlignment",
        "Workflows",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // What all tests share
    .target(
      name: "TestSupport", dependencies: ["Bitext", "Lexicon", "Segmentation"],
      path: "Tests/TestSupport", exclude: ["Scripts"], swiftSettings: strict),
    .testTarget(
      name: "CorporaTests", dependencies: ["Bitext", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "TextTests", dependencies: ["ICU", "Platform", "TestSupport", "Text"],
      swiftSettings: strict),
    .testTarget(name: "ICUTests", dependencies: ["ICU", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "EnglishTests", dependencies: ["English", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "QuantitiesTests", dependencies: ["Quantities", "ICU", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SegmentationTests",
      dependencies: ["Segmentation", "ICU", "TestSupport", "Text"],
      swiftSettings: strict),
    .testTarget(
      name: "BitextTests", dependencies: ["Bitext"], swiftSettings: strict),
    .testTarget(
      name: "TerminologyTests", dependencies: ["ICU", "Terminology", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "LexiconTests",
      dependencies: ["English", "Lexicon", "TestSupport", "Text"],
      swiftSettings: strict),
    .testTarget(
      name: "SentenceAlignmentTests",
      dependencies: [
        "SentenceAlignment", "Bitext", "Domains", "Lexicon", "Segmentation", "TestSupport", "Text",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WordAlignmentTests",
      dependencies: ["WordAlignment", "Bitext", "Lexicon", "Segmentation", "TestSupport", "Text"],
      swiftSettings: strict),
    .testTarget(
      name: "ScoringTests",
      dependencies: [
        "Bitext", "Lexicon", "Scoring", "Segmentation", "TestSupport", "WordAlignment",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CheckingTests",
      dependencies: [
        "Bitext", "Checking", "Lexicon", "Segmentation", "Terminology", "TestSupport", "Text",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TextIOTests",
      dependencies: [
        "Spreadsheets", "TestSupport", "TextIO",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TablesTests",
      dependencies: ["Spreadsheets", "Tables", "Terminology", "TestSupport", "TextIO"],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentFormatsTests",
      dependencies: [
        "Bitext", "DocumentFormats", "Segmentation", "TestSupport", "TextIO",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "BitextFormatsTests",
      dependencies: [
        "Bitext", "BitextFormats", "Spreadsheets", "Terminology", "TestSupport", "TextIO",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "AlignmentFormatsTests",
      dependencies: [
        "AlignmentFormats", "Bitext", "BitextFormats", "CLibXML2", "DocumentFormats",
        "Segmentation", "SentenceAlignment", "TestSupport", "TextIO",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TermFormatsTests",
      dependencies: [
        "Bitext", "BitextFormats", "GlossaryBuilding", "GlossaryFormats", "Spreadsheets",
        "TermAlignment", "TermFormats", "Terminology", "TestSupport", "TextIO",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CheckFormatsTests",
      dependencies: [
        "Bitext", "BitextFormats", "CheckFormats", "Checking", "Spreadsheets", "Terminology",
        "TestSupport", "TextIO", "YAML",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TermAlignmentTests",
      dependencies: [
        "Bitext", "Domains", "TermAlignment", "Segmentation", "Lexicon", "Terminology",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "GlossaryBuildingTests",
      dependencies: [
        "GlossaryBuilding", "Lexicon", "TermAlignment", "Segmentation", "Terminology",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WorkflowsTests",
      dependencies: [
        "AlignmentFormats", "Bitext", "BitextFormats", "CheckFormats", "Checking",
        "DocumentFormats", "Domains", "GlossaryBuilding", "GlossaryFormats", "Lexicon",
        "Quantities", "TermAlignment", "TermFormats", "Terminology", "TestSupport", "TextIO",
        "WordAlignment",
        "Workflows",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "duiyi", "Platform", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["SameBytes", "Snapshots"],
      swiftSettings: strict),
  ] + (review ? reviewTargets : []),
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

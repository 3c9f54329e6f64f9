// swift-tools-version: 6.2

import PackageDescription

/// A library module.
///
/// What it lists is all it may see: the module graph is the privacy boundary.
func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies)
}

/// The tests of a module, under `Tests/`.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies)
}

/// What the tests of several modules share, under `Tests/` too.
func support(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, path: "Tests/\(name)")
}

/// The command an analyst runs.
func executable(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies)
}

/// A C library of the system: a module map and a shim.
func system(_ name: String, _ packages: [String], pkgConfig: String? = nil) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt(packages)])
}

extension Target.Dependency {
    static var GRDB: Self { .product(name: "GRDB", package: "GRDB.swift") }
    static var Yams: Self { .product(name: "Yams", package: "Yams") }
    static var ArgumentParser: Self { .product(name: "ArgumentParser", package: "swift-argument-parser") }
    static var Logging: Self { .product(name: "Logging", package: "swift-log") }
    static var Crypto: Self { .product(name: "Crypto", package: "swift-crypto") }
    static var Mustache: Self { .product(name: "Mustache", package: "swift-mustache") }
}

let modules: [Target] = [
    // MARK: modules
    system("CLibCSV", ["libcsv-dev"]),
    system("CLibXLSXWriter", ["libxlsxwriter-dev"], pkgConfig: "xlsxwriter"),
    system("CLibZip", ["libzip-dev"], pkgConfig: "libzip"),
    module("Vocabulary", []),
    module("Definitions", ["Vocabulary"]),
    module("PersonalData", ["Vocabulary"]),
    module("Delimited", ["CLibCSV"]),
    module("Workbooks", ["Vocabulary", "CLibZip"]),
    module("Rendering", ["Delimited", "CLibXLSXWriter", .Mustache]),
    module("Configuration", ["Vocabulary", "Definitions", .Yams]),
    module("Ingestion", ["Vocabulary", "Definitions", "PersonalData", "Delimited"]),
    module("Standardisation", ["Vocabulary", "Definitions", "PersonalData"]),
    module("Linkage", ["Vocabulary", "Definitions"]),
    module("Timelines", ["Vocabulary", "Definitions"]),
    module("Alerts", ["Vocabulary", "Definitions", "Timelines"]),
    module("Cohorts", ["Vocabulary", "Definitions", "Timelines"]),
    module("Monitoring", ["Vocabulary", "Definitions"]),
    module("DisclosureControl", ["Vocabulary", "Definitions"]),
    module("Release", ["Vocabulary", "Definitions", "PersonalData", "DisclosureControl", .Crypto]),
    module("Publishing", ["Vocabulary", "Definitions", "Rendering", "Release", "DisclosureControl"]),
    module("Store", ["Vocabulary", "Definitions", "PersonalData", .GRDB]),
    module("SyntheticExtracts", ["Vocabulary", "PersonalData", "Delimited"]),
    module(
        "LinkageStudies",
        ["Vocabulary", "Definitions", "PersonalData", "Delimited", "Configuration", "Linkage", "Rendering"]),
    module(
        "Nightly",
        [
            "Vocabulary", "Definitions", "PersonalData", "Delimited", "Rendering", "Configuration",
            "Ingestion",
            "Standardisation", "Linkage", "Timelines", "Alerts", "Cohorts", "Monitoring", "DisclosureControl",
            "Release", "Publishing", "Store", "Workbooks", .Crypto, .Logging,
        ]),
    executable(
        "tributary",
        [
            "Vocabulary", "Definitions", "Configuration", "Linkage", "Nightly", "LinkageStudies",
            "SyntheticExtracts",
            .ArgumentParser, .Logging,
        ]),
    executable(
        "AlertBenchmark", ["Vocabulary", "Definitions", "Configuration", "Timelines", "Alerts", "Nightly"]),
    support("TestSupport", []),
    tests("VocabularyTests", ["Vocabulary"]),
    tests("PersonalDataTests", ["TestSupport", "PersonalData", "Vocabulary"]),
    tests("DelimitedTests", ["TestSupport", "Delimited"]),
    tests("WorkbooksTests", ["TestSupport", "Workbooks", "Rendering", "Vocabulary"]),
    tests("RenderingTests", ["TestSupport", "Rendering", "Delimited"]),
    tests("ConfigurationTests", ["TestSupport", "Configuration", "Definitions", "Vocabulary"]),
    tests(
        "IngestionTests",
        ["TestSupport", "Ingestion", "Definitions", "PersonalData", "Vocabulary", "Delimited"]),
    tests("StandardisationTests", ["Standardisation", "Definitions", "PersonalData", "Vocabulary"]),
    tests("LinkageTests", ["Linkage", "Definitions", "Vocabulary"]),
    tests("TimelinesTests", ["TestSupport", "Timelines", "Definitions", "Vocabulary"]),
    tests(
        "AlertsTests", ["TestSupport", "Alerts", "Configuration", "Timelines", "Definitions", "Vocabulary"]),
    tests(
        "CohortsTests",
        ["TestSupport", "Cohorts", "DisclosureControl", "Timelines", "Definitions", "Vocabulary"]),
    tests(
        "MonitoringTests",
        ["TestSupport", "Monitoring", "DisclosureControl", "Definitions", "Vocabulary"]),
    tests("DisclosureControlTests", ["TestSupport", "DisclosureControl", "Definitions", "Vocabulary"]),
    tests(
        "ReleaseTests",
        [
            "TestSupport", "Release", "Alerts", "Timelines", "DisclosureControl", "Definitions",
            "PersonalData",
            "Vocabulary",
        ]),
    tests(
        "PublishingTests",
        [
            "TestSupport", "Publishing", "Release", "Rendering", "DisclosureControl", "Definitions",
            "Vocabulary",
        ]),
    tests(
        "SyntheticExtractsTests",
        ["SyntheticExtracts", "Configuration", "Definitions", "Delimited", "PersonalData", "Vocabulary"]),
    tests(
        "LinkageStudiesTests",
        ["LinkageStudies", "Configuration", "Linkage", "Delimited", "Definitions", "Vocabulary"]),
    tests("ArchitectureTests", ["TestSupport"]),
    tests(
        "NightlyTests",
        [
            "TestSupport", "Nightly", "Cohorts", "Configuration", "Definitions", "Ingestion", "PersonalData",
            "Publishing", "Release", "Store", "SyntheticExtracts", "Vocabulary", .Logging,
        ]),
    tests("StoreTests", ["TestSupport", "Store", "PersonalData", "Definitions", "Vocabulary", .GRDB]),
    tests(
        "AlertBenchmarkTests",
        ["TestSupport", "AlertBenchmark", "Alerts", "Definitions", "Timelines", "Vocabulary"]),
    tests("DocumentationTests", ["TestSupport", "tributary", .ArgumentParser]),
    tests(
        "EndToEndTests",
        [
            "TestSupport", "tributary", "Configuration", "Definitions", "Delimited", "Vocabulary", .GRDB,
            .ArgumentParser,
        ]),
    // MARK: end of modules
]

let package = Package(
    name: "tributary",
    products: [
        .executable(name: "tributary", targets: ["tributary"]),
        .library(name: "Linkage", targets: ["Linkage"]),
        .library(name: "DisclosureControl", targets: ["DisclosureControl"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: modules)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .enableUpcomingFeature("InferIsolatedConformances"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
        .treatWarning("ExplicitSendable", as: .error),
        .treatWarning("DeprecatedDeclaration", as: .warning),
    ]
}

internal import Definitions
public import Configuration
internal import FoundationEssentials
public import Vocabulary

/// A pipeline on disk: its configuration, and where its extracts, outputs and stores are.
public struct NightSite: Sendable {
    /// The configuration, whole and without fault.
    public let configuration: PipelineConfiguration
    /// The configuration's files as they were read, in order of their paths: what the ledger hashes.
    public let files: [ConfigurationFile]

    private let folder: String
    /// The folder of the databases, the lock and the key, where it is not the one that the configuration names.
    private var ownState: String?
    /// The folder of the outputs, where somebody asked for another than is usual.
    private var ownOutputs: String?

    /// A pipeline that was read already.
    init(_ configuration: PipelineConfiguration, files: [ConfigurationFile], nightlyFile: String) {
        self.configuration = configuration
        self.files = files
        folder = nightlyFile.folderOfPath
    }

    /// Loads the configuration that a nightly file names.
    ///
    /// - Parameter nightlyFile: The path of `nightly.yml`; places on disk are relative to its folder.
    /// - Throws: `Faults` with everything that is wrong in any file of the configuration.
    public init(nightlyFile: String) throws(Faults) {
        let loaded = try ConfigurationLoader.load(nightly: nightlyFile, files: .onDisk)
        configuration = loaded.configuration
        files = loaded.files
        folder = nightlyFile.folderOfPath
    }

    /// The folder of a night's extracts.
    public func extractsFolder(asOf day: CalendarDay) -> String {
        resolved(configuration.nightly.places.extracts.replacing("{date}", with: day.description))
    }

    /// The latest nights whose extracts have a folder of their own, in order and at most five; none where all nights
    /// share one.
    var nightsWithExtracts: [String] {
        let parts = configuration.nightly.places.extracts.split(
            separator: "{date}", omittingEmptySubsequences: false)
        guard parts.count == 2, let above = parts.first, parts[1].isEmpty, above.hasSuffix("/") else {
            return []
        }
        let names = Files.names(in: resolved(String(above)))
        return Array(names.filter { CalendarDay(iso: $0) != nil }.suffix(5))
    }

    /// The folder of all nights' outputs: below a state folder of its own, where nothing else was asked for.
    public var outputs: String {
        ownOutputs ?? ownState.map { "\($0)/out" } ?? resolved(configuration.nightly.places.outputs)
    }

    /// The folder of the databases and the lock.
    public var state: String { ownState ?? resolved(configuration.nightly.places.state) }

    /// The file of the key that pseudonyms are made with.
    public var pseudonymKey: String {
        ownState.map { "\($0)/pseudonym.key" } ?? resolved(configuration.nightly.places.pseudonymKey)
    }

    /// Whether the nights are only tried: they have a state folder of their own.
    var isTrial: Bool { ownState != nil }

    /// The same pipeline with its databases, lock, key and outputs in a folder of their own, so that trying something
    /// leaves the nights that the configuration's own folders hold, and what they put out, as they are.
    ///
    /// - Parameters:
    ///   - folder: The folder, seen from the one in which the command runs; none for the configuration's.
    ///   - outputs: The folder of the outputs; none for `out` below that folder, or for the configuration's.
    /// - Returns: The pipeline.
    public func keepingState(in folder: String?, outputs: String? = nil) -> NightSite {
        var site = self
        site.ownState = folder
        site.ownOutputs = outputs
        return site
    }

    /// The hash of the file that says how records are linked.
    var linkageHash: String {
        files.first { $0.path == configuration.nightly.parts.linkage }?.bytes.sha256 ?? ""
    }

    /// The vault's file.
    public var vaultPath: String { "\(state)/vault.sqlite" }

    /// The analysis database's file.
    public var analysisPath: String { "\(state)/analysis.sqlite" }

    /// The ledger's file.
    public var ledgerPath: String { "\(state)/ledger.sqlite" }

    /// The lock's file.
    public var lockPath: String { "\(state)/run.lock" }

    /// A place as the configuration writes it, seen from the folder in which the command runs.
    public func resolved(_ place: String) -> String {
        if place.hasPrefix("/") { return place }
        var parts =
            folder == "."
            ? [] : folder.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        for part in place.split(separator: "/").map(String.init) where part != "." {
            if part == "..", let last = parts.last, last != "..", !last.isEmpty {
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }
}

extension ConfigurationFiles {
    /// Files as they stand on disk, by paths relative to the folder in which the command runs.
    static var onDisk: ConfigurationFiles {
        ConfigurationFiles(
            bytes: { path in (try? Data(contentsOf: URL(filePath: path))).map(Array.init) },
            names: { folder in Files.names(in: folder.isEmpty ? "." : folder) })
    }
}

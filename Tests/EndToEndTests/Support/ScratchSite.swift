import Foundation
import TestSupport

/// A pipeline in a folder of its own, gone when the test is.
///
/// It is the repository's `Pipelines` and a copy of some extracts, with outputs and state beside them.
final class ScratchSite: Sendable {
    /// The repository.
    static let repository = Repository.root

    /// The sample's nights.
    static let first = "2026-03-01"
    static let second = "2026-03-02"

    let root: URL
    private let command: URL

    /// Copies the pipeline and the sample's nights.
    init(sample: String = "SampleData") throws {
        _ = Self.sweeping
        let name = "tributary-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
        root = FileManager.default.temporaryDirectory.appending(path: name)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        command = try Self.builtCommand()
        try FileManager.default.copyItem(
            at: Self.repository.appending(path: "Pipelines"), to: root.appending(path: "Pipelines"))
        try FileManager.default.copyItem(
            at: Self.repository.appending(path: sample), to: root.appending(path: "SampleData"))
    }

    /// Copies another site, with all that was run there.
    init(copying other: ScratchSite) throws {
        let name = "tributary-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
        root = FileManager.default.temporaryDirectory.appending(path: name)
        command = other.command
        try FileManager.default.copyItem(at: other.root, to: root)
    }

    /// Removes, once, what earlier tests left: sites that are shared live until their process ends.
    private static let sweeping: Void = {
        let folder = FileManager.default.temporaryDirectory
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
        for name in names ?? [] {
            let parts = name.split(separator: "-")
            guard parts.first == "tributary", parts.count > 2, let process = pid_t(parts[1]),
                kill(process, 0) != 0
            else { continue }
            try? FileManager.default.removeItem(at: folder.appending(path: name))
        }
    }()

    deinit { try? FileManager.default.removeItem(at: root) }

    var out: URL { root.appending(path: "out") }
    var latest: URL { out.appending(path: "latest") }
    var state: URL { out.appending(path: "state") }
    var vault: StoredTables { StoredTables(state.appending(path: "vault.sqlite")) }
    var analysis: StoredTables { StoredTables(state.appending(path: "analysis.sqlite")) }
    var ledger: StoredTables { StoredTables(state.appending(path: "ledger.sqlite")) }
    var nightly: String { root.appending(path: "Pipelines/nightly.yml").path(percentEncoded: false) }

    /// The command as the tests were told, or as it was built beside them.
    private static func builtCommand() throws -> URL {
        if let path = ProcessInfo.processInfo.environment["TRIBUTARY"] {
            return path.hasPrefix("/") ? URL(filePath: path) : repository.appending(path: path)
        }
        for configuration in ["release", "debug"] {
            let url = repository.appending(path: ".build/\(configuration)/tributary")
            if FileManager.default.isExecutableFile(atPath: url.path(percentEncoded: false)) { return url }
        }
        throw CocoaError(.fileNoSuchFile)
    }

    /// What a command did.
    struct Result: Sendable {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Runs the command to its end, in a folder if one is given.
    @discardableResult
    func tributary(_ arguments: [String], in folder: URL? = nil) throws -> Result {
        let (process, files) = try start(arguments, in: folder)
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus,
            output: try String(contentsOf: files.output, encoding: .utf8),
            errors: try String(contentsOf: files.errors, encoding: .utf8))
    }

    /// Runs one night.
    @discardableResult
    func run(asOf night: String, threads: Int = 2, more: [String] = []) throws -> Result {
        try tributary(["run", nightly, "--as-of", night, "--threads", "\(threads)"] + more)
    }

    /// Starts a night and kills it after a while, as a power cut would.
    ///
    /// - Returns: Whether it was killed; `false` where it had ended by itself.
    func runAndKill(asOf night: String, after seconds: Double) throws -> Bool {
        let (process, _) = try start(["run", nightly, "--as-of", night])
        let end = Date(timeIntervalSinceNow: seconds)
        while process.isRunning, Date() < end { Thread.sleep(forTimeInterval: 0.005) }
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGKILL
    }

    /// Starts a night and kills it as soon as something stands at a path that wasn't there before.
    ///
    /// - Returns: Whether it was killed; `false` where it had ended by itself.
    func runAndKill(asOf night: String, once file: URL) throws -> Bool {
        let path = file.path(percentEncoded: false)
        let (process, _) = try start(["run", nightly, "--as-of", night])
        while process.isRunning, !FileManager.default.fileExists(atPath: path) {
            Thread.sleep(forTimeInterval: 0.0005)
        }
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGKILL
    }

    private func start(_ arguments: [String], in folder: URL? = nil) throws -> (
        Process, (output: URL, errors: URL)
    ) {
        let process = Process()
        process.executableURL = command
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = folder }
        let name = UUID().uuidString
        let files = (root.appending(path: "\(name).out"), root.appending(path: "\(name).err"))
        for file in [files.0, files.1] {
            _ = FileManager.default.createFile(atPath: file.path, contents: nil)
        }
        process.standardOutput = try FileHandle(forWritingTo: files.0)
        process.standardError = try FileHandle(forWritingTo: files.1)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return (process, files)
    }

    /// Every file below a folder, by its path in the folder.
    func files(in folder: URL) throws -> [String: Data] {
        let resolved = folder.resolvingSymlinksInPath()
        var found: [String: Data] = [:]
        let walk = FileManager.default.enumerator(
            at: resolved, includingPropertiesForKeys: [.isRegularFileKey])
        for case let url as URL in walk ?? FileManager.DirectoryEnumerator() {
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            found[String(url.path.dropFirst(resolved.path.count + 1))] = try Data(contentsOf: url)
        }
        return found
    }
}

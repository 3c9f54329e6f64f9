import Foundation
import Testing

extension ScratchSite {
    /// The folder of a night's extracts.
    func extracts(of night: String) -> URL { root.appending(path: "SampleData/\(night)") }

    /// The file of a source's extract on a night.
    func extractFile(_ source: String, of night: String = first) -> URL {
        extracts(of: night).appending(
            path: "\(source)_\(night.replacing("-", with: ""))_001.csv")
    }

    /// Changes one extract, cell by cell, and writes it as its agency does.
    func editExtract(
        _ source: String, of night: String = first, _ change: (inout Extract) throws -> Void
    ) throws {
        let file = extractFile(source, of: night)
        var extract = try Extract(file)
        try change(&extract)
        try extract.write(to: file)
    }

    /// Changes the bytes of one extract.
    func editBytes(_ source: String, of night: String = first, _ change: (inout Data) -> Void) throws {
        let file = extractFile(source, of: night)
        var bytes = try Data(contentsOf: file)
        change(&bytes)
        try bytes.write(to: file)
    }

    /// What a text file of the copied pipeline holds.
    func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// Records the copied pipeline's rules as they are now, whatever was recorded before.
    func recordRulesAnew() throws {
        try FileManager.default.removeItem(at: root.appending(path: "Pipelines/alerts/versions.lock.yml"))
        let result = try tributary(["rules", "record", nightly])
        #expect(result.status == 0, "\(result.errors)")
    }

    /// Changes a text file of the copied pipeline.
    func edit(_ path: String, _ change: (String) -> String) throws {
        let url = root.appending(path: path)
        let text = try String(contentsOf: url, encoding: .utf8)
        try change(text).write(to: url, atomically: true, encoding: .utf8)
    }

    /// Adds a text file to the copied pipeline.
    func add(_ path: String, _ text: String) throws {
        try text.write(to: root.appending(path: path), atomically: true, encoding: .utf8)
    }

    /// The names of a folder's files, in order.
    func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
    }

    /// Lets a night do without the extracts that it isn't given.
    func requireNoExtract() throws {
        for name in try names(in: root.appending(path: "Pipelines/sources")) {
            try edit("Pipelines/sources/\(name)") {
                $0.replacing("\n    required: yes", with: "\n    required: no")
            }
        }
    }

    /// Takes over another site's key, so that the same people get the same pseudonyms.
    func takeKey(of other: ScratchSite) throws {
        try FileManager.default.createDirectory(
            at: state, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try FileManager.default.copyItem(
            at: other.state.appending(path: "pseudonym.key"), to: state.appending(path: "pseudonym.key"))
    }
}

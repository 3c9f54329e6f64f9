internal import Configuration
internal import Store
internal import Vocabulary

/// The hashes of everything that a night is made from, and the identity that they give its work.
struct NightInputs: Sendable {
    /// The hashes of extracts and of the configuration's files.
    let hashes: [ContentHash]
    /// Two runs with one identity do the very same work.
    let identity: String

    init(site: NightSite, folder: ExtractFolder, decisions: LinkDecisionFile?, asOf: CalendarDay) {
        let extracts = folder.files.map { file in
            ContentHash(
                kind: "input", name: file.name, sha256: file.sha256, bytes: file.bytes.count)
        }
        let configuration = site.files.map { file in
            ContentHash(
                kind: "configuration", name: file.path, sha256: file.bytes.sha256, bytes: file.bytes.count)
        }
        hashes = extracts + configuration + (decisions.map { [$0.hash] } ?? [])
        let lines = hashes.map { "\($0.kind) \($0.name) \($0.sha256)\n" }
        identity = Array("\(asOf) \(TributaryVersion.current)\n\(lines.joined())".utf8).sha256
    }
}

extension LinkDecisionFile {
    /// Its hash, among those of the configuration: a night is made from what people decided too.
    var hash: ContentHash {
        ContentHash(kind: "configuration", name: place, sha256: bytes.sha256, bytes: bytes.count)
    }
}

/// The version of this software, which every run's identity includes.
public enum TributaryVersion: Sendable {
    /// The version, as `CHANGELOG.md` has it.
    public static let current = "0.1.0"
}

internal import FoundationEssentials

/// A file to be put out: its place within the night's folder, and its bytes.
struct OutputFile: Sendable {
    let path: String
    let bytes: [UInt8]
}

/// The folder of all nights' outputs.
///
/// A night is written whole to a place of its own, named for its contents, and `DATE` is a link to it that is
/// replaced with one rename: readers see the old outputs or the new, never half. `latest` links to the newest night.
struct OutputFolder: Sendable {
    private let root: String

    init(root: String) { self.root = root }

    /// Where a night's outputs are read.
    func path(of night: String) -> String { "\(root)/\(night)" }

    /// Puts out a night and points `latest` at it.
    ///
    /// - Parameters:
    ///   - files: All the night's files.
    ///   - night: The night's date, as its outputs' name.
    ///   - digest: A hash of the files' contents.
    ///   - isLatest: Whether no later night stands.
    /// - Throws: ``RunFailure``
    func publish(
        _ files: [OutputFile], as night: String, digest: String, isLatest: Bool
    ) throws(RunFailure) {
        let place = ".nights/\(night)-\(digest.prefix(16))"
        try Files.makeFolder("\(root)/.nights")
        let staging = "\(root)/.nights/.\(night).new"
        try Files.remove(staging)
        for file in files.sorted(by: { $0.path < $1.path }) {
            let path = "\(staging)/\(file.path)"
            try Files.makeFolder(URL(filePath: path).deletingLastPathComponent().path)
            try Files.write(file.bytes, to: path)
        }
        if Files.exists("\(root)/\(place)") {
            // The very same contents stand already, and somebody may be reading them.
            try Files.remove(staging)
        } else {
            try Files.rename(staging, to: "\(root)/\(place)")
        }
        try link(night, to: place)
        if isLatest { try link("latest", to: night) }
        try removeEarlier(of: night, except: place)
    }

    private func link(_ name: String, to target: String) throws(RunFailure) {
        let staging = "\(root)/.\(name).link"
        try Files.remove(staging)
        do {
            try FileManager.default.createSymbolicLink(atPath: staging, withDestinationPath: target)
        } catch {
            throw RunFailure(.failed, "the link \(staging) can't be made")
        }
        try Files.rename(staging, to: "\(root)/\(name)")
    }

    /// Removes what earlier runs of the same night put out.
    private func removeEarlier(of night: String, except place: String) throws(RunFailure) {
        for name in Files.names(in: "\(root)/.nights") where name.hasPrefix("\(night)-") {
            guard ".nights/\(name)" != place else { continue }
            try Files.remove("\(root)/.nights/\(name)")
        }
    }
}

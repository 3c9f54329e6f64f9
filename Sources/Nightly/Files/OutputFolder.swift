internal import FoundationEssentials
internal import Publishing
internal import Vocabulary

/// The folder of all nights' outputs.
///
/// A night is written whole to a place of its own below `.nights`, and `DATE` is a link to it that is replaced with one
/// rename: readers see the old outputs or the new, never half. `latest` links to the newest night.
struct OutputFolder: Sendable {
    private let root: String

    init(root: String) { self.root = root }

    private var store: String { "\(root)/.nights" }

    /// Where a night's outputs are read.
    func path(of night: String) -> String { "\(root)/\(night)" }

    /// Makes the folder and takes its lock: whoever publishes there is alone.
    ///
    /// - Throws: ``RunFailure`` of kind `locked` where another run holds it.
    func lock() throws(RunFailure) -> RunLock {
        try Files.makeFolder(root)
        try Files.makeFolder(store)
        return try RunLock(path: "\(store)/run.lock")
    }

    /// Puts out a night and points `latest` at it.
    ///
    /// - Parameters:
    ///   - files: All the night's files.
    ///   - night: The night's date, as its outputs' name.
    ///   - digest: A hash of the files' contents.
    ///   - owner: Whose nights these are; outputs of nights that were only tried make way for others'.
    /// - Throws: ``RunFailure`` of kind `configuration` where the folder holds the nights of somebody else.
    func publish(
        _ files: [PublishedFile], as night: String, digest: String, of owner: OutputOwner
    ) throws(RunFailure) {
        try check(owner)
        try Files.makeFolder(root)
        try Files.makeFolder(store)
        if self.owner?.mark != owner.mark {
            if self.owner != nil { try clear() }
            try Files.replace("\(store)/owner", with: Array(owner.text.utf8))
        }
        let place: String
        if let standing = standing(files, of: night) {
            place = standing
        } else {
            place = try added(files, of: night, digest: digest)
        }
        try link(night, to: ".nights/\(place)")
        try link("latest", to: night)
        try removeOthers(of: night, than: place)
    }

    /// How many of some files are where a night's outputs are read, byte for byte.
    func count(of files: [PublishedFile], standingAs night: String) -> Int {
        files.count { stands($0, in: path(of: night)) }
    }

    private func stands(_ file: PublishedFile, in folder: String) -> Bool {
        (try? Files.read("\(folder)/\(file.path)")) == file.bytes
    }

    /// The place of a night that holds these very files, whole and unchanged, and no other; somebody may be reading
    /// them, so they stay where they are.
    private func standing(_ files: [PublishedFile], of night: String) -> String? {
        let paths = files.map(\.path).sorted()
        return Files.names(in: store).first { name in
            name.hasPrefix("\(night)-") && Files.paths(below: "\(store)/\(name)") == paths
                && files.allSatisfy { stands($0, in: "\(store)/\(name)") }
        }
    }

    /// Writes the files to a place of their own.
    private func added(
        _ files: [PublishedFile], of night: String, digest: String
    ) throws(RunFailure) -> String {
        let staging = "\(store)/.\(night).new"
        try Files.remove(staging)
        for file in files.sorted(by: { $0.path < $1.path }) {
            let path = "\(staging)/\(file.path)"
            try Files.makeFolder(path.folderOfPath)
            try Files.write(file.bytes, to: path)
        }
        let name = "\(night)-\(digest.prefix(16))"
        var place = name
        var number = 1
        // What bears the name and isn't the same was changed or half removed; it goes when nobody is led to it.
        while Files.exists("\(store)/\(place)") {
            number += 1
            place = "\(name)-\(number)"
        }
        try Files.rename(staging, to: "\(store)/\(place)")
        return place
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
    private func removeOthers(of night: String, than place: String) throws(RunFailure) {
        for name in Files.names(in: store) where name.hasPrefix("\(night)-") && name != place {
            try discard(name)
        }
    }

    /// Removes a place; first it loses its name, so that half of it is never taken for the whole.
    private func discard(_ place: String) throws(RunFailure) {
        let gone = "\(store)/.gone"
        try Files.remove(gone)
        try Files.rename("\(store)/\(place)", to: gone)
        try Files.remove(gone)
    }
}

extension OutputFolder {
    /// Whose nights the folder holds; none where nothing was put out yet.
    private var owner: OutputOwner? {
        (try? Files.read("\(store)/owner")).flatMap { OutputOwner(text: String(decoding: $0, as: UTF8.self)) }
    }

    /// Checks that nights may be put out here: those of another state folder are not replaced, unless they were only
    /// tried.
    ///
    /// - Throws: ``RunFailure`` of kind `configuration`
    func check(_ owner: OutputOwner) throws(RunFailure) {
        guard let standing = self.owner, standing.mark != owner.mark, !standing.isTrial else { return }
        throw RunFailure(
            .configuration,
            "\(root) holds the outputs of nights that another state folder knows; name a folder of their own for these, "
                + "with 'places: outputs:' or --outputs, or move \(root) away")
    }

    /// Removes all nights.
    private func clear() throws(RunFailure) {
        for name in Files.names(in: root) where Files.isLink("\(root)/\(name)") {
            try Files.remove("\(root)/\(name)")
        }
        for name in Files.names(in: store) where CalendarDay(iso: name.prefix(10)) != nil {
            try discard(name)
        }
        try Files.remove("\(root)/timings")
    }
}

internal import FoundationEssentials
internal import Glibc

/// Reading and writing whole files, with the modes that personal data ask for: files 0600, folders 0700.
enum Files {
    /// A file's bytes.
    ///
    /// - Throws: ``RunFailure`` of kind `inputMissing`.
    static func read(_ path: String) throws(RunFailure) -> [UInt8] {
        do { return Array(try Data(contentsOf: URL(filePath: path))) } catch {
            throw RunFailure(.inputMissing, "\(path) can't be read; is it there, and may this user read it?")
        }
    }

    /// The names of a folder's entries, in order; empty where there is no such folder.
    static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    /// Whether something stands at a path.
    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// Whether a folder stands at a path.
    static func isFolder(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }

    /// The paths of all files below a folder, as seen from it, in order; empty where there is no such folder.
    static func paths(below folder: String) -> [String] {
        ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).filter { path in
            var isFolder = false
            return FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
                && !isFolder
        }.sorted()
    }

    /// Whether a link stands at a path, wherever it leads.
    static func isLink(_ path: String) -> Bool {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
    }

    /// Makes a folder, and those above it, with mode 0700; one that is there already is nobody else's to look into.
    ///
    /// - Throws: ``RunFailure`` where it can't be made, or others may look into what it holds.
    static func makeFolder(_ path: String) throws(RunFailure) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw RunFailure(.failed, "the folder \(path) can't be made")
        }
        guard let mode = SystemCalls.mode(of: path), mode & 0o077 != 0 else { return }
        // An empty folder was made for this; one that holds something may be shared on purpose.
        guard names(in: path).isEmpty, SystemCalls.changeMode(of: path, to: 0o700) else {
            throw RunFailure(
                .failed,
                "others than its owner may look into the folder \(path) (mode \(String(mode, radix: 8))); make it "
                    + "private with 'chmod 700 \(path)', or name another folder")
        }
    }

    /// Writes a file with mode 0600 from the start, and waits until it is on the disk.
    ///
    /// - Throws: ``RunFailure``
    static func write(_ bytes: [UInt8], to path: String) throws(RunFailure) {
        let descriptor = SystemCalls.openPrivate(path, truncating: true)
        guard descriptor >= 0 else {
            throw RunFailure(.failed, "\(path) can't be written: \(SystemCalls.lastMessage)")
        }
        defer { close(descriptor) }
        guard SystemCalls.writeAll(bytes, to: descriptor) else {
            throw RunFailure(.failed, "\(path) can't be written: \(SystemCalls.lastMessage)")
        }
    }

    /// Removes whatever stands at a path, if anything does.
    ///
    /// - Throws: ``RunFailure``
    static func remove(_ path: String) throws(RunFailure) {
        guard exists(path) || isLink(path) else { return }
        do { try FileManager.default.removeItem(atPath: path) } catch {
            throw RunFailure(.failed, "\(path) can't be removed")
        }
    }

    /// Writes a file beside its place and swaps it in: whoever reads it, and whatever ends the process, meets the old
    /// contents or the new, never half.
    ///
    /// - Throws: ``RunFailure``
    static func replace(_ path: String, with bytes: [UInt8]) throws(RunFailure) {
        try write(bytes, to: "\(path).new")
        try rename("\(path).new", to: path)
    }

    /// Renames, replacing what stands there; one step, so that readers see the old or the new.
    ///
    /// It waits until the name is on the disk.
    ///
    /// - Throws: ``RunFailure``
    static func rename(_ from: String, to: String) throws(RunFailure) {
        guard SystemCalls.renameReplacing(from, to: to), SystemCalls.syncFolder(to.folderOfPath) else {
            throw RunFailure(.failed, "\(from) can't be renamed to \(to): \(SystemCalls.lastMessage)")
        }
    }
}

extension String {
    /// The folder of a path; `.` where it names none.
    var folderOfPath: String {
        guard let slash = lastIndex(of: "/") else { return "." }
        return slash == startIndex ? "/" : String(self[..<slash])
    }
}

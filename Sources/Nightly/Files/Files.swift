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

    /// Makes a folder, and those above it, with mode 0700.
    ///
    /// - Throws: ``RunFailure``
    static func makeFolder(_ path: String) throws(RunFailure) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw RunFailure(.failed, "the folder \(path) can't be made")
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
        guard exists(path) || (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil else {
            return
        }
        do { try FileManager.default.removeItem(atPath: path) } catch {
            throw RunFailure(.failed, "\(path) can't be removed")
        }
    }

    /// Renames, replacing what stands there; one step, so that readers see the old or the new.
    ///
    /// - Throws: ``RunFailure``
    static func rename(_ from: String, to: String) throws(RunFailure) {
        guard SystemCalls.renameReplacing(from, to: to) else {
            throw RunFailure(.failed, "\(from) can't be renamed to \(to): \(SystemCalls.lastMessage)")
        }
    }
}

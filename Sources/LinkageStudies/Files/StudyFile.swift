internal import Glibc

/// Whole files in, and files written piece by piece; with ``StudyFileWriter`` all of the module's unsafe code.
enum StudyFile {
    /// A file's bytes.
    ///
    /// - Throws: ``StudyFailure`` where it can't be read.
    static func read(_ path: String) throws(StudyFailure) -> [UInt8] {
        guard let bytes = bytes(path) else {
            throw StudyFailure(
                .inputMissing, "\(path) can't be read; is it there, and may this user read it?")
        }
        return bytes
    }

    /// A file's bytes; `nil` where it can't be read.
    static func bytes(_ path: String) -> [UInt8]? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let size = lseek(descriptor, 0, SEEK_END)
        guard size >= 0, lseek(descriptor, 0, SEEK_SET) == 0 else { return nil }
        var isComplete = true
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            while count < buffer.count {
                let start = unsafe buffer.baseAddress?.advanced(by: count)
                let taken = unsafe Glibc.read(descriptor, start, buffer.count - count)
                if taken < 0 { isComplete = false }
                guard taken > 0 else { return }
                count += taken
            }
        }
        return isComplete ? bytes : nil
    }

    /// Makes a folder, readable by its owner alone, and those above it.
    ///
    /// - Throws: ``StudyFailure`` where it can't be made.
    static func makeFolder(_ path: String) throws(StudyFailure) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += part + "/"
            if unsafe mkdir(made, 0o700) != 0, errno != EEXIST {
                throw StudyFailure(.output, "the folder \(path) can't be made; may this user write there?")
            }
        }
    }
}

/// A file that is written piece by piece, readable by its owner alone: it names people.
struct StudyFileWriter: ~Copyable {
    private let path: String
    private let descriptor: Int32

    /// An empty file, in place of any that stood there.
    ///
    /// - Throws: ``StudyFailure`` where it can't be made.
    init(_ path: String) throws(StudyFailure) {
        self.path = path
        descriptor = unsafe open(path, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0o600)
        if descriptor < 0 { throw Self.failure(path) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Writes a piece after the earlier ones.
    ///
    /// - Throws: ``StudyFailure`` where it can't be written.
    func write(_ bytes: [UInt8]) throws(StudyFailure) {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { all in
                unsafe Glibc.write(descriptor, all.baseAddress?.advanced(by: written), all.count - written)
            }
            guard count > 0 else { throw Self.failure(path) }
            written += count
        }
    }

    private static func failure(_ path: String) -> StudyFailure {
        StudyFailure(.output, "\(path) can't be written; is there room, and may this user write there?")
    }
}

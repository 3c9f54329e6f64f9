internal import FoundationEssentials
internal import Glibc
internal import Nightly
internal import SyntheticExtracts

/// A folder that synthetic extracts are written to, piece by piece.
///
/// Its files are readable by everybody, since nobody in them is real.
struct SampleFolder {
    private let root: String
    private var begun: Set<String> = []
    private var folders: Set<String> = []

    /// The number of files written.
    var files: Int { begun.count }

    /// A folder by its path; it is made when the first file is.
    init(_ path: String) { root = path }

    /// Writes a piece after the earlier ones of its file; the first replaces a file of that name.
    ///
    /// - Throws: ``RunFailure`` where the folder or file can't be written.
    mutating func write(_ piece: SyntheticPiece) throws(RunFailure) {
        let path = "\(root)/\(piece.file)"
        try makeFolder(of: path)
        let isFirst = begun.insert(piece.file).inserted
        let flags = O_CREAT | O_WRONLY | O_CLOEXEC | (isFirst ? O_TRUNC : O_APPEND)
        let descriptor = unsafe open(path, flags, 0o644)
        guard descriptor >= 0, Self.append(piece.bytes, to: descriptor), close(descriptor) == 0 else {
            throw RunFailure(
                .failed, "\(path) can't be written; is there room, and may this user write there?")
        }
    }

    private mutating func makeFolder(of path: String) throws(RunFailure) {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        guard folders.insert(folder).inserted else { return }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw RunFailure(.failed, "the folder \(folder) can't be made; may this user write there?")
        }
    }

    private static func append(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { all in
                unsafe Glibc.write(descriptor, all.baseAddress?.advanced(by: written), all.count - written)
            }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }
}

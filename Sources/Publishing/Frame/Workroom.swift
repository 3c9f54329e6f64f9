import FoundationEssentials
import Rendering

/// A private folder in which spreadsheets are made for a moment: the library that writes them writes to files alone.
public struct Workroom: Sendable {
    private let folder: String

    /// A room in a folder that exists, and that nobody else may read.
    public init(folder: String) { self.folder = folder }

    /// A workbook as the bytes of its file; nothing stays in the room.
    ///
    /// - Throws: ``PublishingFault`` where the file can't be written, or what Foundation says where it can't be read.
    func file(_ path: String, _ workbook: Workbook) throws -> PublishedFile {
        let scratch = "\(folder)/\(path.split(separator: "/").joined(separator: "-"))"
        do throws(WorkbookError) {
            try workbook.write(to: scratch)
        } catch {
            throw PublishingFault(path: path, reason: error.description)
        }
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        return PublishedFile(path: path, bytes: Array(try Data(contentsOf: URL(filePath: scratch))))
    }
}

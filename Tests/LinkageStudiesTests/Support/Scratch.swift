import Configuration
import Definitions
import Foundation
import LinkageStudies

/// Folders of a test: the fixtures that lie beside it, and one of its own.
struct Scratch {
    /// The fixtures; everybody in them is made up.
    static let fixtures =
        root
        .appending(path: "Tests/Fixtures/LinkageStudiesTests").path

    /// The root of the project.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The folder's path.
    let path: String

    /// A new, empty folder.
    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "study-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    /// Writes a file into the folder.
    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
    }

    /// Writes a file of bytes into the folder.
    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
    }

    /// The lines of a file in the folder, without the line end after the last.
    func lines(of name: String) throws -> [String] {
        let text = try String(contentsOf: URL(filePath: "\(path)/\(name)"), encoding: .utf8)
        return text.split(separator: "\n").map(String.init)
    }

    /// The bytes of a file in the folder.
    func bytes(of name: String) throws -> Data { try Data(contentsOf: URL(filePath: "\(path)/\(name)")) }

    /// Takes the folder away.
    func remove() { try? FileManager.default.removeItem(atPath: path) }
}

extension ConfigurationFiles {
    /// The files of the disk.
    static let disk = ConfigurationFiles(
        bytes: { path in (try? Data(contentsOf: URL(filePath: path))).map { Array($0) } }, names: { _ in [] })
}

extension LinkageStudy {
    /// The study of the town, linked once for all tests that only look at it.
    static let linkedTown = _Concurrency.Task {
        try await StudyRun(try .town(), folder: "\(Scratch.fixtures)/town").linked()
    }

    /// The study of the town's clinic and library.
    static func town() throws -> LinkageStudy {
        try LinkageStudyLoader.load("\(Scratch.fixtures)/town/town.yml", files: .disk)
    }

    /// The study that a text describes.
    static func of(_ text: String) throws -> LinkageStudy {
        try LinkageStudyLoader.load("study.yml", files: ConfigurationFiles(["study.yml": text]))
    }
}

public import FoundationEssentials

/// The project's own files, which tests hold to their word.
public enum Repository: Sendable {
    /// The folder that the project is in: where the environment says, or above this file.
    public static let root: URL = {
        if let path = ProcessInfo.processInfo.environment["REPOSITORY"] { return URL(filePath: path) }
        return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }()

    /// A file or folder of the project, with the links to it followed.
    public static func url(_ path: String) -> URL { root.appending(path: path).resolvingSymlinksInPath() }

    /// What a file holds.
    public static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: url(path))) }

    /// What a text file holds.
    public static func text(_ path: String) throws -> String {
        String(decoding: try bytes(path), as: UTF8.self)
    }

    /// The paths of the files below a folder that end so, in order.
    public static func paths(below folder: String, ending end: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: url(folder).path)
            .filter { $0.hasSuffix(end) }.sorted().map { "\(folder)/\($0)" }
    }
}

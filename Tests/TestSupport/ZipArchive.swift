/// The files in a zip archive, such as a workbook, as text.
public struct ZipArchive: Sendable {
    /// Each file's text, by its name in the archive.
    public let files: [String: String]

    /// Something that isn't a zip archive.
    public struct Damaged: Error {}

    /// Reads an archive by its directory, since sizes needn't stand before the files themselves.
    public init(_ bytes: [UInt8]) throws {
        func number(_ place: Int, _ count: Int) throws -> Int {
            guard place >= 0, place + count <= bytes.count else { throw Damaged() }
            return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
        }
        guard bytes.count > 22,
            let end = try (0...(bytes.count - 22)).reversed().first(where: {
                try number($0, 4) == 0x0605_4B50
            })
        else { throw Damaged() }
        var files: [String: String] = [:]
        var entry = try number(end + 16, 4)
        for _ in 0..<(try number(end + 10, 2)) {
            let nameLength = try number(entry + 28, 2)
            let name = String(decoding: bytes[entry + 46..<entry + 46 + nameLength], as: UTF8.self)
            let header = try number(entry + 42, 4)
            let start = header + 30 + (try number(header + 26, 2)) + (try number(header + 28, 2))
            let content = Array(bytes[start..<start + (try number(entry + 20, 4))])
            let isStored = try number(entry + 10, 2) == 0
            files[name] = String(
                decoding: isStored ? content : try Inflater.inflate(content), as: UTF8.self)
            entry += 46 + nameLength + (try number(entry + 30, 2)) + (try number(entry + 32, 2))
        }
        self.files = files
    }

    /// All files' text together, in order of their names.
    public var text: String { files.sorted { $0.key < $1.key }.map(\.value).joined(separator: "\n") }
}

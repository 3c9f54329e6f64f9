import Foundation

/// An XLSX file's parts as text.
struct Workbook {
    /// Each part's text, by its name in the archive.
    let parts: [String: String]

    /// Reads the archive by its directory, since sizes needn't stand before the parts themselves.
    init(_ data: Data) throws {
        let bytes = Array(data)
        func number(_ place: Int, _ count: Int) -> Int {
            (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
        }
        guard bytes.count > 22,
            let end = (0...(bytes.count - 22)).reversed().first(where: { number($0, 4) == 0x0605_4B50 })
        else { throw Inflater.Damaged() }
        var parts: [String: String] = [:]
        var entry = number(end + 16, 4)
        for _ in 0..<number(end + 10, 2) {
            let nameLength = number(entry + 28, 2)
            let name = String(decoding: bytes[entry + 46..<entry + 46 + nameLength], as: UTF8.self)
            let header = number(entry + 42, 4)
            let start = header + 30 + number(header + 26, 2) + number(header + 28, 2)
            let content = Array(bytes[start..<start + number(entry + 20, 4)])
            parts[name] = String(
                decoding: number(entry + 10, 2) == 0 ? content : try Inflater.inflate(content), as: UTF8.self)
            entry += 46 + nameLength + number(entry + 30, 2) + number(entry + 32, 2)
        }
        self.parts = parts
    }

    /// All parts' text together.
    var text: String { parts.sorted { $0.key < $1.key }.map(\.value).joined(separator: "\n") }
}

extension Data {
    /// What a reader of an output can see: the parts of an XLSX file, the bytes of any other.
    func readable(_ name: String) throws -> Data {
        name.hasSuffix(".xlsx") ? Data(try Workbook(self).text.utf8) : self
    }
}

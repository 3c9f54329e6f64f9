internal import PersonalData

/// The key of a row as one text: its key cells, joined so that no two different keys are the same text.
enum RowKey {
    /// The key's text, or `nil` where a key cell is missing.
    ///
    /// A key of one cell is the cell. Several are joined by `|`, in each of which `|` is written `\p` and `\` is
    /// written `\\`: what separates then stands in no cell, and the cells can be told again.
    static func text(of cells: [Cell], columns: [Int]) -> String? {
        var parts: [String] = []
        for column in columns {
            guard column < cells.count, case .text(let text) = cells[column] else { return nil }
            parts.append(text)
        }
        guard parts.count > 1 else { return parts.first }
        return parts.map(\.escaped).joined(separator: "|")
    }
}

extension String {
    /// The text without a `|`.
    fileprivate var escaped: String {
        guard utf8.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\\") }) else {
            return self
        }
        var bytes: [UInt8] = []
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "|"): bytes += Array("\\p".utf8)
            case UInt8(ascii: "\\"): bytes += Array("\\\\".utf8)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

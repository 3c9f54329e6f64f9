import Definitions

/// The parts of a single value that a ``ColumnReference`` may ask for.
///
/// Each part is a list of values: empty where the value has no such part, several for words and equivalents.
struct ValueParts: Sendable {
    /// The kind of the column.
    let kind: LinkageColumn.Kind
    /// Which part.
    let part: ColumnReference.Part
    /// For `equivalents`, the groups of each value.
    var groups: [String: [Int]] = [:]

    /// Whether every value is its own and only part.
    var isIdentity: Bool {
        guard case .whole = part else { return false }
        switch kind {
        case .surname, .sex, .pnc, .cro, .identifier, .text: return true
        case .forename, .middleNames, .dateOfBirth, .postcode: return false
        }
    }

    /// The part of a value.
    func parts(of value: [UInt8]) -> [[UInt8]] {
        switch part {
        case .whole, .joined: isComplete(value) ? [value] : []
        case .prefix(let length): prefix(value, length)
        case .words: words(value)
        case .sound:
            Soundex.code(Array(value.prefix { $0 != Self.space && $0 != Self.hyphen })).map { [$0] } ?? []
        case .year: value.count >= 4 ? [Array(value[..<4])] : []
        case .monthDay: value.count == 10 ? [Array(value[5...])] : []
        case .sector: sector(value)
        case .outward: [Array(value.prefix { $0 != Self.space })]
        case .equivalents(let table): equivalents(value, table)
        }
    }

    private static let space = UInt8(ascii: " ")
    private static let hyphen = UInt8(ascii: "-")

    private func isComplete(_ value: [UInt8]) -> Bool {
        switch kind {
        case .forename, .middleNames: value.count > 1
        case .dateOfBirth: value.count == 10
        case .postcode: value.firstIndex(of: Self.space).map { value.count - $0 == 4 } ?? false
        case .surname, .sex, .pnc, .cro, .identifier, .text: true
        }
    }

    /// Never cuts a scalar in two: continuation bytes don't count.
    private func prefix(_ value: [UInt8], _ length: Int) -> [[UInt8]] {
        var scalars = 0
        for (index, byte) in value.enumerated() where byte & 0xc0 != 0x80 {
            if scalars == length { return [Array(value[..<index])] }
            scalars += 1
        }
        return scalars == length ? [value] : []
    }

    private func words(_ value: [UInt8]) -> [[UInt8]] {
        let words = value.split { $0 == Self.space || $0 == Self.hyphen }.map(Array.init)
        guard words.count > 1 else { return words }
        return words.filter { $0.count > 1 } + [words.flatMap(\.self)]
    }

    private func sector(_ value: [UInt8]) -> [[UInt8]] {
        guard let space = value.firstIndex(of: Self.space), space + 1 < value.count else { return [] }
        return [Array(value[...(space + 1)])]
    }

    private func equivalents(_ value: [UInt8], _ table: String) -> [[UInt8]] {
        guard let found = groups[String(decoding: value, as: UTF8.self)] else { return [value] }
        return found.map { Array("\(table)=\($0)".utf8) }
    }
}

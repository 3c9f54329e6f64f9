/// A row of a delimited file: its fields, where it stands, and what is wrong with how it is written.
public struct DelimitedRow: Hashable, Sendable {
    /// The physical line on which the row begins, from 1.
    ///
    /// Physical lines end in LF, CR or CRLF, within quotes as well.
    public let line: Int
    /// The row's bytes in the file, its line end included.
    public let byteRange: Range<Int>
    /// What is wrong, by place; empty for a well-written row.
    public let problems: [RowProblem]
    private let contents: RowFields

    init(line: Int, byteRange: Range<Int>, problems: [RowProblem], contents: RowFields) {
        self.line = line
        self.byteRange = byteRange
        self.problems = problems
        self.contents = contents
    }

    /// The number of fields; none for an empty line.
    public var count: Int { contents.ends.count }

    /// Whether every field is empty or blanks only.
    public var isBlank: Bool {
        contents.bytes.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    /// A field's text, by its index from 0; empty beyond the last.
    public subscript(_ field: Int) -> String {
        String(decoding: bytes(of: field), as: UTF8.self)
    }

    /// All fields' texts.
    public var fields: [String] { (0..<count).map { self[$0] } }

    /// A field's bytes, uncopied, by its index from 0; none beyond the last.
    ///
    /// They are UTF-8, save where ``problems`` tells of that field's encoding.
    public func bytes(of field: Int) -> ArraySlice<UInt8> {
        guard contents.ends.indices.contains(field) else { return [] }
        let start = field == 0 ? 0 : contents.ends[field - 1]
        return contents.bytes[start..<contents.ends[field]]
    }
}

extension DelimitedRow: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The row's line and number of fields; not what they hold, which may be anybody's.
    public var description: String { "DelimitedRow(line \(line), \(count) fields)" }

    /// The same as the description.
    public var debugDescription: String { description }

    /// A mirror without children, so that `dump` shows no field either.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

public import Vocabulary

/// A code that an agency sent and nobody mapped.
public struct UnmappedCode: Hashable, Sendable {
    /// How the code may be shown: a cell in which a code was expected may hold anything.
    public enum Appearance: Hashable, Comparable, Sendable {
        /// It looks like a code, so it is shown.
        case code(String)
        /// It may say who somebody is, so only its length is.
        case hidden(characters: Int)
    }

    /// The source.
    public let source: SourceName
    /// The column's header.
    public let column: String
    /// The field it was meant for.
    public let field: FieldName
    /// The crosswalk that lacks it, with its version; `nil` if the column uses the dictionary's codes.
    public let crosswalk: String?
    /// How it may be shown.
    public let appearance: Appearance
    /// How many rows have it.
    public let rows: Int
    /// The first row that has it.
    public let first: Provenance
}

extension UnmappedCode: CustomStringConvertible {
    /// What to look for, in words that quote nothing but a code.
    public var description: String {
        let what =
            switch appearance {
            case .code(let code): "code \(code)"
            case .hidden(let characters): "a value of \(characters) characters"
            }
        let place = "\(first.file):\(first.line)"
        return "\(source) (\(column)): \(what) is not mapped, in \(rows) rows from \(place)"
    }
}

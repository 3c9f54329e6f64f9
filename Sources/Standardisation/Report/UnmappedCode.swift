public import Vocabulary

/// A code that an agency sent and nobody mapped.
///
/// It never holds a text that could be somebody's. Whoever may see the rows themselves finds the text at
/// ``first`` in the extract, or in the vault, whose `record_version` has the row's `source`, `file` and `line`.
public struct UnmappedCode: Hashable, Sendable {
    /// How the code may be shown: a cell in which a code was expected may hold anything.
    public enum Appearance: Hashable, Comparable, Sendable {
        /// It is too short to be anybody's, so it is shown.
        case code(String)
        /// It is this word of the configuration but for case, or one of the dictionary's that isn't mapped.
        case word(String)
        /// It may say who somebody is, so only its form is shown: `A` a capital, `a` a letter, `9` a digit.
        case form(String)
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
    /// How many different texts appear so: more than one only where the text itself isn't shown.
    public let texts: Int
    /// How many rows have it.
    public let rows: Int
    /// The first row that has it.
    public let first: Provenance
}

extension UnmappedCode: CustomStringConvertible {
    /// What the report calls it: `V`, `like POSITIVE`, `of the form Aaaaa`, `3 of the form AAAA`.
    public var title: String {
        let count = texts == 1 ? "" : "\(texts) "
        return switch appearance {
        case .code(let code): code
        case .word(let word): "\(count)like \(word)"
        case .form(let form): "\(count)of the form \(form)"
        }
    }

    /// What to look for and where, in words that quote nobody.
    public var description: String {
        let rows = rows == 1 ? "1 row" : "\(rows) rows"
        return
            "\(source) (\(column)): code \(title) is not mapped, in \(rows) from \(first.file):\(first.line)"
    }
}

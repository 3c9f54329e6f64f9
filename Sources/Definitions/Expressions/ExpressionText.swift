public import Vocabulary

/// An expression as it stands in a configuration file: its text, and where it stands, so that a fault within it
/// can name its line and column.
public struct ExpressionText: Hashable, Sendable {
    /// The text, lines separated by `\n`, without the file's indentation.
    public let text: String
    /// Where the text's first character stands.
    public let location: SourceLocation
    /// The column at which every line after the first begins; as for a block scalar.
    public let continuationColumn: Int

    /// A text at a place.
    ///
    /// - Parameters:
    ///   - text: The expression.
    ///   - location: Where its first character stands.
    ///   - continuationColumn: The column of later lines; the first line's unless given.
    public init(_ text: String, at location: SourceLocation, continuationColumn: Int? = nil) {
        self.text = text
        self.location = location
        self.continuationColumn = continuationColumn ?? location.column
    }

    /// Where a byte of the text stands in the file.
    ///
    /// - Parameter offset: A position in the text's UTF-8, from 0.
    /// - Returns: The file, line and column.
    /// - Complexity: O(offset)
    public func location(ofByte offset: Int) -> SourceLocation {
        var line = location.line
        var column = location.column
        for byte in text.utf8.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = continuationColumn
            } else {
                column += 1
            }
        }
        return SourceLocation(file: location.file, line: line, column: column)
    }
}

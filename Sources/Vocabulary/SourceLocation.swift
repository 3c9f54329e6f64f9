/// A place in a configuration file: what a fault points to.
public struct SourceLocation: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The file, as the user named it or relative to the pipeline's folder.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The column, from 1.
    public let column: Int

    /// A place by file, line and column.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The same line, so many columns further on.
    public func advanced(byColumns columns: Int) -> SourceLocation {
        SourceLocation(file: file, line: line, column: column + columns)
    }

    /// `file:line:column`.
    public var description: String { "\(file):\(line):\(column)" }

    /// Order of file, line and column.
    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}

/// Something wrong in a configuration: where, what, and what would be right.
///
/// Faults are gathered and reported together, before the first row of data is read.
public struct Fault: Error, Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Where it stands.
    public let location: SourceLocation
    /// What is wrong and what would be right, in one sentence without a full stop.
    public let message: String

    /// A fault at a place.
    public init(at location: SourceLocation, _ message: String) {
        self.location = location
        self.message = message
    }

    /// `file:line:column: message`.
    public var description: String { "\(location): \(message)" }

    /// Order of place, then of message.
    public static func < (left: Fault, right: Fault) -> Bool {
        (left.location, left.message) < (right.location, right.message)
    }
}

/// All the faults that were found together.
public struct Faults: Error, Sendable, CustomStringConvertible {
    /// The faults, by place.
    public let all: [Fault]

    /// Faults, put in order of place.
    public init(_ faults: [Fault]) { all = faults.sorted() }

    /// One line a fault.
    public var description: String { all.map(\.description).joined(separator: "\n") }
}

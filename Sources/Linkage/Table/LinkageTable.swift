public import Definitions
public import Vocabulary

/// Standardised records as linkage reads them: for each record its source and, for each column, a set of values.
///
/// Records are in order of their keys whatever the order in which they came, and equal strings are one number.
public struct LinkageTable: Sendable {
    /// The columns.
    public let columns: [LinkageColumn]
    /// The names of the sources.
    public let sources: [String]
    /// The records' keys, ascending.
    public let keys: [RecordKey]
    /// The source of each record, as an index of ``sources``.
    let source: [Int32]
    /// The values, a row a record and a cell a column, as numbers of ``pool``; the current value first.
    let values: CellMatrix
    /// The strings.
    let pool: StringPool

    /// The number of records.
    public var count: Int { keys.count }

    /// Where a record of this key stands, if it is here.
    ///
    /// - Complexity: O(log records)
    public func index(of key: RecordKey) -> Int? {
        let place = keys.insertionIndex(of: key)
        return place < keys.count && keys[place] == key ? place : nil
    }

    /// The values of a record in a column, the current one first.
    public func values(of record: Int, column: String) -> [String] {
        guard let index = columns.firstIndex(where: { $0.name == column }) else { return [] }
        return values.numbers(row: record, column: index).map(pool.string)
    }
}

/// Why records can't be linked as they were given; it names no record.
public enum LinkageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// So many records have the key of another record.
    case repeatedKeys(Int)
    /// The definition reads a column that the table hasn't.
    case unknownColumn(String)
    /// The definition reads a table of equivalents that it doesn't hold.
    case unknownEquivalents(String)
    /// A model was trained for other comparisons or levels.
    case modelDoesNotFit(String)
    /// A model file can't be read.
    case unreadableModel(String)

    /// What is wrong and what would be right, without a value.
    public var description: String {
        switch self {
        case .repeatedKeys(let count):
            "\(count) records repeat the key of another; agency, record type and source key make a record unique"
        case .unknownColumn(let name): "the linkage definition reads column '\(name)', which the table hasn't"
        case .unknownEquivalents(let name): "no table of equivalents is called '\(name)'"
        case .modelDoesNotFit(let what): "the model doesn't fit the definition: \(what); train it again"
        case .unreadableModel(let what): "the model file can't be read: \(what)"
        }
    }
}

public import Definitions
public import Vocabulary

extension LinkageTable {
    /// Takes records one by one and makes a table of them.
    public struct Builder: Sendable {
        private let columns: [LinkageColumn]
        private let sources: [String]
        private var keys: [RecordKey] = []
        private var source: [Int32] = []
        private var values: CellMatrix
        private var pool = StringPool()
        private var row: [Int32] = []

        /// A builder of a table with these columns, for records of these sources.
        public init(columns: [LinkageColumn], sources: [String]) {
            self.columns = columns
            self.sources = sources
            values = CellMatrix(width: columns.count, rows: 0)
        }

        /// Makes room for so many records.
        public mutating func reserveCapacity(_ records: Int) {
            keys.reserveCapacity(records)
            source.reserveCapacity(records)
            values.reserve(rows: records)
        }

        /// Adds a record.
        ///
        /// - Parameters:
        ///   - record: What makes it one and the same from night to night.
        ///   - source: The index of its source.
        ///   - values: For each column its standardised values, the current one first, then aliases or former
        ///     ones; blank strings count as missing.
        public mutating func append(record: RecordKey, source: Int, values: [[String]]) {
            keys.append(record)
            self.source.append(Int32(source))
            self.values.appendRow()
            for (column, texts) in values.prefix(columns.count).enumerated() where !texts.isEmpty {
                row.removeAll(keepingCapacity: true)
                for text in texts where !text.isEmpty {
                    let number = pool.intern(text)
                    if !row.contains(number) { row.append(number) }
                }
                self.values.set(row, row: keys.count - 1, column: column)
            }
        }

        /// The table of the records so far, in order of their keys.
        ///
        /// - Throws: ``LinkageError/repeatedKeys(_:)``
        public func build() throws(LinkageError) -> LinkageTable {
            var order = Array(0..<keys.count)
            let sorted = zip(keys, keys.dropFirst()).allSatisfy { $0 <= $1 }
            if !sorted { order.sort { keys[$0] < keys[$1] } }
            let ordered = sorted ? keys : order.map { keys[$0] }
            let repeated = zip(ordered, ordered.dropFirst()).count { $0 == $1 }
            guard repeated == 0 else { throw .repeatedKeys(repeated) }
            return LinkageTable(
                columns: columns, sources: sources, keys: ordered,
                source: sorted ? source : order.map { source[$0] },
                values: sorted ? values : reordered(order), pool: pool)
        }

        private func reordered(_ order: [Int]) -> CellMatrix {
            var matrix = CellMatrix(width: columns.count, rows: order.count)
            for (row, old) in order.enumerated() {
                for column in columns.indices {
                    let raw = values.raw(old, column)
                    if raw >= -1 {
                        matrix.set(raw, row: row, column: column)
                    } else {
                        matrix.set(values.numbers(row: old, column: column), row: row, column: column)
                    }
                }
            }
            return matrix
        }
    }
}

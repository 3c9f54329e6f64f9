public import Definitions
public import Vocabulary

/// Records of one source that have the same identifier.
public struct RepeatedRecord: Error, Hashable, Sendable {
    /// The index of the source.
    public let source: Int
    /// The line on which the later one stands.
    public let line: Int
    /// The line on which the earlier one stands.
    public let firstLine: Int
}

extension LinkageTable {
    /// The record type of the keys of records that were read from fragments.
    public static let fragmentRecordType = RecordType("record")

    /// The table of fragments' records, in order of source and identifier.
    ///
    /// - Parameters:
    ///   - columns: The columns, in the order of the fragments' cells.
    ///   - sources: The names of the sources, by the indices that fragments give.
    ///   - fragments: The records; the result is the same for any cut into fragments.
    /// - Throws: ``RepeatedRecord``, the first by source and line.
    public init(
        columns: [LinkageColumn], sources: [String], fragments: [TableFragment]
    ) throws(RepeatedRecord) {
        let fragments = Self.bySource(fragments, sources)
        let count = fragments.reduce(0) { $0 + $1.count }
        let agencies = sources.map { Agency($0) }
        var keys: [RecordKey] = []
        var origins: [TableFragment.Origin] = []
        keys.reserveCapacity(count)
        origins.reserveCapacity(count)
        for fragment in fragments {
            for record in 0..<fragment.count {
                keys.append(
                    RecordKey(
                        agency: agencies[Int(fragment.origins[record].source)],
                        recordType: Self.fragmentRecordType, sourceKey: fragment.identifier(record)))
            }
            origins += fragment.origins
        }
        let place = Self.places(of: keys)
        try Self.checkRepeated(keys, origins, place)
        var pool = StringPool()
        var cells = CellMatrix(width: columns.count, rows: count)
        var start = 0
        for fragment in fragments {
            Self.take(fragment, from: start, to: place, &pool, &cells)
            start += fragment.count
        }
        var ordered = keys
        var source = [Int32](repeating: 0, count: count)
        for (old, origin) in origins.enumerated() {
            let new = place.isEmpty ? old : Int(place[old])
            source[new] = origin.source
            if !place.isEmpty { ordered[new] = keys[old] }
        }
        self.init(
            columns: columns, sources: sources, keys: ordered, source: source, values: cells, pool: pool)
    }

    /// The fragments in order of their sources' names, so that files in order of identifiers make a table in order.
    private static func bySource(_ fragments: [TableFragment], _ sources: [String]) -> [TableFragment] {
        let names = fragments.map { $0.origins.first.map { sources[Int($0.source)] } ?? "" }
        return fragments.indices.sorted { (names[$0], $0) < (names[$1], $1) }.map { fragments[$0] }
    }

    /// Where each record goes; empty where all are in order already.
    private static func places(of keys: [RecordKey]) -> [Int32] {
        var isSorted = true
        for index in keys.indices.dropFirst() where keys[index] < keys[index - 1] {
            isSorted = false
            break
        }
        if isSorted { return [] }
        var place = [Int32](repeating: 0, count: keys.count)
        for (new, old) in order(of: keys).enumerated() { place[Int(old)] = Int32(new) }
        return place
    }

    /// The records in order of their keys, those that come first before others of the same key.
    ///
    /// Most comparisons are of the first eight bytes of an identifier, which are in order of the text as long as they
    /// are ASCII.
    private static func order(of keys: [RecordKey]) -> [Int32] {
        var heads: [(head: UInt64, record: Int32)] = []
        heads.reserveCapacity(keys.count)
        var isASCII = true
        for (record, key) in keys.enumerated() {
            var head: UInt64 = 0
            var length = 0
            for byte in key.sourceKey.utf8.prefix(8) {
                if byte >= 0x80 { isASCII = false }
                head = head << 8 | UInt64(byte)
                length += 1
            }
            heads.append((head << UInt64(8 * (8 - length)), Int32(record)))
        }
        heads.sort { one, other in
            let (left, right) = (keys[Int(one.record)], keys[Int(other.record)])
            if left.agency != right.agency { return left.agency < right.agency }
            if isASCII, one.head != other.head { return one.head < other.head }
            return left.sourceKey == right.sourceKey
                ? one.record < other.record : left.sourceKey < right.sourceKey
        }
        return heads.map(\.record)
    }

    private static func checkRepeated(
        _ keys: [RecordKey], _ origins: [TableFragment.Origin], _ place: [Int32]
    ) throws(RepeatedRecord) {
        var order = [Int32](repeating: 0, count: place.count)
        for (old, new) in place.enumerated() { order[Int(new)] = Int32(old) }
        var first: RepeatedRecord?
        for index in keys.indices.dropFirst() {
            let one = place.isEmpty ? index - 1 : Int(order[index - 1])
            let other = place.isEmpty ? index : Int(order[index])
            guard keys[one] == keys[other] else { continue }
            let found = RepeatedRecord(
                source: Int(origins[other].source), line: Int(origins[other].line),
                firstLine: Int(origins[one].line))
            if first.map({ (found.source, found.line) < ($0.source, $0.line) }) ?? true { first = found }
        }
        if let first { throw first }
    }

    private static func take(
        _ fragment: TableFragment, from start: Int, to place: [Int32], _ pool: inout StringPool,
        _ cells: inout CellMatrix
    ) {
        let number = pool.intern(allOf: fragment.pool)
        for record in 0..<fragment.count {
            let row = place.isEmpty ? start + record : Int(place[start + record])
            for column in 0..<cells.width {
                let raw = fragment.cells.raw(record, column)
                if raw >= 0 {
                    cells.set(number[Int(raw)], row: row, column: column)
                } else if raw < -1 {
                    let values = fragment.cells.numbers(row: record, column: column)
                    cells.set(values.map { number[Int($0)] }, row: row, column: column)
                }
            }
        }
    }
}

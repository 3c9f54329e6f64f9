internal import Definitions

/// How many of a source's records share a value, and how many of those are linked to others.
public struct LinkTally: Hashable, Sendable {
    /// The index of the source.
    public let source: Int
    /// The current value that they share; `nil` where they have none.
    public let value: String?
    /// How many there are.
    public var records: Int
    /// How many of them are linked.
    public var linked: Int
}

extension LinkagePartition {
    /// Whether each record's person is known by a record of another source; in a table of one source, by another
    /// record.
    public func linkedRecords(in table: LinkageTable) -> [Bool] {
        let isOfSeveral = table.sources.count > 1
        var first = [Int32](repeating: -1, count: people)
        var isLinked = [Bool](repeating: false, count: people)
        for record in 0..<table.count {
            let person = Int(self.person[record])
            let source = table.source[record]
            if first[person] < 0 {
                first[person] = source
            } else if !isOfSeveral || first[person] != source {
                isLinked[person] = true
            }
        }
        return person.map { isLinked[Int($0)] }
    }
}

extension LinkageTable {
    /// How many records of each source there are by the current value of a column, and how many of them are linked.
    ///
    /// - Parameters:
    ///   - column: The column; `nil` to count each source's records together.
    ///   - isLinked: Whether each record is linked.
    /// - Returns: By source, then in order of the values, records without a value first.
    public func linkTallies(by column: String?, _ isLinked: [Bool]) -> [LinkTally] {
        let place = column.flatMap { name in columns.firstIndex { $0.name == name } }
        var number = [Int32](repeating: -1, count: pool.count + 1)
        var seen: [Int32] = []
        var tallies: [(records: Int, linked: Int)] = []
        for row in 0..<count {
            let value = place.map { values.first(values.raw(row, $0)) } ?? -1
            if number[Int(value) + 1] < 0 {
                number[Int(value) + 1] = Int32(seen.count)
                seen.append(value)
                for _ in sources { tallies.append((0, 0)) }
            }
            let cell = Int(number[Int(value) + 1]) * sources.count + Int(source[row])
            tallies[cell].records += 1
            if isLinked[row] { tallies[cell].linked += 1 }
        }
        return sources.indices.flatMap { source in
            seen.indices.map { ($0, tallies[$0 * sources.count + source]) }.filter { $1.records > 0 }.map {
                LinkTally(
                    source: source, value: seen[$0] < 0 ? nil : pool.string(seen[$0]),
                    records: $1.records, linked: $1.linked)
            }.sorted { ($0.value ?? "") < ($1.value ?? "") }
        }
    }
}

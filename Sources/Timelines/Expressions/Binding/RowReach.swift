/// Which rows of a person an expression could be about, by what is the same for everybody: record types and days.
struct RowReach: Sendable {
    /// A record type, and the day before which no row of it can matter.
    struct Part: Sendable {
        let table: RecordTable
        var earliest: Int32
    }

    private(set) var parts: [Part] = []
    /// Whether facts about the person are asked for, besides how firmly agencies are linked.
    private(set) var isOfFacts = false

    /// Takes in the rows of a table from a day on; all rows for a day before all days.
    mutating func add(_ table: RecordTable, from earliest: Int32) {
        if let known = parts.firstIndex(where: { $0.table === table }) {
            parts[known].earliest = min(parts[known].earliest, earliest)
        } else {
            parts.append(Part(table: table, earliest: earliest))
        }
    }

    mutating func addFacts() { isOfFacts = true }

    /// Whether the person at a place has no row that could matter.
    ///
    /// Rows without a day stand last, so the last row of a person tells of them all.
    func holdsNothing(of place: Int) -> Bool {
        for index in parts.indices {
            let rows = parts[index].table.rows(of: place)
            guard let last = rows.last else { continue }
            let start = parts[index].table.starts[last]
            guard start >= MissingMark.firstDay, start < parts[index].earliest else { return false }
        }
        return true
    }
}

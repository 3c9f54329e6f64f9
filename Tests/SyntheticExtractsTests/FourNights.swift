@testable import SyntheticExtracts

/// Four nights of a population, without rows' faults.
enum FourNights {
    static let extracts = SyntheticExtracts(people: 2_000, nights: 4, seed: 20_260_301).withoutRowFaults
    static let tables = (0..<4).map { night in
        Dictionary(
            uniqueKeysWithValues: extracts.files(forNight: night).map {
                (Table.extract(of: $0.name), Table($0))
            })
    }

    /// A table of a night, from 0.
    static func table(_ extract: Extract, _ night: Int) -> Table {
        tables[night][extract.rawValue] ?? Table(rows: [])
    }

    /// The rows of an extract by their key.
    static func rows(_ extract: Extract, _ night: Int, by key: [String]) -> [String: [String: String]] {
        Dictionary(
            table(extract, night).rows.map { row in
                (key.map { row[$0] ?? "" }.joined(separator: "/"), row)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The rows that stand on a night under the key of a row of the night before with another content.
    static func changed(
        _ extract: Extract, _ night: Int, by key: [String]
    ) -> [(before: [String: String], after: [String: String])] {
        let before = rows(extract, night - 1, by: key)
        return rows(extract, night, by: key).sorted { $0.key < $1.key }.compactMap { key, after in
            before[key].flatMap { $0 == after ? nil : ($0, after) }
        }
    }
}

import Delimited

@testable import SyntheticExtracts

/// The sample's population, made once, with its files as tables.
enum Sample {
    static let extracts = SyntheticExtracts(people: 1500, nights: 2, seed: 20_260_301)
    static let nights = [extracts.files(forNight: 0), extracts.files(forNight: 1)]
    /// The files' tables, without the rows' faults.
    static let tables = [0, 1].map { night in
        let files = extracts.withoutRowFaults.files(forNight: night)
        return Dictionary(uniqueKeysWithValues: files.map { (Table.extract(of: $0.name), Table($0)) })
    }
    static let truth = extracts.truth()

    /// A table of a night, from 0.
    static func table(_ extract: String, night: Int = 0) -> Table {
        tables[night][extract] ?? Table(rows: [])
    }
}

/// An extract's rows by column.
struct Table {
    let rows: [[String: String]]
    /// Rows that couldn't be read as their header says.
    var brokenRows = 0

    init(rows: [[String: String]]) { self.rows = rows }

    init(_ file: SyntheticFile) {
        guard var reader = try? RowReader(file.bytes, dialect: Self.dialect(of: file.name)),
            let header = reader.next()?.fields
        else {
            rows = []
            brokenRows = 1
            return
        }
        var rows: [[String: String]] = []
        while let row = reader.next() {
            guard row.count == header.count, row.problems.isEmpty else {
                brokenRows += 1
                continue
            }
            rows.append(Dictionary(uniqueKeysWithValues: zip(header, row.fields)))
        }
        self.rows = rows
    }

    /// A column's cells.
    func column(_ name: String) -> [String] { rows.map { $0[name] ?? "" } }

    /// The extract that a file's path names.
    static func extract(of path: String) -> String {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        return file.hasSuffix("_001.csv") ? String(file.dropLast("_20260301_001.csv".count)) : file
    }

    private static func dialect(of path: String) throws -> Dialect {
        let name = extract(of: path)
        let encoding: TextEncoding =
            name.hasPrefix("drug_national") ? .utf16 : name.hasPrefix("drug_") ? .windows1252 : .utf8
        return try Dialect(encoding: encoding)
    }
}

internal import Delimited
internal import Vocabulary

/// The files of a night while they are written.
struct NightWriter {
    private var writers: [RowWriter]
    private let files: [String]
    private var isBegun = false

    init(night: Int, world: World) {
        let date = world.date(ofNight: night).description
        let stamp = String(date.filter { $0 != "-" })
        files = Extract.allCases.map { "\(date)/\($0.rawValue)_\(stamp)_001.csv" }
        writers = Self.emptyWriters()
        for (place, extract) in Extract.allCases.enumerated() { writers[place].append(extract.header) }
    }

    /// Writes a row to its extract.
    mutating func add(_ row: PersonRows.Row) {
        writers[Self.places[row.extract, default: 0]].append(row.cells)
    }

    /// Hands over what was written since.
    mutating func flush(to sink: (SyntheticPiece) throws -> Void) rethrows {
        for (place, extract) in Extract.allCases.enumerated() where !writers[place].bytes.isEmpty {
            let bytes = extract.form.encoded(writers[place].bytes)
            try sink(SyntheticPiece(file: files[place], bytes: isBegun ? bytes : extract.form.mark + bytes))
        }
        isBegun = true
        writers = Self.emptyWriters()
    }

    private static func emptyWriters() -> [RowWriter] {
        Extract.allCases.map { RowWriter(lineEnd: $0.form.lineEnd) }
    }

    private static let places = Dictionary(
        uniqueKeysWithValues: Extract.allCases.enumerated().map { ($1, $0) })
}

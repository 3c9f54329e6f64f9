internal import Definitions
internal import Delimited
internal import PersonalData
internal import Vocabulary

/// The header row against the columns that the source promises.
struct Header {
    /// For each promised column, where it stands in the file; `nil` for one that is absent.
    let position: [Int?]
    /// The number of cells a row must have.
    let width: Int
    /// What is to be said of it.
    let findings: [RowFinding]
    /// The findings without which no row can be read.
    let fatal: [RowFinding]
    /// The columns of the file that nobody promised.
    let dropped: [DroppedColumn]

    private let labels: [String]

    /// Reads a file's first row.
    ///
    /// - Parameters:
    ///   - row: The row.
    ///   - source: The source.
    ///   - file: The file's name.
    ///   - isWithheld: Whether nobody may have a column's cells: then it needn't be there.
    init(
        of row: DelimitedRow, source: SourceDefinition, file: String,
        isWithheld: @escaping (SourceColumn) -> Bool
    ) {
        var reading = HeaderReading(row, source: source, file: file, isWithheld: isWithheld)
        reading.noteBlankLabels()
        var position: [Int?] = []
        for column in source.columns { position.append(reading.position(of: column)) }
        reading.noteStrangeness()
        dropped = reading.dropped(besides: Set(position.compactMap { $0 }))
        labels = reading.labels
        width = labels.count
        self.position = position
        findings = reading.findings + reading.fatal
        fatal = reading.fatal
    }

    /// The header of a column of the file.
    func label(at index: Int) -> String? {
        index < labels.count && !labels[index].isEmpty ? labels[index] : nil
    }
}

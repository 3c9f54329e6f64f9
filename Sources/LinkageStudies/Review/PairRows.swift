internal import Delimited

/// The pairs of a `pairs.csv`.
struct PairRows {
    /// A pair as the file has it.
    struct Pair {
        /// Source and identifier of one record, then of the other.
        let names: [String]
        /// The weight, in bits.
        let weight: Double
        /// The probability that the two are one person, by the model.
        let probability: Double
        /// Whether they are one person now.
        let isJoined: Bool
        /// What agrees, in words.
        let pattern: String
    }

    private let path: String

    /// The pairs of a file.
    init(_ path: String) { self.path = path }

    /// Calls the body with each pair.
    ///
    /// - Throws: ``StudyFailure`` where the file can't be read, or at the first line that isn't a pair.
    func forEach(_ body: (Pair) -> Void) throws(StudyFailure) {
        var reader = RowReader(try StudyFile.read(path))
        guard let header = reader.next(), !header.isBlank else {
            throw StudyFailure(.input, "\(path):1: the file has no header row")
        }
        let headers = header.fields.map(CellHeader.trimmed)
        guard Array(headers.prefix(PairsFile.headers.count)) == PairsFile.headers else {
            throw StudyFailure(.input, "\(path):1: these aren't the columns of a pairs.csv")
        }
        let comparisons = Array(headers.dropFirst(PairsFile.headers.count))
        while let row = reader.next() {
            if row.isBlank { continue }
            guard row.count == headers.count, let weight = Double(row[4]), let probability = Double(row[5])
            else { throw StudyFailure(.input, "\(path):\(row.line): this isn't a pair of a pairs.csv") }
            let fields = row.fields
            body(
                Pair(
                    names: Array(fields.prefix(4)), weight: weight, probability: probability,
                    isJoined: fields[6] != "apart",
                    pattern: PatternText.text(comparisons, Array(fields.dropFirst(PairsFile.headers.count)))))
        }
    }
}

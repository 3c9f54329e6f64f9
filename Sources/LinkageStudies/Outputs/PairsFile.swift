internal import Definitions
internal import Delimited
internal import Linkage
internal import Vocabulary

/// `pairs.csv`: every pair from the review threshold on, heaviest first, with what made its weight.
struct PairsFile {
    /// The headers before those of the comparisons.
    static let headers = [
        "left_source", "left_record_id", "right_source", "right_record_id", "weight", "probability",
        "decision", "reason",
    ]

    /// Rows that are put into words at a time.
    private static let piece = 5_000

    let table: LinkageTable
    let partition: LinkagePartition
    let comparisons: [ComparisonDefinition]

    /// Writes the file.
    ///
    /// - Throws: ``StudyFailure`` where it can't be written.
    func write(to path: String, threads: Int) async throws(StudyFailure) {
        let levels = comparisons.map { [""] + $0.levels.map(\.name) + ["else"] }
        let headers = Self.headers + comparisons.map(\.name)
        try await PiecewiseFile(headers: headers, rows: partition.pairCount, piece: Self.piece)
            .write(to: path, threads: threads) { index, rows in
                append(partition.pair(index), levels, to: &rows)
            }
    }

    private func append(_ pair: LinkagePartition.Pair, _ levels: [[String]], to rows: inout RowWriter) {
        for record in [pair.left, pair.right] {
            rows.append(text: table.keys[record].agency.name)
            rows.append(text: table.keys[record].sourceKey)
        }
        rows.append(number: Figures.fixed(pair.weight.bits, places: 4))
        rows.append(number: Figures.fixed(pair.weight.probability, places: 6))
        switch pair.decision {
        case .joined:
            rows.append(text: "joined")
            rows.append(text: "")
        case .joinedThroughOthers:
            rows.append(text: "joined through others")
            rows.append(text: "")
        case .apart(let reason):
            rows.append(text: "apart")
            rows.append(text: reason.description)
        }
        for (comparison, level) in pair.levels.enumerated() {
            rows.append(text: levels[comparison][Int(level)])
        }
        rows.endRow()
    }
}

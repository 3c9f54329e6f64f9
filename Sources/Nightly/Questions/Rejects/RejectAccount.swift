internal import Configuration
internal import PersonalData
internal import Store
internal import Vocabulary

/// Why each of the rows of a source was set aside on a night: where it stands, and what is wrong with it.
///
/// It shows no cell of any row.
public struct RejectAccount: Sendable {
    private let rows: [RejectedRow]
    private let night: CalendarDay
    private let words: String

    /// Looks up the rows of a night.
    ///
    /// - Parameters:
    ///   - selection: Which rows; of the latest night unless it names one.
    ///   - site: The pipeline.
    /// - Throws: ``RunFailure`` where no night was run yet, the selection names what there is not, or the vault can't be
    ///   read.
    public init(of selection: RejectSelection, in site: NightSite) throws(RunFailure) {
        words = selection.words
        (rows, night) = try answering {
            let books = NightBooks(site: site)
            let vault = try books.vault()
            try selection.check(
                against: site.configuration.sources, try vault.rejectTallies().map(\.source))
            let night = try selection.night(among: try books.ledger())
            return (try vault.rejectedRows(on: night).filter(selection.holds), night)
        }
    }

    /// The rows for a terminal: a line for each reason of each row.
    public var lines: [String] {
        guard !rows.isEmpty else { return ["the night of \(night) set no \(words) aside"] }
        let reasons = rows.flatMap(\.findings).map { finding in
            [
                finding.file, "\(finding.line)", "\(finding.byteOffset)", finding.column ?? "",
                finding.code.rawValue, finding.sentence,
            ]
        }
        let heading = ["file", "line", "byte", "column", "reason", "what is wrong, and what would be right"]
        return ["The night of \(night) set \(rows.count.counted("row")) aside"]
            + AlignedText.lines([heading] + reasons, indent: 2, right: [1, 2])
    }
}

internal import Configuration
internal import PersonalData
internal import Store
internal import Vocabulary

/// How many rows each night set aside, by source and reason.
public struct RejectList: Sendable {
    private let tallies: [RejectTally]

    /// Counts the rows that the vault keeps.
    ///
    /// - Parameters:
    ///   - selection: Which rows; of every night unless it names one.
    ///   - site: The pipeline.
    /// - Throws: ``RunFailure`` where no night was run yet, the selection names what there is not, or the vault can't be
    ///   read.
    public init(of selection: RejectSelection, in site: NightSite) throws(RunFailure) {
        tallies = try answering {
            let all = try NightBooks(site: site).vault().rejectTallies()
            try selection.check(against: site.configuration.sources, all.map(\.source))
            return all.filter(selection.holds)
        }
    }

    /// The counts for a terminal, a line each below a heading, the latest night first.
    public var lines: [String] {
        guard !tallies.isEmpty else { return ["no row was set aside"] }
        let rows = tallies.map { tally in
            [tally.night.description, tally.source.name, tally.code.rawValue, tally.rows.grouped]
        }
        return AlignedText.lines([["night", "source", "reason", "rows"]] + rows, right: [3])
            + ["A row with several reasons counts under each."]
    }
}

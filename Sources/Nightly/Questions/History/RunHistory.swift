internal import Store
internal import Vocabulary

/// What the ledger tells of the runs of a pipeline.
public struct RunHistory: Sendable {
    private let ledger: Ledger

    /// The history of a pipeline.
    ///
    /// - Throws: ``RunFailure`` where no night was run yet, or the ledger can't be opened.
    public init(of site: NightSite) throws(RunFailure) { ledger = try NightBooks(site: site).ledger() }

    init(_ ledger: Ledger) { self.ledger = ledger }

    /// The runs, latest first.
    ///
    /// - Throws: ``RunFailure`` where the ledger can't be read.
    public func runs() throws(RunFailure) -> [RunLine] {
        try answering { try ledger.runs().map(RunLine.init) }
    }

    /// A run with its stages, extracts and files.
    ///
    /// - Throws: ``RunFailure`` where there is no such run, or the ledger can't be read.
    public func account(of number: Int) throws(RunFailure) -> RunAccount {
        let record = try answering { try ledger.runs().first { $0.number == number } }
        guard let record else {
            throw RunFailure(
                .failed, "there is no run \(number); 'tributary runs list' shows those there are")
        }
        return try answering {
            RunAccount(
                run: RunLine(record), message: record.message, stages: try ledger.stages(of: number),
                receipts: try ledger.receipts(upTo: record.night).filter { $0.night == record.night },
                hashes: try ledger.hashes(of: number))
        }
    }

    /// What differs between two runs.
    ///
    /// - Throws: ``RunFailure`` where there is no such run, or the ledger can't be read.
    public func difference(between earlier: Int, and later: Int) throws(RunFailure) -> RunDifference {
        RunDifference(try account(of: earlier), try account(of: later))
    }
}

extension [RunLine] {
    /// The runs for a terminal, a line each below a heading.
    public var lines: [String] {
        guard !isEmpty else { return ["no run yet"] }
        let rows = map { ["\($0.number)", $0.night.description, $0.startedAt, $0.state, $0.ending] }
        return AlignedText.lines([["run", "night", "begun", "state", "ending"]] + rows, right: [0])
    }
}

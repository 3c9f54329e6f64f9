internal import Definitions
internal import PersonalData
internal import Store
public import Vocabulary

/// Which of the rows that were set aside a question is about.
public struct RejectSelection: Sendable {
    private let source: String?
    private let code: String?
    private let night: CalendarDay?

    /// Rows of a source, for a reason, of a night; whatever isn't given doesn't matter.
    ///
    /// - Parameters:
    ///   - source: The source's name.
    ///   - code: The kind of reason, as the run report names it: `type-error`.
    ///   - night: The night; where one is needed, the latest unless given.
    public init(source: String? = nil, code: String? = nil, night: CalendarDay? = nil) {
        self.source = source
        self.code = code
        self.night = night
    }

    /// Whether a tally is of such rows.
    func holds(_ tally: RejectTally) -> Bool {
        source.map { $0 == tally.source.name } ?? true && code.map { $0 == tally.code.rawValue } ?? true
            && night.map { $0 == tally.night } ?? true
    }

    /// Whether a row is one of them.
    func holds(_ row: RejectedRow) -> Bool {
        source.map { $0 == row.provenance.source.name } ?? true
            && code.map { code in row.findings.contains { $0.code.rawValue == code } } ?? true
    }

    /// The night asked for, or the latest that took extracts in.
    func night(among ledger: Ledger) throws -> CalendarDay {
        if let night { return night }
        guard let latest = try ledger.latestStandingNight() else {
            throw RunFailure(.failed, "no night took extracts in yet; begin with 'tributary run'")
        }
        return latest
    }

    /// What the rows are, in words: `rows of police_custody with a type-error`.
    var words: String {
        "rows" + (source.map { " of \($0)" } ?? "") + (code.map { " with \($0)" } ?? "")
    }

    /// Checks that there are such a source and such a reason.
    ///
    /// - Parameters:
    ///   - sources: The sources that the configuration has.
    ///   - kept: The sources that the vault has rows of.
    /// - Throws: ``RunFailure`` of kind `usage` with what was probably meant.
    func check(against sources: [SourceDefinition], _ kept: [SourceName]) throws(RunFailure) {
        if let source {
            try Self.check(source, among: Set(sources.map(\.name) + kept).map(\.name), "source")
        }
        if let code { try Self.check(code, among: RowFindingCode.allCases.map(\.rawValue), "reason") }
    }

    private static func check(_ name: String, among known: [String], _ kind: String) throws(RunFailure) {
        guard !known.contains(name) else { return }
        let hint =
            NearMiss.suggestion(for: name, among: known).map { "did you mean \($0)?" }
            ?? known.sorted().joined(separator: ", ")
        throw RunFailure(.usage, "no \(kind) is called '\(name)': \(hint)")
    }
}

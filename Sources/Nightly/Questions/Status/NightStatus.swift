internal import Configuration
public import Definitions
internal import Store
public import Vocabulary

/// How the latest night stands: its run, how fresh each source was, what was put out, which alerts are open.
public struct NightStatus: Sendable {
    /// How one source stands.
    public struct Source: Hashable, Sendable {
        /// The source.
        public let name: SourceName
        /// The date of its latest batch that could be read; none where there is none.
        public let receivedOn: CalendarDay?
        /// That batch's age in days on the night.
        public let ageInDays: Int?
        /// The age beyond which it is stale; `nil` where it is at no age.
        public let freshForDays: Int?
        /// Whether it is within that age.
        public let isFresh: Bool
    }

    /// How many alerts of a severity are open, and how many of them are new.
    public struct Open: Hashable, Sendable {
        /// The severity.
        public let severity: Severity
        /// Alerts that are shown.
        public let alerts: Int
        /// Those among them that the night raised.
        public let new: Int
    }

    /// The latest run.
    public let run: RunLine
    /// The sources, in the configuration's order.
    public let sources: [Source]
    /// The folder of the night's outputs; none where it has none.
    public let outputs: String?
    /// The date of the alerts counted; none where no night got that far.
    public let alertsAsOf: CalendarDay?
    /// The open alerts, most urgent first.
    public let open: [Open]
    /// The number of the audit log's entries.
    public let auditEntries: Int
    /// The hash of the audit log's last entry.
    public let auditHead: String

    /// Looks at the latest night of a pipeline.
    ///
    /// - Throws: ``RunFailure`` where no night was run yet, or a store can't be read.
    public init(of site: NightSite) throws(RunFailure) {
        self = try answering { () throws -> NightStatus in try NightStatus(reading: site) }
    }

    private init(reading site: NightSite) throws {
        let books = NightBooks(site: site)
        let ledger = try books.ledger()
        guard let latest = try ledger.runs().first else {
            throw RunFailure(.failed, "no night was run yet; begin with 'tributary run'")
        }
        run = RunLine(latest)
        let freshness = Freshness(
            sources: site.configuration.sources, receipts: try ledger.receipts(upTo: latest.night),
            asOf: latest.night)
        sources = freshness.states.map { state in
            Source(
                name: state.source.name, receivedOn: state.receivedOn, ageInDays: state.ageInDays,
                freshForDays: state.source.expectation.freshForDays, isFresh: state.isFresh)
        }
        let folder = OutputFolder(root: site.outputs).path(of: latest.night.description)
        outputs = Files.exists(folder) ? folder : nil
        let roll = try books.analysis().alertRoll(upTo: latest.night, inclusive: true)
        alertsAsOf = roll.asOf
        open = Self.open(roll.shown)
        (auditEntries, auditHead) = try ledger.auditHead()
    }

    private static func open(_ alerts: [Alert]) -> [Open] {
        Severity.allCases.sorted { $0.rank < $1.rank }.map { severity in
            let those = alerts.filter { $0.severity.level == severity }
            return Open(
                severity: severity, alerts: those.count, new: those.count { $0.life.standing == .new })
        }
    }
}

extension NightStatus {
    /// The status for a terminal, a line each.
    public var lines: [String] {
        [run.sentence] + sourceLines + outputLines + alertLines
            + ["Audit log: \(auditEntries.counted("entry", "entries")), head \(auditHead)"]
    }

    private var sourceLines: [String] {
        let rows = sources.map { source in
            [
                source.name.name, source.receivedOn?.description ?? "never received",
                source.ageInDays.map { "\($0.counted("day")) old" } ?? "",
                source.isFresh
                    ? "fresh"
                    : "STALE\(source.freshForDays.map { ": fresh for \($0.counted("day"))" } ?? "")",
            ]
        }
        let stale = sources.count { !$0.isFresh }
        return ["Sources: \(sources.count - stale) fresh, \(stale) stale or missing"]
            + AlignedText.lines(rows, indent: 2)
    }

    private var outputLines: [String] {
        let place = outputs.map { "\($0) (begin with \($0)/index.html)" }
        return ["Outputs: \(place ?? "none for this night; those of the night before still stand")"]
    }

    private var alertLines: [String] {
        guard let alertsAsOf else { return ["Open alerts: no night got as far as the rules"] }
        let rows = open.map { [$0.severity.rawValue, "\($0.alerts)", "\($0.new) new"] }
        return ["Open alerts on \(alertsAsOf): \(open.reduce(0) { $0 + $1.alerts })"]
            + AlignedText.lines(rows, indent: 2, right: [1])
    }
}

internal import Alerts
internal import Configuration
internal import Definitions
internal import Store
internal import Vocabulary

/// What the rules as they are written now would have made of past nights, beside what was made of them.
///
/// It is asked before a change is live. Nothing of it is kept, put out or shown to the readers of lists.
public struct RuleImpactQuestion: Sendable {
    /// The answer for a terminal, a line each.
    public let lines: [String]
    /// The answer for programs, as a CSV file; what is to be known besides the figures is in ``notes``.
    public let csv: [UInt8]
    /// What differs besides the rules, and which nights could not be put together exactly, a sentence each.
    public let notes: [String]

    /// Replays the nights that are kept; the audit log says who looked and why before anything is shown.
    ///
    /// Drafts, and rules that are being tried, are evaluated too, and counted apart.
    ///
    /// - Parameters:
    ///   - start: From which night on.
    ///   - site: The pipeline, with the rules as they are now.
    ///   - consultation: Who looks, and why.
    ///   - threads: How many threads may work at a time; it changes nothing of the answer.
    ///   - clock: Gives the time of the audit record.
    ///   - progress: Told which night is replayed.
    /// - Throws: `Faults` where a rule can't be read; ``RunFailure`` where there is no such night, a run holds the lock, or a
    ///   store can't be read.
    public init(
        since start: ImpactStart, in site: NightSite, for consultation: Consultation, threads: Int,
        clock: RunClock = .system, progress: (String) -> Void = { _ in }
    ) async throws(RunFailure) {
        let report = try await answering { () async throws -> ImpactReport in
            let report = try await Self.replayed(since: start, site, threads, progress)
            try NightBooks(site: site).note(
                consultation.record(
                    of: "impact of the rules on the nights \(report.nightsInWords)", count: report.alerts,
                    at: clock.stamp))
            return report
        }
        lines = report.lines
        csv = report.csv
        notes = report.notes
    }

    private static func replayed(
        since start: ImpactStart, _ site: NightSite, _ threads: Int, _ progress: (String) -> Void
    ) async throws -> ImpactReport {
        let books = NightBooks(site: site)
        let (ledger, analysis) = (try books.ledger(), try books.analysis())
        let nights = try analysis.nights(from: try start.night(in: ledger))
        guard let first = nights.first else {
            throw RunFailure(.failed, "no night since then has alerts that are kept; ask for an earlier one")
        }
        let rules = try CompiledNight(ConfigurationSurvey(site.configuration), asOf: first).rules
        let decisions = try site.linkDecisionFile()
        var rebuilder = try NightRebuilder(of: site, decisions: decisions, threads: threads)
        var doubts = ImpactDoubts(site, decisions: decisions, ledger)
        var impact = RuleImpact(trial: rules.rules(in: .draft).union(rules.rules(in: .shadow)))
        var roll = try before(first, analysis)
        for (place, night) in nights.enumerated() {
            progress("replaying the night of \(night) (\(place + 1) of \(nights.count))")
            let rebuilt = try await rebuilder.night(night)
            let evaluated = await AlertReview(
                rules, of: rebuilt.lives.timelines, states: [.live, .shadow, .draft]
            ).night(threads: threads)
            roll = roll.next(
                evaluated, answers: rebuilt.answers,
                mistaken: try rebuilder.mistakenLinks(rebuilt, after: roll))
            impact.add(
                night, kept: try analysis.alertRoll(upTo: night, inclusive: true), replayed: roll,
                manager: rebuilt.manager(site.configuration))
            try doubts.add(rebuilt)
        }
        return ImpactReport(impact, rules: rules.rules, doubts: doubts)
    }

    /// The alerts of the night before, those of rules in the shadow among them: the first night goes on from these.
    private static func before(_ night: CalendarDay, _ analysis: Analysis) throws -> AlertRoll {
        let shown = try analysis.alertRoll(upTo: night, inclusive: false)
        let shadow = try analysis.alertRoll(upTo: night, inclusive: false, of: .shadow)
        let known = Set(shown.alerts.map(\.id))
        return AlertRoll(
            asOf: shown.asOf, alerts: shown.alerts + shadow.alerts.filter { !known.contains($0.id) })
    }
}

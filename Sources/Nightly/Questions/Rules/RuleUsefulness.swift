internal import Alerts
internal import Configuration
internal import Definitions
internal import Delimited
internal import Standardisation
internal import Store
internal import Vocabulary

/// How useful the rules' alerts were to those who answered them, by rule and quarter: counts alone, of nobody.
public struct RuleUsefulness: Sendable {
    private let book: UsefulnessBook
    private let night: CalendarDay
    /// The rules that are in use: of others nothing need be said.
    private let live: Set<String>

    /// Counts the alerts and the answers of all nights until the latest.
    ///
    /// - Parameter site: The pipeline.
    /// - Throws: ``RunFailure`` where no night was run yet, or a store can't be read.
    public init(of site: NightSite) throws(RunFailure) {
        live = Set(site.configuration.alerts.rules.filter { $0.state == .live }.map(\.id))
        (book, night) = try answering { () throws -> (UsefulnessBook, CalendarDay) in
            let books = NightBooks(site: site)
            guard let night = try books.ledger().latestStandingNight() else {
                throw RunFailure(.failed, "no night was run yet; begin with 'tributary run'")
            }
            let answers = try Self.answers(site.configuration, books.vault(), until: night)
            let raised = try books.analysis().raisedAlerts(upTo: night)
            let book = UsefulnessBook(
                raised, answers: AnswerBook(answers, asOf: night), asOf: night,
                terms: site.configuration.nightly.usefulness)
            return (book, night)
        }
    }

    /// The answers that stand on a night.
    private static func answers(
        _ configuration: PipelineConfiguration, _ vault: Vault, until night: CalendarDay
    ) throws -> [AlertAnswer] {
        let (dictionary, sources) = (configuration.dictionary, configuration.sources)
        guard let fields = configuration.nightly.decisions,
            let reader = AnswerReader(fields, dictionary: dictionary)
        else { return [] }
        let records = try sources.filter { $0.recordType == fields.recordType }.flatMap {
            try vault.records(of: $0.name, before: night.adding(days: 1))
        }
        let standardiser = try Standardiser(dictionary: dictionary, sources: sources, asOf: night)
        return reader.answers(try standardiser.standardise(records).records)
    }

    /// The counts for a terminal, a line each, and what should be looked at.
    public var lines: [String] {
        guard !book.quarters.isEmpty else { return ["no alert was raised until the night of \(night)"] }
        let heading = [
            "rule", "quarter", "raised", "decided", "accepted", "useful", "not useful", "not yet known",
            "rejected", "wrong person", "already known", "useful of decided",
        ]
        let rows = book.quarters.map { quarter in
            [quarter.rule, "\(quarter.quarter)"] + Self.counts(quarter).map(\.grouped)
                + [quarter.usefulShare.map(Self.words) ?? ""]
        }
        let findings = book.findings.filter { live.contains($0.rule) }.map {
            "\($0.rule): \(Self.words($0.kind))"
        }
        let awaited =
            book.awaited.isEmpty
            ? [] : ["\(book.awaited.count.counted("accepted alert")) waiting too long for an outcome"]
        return ["Until the night of \(night)"]
            + AlignedText.lines([heading] + rows, indent: 2, right: Set(2...10)) + findings + awaited
    }

    /// The counts for programs: a line for each rule and quarter below the names of the columns.
    public var csv: [UInt8] {
        var writer = RowWriter(formulas: .guardsFormulas)
        writer.append([
            "rule", "quarter", "raised", "decided", "accepted", "useful", "not_useful", "not_yet_known",
            "rejected", "wrong_person", "already_known", "useful_share_least", "useful_share_most",
        ])
        for quarter in book.quarters {
            let share = quarter.usefulShare
            writer.append(
                [quarter.rule, "\(quarter.quarter)"] + Self.counts(quarter).map { "\($0)" }
                    + [share?.lowerBound, share?.upperBound].map { $0.map(Self.thousandths) ?? "" })
        }
        return writer.bytes
    }

    private static func counts(_ quarter: RuleQuarter) -> [Int] {
        [
            quarter.raised, quarter.decided, quarter.accepted, quarter.useful, quarter.notUseful,
            quarter.unknown, quarter.rejected, quarter.wrongPerson, quarter.alreadyKnown,
        ]
    }

    private static func words(_ share: ClosedRange<Double>) -> String {
        let (least, most) = (percent(share.lowerBound), percent(share.upperBound))
        return least == most ? least : "\(least) to \(most)"
    }

    private static func words(_ kind: UsefulnessFinding.Kind) -> String {
        switch kind {
        case .retire: "consider retiring it: too few of its decisions were useful"
        case .outcomesMissing:
            "ask what came of its alerts: of too many nobody has said whether they were useful"
        case .rubberStamp: "ask whether its alerts are read: nearly all were accepted"
        }
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    /// A share with three decimals: `0.125`.
    private static func thousandths(_ share: Double) -> String {
        let thousandths = Int((share * 1_000).rounded())
        return "\(thousandths / 1_000).\(String("00\(thousandths % 1_000)".suffix(3)))"
    }
}

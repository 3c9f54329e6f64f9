internal import Alerts
internal import Configuration
internal import Definitions
internal import Timelines
internal import Vocabulary

/// Why a rule did or did not raise an alert about a person, clause by clause.
public struct RuleExplanationQuestion: Sendable {
    /// The explanation for a terminal, a line each.
    public let lines: [String]

    /// Puts the latest night's timelines together again and asks a rule about a person.
    ///
    /// - Parameters:
    ///   - rule: The rule's identifier: `A02`; the name that follows it may stand too.
    ///   - person: The person, by pseudonym or by a record of theirs.
    ///   - site: The pipeline.
    ///   - consultation: Who looks, and why.
    ///   - threads: How many threads may work at a time.
    ///   - clock: Gives the time of the audit record.
    /// - Throws: ``RunFailure`` where there is no such rule or person, a run holds the lock, or a store can't be
    ///   read.
    public init(
        of rule: String, for person: PersonName, in site: NightSite, for consultation: Consultation,
        threads: Int, clock: RunClock = .system
    ) async throws(RunFailure) {
        let lines = try await answering { () async throws -> [String] in
            let declaration = try Self.declaration(rule, site.configuration.alerts.rules)
            let replay = try NightReplay(of: site, threads: threads)
            let lives = try await replay.lives()
            let timelines = lives.timelines
            let pseudonym = person.pseudonym(in: lives.membership)
            let place = pseudonym.flatMap(timelines.place)
            // A word that is nobody's pseudonym may be anything, and so is not repeated.
            let subject = place == nil ? "no person of the night" : pseudonym.map { "person \($0)" } ?? ""
            try NightBooks(site: site).note(
                consultation.record(
                    of: "rule \(declaration.id) for \(subject)", purpose: declaration.governance.purpose,
                    at: clock.stamp))
            guard let place else {
                throw RunFailure(
                    .failed,
                    "the night of \(replay.night) knows nobody by that \(person.kind): check it; an agency's own number "
                        + "is written as agency:record_type:key")
            }
            let review = AlertReview(
                replay.compiled.rules, of: timelines, states: [.live, .shadow])
            guard let explanation = review.explanation(of: declaration.id, for: place) else {
                throw RunFailure(.failed, "rule \(declaration.id) can't be asked about that person")
            }
            return explanation.lines
        }
        self.lines = lines
    }

    private static func declaration(
        _ name: String, _ rules: [RuleDeclaration]
    ) throws(RunFailure) -> RuleDeclaration {
        guard let rule = rules.first(where: { $0.id == name || $0.name == name }) else {
            let nearest = NearMiss.suggestion(for: name, among: rules.map(\.id))
            let hint = nearest.map { "did you mean \($0)?" } ?? rules.map(\.id).joined(separator: ", ")
            throw RunFailure(.failed, "no rule is called that: \(hint)")
        }
        guard rule.state == .live || rule.state == .shadow else {
            throw RunFailure(
                .failed,
                "rule \(rule.id) is \(rule.state.rawValue): only live and shadow rules are evaluated")
        }
        return rule
    }
}

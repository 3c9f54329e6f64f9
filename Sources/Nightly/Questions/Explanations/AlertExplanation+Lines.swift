internal import Definitions
internal import Release
internal import Vocabulary

extension AlertExplanation {
    /// The explanation for a terminal, a line each.
    public var lines: [String] {
        [
            "\(alert.id)  \(alert.rule.title)",
            "  person \(alert.person), night \(night)",
            "  \(grade)",
            "  \(life)",
            "Why: \(alert.headline.text)",
        ]
            + section("What made it more or less urgent", alert.severity.reasons)
            + section("What makes it more or less certain", alert.confidence.reasons)
            + section("Evidence", alert.evidence.flatMap(\.lines))
            + section("What protects", alert.protective.map { "\($0.title): \($0.standingInWords)" })
            + section("Not known", (alert.missingInputs + alert.staleInputs).map(\.sentence))
            + section("Since it was raised", alert.life.changes.map(\.description))
            + section("From night to night", [alert.life.rhythm?.sentence].compactMap(\.self))
            + section("Could not be evaluated tonight", alert.life.notEvaluated.map(\.sentence))
            + section("Asked of \(alert.request.ownerRole) by \(alert.request.dueOn)", [alert.request.action])
            + section("Decided", alert.decision.map { [$0.sentence] } ?? [])
            + section(
                "Who may read it, so far as the agreement allows each field", alert.visibility.map(\.line))
            + section("How it may be wrong about a person", alert.rule.falsePositives)
            + [
                "Rule \(alert.rule.id) version \(alert.rule.version), for \(alert.rule.purpose): \(alert.rule.lawfulBasis)"
            ]
    }

    private var grade: String {
        let severity = alert.severity
        let lowered = severity.isLowered ? " (\(severity.before.rawValue) before what protects)" : ""
        return "\(severity.level.rawValue)\(lowered), confidence \(alert.confidence.level.rawValue), "
            + "weakest link \(alert.linkStrength.label)"
    }

    private var life: String {
        let life = alert.life
        let closed =
            life.closedOn.map { ", closed on \($0): \(life.closedBecause ?? "no reason kept")" } ?? ""
        return
            "\(life.standing.rawValue), first seen \(life.firstSeen), last fired \(life.lastFired)\(closed)"
    }

    private func section(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["\(title):"] + lines.map { "  \($0)" }
    }
}

extension AlertEvidence {
    /// What the record says, then where it came from.
    fileprivate var lines: [String] {
        let when = date.map { day in until.map { "\(day) until \($0)" } ?? day.description } ?? "undated"
        let said = values.map { "\($0.label): \($0.text)" }.joined(separator: "; ")
        return [
            "\(when)  \(agency): \(label)\(said.isEmpty ? "" : " - \(said)")",
            "    \(basis.rawValue.lowercased()), link \(link.label), \(disclosure.inWords); "
                + "\(provenance.file) line \(provenance.line), received \(provenance.receivedOn)",
        ]
    }
}

extension AlertProtective {
    fileprivate var standingInWords: String {
        switch standing {
        case .present: sentence
        case .notKnown: "not known (\(sentence))"
        }
    }
}

extension AlertDecision {
    fileprivate var sentence: String {
        let came = outcome.map { "; outcome: \($0)" } ?? ""
        return "\(verdict.rawValue) by \(decidedBy) on \(decidedOn): \(reason)\(came)"
    }
}

extension AlertVisibility {
    fileprivate var line: String {
        switch view {
        case .full: "\(role): all of it"
        case .redacted(let sentence): "\(role): only '\(sentence.text)'"
        }
    }
}

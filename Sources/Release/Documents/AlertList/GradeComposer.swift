import Definitions
import Vocabulary

/// Tells a recipient how soon and how surely, as far as what they may read makes it so.
///
/// Of the steps that a severity came by, a recipient is told the first that they may read, and so for the confidence
/// and the day: where treatment that a person doesn't share lowered a severity, others see it as it was before, and
/// nothing shows that it was lowered for anybody.
struct GradeComposer: Sendable {
    let alert: Alert
    /// What vouches for the rule's own grade.
    let madeFrom: [FieldReference]

    /// The severity's code.
    func severity(desk: GateDesk, gate: inout ReleaseGate) -> ReleasedField {
        var answer = ReleasedField.blank
        for step in steps {
            answer = desk.ask(&gate, step.level.rawValue, madeFrom: fields(step.reads))
            guard answer.text == nil else { break }
        }
        return answer
    }

    /// Why it differs from the rule's own, so far as the recipient may know.
    func severityReasons(desk: GateDesk, gate: inout ReleaseGate) -> [ReleasedField] {
        // In the order in which they came about: escalations, then the lowering.
        let told = steps.sorted { left, right in
            left.level.rank < right.level.rank
        }.filter { desk.allows(gate, fields($0.reads)) }
        return told.flatMap { step in
            step.reasons.map { desk.ask(&gate, $0, madeFrom: fields(step.reads)) }
        }
    }

    /// The day by which an answer is due, `YYYY-MM-DD`.
    func due(desk: GateDesk, gate: inout ReleaseGate) -> ReleasedField {
        let request = alert.request
        guard request.dueOn != request.plainDueOn, desk.allows(gate, fields(request.dueReads)) else {
            return desk.ask(&gate, request.plainDueOn.description, madeFrom: madeFrom)
        }
        return desk.ask(&gate, request.dueOn.description, madeFrom: fields(request.dueReads))
    }

    /// How far the alert can be relied upon, in words.
    func confidence(desk: GateDesk, gate: inout ReleaseGate) -> ReleasedField {
        let confidence = alert.confidence
        if desk.allows(gate, fields(confidence.reads)) {
            let words = Self.words(confidence.level, confidence.reasons)
            return desk.ask(&gate, words, madeFrom: fields(confidence.reads))
        }
        let words = confidence.unshifted.map { Self.words($0.level, $0.reasons) }
        return desk.ask(&gate, words, madeFrom: madeFrom)
    }

    private var steps: [SeverityStep] {
        let severity = alert.severity
        return severity.steps.isEmpty
            ? [SeverityStep(severity.level, reasons: severity.reasons, reads: severity.reads)]
            : severity.steps
    }

    private func fields(_ more: [FieldReference]) -> [FieldReference] { Set(madeFrom + more).sorted() }

    private static func words(_ confidence: Confidence, _ reasons: [String]) -> String {
        let level = confidence.rawValue.lowercased()
        return reasons.isEmpty ? level : "\(level): \(reasons.joined(separator: "; "))"
    }
}

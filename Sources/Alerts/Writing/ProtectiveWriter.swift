import Definitions
import Timelines
import Vocabulary

/// Says what protects a person, and whether it lowers a severity.
struct ProtectiveWriter: Sendable {
    let factors: [BoundFactor]
    let lowersAt: Int
    let reads: FieldReads
    let evidence: EvidenceWriter
    let inputs: InputWriter

    /// The factors that are there or of which nobody can say, in the file's order.
    func factors(for place: Int) -> [AlertProtective] {
        factors.compactMap { factor in
            let evaluation = factor.when.evaluation(of: place)
            switch evaluation.truth {
            case .no: return nil
            case .yes:
                let text = sentence(factor.factor.declaration.because, factor.values, for: place)
                return protective(factor, .present, text, evaluation.evidence, place)
            case .unknown:
                let reasons = Set(evaluation.unknowns.map { inputs.input($0).sentence }).sorted()
                return protective(factor, .notKnown, reasons.joined(separator: "; "), [], place)
            }
        }
    }

    private func protective(
        _ factor: BoundFactor, _ standing: AlertProtective.Standing, _ sentence: String,
        _ rows: [EvidenceReference], _ place: Int
    ) -> AlertProtective {
        let read = factor.values.reduce(factor.factor.when.inputs) { $0.union($1.inputs) }
        let decided = factor.when.decidingInputs(of: place)
            .union(told(factor.factor.declaration.because, factor.values, for: place))
        return AlertProtective(
            id: factor.factor.declaration.id, title: factor.factor.declaration.title, standing: standing,
            sentence: sentence, evidence: evidence.evidence(rows, reading: read),
            reads: reads.references(decided, of: evidence.timelines.people[place]))
    }

    /// One step lower, for compliance rules alone, where enough factors are there.
    func lowering(
        of level: Severity, _ kind: RuleKind, _ factors: [AlertProtective]
    ) -> (level: Severity, reason: String, reads: [FieldReference])? {
        let present = factors.filter { $0.standing == .present }
        guard kind.isLoweredByProtectiveFactors, present.count >= lowersAt, level.lowered != level else {
            return nil
        }
        let titles = present.map(\.title).joined(separator: ", ")
        let reason =
            "lowered from \(level.rawValue) to \(level.lowered.rawValue): "
            + "\(present.count) protective factors (\(titles))"
        return (level.lowered, reason, Set(present.flatMap(\.fields)).sorted())
    }
}

import Definitions
import Timelines
import Vocabulary

/// Writes the alert of a rule that fires, with all that its reader needs to judge it.
struct AlertWriter: Sendable {
    let timelines: Timelines
    let reads: FieldReads
    let evidence: EvidenceWriter
    let inputs: InputWriter
    let protective: ProtectiveWriter

    init(_ book: RuleBook, _ timelines: Timelines) {
        self.timelines = timelines
        reads = FieldReads(supply: timelines.supply)
        evidence = EvidenceWriter(timelines: timelines)
        inputs = InputWriter(dictionary: book.dictionary, supply: timelines.supply)
        protective = ProtectiveWriter(
            factors: book.factors.map { BoundFactor($0, to: timelines) },
            lowersAt: book.declarations.protective.lowersAt, reads: reads, evidence: evidence, inputs: inputs)
    }

    /// The alert of a rule for a person, as if it were new.
    ///
    /// - Parameters:
    ///   - rule: The rule, which fires.
    ///   - stops: The common stops, some of which may narrow who reads it.
    ///   - place: The person's place.
    ///   - notRuledOut: The exceptions that are not known and don't keep the rule from firing.
    /// - Returns: The alert.
    func alert(
        _ rule: BoundRule, stops: [BoundStop], for place: Int, notRuledOut: [Int]
    ) -> Alert {
        let declaration = rule.rule.declaration
        let person = timelines.people[place].person
        let records = records(of: rule, for: place)
        let link = linkStrength(of: rule, records, for: place)
        let factors = protective.factors(for: place)
        let grade = severity(of: rule, factors, for: place)
        let unknown = unknowns(of: rule, for: place, notRuledOut: notRuledOut)
        let episode = episode(of: rule, for: place)
        return Alert(
            id: AlertIdentifier(person: person, rule: declaration.id, episode: episode.key), person: person,
            rule: AlertRule(declaration), episode: episode, asOf: timelines.asOf, severity: grade.severity,
            confidence: confidence(of: rule, link, isComplete: unknown.isEmpty, for: place),
            linkStrength: link, headline: headline(of: rule, for: place), evidence: records,
            missingInputs: unknown.filter { !$0.isStale }, staleInputs: unknown.filter(\.isStale),
            protective: factors, request: request(declaration, grade),
            visibility: visibility(of: rule, stops: stops, for: place), life: life(rule))
    }

    /// The records that decided the condition, the escalations that hold, and what the rule adds.
    private func records(of rule: BoundRule, for place: Int) -> [AlertEvidence] {
        let escalations = zip(rule.escalations, rule.rule.escalations)
            .filter { $0.0.truth(of: place) == .yes }
        let rows = ([rule.when] + rule.evidence + escalations.map(\.0))
            .flatMap { $0.evaluation(of: place).evidence }
        let inputs = escalations.reduce(rule.rule.inputs) { $0.union($1.1.inputs) }
        return evidence.evidence(rows, reading: inputs)
    }

    /// The weakest link among the evidence and the agencies that the rule needs.
    private func linkStrength(
        of rule: BoundRule, _ records: [AlertEvidence], for place: Int
    ) -> LinkStrength {
        let person = timelines.people[place]
        let needed = rule.rule.declaration.trigger.preconditions.agencies.compactMap { person.link(to: $0) }
        let links = records.filter { person.link(to: $0.agency) != nil }.map(\.link) + needed
        return links.min() ?? person.weakestLink
    }

    private func headline(of rule: BoundRule, for place: Int) -> AlertSentence {
        let because = rule.rule.declaration.trigger.because
        let inputs = rule.decidingInputs(of: place).union(told(because, rule.values, for: place))
        return AlertSentence(
            sentence(because, rule.values, for: place),
            reads: reads.references(inputs, of: timelines.people[place]))
    }

    private func episode(of rule: BoundRule, for place: Int) -> AlertEpisode {
        let declared = rule.rule.declaration.trigger.episode
        guard let anchor = rule.anchor else {
            return AlertEpisode(
                key: "since \(timelines.asOf)", isContinuous: true, quietDays: declared.quietDays,
                noticesNewRecords: declared.noticesNewRecords)
        }
        let value = anchor.evaluation(of: place).value
        return AlertEpisode(
            key: value.description, isContinuous: false, quietDays: declared.quietDays,
            noticesNewRecords: declared.noticesNewRecords)
    }

    private func request(_ rule: RuleDeclaration, _ grade: SeverityGrade) -> AlertRequest {
        AlertRequest(
            action: rule.response.action, ownerRole: rule.response.ownerRole, due: grade.due,
            dueOn: grade.due.end(from: timelines.asOf), dueReads: grade.dueReads,
            plainDueOn: rule.response.due.end(from: timelines.asOf))
    }

    private func life(_ rule: BoundRule) -> AlertLife {
        AlertLife(
            standing: .new, firstSeen: timelines.asOf, lastChanged: timelines.asOf,
            lastFired: rule.asOf,
            expiresOn: timelines.asOf.adding(days: rule.rule.declaration.response.expiresAfterDays))
    }
}

/// What the values and conditions read that a sentence tells of somebody.
func told(
    _ template: SentenceTemplate, _ values: [BoundValue], for place: Int
) -> ExpressionInputs {
    let names = template.told { name in
        values.contains { $0.name == name && $0.value.truth(of: place) == .yes }
    }
    return values.filter { names.contains($0.name) }.reduce(.none) { $0.union($1.inputs) }
}

/// A sentence with its values filled in.
func sentence(_ template: SentenceTemplate, _ values: [BoundValue], for place: Int) -> String {
    template.filled { name in
        values.first { $0.name == name }?.value.evaluation(of: place).value.inWords ?? "not known"
    } where: { name in
        values.contains { $0.name == name && $0.value.truth(of: place) == .yes }
    }
}

extension EvaluatedValue {
    /// The value as people read it in a sentence.
    fileprivate var inWords: String {
        if case .day(let day) = self { day.inWords } else { description }
    }
}

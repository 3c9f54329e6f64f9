internal import Alerts
internal import Configuration
internal import Definitions
internal import Release
internal import Timelines
internal import Vocabulary

/// What the agreements let monitoring read and tell on a night, field by field.
///
/// A characteristic's field is read only where it is given to the job and to everybody who gets the report; a rule has
/// a card only where counts of all that its firing is made from are given to them.
struct MonitoringGrant: Sendable {
    /// A rule of which there is no card, and why.
    struct Unmonitored: Hashable, Sendable {
        let rule: RuleDeclaration
        let sentence: String
    }

    /// The fields of characteristics that may be read.
    let characteristics: Set<FieldReference>
    /// The live rules that have a card.
    let rules: [RuleDeclaration]
    /// The live rules that have none.
    let unmonitored: [Unmonitored]
    /// The fields that the cards are made from.
    let firing: Set<FieldReference>

    init(
        _ work: MonitoringWork, paper: PaperDefinition, book: RuleBook,
        _ configuration: PipelineConfiguration,
        asOf: CalendarDay
    ) {
        let gate = ReleaseGate(agreements: configuration.agreements, asOf: asOf)
        let asked = AskedFields(configuration.sources)
        func isGiven(_ field: FieldReference) -> Bool {
            paper.recipients.allSatisfy { role in
                if case .given = gate.ruling(on: field, to: role, for: paper.purpose) { true } else { false }
            }
        }
        characteristics = Set(
            asked.references(work.definition).filter { field in
                guard case .given = gate.ruling(on: field, to: work.job.role, for: work.job.purpose) else {
                    return false
                }
                return isGiven(field)
            })
        var rules: [RuleDeclaration] = []
        var unmonitored: [Unmonitored] = []
        var firing: Set<FieldReference> = []
        for rule in book.rules where rule.state == .live {
            let fields = asked.references(firingOf: rule, in: book)
            let missing = fields.filter { !isGiven($0) }
            if missing.isEmpty {
                rules.append(rule)
                firing.formUnion(fields)
            } else {
                let names = missing.map(\.description).joined(separator: ", ")
                unmonitored.append(
                    Unmonitored(
                        rule: rule, sentence: "no agreement in force gives counts of \(names) for this"))
            }
        }
        (self.rules, self.unmonitored, self.firing) = (rules, unmonitored, firing)
    }

    /// All the fields that the report is made from, in order.
    var madeFrom: [FieldReference] { characteristics.union(firing).sorted() }
}

extension AskedFields {
    /// The fields that it depends on whether a rule fires, in order.
    ///
    /// How records are linked is counted by itself, group by group: where a rule asks for it, what tells who people are
    /// is not counted again.
    func references(firingOf rule: RuleDeclaration, in book: RuleBook) -> [FieldReference] {
        let inputs = book.firingInputs(of: rule.id)
        let fields = references(inputs)
        guard inputs.facts.contains(where: { ["link_check", "link_strength"].contains($0) }) else {
            return fields
        }
        return fields.filter { book.dictionary.recordType($0.recordType)?.role != .person }
    }

    /// The fields of all characteristics, of every agency that supplies them, in order.
    func references(_ definition: MonitoringDefinition) -> [FieldReference] {
        let all = definition.characteristics.flatMap(\.fields).flatMap {
            references(recordType: $0.recordType, field: $0.field, suppliedBy: nil)
        }
        return Set(all).sorted()
    }
}

internal import Alerts
internal import Definitions
internal import Timelines
internal import Vocabulary

/// Checks that whoever a rule lets read its sentence may be given every field that the sentence is made from.
///
/// Evidence goes out record by record, as far as the agreement allows; the sentence goes out whole or not at all, and
/// a sentence that could never go out is a promise that the rule can't keep.
struct RulePromises {
    private let alerts: AlertDeclarations
    private let papers: [PaperDefinition]
    private let lines: AgreedLines
    private let asked: AskedFields
    private let scope: ExpressionScope
    private let personTypes: Set<RecordType>

    init(
        _ alerts: AlertDeclarations, papers: [PaperDefinition], sources: [SourceDefinition],
        lines: AgreedLines, dictionary: DataDictionary, agencies: [Agency], personFacts: PersonFactFields?
    ) {
        self.alerts = alerts
        self.papers = papers
        self.lines = lines
        asked = AskedFields(sources)
        let factors = alerts.protective.factors.map { ExpressionDefinition(name: $0.id, text: $0.when) }
        scope = ExpressionScope(
            dictionary: dictionary, agencies: agencies,
            definitions: alerts.expressionDefinitions + factors, personFacts: personFacts)
        personTypes = Set(dictionary.recordTypes.filter { $0.role == .person }.map(\.name))
    }

    /// What live rules promise and can't keep; expressions that can't be read are reported elsewhere.
    var faults: [Fault] {
        alerts.rules.filter { $0.state == .live }.flatMap { rule in
            let headline = headline(of: rule)
            return unread(rule) + unvouched(rule, headline: headline.fields)
                + rule.response.visibility.flatMap { faults(of: rule, $0, headline: headline) }
        }
    }

    /// A rule that no list of a kind is given to whoever may read it: of the people on those lists nobody would know.
    private func unread(_ rule: RuleDeclaration) -> [Fault] {
        let readers = rule.response.visibility.map(\.role)
        return [PaperDefinition.Kind.alertList, .teamList].compactMap { kind in
            let recipients = papers.filter { $0.kind == kind }.flatMap(\.recipients)
            guard !recipients.isEmpty, !recipients.contains(where: readers.contains) else { return nil }
            return Fault(
                at: rule.location,
                "nobody who gets a list of the kind '\(kind.rawValue)' may read rule \(rule.id); "
                    + "name one of its recipients under 'visibility': \(recipients.joined(separator: ", "))")
        }
    }

    /// A sentence that reads no field: nothing could vouch for it, and it would go to nobody.
    private func unvouched(_ rule: RuleDeclaration, headline: [FieldReference]) -> [Fault] {
        guard headline.isEmpty, rule.response.visibility.contains(where: { $0.view == .full }) else {
            return []
        }
        return [
            Fault(
                at: rule.trigger.because.location,
                "the sentence of rule \(rule.id) is made from no field of anybody's, so no line of an agreement can "
                    + "give it; let its condition read what it is about")
        ]
    }

    private func faults(
        of rule: RuleDeclaration, _ visibility: RuleVisibility, headline: Headline
    ) -> [Fault] {
        purposes(of: visibility.role).flatMap { purpose in
            switch visibility.view {
            case .full:
                let missing = lines.missing(headline.needed, role: visibility.role, purpose: purpose)
                return missing.isEmpty
                    ? [] : [Fault(at: visibility.location, message(rule, visibility.role, purpose, missing))]
            case .redacted(_, let discloses):
                return discloses.compactMap { field in
                    let missing = lines.missing([field.reference], role: visibility.role, purpose: purpose)
                    return missing.isEmpty
                        ? nil : Fault(at: field.location, message(rule, visibility.role, purpose, missing))
                }
            }
        }
    }

    private func message(
        _ rule: RuleDeclaration, _ role: String, _ purpose: String, _ missing: [FieldReference]
    ) -> String {
        let fields = missing.map(\.description).joined(separator: ", ")
        return
            "rule \(rule.id) tells '\(role)' something made from \(fields), but no line of an agreement gives that "
            + "to it for \(purpose); add it to a line, or give the role a redacted sentence"
    }

    /// What the role is given papers about people for; none for a role that gets no paper, and so is told nothing.
    private func purposes(of role: String) -> [String] {
        let those = papers.filter { $0.kind.isAboutPeople && $0.recipients.contains(role) }
        return Set(those.map(\.purpose)).sorted()
    }

    /// What a rule's sentence is made from.
    private struct Headline {
        /// All the fields.
        let fields: [FieldReference]
        /// Those that each of its readers must be given; how records are linked is told of each person as far as the
        /// agencies that know them allow.
        let needed: [FieldReference]
    }

    /// The fields that a rule's sentence is made from: those of the condition and of the values it quotes.
    private func headline(of rule: RuleDeclaration) -> Headline {
        let trigger = rule.trigger
        let quoted = trigger.values.filter { trigger.because.names.contains($0.name) }.map(\.expression)
        let scope = rule.scope(within: scope)
        let inputs = ([trigger.when] + quoted).compactMap { text in
            try? Expression(text, in: scope, expecting: nil).inputs
        }.reduce(ExpressionInputs.none) { $0.union($1) }
        let fields = asked.references(inputs)
        let isOfLinks = inputs.facts.contains { ["link_check", "link_strength"].contains($0) }
        return Headline(
            fields: fields,
            needed: isOfLinks ? fields.filter { !personTypes.contains($0.recordType) } : fields)
    }
}

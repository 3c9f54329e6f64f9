import Definitions
import Vocabulary

/// Checks declarations for what no expression says: names, sentences, test people.
struct RuleCheck {
    private let declarations: AlertDeclarations
    private let dictionary: DataDictionary
    private let agencies: [Agency]
    private(set) var faults: [Fault] = []

    init(_ declarations: AlertDeclarations, _ dictionary: DataDictionary, _ agencies: [Agency]) {
        self.declarations = declarations
        self.dictionary = dictionary
        self.agencies = agencies
        checkNames()
        for factor in declarations.protective.factors {
            check(factor.because, quotes: factor.values)
            check(factor.agencies, at: factor.location)
        }
        for rule in declarations.rules { check(rule) }
    }

    private mutating func checkNames() {
        unique(declarations.rules.map { ($0.id, $0.location) }, "rule")
        unique(declarations.stops.map { ($0.name, $0.location) }, "stop")
        let shared = declarations.definitions.map { ($0.name, $0.expression.location) }
        unique(shared + declarations.protective.factors.map { ($0.id, $0.location) }, "definition or factor")
    }

    private mutating func check(_ rule: RuleDeclaration) {
        let preconditions = rule.trigger.preconditions
        check(rule.trigger.because, quotes: rule.trigger.values)
        check(preconditions.agencies, at: rule.location)
        if preconditions.agencies.count < 2, !preconditions.singleAgency {
            faults.append(
                Fault(
                    at: rule.location,
                    "rule \(rule.id) needs one agency alone; name another under 'agencies', "
                        + "or say 'single_agency: yes'"))
        }
        for allowed in preconditions.allows {
            known(allowed, "stop", declarations.stops.map(\.name))
        }
        for visibility in rule.response.visibility {
            guard case .redacted(let sentence, let discloses) = visibility.view else { continue }
            check(sentence, quotes: rule.trigger.values)
            for field in discloses { check(field) }
        }
        checkTests(rule)
    }

    /// Every rule shows at least one person for whom it fires, one for whom it just doesn't, and one of whom it
    /// can't tell; the last unless it needs no agency's records.
    private mutating func checkTests(_ rule: RuleDeclaration) {
        let needsRecords = !rule.trigger.preconditions.agencies.isEmpty
        let expected: [RuleTest.Expectation] =
            needsRecords ? [.fires, .silent, .notEvaluated] : [.fires, .silent]
        for expectation in expected
        where !rule.tests.contains(where: { $0.expectation == expectation }) {
            let message =
                "rule \(rule.id) has no test person with 'expect: \(expectation.rawValue)'; "
                + "a rule shows one that fires, one that just doesn't, and one that can't be evaluated"
            faults.append(Fault(at: rule.location, message))
        }
        unique(rule.tests.map { ($0.name, $0.location) }, "test person")
    }

    private mutating func check(_ sentence: SentenceTemplate, quotes values: [NamedExpression]) {
        for name in sentence.names {
            known(.init(name, at: sentence.location), "value", values.map(\.name))
        }
    }

    private mutating func check(_ field: DisclosedField) {
        let reference = field.reference
        check([reference.agency], at: field.location)
        guard let type = dictionary.recordType(reference.recordType) else {
            let names = dictionary.recordTypes.map(\.name.name)
            return known(.init(reference.recordType.name, at: field.location), "record type", names)
        }
        if type.field(reference.field)?.monitoringOnly ?? false {
            faults.append(
                Fault(
                    at: field.location,
                    "'\(reference.field)' serves equality monitoring only; no rule may tell of it"))
        }
        known(.init(reference.field.name, at: field.location), "field", type.fields.map(\.name.name))
    }

    private mutating func check(_ named: [Agency], at location: SourceLocation) {
        for agency in named {
            known(.init(agency.name, at: location), "agency", agencies.map(\.name))
        }
    }

    private mutating func known(
        _ name: RulePreconditions.Located, _ kind: String, _ words: [String]
    ) {
        if let fault = Fault.unknown(name.name, kind, among: words, at: name.location) {
            faults.append(fault)
        }
    }

    private mutating func unique(_ names: [(name: String, location: SourceLocation)], _ kind: String) {
        var first: [String: SourceLocation] = [:]
        for (name, location) in names {
            if let earlier = first[name] {
                faults.append(Fault(at: location, "a second \(kind) '\(name)'; the first is at \(earlier)"))
            } else {
                first[name] = location
            }
        }
    }
}

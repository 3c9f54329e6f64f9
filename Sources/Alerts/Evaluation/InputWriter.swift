import Definitions
import Timelines
import Vocabulary

extension AlertInput {
    /// Whether this says of an agency's records altogether what the other says of one type of them.
    func covers(_ other: AlertInput) -> Bool {
        recordType == nil && kind == other.kind && agency == other.agency
    }
}

/// Says in the partnership's words what was asked and not to be had.
struct InputWriter: Sendable {
    let dictionary: DataDictionary
    private let reads: FieldReads
    /// The agencies of which no record of a person could be used, with the extract that is wanting: nobody can say
    /// who is in their records.
    private let unreceived: [Agency: Supply]

    init(dictionary: DataDictionary, supply: [Supply]) {
        self.dictionary = dictionary
        reads = FieldReads(supply: supply)
        let ofPeople = supply.filter { dictionary.recordType($0.recordType)?.role == .person }
        unreceived = Dictionary(grouping: ofPeople, by: \.agency).compactMapValues { supplies in
            supplies.allSatisfy { $0.state == .missing } ? supplies.first : nil
        }
    }

    func input(_ reason: UnknownReason) -> AlertInput {
        switch reason {
        case .notFound(let agency, let type): notFound(agency, type)
        case .weaklyLinked(let agency, let type): weak(agency, type)
        case .stale(let source, let agency, let type, let age):
            stale(source: source, agency: agency, type: type, ageInDays: age)
        case .untold(let source, let agency, let type, let age): untold(source, agency, type, ageInDays: age)
        case .notSupplied(let type):
            AlertInput(
                kind: .notSupplied, recordType: type, sentence: "No agency supplies this: \(label(type))")
        case .missing(let row, let field, let reason): noValue(row.recordType, field, reason)
        case .noRecord(let type):
            AlertInput(kind: .noRecord, recordType: type, sentence: "There is no record: \(label(type))")
        case .missingFact(let fact):
            AlertInput(kind: .noFact, sentence: "Not recorded of the person: \(spaced(fact))")
        case .noWeight(let table):
            AlertInput(kind: .undefined, sentence: "There is no weight for it on that day: \(spaced(table))")
        case .undefined: AlertInput(kind: .undefined, sentence: "A calculation has no result")
        }
    }

    /// That a person is not in an agency's records; where those were never received, that is what is said.
    func notFound(_ agency: Agency, _ type: RecordType? = nil) -> AlertInput {
        if let supply = unreceived[agency], let input = stale(supply) { return input }
        return AlertInput(
            kind: .notFound, agency: agency, recordType: type,
            sentence: "Not found in the records of \(label(agency))" + suffix(type))
    }

    func weak(_ agency: Agency, _ type: RecordType? = nil) -> AlertInput {
        AlertInput(
            kind: .weakLink, agency: agency, recordType: type,
            sentence: "The link to the records of \(label(agency)) is too weak to be used" + suffix(type))
    }

    func stale(source: SourceName, agency: Agency, type: RecordType, ageInDays: Int?) -> AlertInput {
        let what = "\(label(type)) from \(label(agency)) (\(source))"
        let sentence = ageInDays.map { "Too old to be used, \($0) days: \(what)" } ?? "Not received: \(what)"
        return AlertInput(
            kind: ageInDays == nil ? .notReceived : .stale, agency: agency, recordType: type,
            source: source, ageInDays: ageInDays, sentence: sentence)
    }

    /// That an extract in time tells nothing of the days since it was made.
    private func untold(
        _ source: SourceName, _ agency: Agency, _ type: RecordType, ageInDays: Int
    ) -> AlertInput {
        AlertInput(
            kind: .stale, agency: agency, recordType: type, source: source, ageInDays: ageInDays,
            sentence: "Made \(ageInDays) days ago, and tells nothing of the days since: "
                + "\(label(type)) from \(label(agency)) (\(source))")
    }

    func stale(_ supply: Supply) -> AlertInput? {
        switch supply.state {
        case .fresh: nil
        case .stale(let age):
            stale(source: supply.source, agency: supply.agency, type: supply.recordType, ageInDays: age)
        case .missing:
            stale(source: supply.source, agency: supply.agency, type: supply.recordType, ageInDays: nil)
        }
    }

    /// That something which would have kept a rule from firing could not be ruled out.
    ///
    /// - Parameters:
    ///   - because: What.
    ///   - expression: What was asked; `nil` where it is the rule's own condition.
    /// - Returns: The doubt, with the fields that it tells something of.
    func notRuledOut(_ because: String, asking expression: ExpressionInputs? = nil) -> AlertInput {
        undecided("Could not be ruled out: \(because)", expression)
    }

    /// That something which would have made a difference could not be told.
    func notTold(_ because: String, asking expression: ExpressionInputs? = nil) -> AlertInput {
        undecided("Could not be told whether \(because)", expression)
    }

    private func undecided(_ sentence: String, _ expression: ExpressionInputs?) -> AlertInput {
        AlertInput(
            kind: .notRuledOut, sentence: sentence,
            reads: expression.map { reads.references(asked: $0) } ?? [])
    }

    private func noValue(_ type: RecordType, _ field: FieldName, _ reason: MissingReason) -> AlertInput {
        let name = dictionary.recordType(type)?.field(field)?.label ?? field.name
        return AlertInput(
            kind: .noValue, recordType: type, field: field,
            sentence: "No value (\(spaced(reason.rawValue))): \(name), \(label(type))")
    }

    private func suffix(_ type: RecordType?) -> String { type.map { ": \(label($0))" } ?? "" }

    private func label(_ type: RecordType) -> String {
        dictionary.recordType(type)?.label ?? spaced(type.name)
    }

    func label(_ agency: Agency) -> String {
        dictionary.agency(agency)?.label ?? spaced(agency.name)
    }

    private func spaced(_ name: String) -> String {
        name.split(separator: "_").joined(separator: " ")
    }
}

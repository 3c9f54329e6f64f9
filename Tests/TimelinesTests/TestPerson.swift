import Definitions
import Timelines
import Vocabulary

/// A synthetic person whose timeline a test states as far as it matters.
///
/// Unless stated otherwise every agency knows the person firmly and delivered tonight, and every field that is not
/// given is blank.
struct TestPerson {
    var name = "p1"
    var age: Int?
    var diedOn: CalendarDay?
    var restricted: Bool?
    var links: [Agency: LinkStrength] = [
        TestPartnership.police: .identifier, TestPartnership.probation: .identifier,
        TestPartnership.drugService: .identifier,
    ]
    var linkChecks: [LinkCheck] = []
    private(set) var records: [TimelineRecord] = []

    /// The agency that supplies most records of a type.
    static func usualAgency(of type: String) -> Agency {
        switch type {
        case "nominal", "arrest", "crime_involvement", "drug_test": TestPartnership.police
        case "treatment_contact", "treatment_episode", "treatment_client": TestPartnership.drugService
        case "action": TestPartnership.meeting
        default: TestPartnership.probation
        }
    }

    /// Every record type's supply, fresh.
    static let supply: [Supply] = {
        let types = TestPartnership.dictionary.recordTypes.filter { $0.role != .reference }
        let usual = types.map { type in
            let agency = usualAgency(of: type.name.name)
            return Supply(
                recordType: type.name, agency: agency, source: SourceName("\(agency)_\(type.name)"),
                coverage: agency == TestPartnership.meeting ? .everyone : .ownPeople)
        }
        return usual + [
            Supply(
                recordType: RecordType("address"), agency: TestPartnership.police,
                source: SourceName("police_address"))
        ]
    }()

    /// Adds a record.
    ///
    /// - Parameters:
    ///   - type: Its record type.
    ///   - daysAgo: How long ago it happened or began.
    ///   - agency: Whose it is.
    ///   - link: How firmly it is linked.
    ///   - values: The fields that have a value, or are missing for a reason that matters.
    mutating func add(
        _ type: String, daysAgo: Int? = nil, agency: Agency? = nil, link: LinkStrength = .identifier,
        _ values: [String: FieldValue] = [:]
    ) {
        guard let definition = TestPartnership.dictionary.recordType(RecordType(type)) else { return }
        var values = values
        let day = daysAgo.map { FieldValue.day(TestPartnership.asOf.adding(days: -$0)) }
        switch definition.timing {
        case .event(let field), .state(let field, _): values[field.name] = values[field.name] ?? day
        case .undated: break
        }
        let agency = agency ?? Self.usualAgency(of: type)
        records.append(
            TimelineRecord(
                person: Pseudonym(name), agency: agency, recordType: definition.name,
                values: definition.timelineFields.map { values[$0.name.name] ?? .missing(.blank) },
                provenance: Provenance(
                    source: SourceName("\(agency)_\(type)"), file: "\(agency)_\(type).csv",
                    line: records.count + 2, receivedOn: TestPartnership.asOf),
                link: link))
    }

    var facts: PersonFacts {
        PersonFacts(
            person: Pseudonym(name), age: age, diedOn: diedOn, restricted: restricted,
            links: links.map { AgencyLink($0.key, $0.value) }, linkChecks: linkChecks)
    }

    func timelines(
        asOf: CalendarDay = TestPartnership.asOf, supply: [Supply] = supply
    ) throws -> Timelines {
        try Timelines(
            dictionary: TestPartnership.dictionary, asOf: asOf, people: [facts], supply: supply,
            records: records)
    }

    /// The truth of an expression for the person, the same with and without a trace.
    func truth(
        _ text: String, minimumLink: LinkStrength = .details, supply: [Supply] = supply
    ) throws -> TruthValue {
        let bound = try expression(text).bound(to: timelines(supply: supply), minimumLink: minimumLink)
        let traced = bound.evaluation(of: 0).truth
        return bound.truth(of: 0) == traced && bound.explanation(of: 0).truth == traced
            ? traced : .unknown
    }

    func evaluation(
        _ text: String, minimumLink: LinkStrength = .details, supply: [Supply] = supply
    ) throws -> Evaluation {
        try expression(text, expecting: nil).bound(to: timelines(supply: supply), minimumLink: minimumLink)
            .evaluation(of: 0)
    }
}

let testScope = ExpressionScope(
    dictionary: TestPartnership.dictionary, agencies: TestPartnership.agencies)

/// An expression that stands at line 7, column 9 of a file.
func expression(
    _ text: String, expecting type: ExpressionType? = .truth, in scope: ExpressionScope = testScope
) throws(Faults) -> Expression {
    let place = SourceLocation(file: "rule.yml", line: 7, column: 9)
    return try Expression(ExpressionText(text, at: place, continuationColumn: 5), in: scope, expecting: type)
}

extension Supply {
    /// The same supply in another state.
    func with(_ state: State) -> Supply {
        Supply(
            recordType: recordType, agency: agency, source: source, state: state, coverage: coverage,
            madeOn: madeOn)
    }

    /// The same supply from an extract that was made so many days ago.
    func made(daysAgo: Int) -> Supply {
        Supply(
            recordType: recordType, agency: agency, source: source, state: state, coverage: coverage,
            madeOn: TestPartnership.asOf.adding(days: -daysAgo))
    }
}

import Cohorts
@_spi(DisclosureControl) import Definitions
import DisclosureControl
import TestSupport
import Timelines
import Vocabulary

typealias Place = Vocabulary.SourceLocation

/// A partnership of three agencies, each of which says of a topic that it shows, that it doesn't, or nothing.
enum TestPartnership {
    static let agencies = ["police", "probation", "drug_service"].map { Agency($0) }
    static let here = Place(file: "x.yml", line: 1, column: 1)
    static let today = CalendarDay(dayNumber: 20_000)
    static let finding = RecordType("finding")

    static let dictionary = DataDictionary(
        version: "1",
        recordTypes: [
            RecordTypeDefinition(
                name: finding, label: "finding", definition: "", role: .event,
                timing: .event(on: FieldName("on")), basis: .fact, disclosure: .permitted,
                fields: [
                    field("on", .day), field("topic", .text), field("shows", .yesNo),
                ], location: here)
        ], codeLists: [],
        agencies: agencies.map { AgencyDefinition(agency: $0, label: $0.name, location: here) })

    static let scope = ExpressionScope(dictionary: dictionary, agencies: agencies)

    private static func field(_ name: String, _ type: FieldType) -> FieldDefinition {
        FieldDefinition(
            name: FieldName(name), label: name, definition: "", type: type, sensitivity: .sensitive,
            timelineForm: .value, location: here)
    }

    /// What an agency says of a topic, as a condition.
    static func says(_ agency: String, _ topic: String) -> ExpressionText {
        ExpressionText("latest(finding where agency is \(agency) and topic is \(topic)).shows", at: here)
    }
}

/// A person as a test states them: what each agency says of each topic, and how firmly it is linked.
struct TestPerson {
    var says: [String: TruthValue] = [:]
    var links: [Agency: LinkStrength] = [:]

    func truth(_ agency: String, _ topic: String) -> TruthValue {
        let isFound = (links[Agency(agency)] ?? .identifier) > .none
        return isFound ? says["\(agency)/\(topic)"] ?? .unknown : .unknown
    }
}

extension [TestPerson] {
    /// The people's timelines.
    func timelines() throws -> Timelines {
        let facts = enumerated().map { index, person in
            PersonFacts(
                person: Self.pseudonym(index),
                links: TestPartnership.agencies.map { AgencyLink($0, person.links[$0] ?? .identifier) })
        }
        let supply = TestPartnership.agencies.map {
            Supply(recordType: TestPartnership.finding, agency: $0, source: SourceName("\($0)_finding"))
        }
        return try Timelines(
            dictionary: TestPartnership.dictionary, asOf: TestPartnership.today, people: facts,
            supply: supply,
            records: enumerated().flatMap { records($0, $1) })
    }

    static func pseudonym(_ index: Int) -> Pseudonym {
        let digits = String(index)
        return Pseudonym("p" + String(repeating: "0", count: 7 - digits.count) + digits)
    }

    private func records(_ index: Int, _ person: TestPerson) -> [TimelineRecord] {
        person.says.sorted { $0.key < $1.key }.compactMap { key, truth -> TimelineRecord? in
            let parts = key.split(separator: "/").map(String.init)
            guard truth != .unknown else { return nil }
            let agency = Agency(parts[0])
            return TimelineRecord(
                person: Self.pseudonym(index), agency: agency, recordType: TestPartnership.finding,
                values: [.day(TestPartnership.today), .text(parts[1]), .flag(truth == .yes)],
                provenance: Provenance(
                    source: SourceName("\(agency)_finding"), file: "f.csv", line: index + 2,
                    receivedOn: TestPartnership.today), link: person.links[agency] ?? .identifier)
        }
    }
}

/// The declaration of a cohort over the test partnership.
enum TestCohort {
    static let topics = ["drugs", "housing", "work"]

    static func need(_ topic: String) -> NeedDeclaration {
        NeedDeclaration(
            id: topic, label: topic, standard: TestPartnership.says("probation", topic),
            severe: TestPartnership.says("probation", "\(topic)_severe"))
    }

    static func issue(_ topic: String, agencies: [String] = ["police", "probation", "drug_service"])
        -> IssueDeclaration
    {
        IssueDeclaration(
            id: topic, label: topic,
            views: agencies.map {
                AgencyView(
                    agency: Agency($0), meaning: "as \($0) says", condition: TestPartnership.says($0, topic))
            },
            response: IssueResponse(
                title: "help", lead: Agency("probation"),
                inPlace: TestPartnership.says("drug_service", "helped")))
    }

    static func measure(_ id: String, _ content: CohortMeasure.Content) -> CohortMeasure {
        CohortMeasure(
            id: id, title: id, question: "?", notes: [], content: content, location: TestPartnership.here)
    }

    static let measures = [
        measure("needs", .needs(topics.map(need))),
        measure("number", .numberOfNeeds(topics.map(need), bands: (0...3).map { NeedBand($0...$0) })),
        measure("pairs", .coOccurrence(topics.map(need), triads: [topics])),
        measure("linked", .linkedView([issue("drugs"), issue("work", agencies: ["police", "probation"])])),
        measure("coverage", .coverage(TestPartnership.agencies)),
    ]

    static func declaration(
        _ id: String = "all", priority: Int? = nil, members: ExpressionText? = nil,
        measures: [CohortMeasure] = measures
    ) -> CohortDeclaration {
        CohortDeclaration(
            id: id, version: "1", title: "Cohort \(id)", question: "?", purpose: "P", profile: "strict10",
            area: "Area", areaPopulation: nil, period: "now",
            priority: priority,
            members: members ?? TestPartnership.says("probation", "member"), minimumLink: .weak,
            measures: measures, caveats: [], location: TestPartnership.here)
    }

    static let strict10 = DisclosureProfile(
        name: "strict10", version: "1", title: "strict10", threshold: 10, rounding: .nearest(base: 5),
        zeros: .unlessDisclosive, protection: 10, guardsDifferences: true, minimumCohort: 10,
        minimumPopulation: 500, decimalsFrom: 4000, medianFrom: 20, location: TestPartnership.here)
}

extension ConfidentialTables {
    /// The true counts of a cohort by what follows its name; tests may look behind the wall.
    func counts(_ cohort: String = "all") -> [String: Int] {
        let cells = sets.first { $0.cohort == cohort }?.cells ?? []
        return Dictionary(
            cells.map { (String($0.name.text.dropFirst(cohort.count + 1)), $0.count.persons) },
            uniquingKeysWith: { first, _ in first })
    }
}

extension SplitMix {
    /// A truth value: unknown for a quarter, otherwise yes for so many in a hundred.
    mutating func truth(yes share: Int) -> TruthValue {
        Int.random(in: 0..<4, using: &self) == 0
            ? .unknown : TruthValue(Int.random(in: 0..<100, using: &self) < share)
    }

    /// Some people of whom the agencies say this and that.
    mutating func people(_ count: Int) -> [TestPerson] {
        let shares = [8, 35, 60, 92]
        return (0..<count).map { _ in
            var person = TestPerson()
            person.says["probation/member"] = truth(yes: 70)
            person.says["drug_service/helped"] = truth(yes: 30)
            for (place, topic) in TestCohort.topics.enumerated() {
                for agency in TestPartnership.agencies {
                    person.says["\(agency)/\(topic)"] = truth(yes: shares[place])
                }
                person.says["probation/\(topic)_severe"] = truth(yes: 40)
            }
            let links: [LinkStrength] = [.none, .weak, .details, .identifier]
            person.links[Agency("drug_service")] = links[Int.random(in: 0..<4, using: &self)]
            return person
        }
    }
}

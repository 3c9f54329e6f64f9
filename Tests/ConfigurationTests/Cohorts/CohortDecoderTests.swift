import Definitions
import Testing
import Vocabulary

@testable import Configuration

@Suite struct `The folder of cohorts` {
    private static let strict10 = DisclosureProfile(
        name: "strict10", version: "1", title: "Strict", threshold: 10, rounding: .nearest(base: 5),
        zeros: .shown, protection: 10, guardsDifferences: true, minimumCohort: 10, minimumPopulation: 500,
        decimalsFrom: 4000, medianFrom: 20, location: Place(file: "d.yml", line: 1, column: 1))

    private static let measures = """
        need_sets:
          housing:
            code_list: tenure
            codes: [OWN, RENT]
            standard: exists(visit where tenure is {code})
          other:
            needs:
              company: {label: Company, standard: exists(visit), severe: count(visit) >= 3}
        issues:
          home:
            label: Home
            views:
              police: {meaning: as the police say, when: exists(visit where agency is police)}
              council: {meaning: as rented, need: {set: housing, code: RENT}, when: exists(house)}
            response: {title: find a home, lead: council, in_place: exists(visit where agreed)}
        measures:
          needs: {kind: needs, title: Needs, question: Which?, needs: housing}
          number: {kind: number_of_needs, title: How many, question: How many?, needs: housing, bands: [0, 1-2]}
          pairs: {kind: co_occurrence, title: Pairs, question: Which?, needs: housing}
          view: {kind: linked_view, title: View, question: Who?, issues: [home]}
          known: {kind: coverage, title: Known, question: Who?, agencies: [police, council]}
        """

    private func cohort(_ changes: [(String, String)] = []) -> String {
        changes.reduce(
            """
            cohort: all_visits
            version: "2"
            title: All
            question: What do they need?
            purpose: COUNTS
            profile: strict10
            area: {name: Town, population: 900}
            period: tonight
            members: exists(visit)
            measures: [view, needs]
            caveats: [Read with care.]
            """
        ) { $0.replacing($1.0, with: $1.1) }
    }

    private func read(
        _ cohort: String, measures: String = measures, file: String = "all-visits.yml"
    ) -> (cohorts: [CohortDeclaration], faults: [String]) {
        let faults = FaultCollector()
        let dictionary = YAMLDocument(
            Array(SmallTown.dictionary.utf8), file: "dictionary.yml", faults: faults
        ).flatMap { DictionaryDecoder.decode($0, faults: faults) }
        let documents = [(file, cohort), ("measures.yml", measures)].compactMap { name, text in
            YAMLDocument(Array(text.utf8), file: "cohorts/\(name)", faults: faults)
        }
        let cohorts = dictionary.map {
            CohortDecoder.decode(
                documents, dictionary: $0, agencies: [Agency("police"), Agency("council")],
                profiles: [Self.strict10], faults: faults)
        }
        return (cohorts ?? [], faults.faults.sorted().map(\.description))
    }

    @Test func `gives a cohort with the measures that it names, in its order`() throws {
        let (cohorts, faults) = read(cohort())
        #expect(faults == [])
        let declaration = try #require(cohorts.first)
        #expect(declaration.id == "all_visits")
        #expect(declaration.areaPopulation == 900)
        #expect(declaration.minimumLink == .weak)
        #expect(declaration.priority == nil)
        let first = read(cohort([("period: tonight", "period: tonight\npriority: 1")])).cohorts.first
        #expect(first?.priority == 1)
        #expect(declaration.measures.map(\.id) == ["view", "needs"])
    }

    @Test func `makes a need of each code, named by the code list`() throws {
        let measure = try #require(read(cohort()).cohorts.first?.measures.last)
        guard case .needs(let needs) = measure.content else {
            Issue.record("not a measure of needs")
            return
        }
        #expect(needs.map(\.id) == ["OWN", "RENT"])
        #expect(needs.map(\.label) == ["Owner", "Tenant"])
        #expect(
            needs.map(\.standard.text)
                == ["exists(visit where tenure is OWN)", "exists(visit where tenure is RENT)"])
    }

    @Test func `lets a view be a need, a condition, or either of both`() throws {
        let measure = try #require(read(cohort()).cohorts.first?.measures.first)
        guard case .linkedView(let issues) = measure.content, let issue = issues.first else {
            Issue.record("not a linked view")
            return
        }
        #expect(issue.views.map(\.agency.name) == ["police", "council"])
        #expect(issue.views[0].condition.text == "exists(visit where agency is police)")
        #expect(
            issue.views[1].condition.text == "(exists(house))\nor (exists(visit where tenure is RENT))")
        #expect(issue.response?.lead == Agency("council"))
    }

    @Test(arguments: [
        ("profile: strict10", "profile: strict11", "did you mean 'strict10'?"),
        ("[view, needs]", "[view, neds]", "did you mean 'needs'?"),
        ("[view, needs]", "[view, view]", "a measure stands here twice"),
        ("purpose: COUNTS\n", "", "key 'purpose' is missing here"),
        ("period:", "perod:", "unknown key 'perod'"),
    ])
    func `refuses what it doesn't know, with what was probably meant`(
        text: String, change: String, expected: String
    ) {
        let faults = read(cohort([(text, change)])).faults
        #expect(faults.contains { $0.hasPrefix("cohorts/all-visits.yml:") && $0.contains(expected) })
    }

    @Test(arguments: [
        ("codes: [OWN, RENT]", "codes: [OWN, RENTED]", "RENTED"),
        ("set: housing", "set: housin", "did you mean 'housing'?"),
        ("code: RENT", "code: LENT", "did you mean 'RENT'?"),
        ("lead: council", "lead: counsel", "did you mean 'council'?"),
        ("      police: {meaning", "      polise: {meaning", "did you mean 'police'?"),
        ("bands: [0, 1-2]", "bands: [0, 2-1]", "'2-1' is no number of needs"),
        ("bands: [0, 1-2]", "bands: [0-99999999999]", "'0-99999999999' is no number of needs"),
        (
            "bands: [0, 1-2]", "bands: [0-9223372036854775807]",
            "'0-9223372036854775807' is no number of needs"
        ),
        ("kind: coverage", "kind: cover", "kind of measure"),
        (
            "{meaning: as the police say, when: exists(visit where agency is police)}", "{meaning: nothing}",
            "expected 'when', 'need', or both"
        ),
    ])
    func `refuses faulty measures`(text: String, change: String, expected: String) {
        let faults = read(cohort(), measures: Self.measures.replacing(text, with: change)).faults
        #expect(
            faults.contains { $0.hasPrefix("cohorts/measures.yml:") && $0.contains(expected) }, "\(faults)")
    }

    @Test func `wants each cohort in a file of its name`() {
        let faults = read(cohort(), file: "everyone.yml").faults
        #expect(
            faults == [
                "cohorts/everyone.yml:1:1: cohort 'all_visits' stands in another file; its own is 'all-visits.yml'"
            ])
    }
}

import Definitions
import Testing
import Vocabulary

@testable import Configuration

@Suite struct `The folder of alerts` {
    private func read(
        _ files: [(String, String)]
    ) -> (value: AlertDeclarations?, faults: [String]) {
        let faults = FaultCollector()
        let documents = files.compactMap { name, text in
            YAMLDocument(Array(text.utf8), file: "alerts/\(name)", faults: faults)
        }
        let decoder = AlertsDecoder(roles: ["officer"], purposes: ["CASES"], faults: faults)
        let value = decoder.decode(documents, folder: "alerts")
        return (value, faults.faults.sorted().map(\.description))
    }

    private static let shared = (
        "shared.yml",
        """
        definitions:
          missed: count(appointment)
        stops:
          died: {when: not person.alive, because: the person has died}
          restricted: {when: person.restricted, because: restricted, shown_only_to: [officer]}
        """
    )

    private static let protective = (
        "protective-factors.yml",
        """
        lowers_severity_at: 2
        factors:
          housing:
            title: Housing
            agencies: [probation]
            when: active(address)
            values: {since: latest(address)}
            because: "housed since {since}"
        """
    )

    @Test func `gives definitions, stops and factors`() throws {
        let (value, faults) = read([Self.shared, Self.protective])
        let declarations = try #require(value)
        #expect(faults.isEmpty)
        #expect(declarations.definitions.map(\.name) == ["missed"])
        #expect(declarations.stops.map(\.name) == ["died", "restricted"])
        #expect(declarations.stops.map(\.shownOnlyTo) == [nil, ["officer"]])
        #expect(declarations.protective.lowersAt == 2)
        #expect(declarations.protective.factors.map(\.because.names) == [["since"]])
        #expect(declarations.rules.isEmpty)
    }

    @Test func `says how often alerts may come back, twice in fourteen nights unless it is said`() throws {
        let silent = try #require(read([Self.shared, Self.protective]).value)
        #expect(silent.flapping == FlappingTerm(times: 2, nights: 14))
        func saying(_ flapping: String) -> (value: AlertDeclarations?, faults: [String]) {
            read([("shared.yml", Self.shared.1 + "\nflapping: \(flapping)"), Self.protective])
        }
        let (value, faults) = saying("{times: 3, nights: 20}")
        #expect(faults.isEmpty)
        #expect(value?.flapping == FlappingTerm(times: 3, nights: 20))
        #expect(saying("{times: 3}").faults.map { $0.contains("nights") } == [true])
        #expect(saying("{times: 0, nights: 20}").faults.count == 1)
        #expect(saying("{times: 1, nights: 1}").faults.count == 1)
    }

    @Test func `needs both files that rules share`() {
        let (value, faults) = read([Self.shared])
        #expect(value == nil)
        #expect(faults == ["alerts/protective-factors.yml:1:1: there is no such file"])
    }

    @Test func `knows the roles that stops name`() {
        let wrong = Self.shared.1.replacing("[officer]", with: "[oficer]")
        let faults = read([("shared.yml", wrong), Self.protective]).faults
        #expect(faults.count == 1)
        #expect(faults.allSatisfy { $0.contains("unknown role 'oficer'; did you mean 'officer'?") })
    }
}

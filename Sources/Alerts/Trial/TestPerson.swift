import Definitions
import Timelines
import Vocabulary

/// A rule's test person, read: what timelines are made of.
struct TestPerson {
    /// The test that describes the person.
    let test: RuleTest
    /// What is known of the person.
    let facts: PersonFacts
    /// Who supplies what on the test's night, in what state.
    let supply: [Supply]
    /// The person's records.
    let records: [TimelineRecord]
}

/// Reads test people as their rules describe them.
struct TestPersonReader {
    let dictionary: DataDictionary
    let supply: [Supply]

    /// A test person.
    ///
    /// - Parameters:
    ///   - test: The test that describes the person.
    ///   - rule: The rule whose test it is.
    ///   - pseudonym: What to call the person; nobody else among those who are put to rules together.
    /// - Returns: The person.
    /// - Throws: All faults of the description.
    func person(
        _ test: RuleTest, of rule: RuleDeclaration, as pseudonym: Pseudonym
    ) throws(Faults) -> TestPerson {
        try TestPersonReading(
            test: test, rule: rule, dictionary: dictionary, supply: supply, pseudonym: pseudonym
        ).person()
    }
}

/// The reading of one test person.
private struct TestPersonReading {
    let test: RuleTest
    let rule: RuleDeclaration
    let dictionary: DataDictionary
    let supply: [Supply]
    let pseudonym: Pseudonym

    func person() throws(Faults) -> TestPerson {
        var faults: [Fault] = []
        let reader = TestRecordReader(dictionary: dictionary, supply: supply, asOf: RuleTester.asOf)
        let records = test.records.compactMap { reader.record($0, of: pseudonym, &faults) }
        checkNames(&faults)
        let person = facts(recordsOf: Set(records.map(\.agency)), &faults)
        guard faults.isEmpty else { throw Faults(faults) }
        return TestPerson(
            test: test, facts: person, supply: supply.map(aged),
            records: records.map { $0.linked(person.link(to: $0.agency) ?? .identifier) })
    }

    private func facts(recordsOf agencies: Set<Agency>, _ faults: inout [Fault]) -> PersonFacts {
        let needed = rule.trigger.preconditions.agencies + agencies
        let known = test.facts.knownTo.map { $0.map { Agency($0.name) } + agencies } ?? needed
        let links = Set(known).sorted().map { agency in
            let stated = test.facts.links.first { $0.agency.name == agency.name }
            return AgencyLink(agency, stated?.strength ?? .identifier)
        }
        let checks = test.facts.linkChecks.compactMap { written -> LinkCheck? in
            if let check = LinkCheck(rawValue: written.name) { return check }
            faults.append(fault(written, "link check", LinkCheck.allCases.map(\.rawValue)))
            return nil
        }
        return PersonFacts(
            person: pseudonym, age: test.facts.age,
            diedOn: test.facts.diedDaysAgo.map { RuleTester.asOf.adding(days: -$0) },
            restricted: test.facts.restricted.known, links: links, linkChecks: checks)
    }

    /// A supply, stale or made some days ago if the test says so of its agency, record type or source.
    private func aged(_ supply: Supply) -> Supply {
        let names = Self.names(of: supply)
        let isStale = test.stale.contains { names.contains($0.name) }
        let made = test.made.last { names.contains($0.name.name) }?.daysAgo
        return Supply(
            recordType: supply.recordType, agency: supply.agency, source: supply.source,
            state: isStale ? .stale(ageInDays: 100) : supply.state, coverage: supply.coverage,
            madeOn: made.map { RuleTester.asOf.adding(days: -$0) } ?? supply.madeOn)
    }

    private static func names(of supply: Supply) -> [String] {
        [supply.agency.name, supply.recordType.name, supply.source.name]
    }

    private func checkNames(_ faults: inout [Fault]) {
        let inputs = Set(supply.flatMap(Self.names)).sorted()
        for written in test.stale + test.made.map(\.name) where !inputs.contains(written.name) {
            faults.append(fault(written, "agency, record type or source", inputs))
        }
        let agencies = Set(supply.map(\.agency.name)).sorted()
        let named = (test.facts.knownTo ?? []) + test.facts.links.map(\.agency)
        for written in named where !agencies.contains(written.name) {
            faults.append(fault(written, "agency", agencies))
        }
    }

    private func fault(
        _ written: RulePreconditions.Located, _ kind: String, _ known: [String]
    ) -> Fault {
        let nearest = NearMiss.suggestion(for: written.name, among: known).map { "did you mean '\($0)'?" }
        let all = "known: \(known.joined(separator: ", "))"
        return Fault(at: written.location, "no \(kind) is called '\(written.name)'; \(nearest ?? all)")
    }
}

extension TruthValue {
    /// Yes or no, where it is known.
    fileprivate var known: Bool? { self == .unknown ? nil : self == .yes }
}

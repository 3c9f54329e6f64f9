import Testing
import Timelines
import Vocabulary

@Suite struct `What is not known` {
    @Test(arguments: [
        ("count(drug_test) = 0", TruthValue.yes), ("exists(drug_test)", .no),
        ("sum(ho_class.weight of crime_involvement) = 0", .yes),
    ])
    func `is nothing of somebody whom the agency knows and has no record of`(
        text: String, truth: TruthValue
    ) throws {
        #expect(try TestPerson().truth(text) == truth)
    }

    @Test(arguments: [
        "count(treatment_contact) = 0", "exists(treatment_contact)", "not exists(treatment_contact)",
        "days since latest(treatment_contact) >= 21 days",
        "sum(score of need_assessment) = 0 and exists(treatment_contact)",
        "count(treatment_contact where attended, last 28 days) >= 1",
    ])
    func `stays unknown for somebody not found, with the reason`(text: String) throws {
        var person = TestPerson()
        person.links[TestPartnership.drugService] = nil
        #expect(try person.truth(text) == .unknown)
        let reason = UnknownReason.notFound(
            agency: TestPartnership.drugService, recordType: RecordType("treatment_contact"))
        #expect(try person.evaluation(text).unknowns == [reason])
    }

    @Test func `is read as none only where the author says so`() throws {
        var person = TestPerson()
        person.links[TestPartnership.drugService] = nil
        #expect(try person.truth("count(treatment_contact, none if not found) = 0") == .yes)
        #expect(try person.truth("not exists(treatment_contact, last 28 days, none if not found)") == .yes)
        #expect(try person.truth("known to drug_service") == .no)
        #expect(try person.truth("known to police") == .yes)
        let stale = TestPerson.supply.map { $0.with(.stale(ageInDays: 40)) }
        #expect(
            try person.truth("count(treatment_contact, none if not found) = 0", supply: stale) == .unknown)
    }

    @Test func `of a record below the minimum strength is as good as not found`() throws {
        var person = TestPerson()
        person.links[TestPartnership.drugService] = .weak
        person.add("treatment_contact", daysAgo: 1, link: .weak, ["attended": .flag(true)])
        let evaluation = try person.evaluation("exists(treatment_contact where attended)")
        #expect(evaluation.truth == .unknown)
        #expect(
            evaluation.unknowns == [
                .weaklyLinked(
                    agency: TestPartnership.drugService, recordType: RecordType("treatment_contact"))
            ])
        #expect(try person.truth("exists(treatment_contact where attended)", minimumLink: .weak) == .yes)
        #expect(try person.truth("known to drug_service") == .no)
    }

    @Test func `covers an agency whose only records of the type are weakly linked`() throws {
        var person = TestPerson()
        person.add("treatment_contact", daysAgo: 1, link: .weak, ["attended": .flag(true)])
        #expect(try person.truth("exists(treatment_contact where attended)") == .unknown)
        person.add("treatment_contact", daysAgo: 2, link: .details, ["attended": .flag(false)])
        #expect(try person.truth("exists(treatment_contact where attended)") == .no)
    }

    @Test(arguments: [Supply.State.stale(ageInDays: 3), .missing])
    func `is all that a stale or missing extract would say`(state: Supply.State) throws {
        var person = TestPerson()
        person.add("drug_test", daysAgo: 1)
        let supply = TestPerson.supply.map { $0.recordType.name == "drug_test" ? $0.with(state) : $0 }
        let evaluation = try person.evaluation("exists(drug_test)", supply: supply)
        #expect(evaluation.truth == .unknown && evaluation.evidence.isEmpty)
        let age: Int? = if case .stale(let days) = state { days } else { nil }
        #expect(
            evaluation.unknowns == [
                .stale(
                    source: SourceName("police_drug_test"), agency: TestPartnership.police,
                    recordType: RecordType("drug_test"), ageInDays: age)
            ])
        #expect(try person.truth("exists(drug_test) or exists(arrest)", supply: supply) == .unknown)
        #expect(try person.truth("exists(drug_test) and exists(arrest)", supply: supply) == .no)
    }

    @Test func `is also what nobody supplies`() throws {
        let supply = TestPerson.supply.filter { $0.recordType.name != "drug_test" }
        let evaluation = try TestPerson().evaluation("exists(drug_test)", supply: supply)
        #expect(evaluation.unknowns == [.notSupplied(recordType: RecordType("drug_test"))])
    }

    @Test func `does not hide what is known from another agency`() throws {
        var person = TestPerson()
        person.links[TestPartnership.police] = nil
        person.add("address", daysAgo: 5, ["address_type": .code("A06")])
        #expect(try person.truth("exists(address where address_type.group is street)") == .yes)
        #expect(try person.truth("exists(address where address_type.group is stable)") == .unknown)
        #expect(
            try person.truth("exists(address where agency is probation and address_type.group is stable)")
                == .no)
        #expect(try person.evaluation("count(address)").value.description == "at least 1")
        let agencies = try person.evaluation("count(distinct agency of address)")
        #expect(agencies.value == .range(low: 1, high: 2))
    }

    @Test func `only adds to a sum of weights, none of which is negative`() throws {
        var person = TestPerson()
        person.links[TestPartnership.police] = nil
        let sum = "sum(ho_class.weight of crime_involvement)"
        #expect(try person.evaluation(sum).value == .range(low: 0, high: .infinity))
        #expect(try person.truth("\(sum) >= 0") == .yes)
        let filled = "sum(ho_class.weight else 0.5 if missing of crime_involvement)"
        #expect(try person.truth("\(filled) >= 0") == .yes)
        #expect(try person.truth("\(sum) = 0") == .unknown)
    }

    @Test(arguments: [(1, "not known"), (2, "0 to 1"), (3, "0 to 1")])
    func `leaves a share of the latest open`(latest: Int, value: String) throws {
        var person = TestPerson()
        person.add("supervision_contact", daysAgo: 9, ["outcome": .code("ATTC")])
        person.add("supervision_contact", daysAgo: 5, ["outcome": .code("UAAB")])
        person.add("supervision_contact", daysAgo: 1)
        let share = "share(outcome.complied of supervision_contact where outcome.attended is known"
        let complied = "share(outcome.complied of supervision_contact"
        #expect(try person.evaluation("\(share), latest 2)").value == .number(0.5))
        let open = try person.evaluation("\(complied) where outcome in [ATTC, UAAB], latest \(latest))")
        #expect(open.value.description == value && open.unknowns.count == 1)
        #expect(try person.evaluation("\(complied), latest 2)").value == .range(low: 0, high: 0.5))
    }

    @Test func `of a supply that covers everyone is none`() throws {
        #expect(try TestPerson().truth("exists(action where exit_plan)") == .no)
        var person = TestPerson()
        person.add("action", daysAgo: 2, ["exit_plan": .flag(true)])
        #expect(try person.truth("active(action where exit_plan)") == .yes)
    }

    @Test(arguments: [
        (">= 1", TruthValue.yes), (">= 2", .unknown), (">= 3", .unknown), (">= 4", .no), ("= 2", .unknown),
        ("= 4", .no), ("< 1", .no), ("<= 3", .yes), ("> 3", .no), ("!= 0", .yes),
    ])
    func `in some rows makes a count a range`(test: String, truth: TruthValue) throws {
        var person = TestPerson()
        person.add("supervision_contact", daysAgo: 1, ["outcome": .code("UAAB")])
        person.add("supervision_contact", daysAgo: 2)
        person.add("supervision_contact", daysAgo: 3, ["outcome": .missing(.refused)])
        person.add("supervision_contact", daysAgo: 4, ["outcome": .code("ATTC")])
        let count = "count(supervision_contact where outcome.complied is false)"
        #expect(try person.truth("\(count) \(test)") == truth)
        #expect(try person.evaluation(count).value == .range(low: 1, high: 3))
        #expect(try person.evaluation(count).value.description == "1 to 3")
    }

    @Test func `is explained by row, field and reason, and only where it mattered`() throws {
        var person = TestPerson()
        person.add("treatment_contact", daysAgo: 3, ["attended": .flag(true)])
        person.add("treatment_contact", daysAgo: 1, ["attended": .missing(.unknown)])
        let type = RecordType("treatment_contact")
        let unknown = try person.evaluation("count(treatment_contact where attended) >= 2")
        let missing = EvidenceReference(recordType: type, row: 1)
        #expect(unknown.unknowns == [.missing(missing, field: FieldName("attended"), reason: .unknown)])
        let yes = try person.evaluation("count(treatment_contact where attended) >= 1")
        #expect(yes.unknowns.isEmpty)
        #expect(yes.evidence == [EvidenceReference(recordType: type, row: 0)])
        #expect("\(unknown.unknowns[0])" == "treatment_contact: attended has no value (unknown)")
    }

    @Test func `of a date makes the record one that may be in a window`() throws {
        var person = TestPerson()
        person.add("drug_test")
        #expect(try person.truth("exists(drug_test, last 28 days)") == .unknown)
        #expect(try person.truth("exists(drug_test, any time)") == .yes)
        #expect(try person.evaluation("latest(drug_test, any time)").value == .unknown)
    }

    @Test func `of a person is unknown too`() throws {
        #expect(try TestPerson().truth("person.age >= 18") == .unknown)
        #expect(try TestPerson().evaluation("person.age >= 18").unknowns == [.missingFact("age")])
        #expect(try TestPerson(age: 17).truth("person.age >= 18") == .no)
        #expect(try TestPerson().truth("person.restricted") == .unknown)
        #expect(try TestPerson(restricted: true).truth("person.restricted") == .yes)
        #expect(try TestPerson(diedOn: TestPartnership.asOf).truth("person.alive") == .no)
        #expect(try TestPerson().truth("person.alive") == .yes)
    }

    @Test func `of a code that the list lacks is held as unmapped`() throws {
        var person = TestPerson()
        person.add("drug_test", daysAgo: 1, ["opiates": .code("Q"), "cocaine": .text("P")])
        let row = try #require(try person.timelines().row(0, of: RecordType("drug_test")))
        #expect(row.value(FieldName("opiates")) == .missing(.unmapped))
        #expect(row.value(FieldName("cocaine")) == .missing(.invalid))
        #expect(try person.truth("exists(drug_test where opiates is P)") == .unknown)
    }
}

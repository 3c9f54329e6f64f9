import Definitions
import Testing
import Timelines
import Vocabulary

@Suite struct `The timelines` {
    private func people() -> [TestPerson] {
        var source = SeededNumbers(seed: 11)
        return (0..<12).map { number in
            var person = TestPerson(name: "p\(number * 7 % 12)")
            for _ in 0..<(source.next() % 9) { person.addRandomRecord(&source) }
            return person
        }
    }

    private func timelines(_ people: [TestPerson], _ records: [TimelineRecord]) throws -> Timelines {
        try Timelines(
            dictionary: TestPartnership.dictionary, asOf: TestPartnership.asOf, people: people.map(\.facts),
            supply: TestPerson.supply, records: records)
    }

    @Test func `do not depend on the order in which people, supplies or records arrive`() throws {
        let people = people()
        let records = people.flatMap(\.records)
        let one = try timelines(people, records)
        var source = SeededNumbers(seed: 5)
        for _ in 0..<5 {
            let other = try Timelines(
                dictionary: TestPartnership.dictionary, asOf: TestPartnership.asOf,
                people: people.shuffled(using: &source).map(\.facts),
                supply: TestPerson.supply.shuffled(using: &source), records: records.shuffled(using: &source))
            #expect(one.people == other.people && one.supply == other.supply)
            for place in one.people.indices {
                #expect(one.events(person: place) == other.events(person: place))
                for text in [
                    "count(drug_test where opiates is P) >= 1 or latest(drug_test).assessment_served"
                ] {
                    let bound = try expression(text)
                    #expect(
                        bound.bound(to: one).explanation(of: place)
                            == bound.bound(to: other).explanation(of: place))
                }
            }
        }
    }

    @Test func `give back every record of a person in date order`() throws {
        let people = people()
        let timelines = try timelines(people, people.flatMap(\.records))
        for person in people {
            let place = try #require(timelines.place(of: Pseudonym(person.name)))
            let events = timelines.events(person: place)
            #expect(events.count == person.records.count)
            let days = events.map { $0.date?.dayNumber ?? .max }
            #expect(days == days.sorted())
            #expect(Set(events.map(\.provenance)) == Set(person.records.map(\.provenance)))
            for record in person.records {
                let row = try #require(events.first { $0.provenance == record.provenance })
                #expect(row.values == record.values && row.agency == record.agency && row.link == record.link)
            }
        }
        #expect(timelines.place(of: Pseudonym("nobody")) == nil)
    }

    @Test(arguments: MissingReason.allCases)
    func `keep why a value is missing, in every type of field`(reason: MissingReason) throws {
        var person = TestPerson()
        person.add(
            "drug_test",
            [
                "tested_on": .missing(reason), "opiates": .missing(reason),
                "assessment_served": .missing(reason),
            ])
        person.add("supervision_contact", ["at": .missing(reason)])
        person.add("need_assessment", daysAgo: 1, ["score": .missing(reason), "note": .missing(reason)])
        let timelines = try person.timelines()
        for (type, fields) in [
            ("drug_test", ["tested_on", "opiates", "assessment_served"]), ("supervision_contact", ["at"]),
            ("need_assessment", ["score", "note"]),
        ] {
            let row = try #require(timelines.row(0, of: RecordType(type)))
            for field in fields { #expect(row.value(FieldName(field)) == .missing(reason)) }
        }
    }

    @Test func `keep days, moments and numbers as they were`() throws {
        let moment = try #require(Moment(day: TestPartnership.asOf, second: 86_399))
        var person = TestPerson()
        person.add("supervision_contact", ["at": .moment(moment)])
        person.add("need_assessment", daysAgo: 2, ["score": .integer(-3), "note": .text("synthetic")])
        let timelines = try person.timelines()
        #expect(
            timelines.row(0, of: RecordType("supervision_contact"))?.value(FieldName("at")) == .moment(moment)
        )
        #expect(
            timelines.row(0, of: RecordType("need_assessment"))?.value(FieldName("score")) == .integer(-3))
        #expect(
            timelines.row(0, of: RecordType("need_assessment"))?.value(FieldName("no_such"))
                == .missing(.absentColumn))
        #expect(timelines.row(1, of: RecordType("need_assessment")) == nil)
        #expect(timelines.rows(of: RecordType("no_such"), person: 0).isEmpty)
    }

    @Test func `refuse a record that has no place in them, without its values`() {
        var person = TestPerson(name: "p1")
        person.add("drug_test", daysAgo: 1)
        let record = person.records[0]
        let strange = TimelineRecord(
            person: record.person, agency: record.agency, recordType: RecordType("no_such"), values: [],
            provenance: record.provenance, link: .details)
        let short = TimelineRecord(
            person: record.person, agency: record.agency, recordType: record.recordType,
            values: [.text("secret")],
            provenance: record.provenance, link: .details)
        let messages = [
            message([], [record]), message([person], [strange]), message([person], [short]),
        ]
        #expect(
            messages == [
                "police_drug_test.csv:2 (drug_test): its person is not among the people of the timelines",
                "police_drug_test.csv:2 (no_such): the dictionary has no such record type",
                "police_drug_test.csv:2 (drug_test): 1 values where its timeline fields are 5",
            ])
    }

    private func message(_ people: [TestPerson], _ records: [TimelineRecord]) -> String {
        do {
            _ = try timelines(people, records)
            return ""
        } catch { return "\(error)" }
    }

    @Test func `have events of one day in the order of their time, whatever the order in which they came`()
        throws
    {
        var person = TestPerson()
        let noon = try #require(Moment(day: TestPartnership.asOf, second: 12 * 3600))
        person.add("arrest", ["arrested_at": .moment(noon), "no_fixed_abode": .flag(true)])
        person.add(
            "arrest", agency: TestPartnership.police,
            ["arrested_at": .moment(Moment(startOf: TestPartnership.asOf)), "no_fixed_abode": .flag(false)])
        #expect(try person.truth("latest(arrest).no_fixed_abode") == .yes)
        #expect(try person.truth("first(arrest).no_fixed_abode") == .no)
    }

    @Test func `hold no number in part where only whole ones belong`() throws {
        var person = TestPerson()
        person.add("need_assessment", daysAgo: 1, ["score": .decimal(1e300)])
        let timelines = try person.timelines()
        let row = try #require(timelines.row(0, of: RecordType("need_assessment")))
        #expect(row.value(FieldName("score")) == .missing(.invalid))
    }
}

@Suite struct `Monitoring fields` {
    private func person(ethnicity: FieldValue) -> TestPerson {
        var person = TestPerson()
        person.add("nominal", ["ethnicity": ethnicity, "birth_date": .integer(40)])
        return person
    }

    @Test func `are in the monitoring view and nowhere in a timeline`() throws {
        let person = person(ethnicity: .code("A1"))
        let timelines = try person.timelines()
        let row = try #require(timelines.events(person: 0).first)
        #expect(row.fields.map(\.name.name) == ["birth_date"])
        #expect(row.value(FieldName("ethnicity")) == .missing(.absentColumn))
        let view = MonitoringView(
            dictionary: TestPartnership.dictionary, people: [person.facts], records: person.records)
        let values = view.values(
            of: FieldName("ethnicity"), in: RecordType("nominal"), person: Pseudonym("p1"))
        #expect(values.map(\.value) == [.code("A1")])
        #expect(
            view.values(of: FieldName("birth_date"), in: RecordType("nominal"), person: Pseudonym("p1"))
                .isEmpty)
    }

    @Test func `change nothing that a rule can see`() throws {
        let one = try person(ethnicity: .code("A1")).timelines()
        let other = try person(ethnicity: .missing(.refused)).timelines()
        #expect(one.events(person: 0) == other.events(person: 0))
    }
}

@Suite struct `Links` {
    @Test func `between two agencies are as strong as the weaker`() throws {
        var person = TestPerson()
        person.links = [
            TestPartnership.police: .identifier, TestPartnership.probation: .details,
            TestPartnership.drugService: .weak,
        ]
        person.linkChecks = [.merged, .weak]
        #expect(
            person.facts.link(between: TestPartnership.police, and: TestPartnership.probation) == .details)
        #expect(person.facts.link(between: TestPartnership.police, and: TestPartnership.meeting) == .none)
        #expect(person.facts.weakestLink == .weak)
        #expect(person.facts.linkChecks == [.weak, .merged])
        #expect(try person.truth("link(police, drug_service) is weak") == .yes)
        #expect(try person.truth("link(police, probation) < identifier") == .yes)
        #expect(try person.truth("person.link_strength >= details") == .no)
        #expect(try person.truth("person.link_check is merged and person.link_check is not split") == .yes)
        #expect(
            try person.truth(
                "person.link_check in [weak, conflicting, split, twin_guard, merged]", minimumLink: .none)
                == .yes)
    }
}

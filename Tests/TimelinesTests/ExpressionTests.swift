import Definitions
import Testing
import Timelines
import Vocabulary

@Suite struct `An expression` {
    /// A synthetic person with a little of everything.
    private var person: TestPerson {
        var person = TestPerson(age: 30)
        person.add("supervision_contact", daysAgo: 1, ["outcome": .code("UAAB")])
        person.add("supervision_contact", daysAgo: 28, ["outcome": .code("AFTC")])
        person.add("supervision_contact", daysAgo: 29, ["outcome": .code("UAAB")])
        person.add("supervision_contact", daysAgo: 30, ["outcome": .code("ATTC")])
        person.add("treatment_contact", daysAgo: 3, ["attended": .flag(false)])
        person.add("treatment_contact", daysAgo: 25, ["attended": .flag(true)])
        person.add("crime_involvement", daysAgo: 40, ["role": .code("SUSPECT"), "ho_class": .code("028")])
        person.add("crime_involvement", daysAgo: 20, ["role": .code("CHARGED"), "ho_class": .code("046")])
        person.add("crime_involvement", daysAgo: 10, ["role": .code("VICTIM"), "ho_class": .code("105A")])
        person.add(
            "treatment_episode", daysAgo: 100,
            [
                "discharged_on": .day(TestPartnership.asOf.adding(days: -50)),
                "discharge_reason": .code("DROP"),
            ])
        person.add(
            "address", daysAgo: 90,
            ["place": .text("t1"), "address_type": .code("A01"), "address_role": .code("MAIN")])
        person.add(
            "address", daysAgo: 20, agency: TestPartnership.police,
            ["place": .text("t2"), "address_type": .code("A06"), "address_role": .code("HOME")])
        person.add(
            "requirement", daysAgo: 60,
            ["category": .code("DRR"), "required_quantity": .integer(20), "completed_quantity": .integer(5)])
        person.add("need_assessment", daysAgo: 12, ["need": .code("ACCOMMODATION"), "score": .integer(4)])
        person.add("nominal", ["birth_date": .integer(30)])
        return person
    }

    @Test(arguments: [
        (
            "count(supervision_contact where outcome.complied is false, last 28 days) >= 2 and count(treatment_contact where attended is false, last 28 days) >= 1",
            TruthValue.yes
        ),
        ("count(supervision_contact where outcome is UAAB, last 28 days) >= 2", .no),
        ("count(supervision_contact where outcome in [UAAB, AFTC]) = 3", .yes),
        ("count(supervision_contact where outcome not in [UAAB, AFTC]) = 1", .yes),
        ("count(supervision_contact where outcome is not in [UAAB]) = 2", .yes),
        ("exists(crime_involvement where ho_class is 028)", .yes),
        ("exists(crime_involvement where ho_class is 105A)", .yes),
        ("exists(crime_involvement where ho_class is \"046\" and role.suspected)", .yes),
        ("days since latest(treatment_contact where attended) >= 21 days", .yes),
        ("days since latest(treatment_contact where attended) >= 26", .no),
        ("latest(treatment_contact).attended", .no),
        ("first(treatment_contact).attended is yes", .yes),
        ("latest(crime_involvement).ho_class.family is violence", .yes),
        ("latest(crime_involvement where role.suspected).ho_class is 046", .yes),
        ("first(crime_involvement).ho_class is latest(crime_involvement).ho_class", .no),
        (
            "latest(address where agency is police).place is not latest(address where agency is probation).place",
            .yes
        ),
        (
            "latest(address where agency is police).from_date - latest(address where agency is probation).date >= 70 days",
            .yes
        ),
        ("count(distinct agency of address where address_type.group in [street, stable]) >= 2", .yes),
        ("count(distinct ho_class of crime_involvement) = 3", .yes),
        ("count(distinct days since date of crime_involvement) = 3", .yes),
        ("active(requirement where category.treatment) and not active(treatment_episode)", .yes),
        ("latest(requirement).completed_quantity / latest(requirement).required_quantity < 0.3", .yes),
        ("exists(need_assessment where score >= need.standard)", .yes),
        ("max(ho_class.weight of crime_involvement where role.suspected) = 273.5", .yes),
        ("min(date of crime_involvement) = 40 days ago", .yes),
        ("max(date of crime_involvement) between 11 days ago and today", .yes),
        (
            "exists(treatment_episode as e where e.discharge_reason.dropped_out and exists(crime_involvement where role.suspected and committed_on within 42 days after e.discharged_on))",
            .yes
        ),
        ("exists(treatment_episode as e where exists(crime_involvement, 9 days after e.discharged_on))", .no),
        (
            "exists(treatment_episode as e where exists(crime_involvement, 10 days after e.discharged_on))",
            .yes
        ),
        ("exists(crime_involvement where date > latest(treatment_episode).discharged_on)", .yes),
        ("exists(supervision) or exists(arrest)", .no),
        ("latest(supervision).expected_end_on else today if none is today", .yes),
        ("latest(arrest).no_fixed_abode else no if none", .no),
        ("latest(drug_test).opiates else N if none is P", .no),
        ("exists(nominal where age = 30)", .yes), ("person.age between 18 and 30", .yes),
        ("link(police, probation) >= details", .yes), ("person.link_strength is identifier", .yes),
        ("person.link_check in [weak, conflicting]", .no),
        ("exists(address where received within last 1 day)", .yes),
        ("at least 2 of (exists(arrest), active(requirement), person.alive)", .yes),
        ("2 * 3 - 1 = 5 and -1 < 0 and 7 / 2 = 3.5 and 2 weeks = 14 days", .yes),
        ("today - 3 days = 3 days ago and 3 days + today = 3 days ahead", .yes),
        (
            "lowest(3, 2, 4) = 2 and highest(3, 2 days) = 3 days and round(2.5) = 3 and round(0 - 2.5) = -2",
            .yes
        ),
        ("log10(1000) = 3 and log10(count(arrest)) is missing", .yes),
        ("choose(1 if exists(arrest), 2 if person.alive, else 3) = 2", .yes),
        ("choose(1 if person.restricted, 2 if person.alive, else 3) = 3", .no),
        ("choose(1 if person.restricted, 2 if person.alive, else 3) = 2", .unknown),
        ("choose(5 if person.restricted, else 5) = 5", .yes),
        ("share(outcome.complied of supervision_contact) = 0.25", .yes),
        ("share(outcome.complied of supervision_contact where outcome is known, latest 3) = 0", .yes),
        (
            "share(outcome.attended of supervision_contact, latest 2) = 0.5 and share(yes of arrest) is missing",
            .yes
        ),
        ("sum(ho_class.weight of crime_involvement where role.suspected, latest 1) = 1", .yes),
        ("count(distinct ho_class of crime_involvement, last 30 days, latest 5) = 2", .yes),
        ("not not yes is true", .yes), ("(yes) and not (no)", .yes),
    ])
    func `gives what its words say`(text: String, truth: TruthValue) throws {
        #expect(try person.truth(text) == truth, "\(text)")
    }

    @Test(arguments: [
        ("count(crime_involvement where role.suspected) / count(arrest) > 1", UnknownReason.undefined),
        ("days since latest(arrest) > 3", .noRecord(RecordType("arrest"))),
        (
            "max(ho_class.weight of crime_involvement where role is VICTIM, last 5 days) > 3",
            .noRecord(RecordType("crime_involvement"))
        ),
    ])
    func `is unknown, with the reason, where nothing can be said`(text: String, reason: UnknownReason) throws
    {
        #expect(try person.truth(text) == .unknown)
        #expect(try person.evaluation(text).unknowns == [reason])
    }

    @Test(arguments: [
        ("count(supervision_contact)", "4"), ("latest(address where agency is police).place", "t2"),
        ("latest(address where agency is police).agency", "police"),
        ("latest(crime_involvement).ho_class", "105A"),
        ("latest(crime_involvement where role.suspected).ho_class.family", "theft"),
        ("latest(crime_involvement).committed_on", "2026-02-19"), ("1 / 3", "0.33"), ("1 / 2", "0.5"),
        ("sum(ho_class.weight of crime_involvement where role.suspected)", "274.5"),
        ("sum(ho_class.weight of crime_involvement)", "at least 274.5"), ("person.link_strength", "L1"),
        ("days since latest(treatment_contact where attended)", "25"), ("yes", "yes"), ("0 - 7.25", "-7.25"),
    ])
    func `gives values as people write them`(text: String, value: String) throws {
        #expect(try person.evaluation(text).value.description == value)
    }

    @Test func `can state a recency, frequency and gravity score and its worked example`() throws {
        var person = TestPerson()
        person.add("crime_involvement", daysAgo: 20, ["role": .code("SUSPECT"), "ho_class": .code("028")])
        for daysAgo in [40, 80, 120, 160, 200] {
            person.add(
                "crime_involvement", daysAgo: daysAgo, ["role": .code("CHARGED"), "ho_class": .code("046")])
        }
        let place = SourceLocation(file: "definitions.yml", line: 1, column: 1)
        let definitions = [
            "recency": "choose(10 if exists(crime_involvement where role.suspected, last 28 days), else 0)",
            "frequency": "lowest(10, count(crime_involvement where role.suspected, last 365 days))",
            "gravity": """
            lowest(10, round(2 * log10(6 + sum(ho_class.weight of crime_involvement where role.suspected, last 365 days))))
            """,
        ].map { ExpressionDefinition(name: $0, text: ExpressionText($1, at: place)) }
        let scope = ExpressionScope(
            dictionary: TestPartnership.dictionary, agencies: TestPartnership.agencies,
            definitions: definitions)
        let score = try expression(
            "round(10 * (0.3 * recency + 0.3 * frequency + 0.4 * gravity)) / 10", expecting: .number,
            in: scope)
        #expect(try score.bound(to: person.timelines()).evaluation(of: 0).value.description == "6.8")
    }

    @Test func `uses others by their names`() throws {
        let place = SourceLocation(file: "definitions.yml", line: 1, column: 1)
        let scope = ExpressionScope(
            dictionary: TestPartnership.dictionary, agencies: TestPartnership.agencies,
            definitions: [
                ExpressionDefinition(
                    name: "missed",
                    text: ExpressionText("count(supervision_contact where outcome is UAAB)", at: place)),
                ExpressionDefinition(name: "misses", text: ExpressionText("missed >= 2", at: place)),
            ])
        let both = try expression("misses and exists(treatment_contact where misses)", in: scope)
        #expect(try both.bound(to: person.timelines()).truth(of: 0) == .yes)
        #expect(both.inputs.queries.map(\.recordType.name) == ["supervision_contact", "treatment_contact"])
    }
}

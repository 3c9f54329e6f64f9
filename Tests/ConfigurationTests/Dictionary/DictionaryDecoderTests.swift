import Definitions
import Testing
import Vocabulary

@testable import Configuration

@Suite struct `A dictionary` {
    @Test func `keeps types, fields, codes and their properties in the file's order`() throws {
        let (value, faults) = SmallTown.decodedDictionary(SmallTown.dictionary)
        #expect(faults == [])
        let dictionary = try #require(value)
        #expect(dictionary.recordTypes.map(\.name.name) == ["person", "visit", "house"])
        #expect(dictionary.agencies.map(\.label) == ["Police", "Council"])
        let visit = try #require(dictionary.recordType(RecordType("visit")))
        #expect(visit.timing == .event(on: FieldName("seen_on")))
        #expect(visit.fields.map(\.sensitivity) == Array(repeating: .sensitive, count: 5))
        #expect(visit.field(FieldName("house"))?.timelineForm == .token)
        let tenure = try #require(dictionary.codeList("tenure"))
        #expect(tenure.entry("OWN")?.properties == [.flag(true), .decimal(1), .text("stable")])
        #expect(tenure.entry("RENT")?.label == "Tenant")
        #expect(tenure.entry("RENT")?.properties.allSatisfy(\.isMissing) == true)
    }

    @Test func `holds terms by agency`() throws {
        let text =
            SmallTown.dictionary
            + "\nterms:\n  visit: {police: a call, council: an inspection, rule: dated}\n"
        let term = try #require(SmallTown.decodedDictionary(text).value?.terms.first)
        #expect(term.meanings.map(\.text) == ["a call", "an inspection"])
        #expect(term.rule == "dated")
    }

    @Test func `holds tables of weights in the order of their days`() throws {
        let text =
            SmallTown.dictionary + """

                weight_tables:
                  harm:
                    label: Harm
                    editions:
                      2026-01-01: {burglary: 3.5}
                      2020-01-01: {burglary: 2, theft: 1}

                """
        let (value, faults) = SmallTown.decodedDictionary(text)
        #expect(faults == [])
        let table = try #require(value?.weightTable("harm"))
        func weight(_ word: String, _ day: String) -> Double? {
            CalendarDay(iso: day).flatMap { table.weight(of: word, on: $0) }
        }
        #expect(weight("burglary", "2025-12-31") == 2)
        #expect(weight("burglary", "2026-01-01") == 3.5)
        #expect(weight("theft", "2026-01-01") == nil)
        #expect(weight("theft", "2019-12-31") == nil)
    }

    @Test func `says where an edition of a table has no first day`() {
        let text =
            SmallTown.dictionary
            + "\nweight_tables:\n  harm: {label: Harm, editions: {spring: {burglary: 3}}}\n"
        let faults = SmallTown.decodedDictionary(text).faults
        #expect(faults.count == 1)
        #expect(
            faults.first?.hasSuffix("expected the first day of an edition as YYYY-MM-DD, found 'spring'")
                == true)
    }

    @Test(arguments: [
        (
            "surname: {label: Surname, type: surname, identity: surname}",
            "surname: {label: Surname, type: surname, identity: surname, timeline: value}",
            "a field of type surname may not stand in a timeline as value: it could identify the person; "
                + "use absent"
        ),
        (
            "identity: birth_date, timeline: age", "identity: birth_date, timeline: value",
            "a field of type birth_date may not stand in a timeline as value: it could identify the person; "
                + "use age or absent"
        ),
        (
            "house: {label: House, type: reference, timeline: token}",
            "house: {label: House, type: reference, timeline: value}",
            "a field of type reference may not stand in a timeline as value: it could identify the person; "
                + "use token or absent"
        ),
        (
            "died_on: {label: Died, type: day, timeline: value}",
            "died_on: {label: Died, type: text, timeline: value}",
            "text of class P may not stand in a timeline: it could identify a person; use token or absent"
        ),
        (
            "type: code, code_list: tenure", "type: code, code_list: tenur",
            "unknown code list 'tenur'; did you mean 'tenure'? known: sex, tenure"
        ),
        ("type: yes_no", "type: yesno", "unknown type of field 'yesno'; did you mean 'yes_no'? known:"),
        (
            "on: seen_on", "on: seenon",
            "unknown field 'seenon'; did you mean 'seen_on'? known: agreed, built_on, house, seen_on, tenure"
        ),
        ("on: seen_on", "on: agreed", "field 'agreed' holds yes_no; a day or moment is needed"),
        (
            "    on: seen_on\n", "",
            "'visit' is of role event; say 'on:' for the day it happened, or 'from:' and 'until:'"
        ),
        (
            "type: birth_date, identity: birth_date", "type: birth_date",
            "'person' is a record of a person, so linkage needs fields with identity surname "
                + "(or surname_initial) and birth_date"
        ),
        (
            "agreed: {label: Agreed, type: yes_no, timeline: value}",
            "agreed: {label: Agreed, type: surname, identity: surname}",
            "'identity' belongs to records of role person or detail; 'visit' is of role event"
        ),
        (
            "type: surname, identity: surname", "type: surname, identity: surname, monitoring_only: yes",
            "a field that serves equality monitoring only may not feed linkage"
        ),
        (
            "type: surname, identity: surname", "type: surname, identity: postcode",
            "identity 'postcode' needs a field of type postcode, not surname"
        ),
        (
            "restricted: {label: Restricted", "received: {label: Restricted",
            "every record has 'received' already; give the field another name"
        ),
        (
            "restricted: {label: Restricted", "where: {label: Restricted",
            "'where' is a word of the expression language; give the field another name"
        ),
        ("secure: yes,", "secured: yes,", "unknown key 'secured'; did you mean 'secure'? known keys:"),
        ("basis: FACT", "basis: fact", "unknown basis 'fact'; "),
        ("definition: A visit.", "meaning: A visit.", "key 'definition' is missing here"),
    ])
    func `that could mislead is a fault at the place of the mistake`(
        old: String, new: String, message: String
    ) throws {
        let text = SmallTown.dictionary.replacing(old, with: new)
        #expect(text != SmallTown.dictionary)
        let faults = SmallTown.decodedDictionary(text).faults
        let fault = try #require(faults.first { $0.contains(message) }, "\(faults)")
        let expected = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(fault.split(separator: ":").dropFirst().first.flatMap { Int($0) })
        let mistaken = new.split(separator: "\n").last.map(String.init) ?? ""
        let isThere = expected[line - 1].contains(mistaken)
        #expect(
            isThere || message.contains("'visit' is") || message.contains("linkage needs")
                || message.contains("missing"), "\(fault)")
    }

    @Test func `reports all its faults at once, each with line and column`() {
        let text = SmallTown.dictionary.replacing("role: event", with: "role: evnt")
            .replacing("to_person: permitted", with: "to_persn: permitted")
        #expect(
            SmallTown.decodedDictionary(text).faults == [
                "dictionary.yml:15:5: key 'to_person' is missing here",
                "dictionary.yml:19:5: unknown key 'to_persn'; did you mean 'to_person'? known keys: "
                    + "basis, definition, fields, from, label, last, on, role, sensitivity, to_person, until",
                "dictionary.yml:28:5: key 'to_person' is missing here",
                "dictionary.yml:30:11: unknown role 'evnt'; did you mean 'event'? "
                    + "known: detail, event, person, reference",
                "dictionary.yml:33:5: unknown key 'to_persn'; did you mean 'to_person'? known keys: "
                    + "basis, definition, fields, from, label, last, on, role, sensitivity, to_person, until",
                "dictionary.yml:42:5: key 'to_person' is missing here",
                "dictionary.yml:46:5: unknown key 'to_persn'; did you mean 'to_person'? known keys: "
                    + "basis, definition, fields, from, label, last, on, role, sensitivity, to_person, until",
            ])
    }
}

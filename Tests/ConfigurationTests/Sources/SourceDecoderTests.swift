import Definitions
import Testing
import Vocabulary

@testable import Configuration

@Suite struct `A source` {
    @Test func `keeps its schema and what becomes of its columns`() throws {
        let (value, faults) = SmallTown.decodedSources([SmallTown.people, SmallTown.houses, SmallTown.visits])
        #expect(faults == [])
        let people = try #require(value.first)
        #expect(people.columns.map(\.name) == ["id", "surname", "born"])
        #expect(people.columns[1].placeholders == ["UNKNOWN"])
        #expect(people.columns[2].type == .date(layouts: ["DD/MM/YYYY"]))
        #expect(people.expectation.required)
        #expect(people.expectation.rejectionLimit == 0.05)
        let visits = try #require(value.last)
        #expect(
            visits.dialect
                == SourceDialect(
                    encoding: .windows1252, delimiter: UInt8(ascii: ";"), quote: UInt8(ascii: "'")))
        #expect(visits.missingValues == ["NULL"])
        #expect(visits.columns[0].constraints.pattern == "V9*")
        #expect(visits.columns[0].constraints.maximumLength == 9)
        #expect(visits.columns[4].formerly == ["tenancy"])
        #expect(visits.person == .direct(column: "person_id", people: SourceName("people")))
        #expect(visits.joins.map(\.source.name) == ["houses"])
        let crosswalk = try #require(visits.crosswalks.first)
        #expect(crosswalk.entries.map(\.to) == ["OWN", "RENT"])
        #expect(crosswalk.unknown == ["?"])
        #expect(crosswalk.refused == ["X"])
        #expect(crosswalk.blank == "RENT")
    }

    @Test func `is late on no day where it is only sent when there is something to send`() throws {
        func houses(_ old: String, _ new: String = "") -> String {
            SmallTown.houses.replacing(old, with: new)
        }
        let (value, faults) = SmallTown.decodedSources([SmallTown.people, houses("fresh_for_days: 2, ")])
        #expect(faults == [])
        #expect(value.last?.expectation.freshForDays == nil)
        #expect(value.first?.expectation.freshForDays == 2)
        for text in [
            houses("fresh_for_days: 2, required: no, "),
            SmallTown.people.replacing("fresh_for_days: 2, ", with: ""),
        ] {
            #expect(
                SmallTown.decodedSources([text]).faults.contains {
                    $0.contains("'fresh_for_days' is missing")
                })
        }
    }

    @Test func `says how many rows may go only where it is a snapshot`() {
        let texts = [
            SmallTown.people, SmallTown.houses,
            SmallTown.visits.replacing("contact:", with: "population_tolerance: 20%, contact:"),
        ]
        let faults = SmallTown.decodedSources(texts).faults
        #expect(faults.count == 1, "\(faults)")
        #expect(faults.first?.contains("it is for a snapshot") == true)
        let without = SmallTown.people.replacing("population_tolerance: 0.2, ", with: "")
        #expect(SmallTown.decodedSources([without]).faults.contains { $0.contains("population_tolerance") })
    }

    @Test func `may use the dictionary's codes with exceptions`() throws {
        let texts = [
            SmallTown.people, SmallTown.houses,
            SmallTown.visits.replacing(
                "entries: {O: OWN, R: RENT}", with: "same_codes: yes\n      entries: {T: RENT}"),
        ]
        let (value, faults) = SmallTown.decodedSources(texts)
        #expect(faults == [])
        #expect(value.last?.crosswalks.first?.entries.map(\.from) == ["T", "OWN", "RENT"])
    }

    @Test(arguments: [
        (
            "seen: seen_on", "seen: seenon",
            "3.yml:30:11: unknown field of 'visit' 'seenon'; did you mean 'seen_on'? "
                + "known: agreed, built_on, house, seen_on, tenure"
        ),
        (
            "agreed: agreed", "agred: agreed",
            "3.yml:32:5: unknown column 'agred'; did you mean 'agreed'? "
                + "known: agreed, house_id, id, person_id, seen, tenure"
        ),
        (
            "entries: {O: OWN", "entries: {O: OWNN",
            "3.yml:37:20: unknown code of 'tenure' 'OWNN'; did you mean 'OWN'? known: OWN, RENT"
        ),
        (
            "{field: tenure, crosswalk: tenure, ", "{field: tenure, ",
            "3.yml:31:21: field 'tenure' holds codes of 'tenure'; name a 'crosswalk' to them, or "
                + "'codes: dictionary' if the agency uses the same codes"
        ),
        (
            "crosswalk: tenure", "crosswalk: tenures",
            "3.yml:31:40: unknown crosswalk 'tenures'; did you mean 'tenure'? known: tenure"
        ),
        (
            "unknown: [\"?\"]", "unknown: [O]",
            "3.yml:38:17: code 'O' is mapped already; keep one meaning"
        ),
        (
            "type: boolean, ", "type: integer, ",
            "3.yml:32:13: column 'agreed' can't become field 'agreed', which holds yes_no: its type must be boolean"
        ),
        (
            "{name: seen, type: date}", "{name: seen}",
            "3.yml:30:11: column 'seen' can't become field 'seen_on', which holds day: "
                + "its type must be date or datetime"
        ),
        (
            "format: \"%d/%m/%Y\"", "format: \"%d.%m.%Y\"",
            "1.yml:6:38: unknown date layout '%d.%m.%Y'; known: DD/MM/YYYY, DDMMYYYY, YYYY-MM-DD, YYYYMMDD"
        ),
        (
            "maxLength: 9", "pattern: \"V[0-9]+\"",
            "3.yml:6:68: regular expressions are not read; "
                + "write 'shape' for this column under 'tributary: columns:'"
        ),
        (
            "seen: seen_on", "seen: {field: seen_on, not_only: [a]}",
            "3.yml:30:38: only a column of texts has words; this one is of another type"
        ),
        (
            "id: {shape: V9*}", "id: {not_only: [\"a b\"]}",
            "3.yml:28:21: expected one word, of letters and digits alone"
        ),
        (
            "record_type: visit", "record_type: vist",
            "3.yml:18:16: unknown record type 'vist'; did you mean 'visit'? known: house, person, visit"
        ),
        (
            "fields: person_id, reference", "fields: personid, reference",
            "3.yml:15:14: unknown column 'personid'; did you mean 'person_id'? "
                + "known: agreed, house_id, id, person_id, seen, tenure"
        ),
        (
            "file: \"visits_{date}.csv\"", "file: visits.csv",
            "3.yml:19:9: the file's name needs '{date}' once, '{sequence}' at most once, and no folder: "
                + "'police_custody_{date}.csv'"
        ),
        (
            "refused: [notes]", "refused: [seen]",
            "3.yml:41:13: column 'seen' is refused here, so take it out of 'fields'"
        ),
        (
            "house_id: house", "house_id: seen_on",
            "3.yml:30:5: another column becomes field 'seen_on' already"
        ),
        (
            "delimiter: \";\"", "delimiter: \"||\"", "3.yml:4:22: expected one ASCII character"
        ),
        (
            "  - {name: person_id}\n", "  - {name: house_id}\n  - {name: person_id}\n",
            "3.yml:9:5: column 'house_id' is declared twice; keep one"
        ),
    ])
    func `with a mistake is a fault at its place`(old: String, new: String, fault: String) {
        let faults = SmallTown.sourceFaults(replacing: old, with: new)
        #expect(faults.contains(fault), "\(faults)")
    }
}

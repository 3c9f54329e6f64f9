import Definitions
import Testing
import Vocabulary

@testable import Configuration

@Suite struct `Sources among each other` {
    @Test(arguments: [
        (
            "resource: people", "resource: peple",
            "3.yml:15:5: unknown source in this foreign key 'peple'; did you mean 'people'? "
                + "known: houses, people, visits"
        ),
        (
            "resource: people, fields: id", "resource: people, fields: surname",
            "3.yml:15:5: the foreign key to 'people' must lead to its primary key, id"
        ),
        (
            "people: people", "people: houses",
            "3.yml:22:11: source 'houses' holds 'house', which is no record of a person; "
                + "say 'through: houses' if its rows have a person"
        ),
        (
            "people: people}", "through: houses}",
            "3.yml:22:11: the rows of source 'houses' have no person to be found through them"
        ),
        ("people: people}", "through: visits}", "3.yml:22:11: 'through' leads back to this source"),
        (
            "person: {column: person_id, people: people}", "person: none",
            "3.yml:22:11: 'visit' is about a person: say under 'person' which column leads there"
        ),
        ("person: own", "person: none", "1.yml:14:11: 'person' is a record of a person: say 'person: own'"),
        (
            "fields: {built_on: built_on}", "fields: {bilt_on: built_on}",
            "3.yml:24:7: unknown field of 'house' 'bilt_on'; did you mean 'built_on'? known: built_on, reference"
        ),
        (
            "fields: {built_on: built_on}", "fields: {built_on: agreed}",
            "3.yml:24:7: field 'agreed' comes from a column already, so no join may fill it"
        ),
        (
            "fields: {built_on: built_on}", "fields: {reference: built_on}",
            "3.yml:24:7: the join from 'houses' puts field 'reference' (reference) into 'built_on' (day); "
                + "type and code list must be the same"
        ),
        (
            "    seen: seen_on\n", "",
            "3.yml:18:16: 'visit' is dated by field 'seen_on', which no column or join of this source fills"
        ),
        ("name: houses", "name: people", "2.yml:1:1: another source is named 'people' already"),
    ])
    func `must fit`(old: String, new: String, fault: String) {
        let faults = SmallTown.sourceFaults(replacing: old, with: new)
        #expect(faults.contains(fault), "\(faults)")
    }

    @Test(arguments: [
        ("P9999", "Q9999", true), ("P9999", "P99999", true), ("P*", "Q*", true), ("P9999", "P*", false),
        ("A9999", "B9999", false), ("99", "A9", true), ("a9", "B9", false), ("*", "P", false),
    ])
    func `of one agency and type need keys that can't be the same`(one: String, other: String, apart: Bool) {
        let shape = { (text: String) in "id: {shape: \"\(text)\"}\n    surname: {field" }
        let texts = [one, other].enumerated().map { index, text in
            SmallTown.people.replacing("surname: {field", with: shape(text))
                .replacing("name: people", with: "name: people_\(index)")
        }
        let faults = SmallTown.decodedSources(texts).faults
        let fault =
            "2.yml:10:16: source 'people_0' supplies 'person' for agency 'police' already; give the key column "
            + "of both a 'shape', so that their keys can't be the same"
        #expect(faults == (apart ? [] : [fault]))
    }
}

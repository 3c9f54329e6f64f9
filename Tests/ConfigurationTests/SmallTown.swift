import Definitions
import Vocabulary

@testable import Configuration

/// A dictionary and sources small enough to be read beside a test.
enum SmallTown {
    static let dictionary = """
        version: "1"
        agencies: {police: Police, council: Council}
        code_lists:
          sex:
            version: "1"
            codes: {M: Male, F: Female}
          tenure:
            version: "1"
            properties: {secure: yes_no, rank: decimal, group: text}
            codes:
              OWN: {label: Owner, secure: yes, rank: 1, group: stable}
              RENT: Tenant
        record_types:
          person:
            label: person
            definition: A person.
            role: person
            basis: FACT
            to_person: permitted
            sensitivity: P
            fields:
              surname: {label: Surname, type: surname, identity: surname}
              birth_date: {label: Born, type: birth_date, identity: birth_date, timeline: age}
              sex: {label: Sex, type: code, code_list: sex, identity: sex, monitoring_only: yes, timeline: value}
              died_on: {label: Died, type: day, timeline: value}
              restricted: {label: Restricted, type: yes_no, timeline: value}
          visit:
            label: visit
            definition: A visit.
            role: event
            on: seen_on
            basis: FACT
            to_person: permitted
            sensitivity: S
            fields:
              seen_on: {label: Seen on, type: day, timeline: value}
              tenure: {label: Tenure, type: code, code_list: tenure, timeline: value}
              agreed: {label: Agreed, type: yes_no, timeline: value}
              house: {label: House, type: reference, timeline: token}
              built_on: {label: Built on, type: day, timeline: value}
          house:
            label: house
            definition: A house.
            role: reference
            basis: FACT
            to_person: permitted
            sensitivity: N
            fields:
              reference: {label: Reference, type: reference, timeline: token}
              built_on: {label: Built on, type: day, timeline: value}
        """

    static let people = """
        name: people
        title: People
        fields:
          - {name: id, constraints: {required: yes}}
          - {name: surname}
          - {name: born, type: date, format: "%d/%m/%Y"}
        primaryKey: id
        tributary:
          agency: police
          record_type: person
          file: "people_{date}.csv"
          delivery: snapshot
          expected: {fresh_for_days: 2, rejection_limit: 5%, population_tolerance: 0.2, contact: Data desk}
          person: own
          columns:
            surname: {field: surname, placeholders: [UNKNOWN]}
            born: birth_date
        """

    static let houses = """
        name: houses
        title: Houses
        fields: [{name: id}, {name: built, type: date}]
        primaryKey: id
        tributary:
          agency: council
          record_type: house
          file: "houses_{date}_{sequence}.csv"
          delivery: append
          expected: {fresh_for_days: 2, required: no, rejection_limit: 0.05, contact: Data desk}
          person: none
          columns: {id: reference, built: built_on}
        """

    static let visits = """
        name: visits
        title: Visits
        encoding: windows-1252
        dialect: {delimiter: ";", quoteChar: "'"}
        fields:
          - {name: id, type: string, constraints: {required: yes, maxLength: 9}}
          - {name: person_id}
          - {name: house_id}
          - {name: seen, type: date}
          - {name: tenure}
          - {name: agreed, type: boolean, trueValues: ["Y"], falseValues: ["N"]}
        missingValues: ["", "NULL"]
        primaryKey: id
        foreignKeys:
          - {fields: person_id, reference: {resource: people, fields: id}}
        tributary:
          agency: council
          record_type: visit
          file: "visits_{date}.csv"
          delivery: append
          expected: {fresh_for_days: 2, rejection_limit: 5%, contact: Data desk}
          person: {column: person_id, people: people}
          joins:
            - column: house_id
              source: houses
              fields: {built_on: built_on}
          columns:
            id: {shape: V9*}
            house_id: house
            seen: seen_on
            tenure: {field: tenure, crosswalk: tenure, formerly: [tenancy]}
            agreed: agreed
          crosswalks:
            tenure:
              version: "2"
              code_list: tenure
              entries: {O: OWN, R: RENT}
              unknown: ["?"]
              refused: X
              blank: RENT
          refused: [notes]
        """

    /// What a dictionary's text decodes to.
    static func decodedDictionary(_ text: String) -> (value: DataDictionary?, faults: [String]) {
        let faults = FaultCollector()
        let value = YAMLDocument(Array(text.utf8), file: "dictionary.yml", faults: faults)
            .flatMap { DictionaryDecoder.decode($0, faults: faults) }
        return (value, faults.faults.sorted().map(\.description))
    }

    /// What sources' texts decode to against the small dictionary; the files are named for their place: `1.yml`.
    static func decodedSources(_ texts: [String]) -> (value: [SourceDefinition], faults: [String]) {
        let faults = FaultCollector()
        guard let dictionary = decodedDictionary(dictionary).value else { return ([], ["no dictionary"]) }
        let decoded = texts.enumerated().compactMap { index, text in
            YAMLDocument(Array(text.utf8), file: "\(index + 1).yml", faults: faults)
                .flatMap { SourceDecoder.decode($0, dictionary: dictionary, faults: faults) }
        }
        if decoded.count == texts.count {
            SourceCheck(decoded: decoded, dictionary: dictionary, faults: faults).check()
        }
        return (decoded.map(\.definition), faults.faults.sorted().map(\.description))
    }

    /// The faults of the three sources when one text in them is another.
    static func sourceFaults(replacing old: String, with new: String) -> [String] {
        decodedSources([people, houses, visits].map { $0.replacing(old, with: new) }).faults
    }
}

import Definitions
import Testing
import Vocabulary

@testable import Configuration

@Suite struct `The nightly file` {
    private static let text = """
        partnership: {name: Smalltown Partnership, area: Smalltown, marking: OFFICIAL}
        dictionary: dictionary.yml
        sources: [sources/, more/extra.yml]
        linkage: linkage.yml
        alerts: alerts/
        cohorts: cohorts/
        disclosure: disclosure.yml
        agreement: agreement.yml
        places:
          extracts: ../extracts/{date}
          outputs: ../out
          state: ../state
          pseudonym_key: ../state/pseudonym.key
        papers:
          alert_list: {purpose: CASES, to: [officer], budget: 12}
          meeting_pack: {purpose: CASES, to: [chair], cohort: everyone}
        caseload:
          record_type: visit
          officer: house
          team: tenure
          only: {field: tenure, is: OWN}
        person:
          died_on: person.died_on
          restricted: [person.restricted]
        jobs:
          linkage: {purpose: LINKS, as: joiner}
        actions:
          record_type: visit
          text: house
          owner: [tenure, house]
          due: seen_on
        """

    private static let files = [
        "dictionary.yml", "sources/b.yml", "sources/a.yml", "sources/readme.md", "more/extra.yml",
        "linkage.yml", "alerts/a.yml", "cohorts/a.yml", "disclosure.yml", "agreement.yml",
    ]

    private func decoded(_ text: String) -> (value: NightlyDefinition?, faults: [String]) {
        let faults = FaultCollector()
        let files = ConfigurationFiles(
            Dictionary(uniqueKeysWithValues: Self.files.map { ("town/\($0)", "") }))
        let folder = ConfigurationFolder(of: "town/nightly.yml", files: files)
        let value = YAMLDocument(Array(text.utf8), file: "town/nightly.yml", faults: faults)
            .flatMap { NightlyDecoder($0, files: folder, faults: faults) }?
            .definition(
                dictionary: SmallTown.decodedDictionary(SmallTown.dictionary).value, profiles: ["strict10"])
        return (value, faults.faults.sorted().map(\.description))
    }

    @Test func `says what makes up the night`() throws {
        let (value, faults) = decoded(Self.text)
        #expect(faults == [])
        let nightly = try #require(value)
        #expect(nightly.parts.sources == ["sources/a.yml", "sources/b.yml", "more/extra.yml"])
        #expect(nightly.places.extracts == "../extracts/{date}")
        #expect(nightly.paper(.meetingPack)?.cohort == "everyone")
        #expect(nightly.paper(.cohortReport) == nil)
        #expect(nightly.paper(.alertList)?.budget == 12)
        #expect(nightly.paper(.meetingPack)?.budget == nil)
        #expect(nightly.caseload.condition == .init(field: FieldName("tenure"), code: "OWN"))
        #expect(nightly.personFacts.diedOn.map(\.description) == ["person.died_on"])
        #expect(nightly.partnership.notice == nil)
        #expect(nightly.linkage.purpose == "LINKS" && nightly.linkage.role == "joiner")
        let actions = try #require(nightly.actions)
        #expect(actions.owner == [FieldName("tenure"), FieldName("house")])
        #expect(actions.status == nil)
    }

    @Test(arguments: [
        (
            "cohort: everyone}", "cohort: everyone, budget: 3}",
            "16:3: take 'budget' away: only 'alert_list' and 'team_list' ask somebody for answers"
        ),
        (
            "dictionary: dictionary.yml", "dictionary: dictionery.yml",
            "2:13: there is no file 'dictionery.yml' beside this one; did you mean 'dictionary.yml'?"
        ),
        (
            "more/extra.yml", "../extra.yml",
            "3:21: '../extra.yml' leads out of this folder; definitions must stand in it or below"
        ),
        (
            "more/extra.yml", "/etc/extra.yml",
            "3:21: '/etc/extra.yml' leads out of this folder; definitions must stand in it or below"
        ),
        ("alerts: alerts/", "alerts: rules/", "5:9: there is no .yml file in the folder 'rules/'"),
        (
            "  alert_list:", "  alerts_list:",
            "15:3: unknown paper 'alerts_list'; did you mean 'alert_list'? "
                + "known: alert_list, cohort_report, equality_report, meeting_pack, team_list"
        ),
        (
            "record_type: visit", "record_type: vist",
            "18:16: unknown record type 'vist'; did you mean 'visit'? known: house, person, visit"
        ),
        (
            "is: OWN", "is: OWNER",
            "21:29: unknown code of 'tenure' 'OWNER'; known: OWN, RENT"
        ),
        (
            "field: tenure, is: OWN", "field: agreed, is: yes",
            "21:17: only a field with a code list can be told by a code"
        ),
        (
            "[person.restricted]", "[person.died_on]",
            "24:16: unknown field of a person that holds yes_no 'person.died_on'; known: person.restricted"
        ),
        (
            "  outputs: ../out", "  output: ../out",
            "11:3: unknown key 'output'; did you mean 'outputs'? known keys: "
                + "extracts, link_decisions, outputs, pseudonym_key, state"
        ),
        (
            "  outputs: ../out", "  outputs: ../out\n  alert_decisions: ../decisions.csv",
            "12:3: unknown key 'alert_decisions'; did you mean 'link_decisions'? known keys: "
                + "extracts, link_decisions, outputs, pseudonym_key, state"
        ),
        (
            "linkage: {purpose: LINKS, as: joiner}", "linkage: {purpose: LINKS}",
            "26:12: key 'as' is missing here"
        ),
        (
            "due: seen_on", "due: agreed",
            "31:8: unknown field of 'visit' that holds day or moment 'agreed'; known: built_on, seen_on"
        ),
    ])
    func `with a mistake is a fault at its place`(old: String, new: String, fault: String) {
        let faults = decoded(Self.text.replacing(old, with: new)).faults
        #expect(faults.contains("town/nightly.yml:\(fault)"), "\(faults)")
    }
}

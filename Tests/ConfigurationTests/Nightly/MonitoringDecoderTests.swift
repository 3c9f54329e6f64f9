import Definitions
import Testing
import Vocabulary

@testable import Configuration

@Suite struct `Monitoring in the nightly file` {
    private static let text = """
        partnership: {name: Smalltown Partnership, area: Smalltown, marking: OFFICIAL}
        dictionary: dictionary.yml
        sources: sources/
        linkage: linkage.yml
        alerts: alerts/
        cohorts: cohorts/
        disclosure: disclosure.yml
        agreement: agreement.yml
        places: {extracts: ../extracts, outputs: ../out, state: ../state, pseudonym_key: ../key}
        papers:
          equality_report: {purpose: FAIR, to: [reader]}
        caseload: {record_type: visit, officer: house, team: tenure}
        person: {died_on: person.died_on, restricted: person.restricted}
        jobs:
          linkage: {purpose: LINKS, as: joiner}
          monitoring: {purpose: FAIR, as: counter}
        monitoring:
          version: "2"
          profile: strict10
          characteristics:
            sex: {title: Sex, from: person.sex}
            age: {title: Age, from: person.birth_date, bands: [18, 40]}
            home: {title: Home, from: person.home, by: group, groups: {stable: At home, moving: On the move}}
        """

    /// The small town's people, of whom it is known besides how they live.
    private static let dictionary = SmallTown.dictionary
        .replacing("RENT: Tenant", with: "RENT: {label: Tenant, group: moving}")
        .replacing(
            "      died_on: {label: Died, type: day, timeline: value}",
            with: "      died_on: {label: Died, type: day, timeline: value}\n"
                + "      home: {label: Home, type: code, code_list: tenure, timeline: value}")

    private func decoded(_ text: String) -> (value: NightlyDefinition?, faults: [String]) {
        let faults = FaultCollector()
        let names = [
            "dictionary.yml", "sources/a.yml", "linkage.yml", "alerts/a.yml", "cohorts/a.yml",
            "disclosure.yml",
            "agreement.yml",
        ]
        let files = ConfigurationFiles(Dictionary(uniqueKeysWithValues: names.map { ("town/\($0)", "") }))
        let folder = ConfigurationFolder(of: "town/nightly.yml", files: files)
        let value = YAMLDocument(Array(text.utf8), file: "town/nightly.yml", faults: faults)
            .flatMap { NightlyDecoder($0, files: folder, faults: faults) }?
            .definition(
                dictionary: SmallTown.decodedDictionary(Self.dictionary).value, profiles: ["strict10"])
        return (value, faults.faults.sorted().map(\.description))
    }

    @Test func `says by what people are grouped, for what and in which role`() throws {
        let (value, faults) = decoded(Self.text)
        #expect(faults == [])
        let work = try #require(value?.monitoring)
        #expect(work.job.purpose == "FAIR")
        #expect(work.job.role == "counter")
        #expect(work.definition.version == "2")
        #expect(work.definition.profile == "strict10")
        #expect(
            work.definition.characteristics.map(\.groups) == [
                ["Male", "Female"], ["under 18", "18-39", "40+"], ["At home", "On the move"],
            ])
        #expect(
            work.definition.characteristics.map { $0.fields.map(\.description) } == [
                ["person.sex"], ["person.birth_date"], ["person.home"],
            ])
    }

    @Test func `may be left out where nobody is given the report`() throws {
        let text = Self.text.replacing("  equality_report: {purpose: FAIR, to: [reader]}", with: "  {}")
            .replacing("  monitoring: {purpose: FAIR, as: counter}\n", with: "")
        let start = try #require(text.firstRange(of: "monitoring:\n  version"))
        let (value, faults) = decoded(String(text[..<start.lowerBound]))
        #expect(faults == [])
        #expect(value != nil)
        #expect(value?.monitoring == nil)
    }

    @Test(arguments: [
        (
            "  monitoring: {purpose: FAIR, as: counter}\n", "",
            "17:3: say under 'jobs' for which purpose and in which role it is read: monitoring: {purpose: …, as: …}"
        ),
        (
            "profile: strict10", "profile: strict1",
            "19:12: unknown disclosure profile 'strict1'; did you mean 'strict10'?"
        ),
        (
            "from: person.sex", "from: person.died_on",
            "21:29: unknown field of a person that holds codes or a date of birth 'person.died_on'"
        ),
        (
            "from: person.sex", "from: [person.sex, person.home]",
            "21:29: these fields don't share a code list, so their values can't be compared"
        ),
        (", bands: [18, 40]", "", "22:29: a date of birth needs 'bands'"),
        (
            "title: Sex,", "title: Sex, bands: [18],",
            "21:30: take 'bands' away: only a date of birth has ages"
        ),
        ("by: group,", "by: grup,", "23:48: unknown property of 'tenure' 'grup'; did you mean 'group'?"),
        (", moving: On the move", "", "23:63: nobody in moving would be counted; say what to call them"),
        (
            "moving: On the move", "moving: On the move, lost: Lost",
            "23:102: unknown value of 'group' 'lost'"
        ),
        (
            "by: group, groups: {stable: At home, moving: On the move}", "by: group",
            "23:48: say under 'groups' what each value of 'group' is called"
        ),
    ])
    func `with a mistake is a fault at its place`(old: String, new: String, fault: String) {
        let faults = decoded(Self.text.replacing(old, with: new)).faults
        #expect(faults.contains { $0.hasPrefix("town/nightly.yml:\(fault)") }, "\(faults)")
    }

    @Test func `is needed for the report, and needs its job`() throws {
        let start = try #require(Self.text.firstRange(of: "monitoring:\n  version"))
        let faults = decoded(String(Self.text[..<start.lowerBound])).faults
        #expect(
            faults == [
                "town/nightly.yml:11:3: 'equality_report' needs 'monitoring': say by what fairness is monitored",
                "town/nightly.yml:16:15: say by what fairness is monitored, under 'monitoring', or take this job away",
            ])
    }
}

import Definitions
import Testing
import Vocabulary

@testable import Configuration

@Suite struct `A configuration` {
    @Test func `that is shipped loads whole, and says which files it was read from`() throws {
        let (value, faults) = Shipped.loaded()
        #expect(faults == [])
        let loaded = try #require(value)
        let read = loaded.files.map(\.path)
        #expect(read == read.sorted())
        let expected = ["nightly.yml", "dictionary.yml", "agreement.yml", "disclosure.yml", "linkage.yml"]
        let below = ["sources", "alerts", "cohorts"].flatMap { folder in
            Shipped.names(in: folder).filter { $0.hasSuffix(".yml") }.map { "\(folder)/\($0)" }
        }
        #expect(Set(read) == Set(expected + below))
        #expect(loaded.files.first { $0.path == "nightly.yml" }?.bytes == Shipped.bytes("nightly.yml"))
        #expect(loaded.configuration.alerts.rules.count == 30)
        #expect(loaded.configuration.cohorts.count == 3)
    }

    @Test func `takes a further source by a file alone`() throws {
        let text = Shipped.text("sources/meeting_action.yml")
            .replacing("name: meeting_action", with: "name: conference_action")
            .replacing("  agency: partnership", with: "  agency: probation")
        let (value, faults) = Shipped.loaded(replacing: ["sources/conference_action.yml": text])
        #expect(faults == [])
        let sources = try #require(value).configuration.sources
        #expect(sources.contains { $0.name == SourceName("conference_action") })
        #expect(sources.count == Shipped.names(in: "sources").count + 1)
    }

    @Test func `reports the faults of all its files at once, in order of place`() {
        let faults = Shipped.loaded(replacing: [
            "dictionary.yml": Shipped.text("dictionary.yml")
                .replacing("      tier: {label: Tier,", with: "      tier: {lable: Tier,"),
            "sources/police_nominal.yml": Shipped.text("sources/police_nominal.yml")
                .replacing("delivery: snapshot", with: "delivery: snapshots"),
            "sources/drug_top.yml": Shipped.text("sources/drug_top.yml") + "extra: 1\n",
            "agreement.yml": Shipped.text("agreement.yml").replacing(
                "isa_ref: IOM-01", with: "isa_reff: IOM-01"),
            "nightly.yml": Shipped.text("nightly.yml").replacing("  state: ", with: "  stat: "),
        ]).faults
        let wanted = [
            ("dictionary.yml", "unknown key 'lable'; did you mean 'label'?"),
            ("sources/police_nominal.yml", "unknown delivery 'snapshots'; did you mean 'snapshot'?"),
            ("sources/drug_top.yml", "unknown key 'extra'; known keys:"),
            ("agreement.yml", "unknown key 'isa_reff'; did you mean 'isa_ref'?"),
            ("nightly.yml", "unknown key 'stat'; did you mean 'state'?"),
        ]
        for (file, message) in wanted {
            let isThere = faults.contains { $0.hasPrefix("Pipelines/\(file):") && $0.contains(message) }
            #expect(isThere, "\(file): \(message) is not in \(faults)")
        }
        let missing = faults.filter { $0.contains("is missing here") }
        #expect(faults.count == wanted.count + missing.count, "\(faults)")
        #expect(faults.map { $0.prefix { $0 != ":" } } == faults.map { $0.prefix { $0 != ":" } }.sorted())
    }

    @Test func `is surveyed as far as it can be read, whatever is wrong with the rest`() {
        let survey = ConfigurationLoader.survey(
            nightly: "Pipelines/nightly.yml",
            files: Shipped.files(replacing: [
                "sources/drug_top.yml": Shipped.text("sources/drug_top.yml") + "extra: 1\n",
                "alerts/A02-missed-and-missed.yml":
                    Shipped.text("alerts/A02-missed-and-missed.yml")
                    .replacing("\nseverity: AMBER\n", with: "\nseverity: ORANGE\n"),
            ]))
        #expect(survey.faults.count == 2)
        #expect(survey.configuration == nil)
        #expect(survey.alerts?.rules.count == 29)
        #expect(survey.agreements?.count == 3)
        #expect(survey.cohorts.count == 3)
    }

    @Test func `whose dictionary has a fault is not looked at by its words`() {
        let survey = ConfigurationLoader.survey(
            nightly: "Pipelines/nightly.yml",
            files: Shipped.files(replacing: [
                "dictionary.yml": Shipped.text("dictionary.yml")
                    .replacing("      tier: {label: Tier,", with: "      tier: {lable: Tier,")
            ]))
        #expect(survey.dictionary == nil)
        #expect(!survey.faults.isEmpty)
    }

    @Test func `that isn't there says so`() {
        let files = ConfigurationFiles([:])
        let faults = #expect(throws: Faults.self) {
            try ConfigurationLoader.load(nightly: "elsewhere/nightly.yml", files: files)
        }
        #expect(
            faults?.description
                == "elsewhere/nightly.yml:1:1: there is no such file; give the path of a nightly file, such as "
                + "Pipelines/nightly.yml")
    }

    @Test func `names a missing part where it is asked for`() {
        let text = Shipped.text("nightly.yml").replacing("linkage: linkage.yml", with: "linkage: linkge.yml")
        let faults = Shipped.loaded(replacing: ["nightly.yml": text]).faults
        let fault = "there is no file 'linkge.yml' beside this one; did you mean 'linkage.yml'?"
        #expect(faults.contains { $0.hasSuffix(fault) }, "\(faults)")
    }
}

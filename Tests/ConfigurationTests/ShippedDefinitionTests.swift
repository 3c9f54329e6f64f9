import Definitions
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Configuration

/// The `Pipelines` folder of this repository.
enum Shipped {
    /// The repository's folder.
    static let root = Repository.root

    /// The bytes of a file of `Pipelines`.
    static func bytes(_ path: String) -> [UInt8]? {
        (try? Data(contentsOf: root.appending(path: "Pipelines/\(path)"))).map { [UInt8]($0) }
    }

    /// The names of the files in a folder of `Pipelines`.
    static func names(in folder: String) -> [String] {
        let path = root.appending(path: "Pipelines/\(folder)").path
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    /// The shipped files under `Pipelines/`, some of them replaced or added.
    static func files(replacing replaced: [String: String] = [:]) -> ConfigurationFiles {
        ConfigurationFiles(
            bytes: { path in
                let relative = String(path.dropFirst("Pipelines/".count))
                return replaced[relative].map { Array($0.utf8) } ?? bytes(relative)
            },
            names: { folder in
                let relative = String(folder.dropFirst("Pipelines/".count))
                let added = replaced.keys.filter { $0.hasPrefix(relative + "/") }
                    .map { String($0.dropFirst(relative.count + 1)) }
                return Set(names(in: relative) + added).sorted()
            })
    }

    /// What the shipped configuration loads to, with some files replaced or added, and its faults.
    static func loaded(replacing replaced: [String: String] = [:]) -> (
        value: LoadedConfiguration?, faults: [String]
    ) {
        do {
            let files = files(replacing: replaced)
            return (try ConfigurationLoader.load(nightly: "Pipelines/nightly.yml", files: files), [])
        } catch {
            return (nil, error.all.map(\.description))
        }
    }

    /// A shipped file's text.
    static func text(_ path: String) -> String { String(decoding: bytes(path) ?? [], as: UTF8.self) }

    /// The dictionary, and its faults.
    static func dictionary() -> (value: DataDictionary?, faults: [String]) {
        let faults = FaultCollector()
        let document = bytes("dictionary.yml").flatMap {
            YAMLDocument($0, file: "dictionary.yml", faults: faults)
        }
        let value = document.flatMap { DictionaryDecoder.decode($0, faults: faults) }
        return (value, faults.faults.sorted().map(\.description))
    }
}

@Suite struct `The shipped definitions` {
    @Test func `have a dictionary without a fault`() {
        let (value, faults) = Shipped.dictionary()
        #expect(value != nil)
        #expect(faults == [])
    }

    @Test func `have sources without a fault`() throws {
        let dictionary = try #require(Shipped.dictionary().value)
        let faults = FaultCollector()
        let decoded = Shipped.names(in: "sources").compactMap { name in
            Shipped.bytes("sources/\(name)")
                .flatMap { YAMLDocument($0, file: name, faults: faults) }
                .flatMap { SourceDecoder.decode($0, dictionary: dictionary, faults: faults) }
        }
        SourceCheck(decoded: decoded, dictionary: dictionary, faults: faults).check()
        #expect(faults.faults.sorted().map(\.description) == [])
        #expect(decoded.count >= 32)
    }

    @Test func `take a fourth agency by YAML alone`() throws {
        let dictionaryText = String(decoding: try #require(Shipped.bytes("dictionary.yml")), as: UTF8.self)
            .replacing("agencies:\n", with: "agencies:\n  housing: Housing service\n")
            .replacing("record_types:\n", with: "record_types:\n" + Self.application)
        let faults = FaultCollector()
        let dictionary = try #require(
            YAMLDocument(Array(dictionaryText.utf8), file: "dictionary.yml", faults: faults)
                .flatMap { DictionaryDecoder.decode($0, faults: faults) })
        let decoded =
            try ["police_nominal", "police_custody"].map { name in
                String(decoding: try #require(Shipped.bytes("sources/\(name).yml")), as: UTF8.self)
            } + [Self.applications]
        let sources = decoded.compactMap { text in
            YAMLDocument(Array(text.utf8), file: "source.yml", faults: faults)
                .flatMap { SourceDecoder.decode($0, dictionary: dictionary, faults: faults) }
        }
        SourceCheck(decoded: sources, dictionary: dictionary, faults: faults).check()
        #expect(faults.faults.map(\.description) == [])
        #expect(sources.last?.definition.agency == Agency("housing"))
    }

    private static let application = """
          housing_applicant:
            label: housing applicant
            definition: A person who asked the housing service for help.
            role: person
            basis: FACT
            to_person: permitted
            sensitivity: P
            fields:
              reference: {label: Reference, type: reference}
              surname: {label: Surname, type: surname, identity: surname}
              forename: {label: Forename, type: forename, identity: forename}
              birth_date: {label: Date of birth, type: birth_date, identity: birth_date, timeline: age}
              street: {label: Sleeping on the street, type: yes_no, timeline: value}

        """

    private static let applications = """
        name: housing_applicant
        title: Housing applicants
        fields:
          - {name: ref, type: string, constraints: {required: yes}}
          - {name: last_name, type: string}
          - {name: first_name, type: string}
          - {name: born, type: date}
          - {name: rough_sleeping, type: string}
        primaryKey: ref
        tributary:
          agency: housing
          record_type: housing_applicant
          file: "housing_applicant_{date}.csv"
          delivery: snapshot
          expected: {fresh_for_days: 7, rejection_limit: 5%, population_tolerance: 20%, contact: Housing data desk}
          person: own
          columns:
            ref: reference
            last_name: surname
            first_name: forename
            born: birth_date
            rough_sleeping: {field: street, crosswalk: answer}
          crosswalks:
            answer: {version: "1", code_list: yes_no, entries: {Yes: yes, No: no}, unknown: [Not asked]}
        """
}

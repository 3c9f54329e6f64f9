internal import Definitions
internal import Vocabulary

/// Reads the folder `cohorts/`: one cohort a file, and one file of measures that all cohorts share.
enum CohortDecoder {
    /// The file of the measures.
    static let measuresFile = "measures.yml"

    /// The cohorts of some documents.
    ///
    /// - Parameters:
    ///   - documents: The files of the folder.
    ///   - dictionary: The dictionary, whose code lists needs may be taken from.
    ///   - agencies: The agencies that there are.
    ///   - profiles: The disclosure profiles that there are.
    ///   - faults: Where faults are gathered.
    /// - Returns: The cohorts that could be read, in order of their files.
    static func decode(
        _ documents: [YAMLDocument], dictionary: DataDictionary, agencies: [Agency],
        profiles: [DisclosureProfile], faults: FaultCollector
    ) -> [CohortDeclaration] {
        let decoder = SharedMeasuresDecoder(dictionary: dictionary, agencies: agencies.map(\.name))
        let shared = documents.filter(isShared).compactMap { decoder.measures.read($0.root, faults) }
        let measures = shared.flatMap(\.self)
        let names = profiles.map(\.name)
        return documents.filter { !isShared($0) }.compactMap { document in
            let cohort = Reading.cohort(measures: measures, profiles: names).read(document.root, faults)
            if let cohort { checkFile(of: cohort, document, faults) }
            return cohort
        }
    }

    private static func isShared(_ document: YAMLDocument) -> Bool {
        document.file.split(separator: "/").last.map(String.init) == measuresFile
    }

    private static func checkFile(
        of cohort: CohortDeclaration, _ document: YAMLDocument, _ faults: FaultCollector
    ) {
        let expected = cohort.id.replacing("_", with: "-") + ".yml"
        if document.file.split(separator: "/").last.map(String.init) != expected {
            faults.record(
                cohort.location, "cohort '\(cohort.id)' stands in another file; its own is '\(expected)'")
        }
    }
}

extension Reading where Value == CohortDeclaration {
    /// A cohort's file.
    fileprivate static func cohort(measures: [CohortMeasure], profiles: [String]) -> Reading {
        .mapping { reader in
            let id = reader.required("cohort", .identifier)
            let version = reader.required("version", .text)
            let title = reader.required("title", .text)
            let question = reader.required("question", .text)
            let purpose = reader.required("purpose", .text)
            let profile = reader.required("profile", .known("disclosure profile", among: profiles))
            let area = reader.required("area", .area)
            let period = reader.required("period", .text)
            let priority = reader.optional("priority", .integer(1...))
            let members = reader.required("members", .expression)
            let link = reader.optional("minimum_link", .linkStrength, else: .weak)
            let names = reader.required(
                "measures", .list(of: .known("measure", among: measures.map(\.id))))
            let caveats = reader.required("caveats", .list(of: .text))
            guard let id, let version, let title, let question, let purpose, let profile, let area,
                let period,
                let members, let names, let caveats
            else { return nil }
            checkDistinct(names, reader)
            return CohortDeclaration(
                id: id, version: version, title: title, question: question, purpose: purpose,
                profile: profile, area: area.name, areaPopulation: area.population, period: period,
                priority: priority, members: members, minimumLink: link,
                measures: names.compactMap { name in measures.first { $0.id == name } }, caveats: caveats,
                location: reader.location)
        }
    }

    private static func checkDistinct(_ names: [String], _ reader: MappingReader) {
        if Set(names).count != names.count { reader.fault(at: "measures", "a measure stands here twice") }
    }
}

/// An area by name, and its population where that is known.
private struct Area {
    let name: String
    let population: Int?
}

extension Reading where Value == Area {
    fileprivate static var area: Reading {
        .mapping { reader in
            let name = reader.required("name", .text)
            let population = reader.optional("population", .integer(1...))
            return name.map { Area(name: $0, population: population) }
        }
    }
}

internal import Definitions
public import Vocabulary

/// Loads a configuration whole: every file, every fault.
public enum ConfigurationLoader: Sendable {
    /// The configuration that a nightly file names.
    ///
    /// - Parameters:
    ///   - nightly: The path of `nightly.yml`, as the user wrote it; faults name files in the same way.
    ///   - files: Where texts come from.
    /// - Returns: The configuration, and the files it was read from.
    /// - Throws: Everything that is wrong in any of the files.
    public static func load(
        nightly: String, files: ConfigurationFiles
    ) throws(Faults) -> LoadedConfiguration {
        let survey = survey(nightly: nightly, files: files)
        guard let configuration = survey.configuration else {
            let start = SourceLocation(file: nightly, line: 1, column: 1)
            let unsaid = [Fault(at: start, "the configuration can't be read")]
            throw Faults(survey.faults.isEmpty ? unsaid : survey.faults)
        }
        return LoadedConfiguration(configuration: configuration, files: survey.files)
    }

    /// As much of the configuration that a nightly file names as can be read, with everything that is wrong.
    ///
    /// - Parameters:
    ///   - nightly: The path of `nightly.yml`, as the user wrote it; faults name files in the same way.
    ///   - files: Where texts come from.
    /// - Returns: What could be read, and the faults.
    public static func survey(nightly: String, files: ConfigurationFiles) -> ConfigurationSurvey {
        let faults = FaultCollector()
        let folder = ConfigurationFolder(of: nightly, files: files)
        let name = nightly.split(separator: "/").last.map(String.init) ?? nightly
        guard folder.holds(name) || folder.siblings(of: name).contains(name) else {
            faults.record(
                SourceLocation(file: nightly, line: 1, column: 1),
                "there is no such file; give the path of a nightly file, such as Pipelines/nightly.yml")
            return ConfigurationSurvey(unreadable: folder, faults: faults)
        }
        guard let document = folder.document(name, faults: faults),
            let decoder = NightlyDecoder(document, files: folder, faults: faults)
        else { return ConfigurationSurvey(unreadable: folder, faults: faults) }
        let known = faults.faults.count
        let dictionary = decoder.parts.dictionary.flatMap { folder.document($0, faults: faults) }
            .flatMap { DictionaryDecoder.decode($0, faults: faults) }
        let isSound = faults.faults.count == known
        guard let dictionary else {
            let definition = decoder.definition(dictionary: nil, profiles: nil)
            return ConfigurationSurvey(unreadable: folder, nightly: definition, faults: faults)
        }
        let loader = PartLoader(parts: decoder.parts, dictionary: dictionary, folder: folder, faults: faults)
        let profiles = loader.disclosureProfiles()
        let definition = decoder.definition(
            dictionary: dictionary, profiles: profiles.isEmpty ? nil : profiles.map(\.name))
        let sources = loader.sources()
        let linkage = loader.linkage()
        let agreements = loader.agreements()
        let alerts = loader.alerts()
        let cohorts = loader.cohorts(under: profiles)
        if let definition, let agreements {
            let check = PurposeCheck(agreements: agreements, faults: faults)
            check.check(definition.papers, cohorts)
            check.check(definition.linkage)
            if let monitoring = definition.monitoring { check.check(monitoring.job) }
        }
        return ConfigurationSurvey(
            nightly: definition, dictionary: isSound ? dictionary : nil, sources: sources,
            hasAllSources: sources.count == decoder.parts.sources?.count, linkage: linkage,
            agreements: agreements, alerts: alerts, disclosureProfiles: profiles, cohorts: cohorts,
            expressionsOfFaultyFiles: faults.expressionsOfFaultyFiles,
            valuesOfFaultyFiles: faults.valuesOfFaultyFiles,
            files: folder.read.sorted { $0.path < $1.path }, faults: faults.faults)
    }
}

extension ConfigurationSurvey {
    /// A survey that got no further than the nightly file or the dictionary.
    fileprivate init(
        unreadable folder: ConfigurationFolder, nightly: NightlyDefinition? = nil, faults: FaultCollector
    ) {
        self.init(
            nightly: nightly, dictionary: nil, sources: [], hasAllSources: false, linkage: nil,
            agreements: nil, alerts: nil,
            disclosureProfiles: [], cohorts: [], expressionsOfFaultyFiles: [], valuesOfFaultyFiles: [],
            files: folder.read.sorted { $0.path < $1.path },
            faults: faults.faults)
    }
}

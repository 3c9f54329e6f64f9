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
        let faults = FaultCollector()
        let folder = ConfigurationFolder(of: nightly, files: files)
        let configuration = configuration(nightly: nightly, folder: folder, faults: faults)
        try faults.throwIfAny()
        guard let configuration else {
            let start = SourceLocation(file: nightly, line: 1, column: 1)
            throw Faults([Fault(at: start, "the configuration can't be read")])
        }
        return LoadedConfiguration(
            configuration: configuration, files: folder.read.sorted { $0.path < $1.path })
    }

    private static func configuration(
        nightly: String, folder: ConfigurationFolder, faults: FaultCollector
    ) -> PipelineConfiguration? {
        let name = nightly.split(separator: "/").last.map(String.init) ?? nightly
        guard let document = folder.document(name, faults: faults),
            let decoder = NightlyDecoder(document, files: folder, faults: faults)
        else { return nil }
        let dictionary = decoder.parts.dictionary.flatMap { folder.document($0, faults: faults) }
            .flatMap { DictionaryDecoder.decode($0, faults: faults) }
        let definition = decoder.definition(dictionary: dictionary)
        guard let dictionary else { return nil }
        let loader = PartLoader(parts: decoder.parts, dictionary: dictionary, folder: folder, faults: faults)
        let sources = loader.sources()
        let linkage = loader.linkage()
        let agreements = loader.agreements()
        let alerts = loader.alerts()
        let profiles = loader.disclosureProfiles()
        let cohorts = loader.cohorts(under: profiles)
        if let definition, let agreements {
            PurposeCheck(agreements: agreements, faults: faults).check(definition.papers, cohorts)
        }
        guard let definition, let linkage, let agreements, let alerts else { return nil }
        return PipelineConfiguration(
            nightly: definition, dictionary: dictionary, sources: sources, linkage: linkage,
            agreements: agreements, alerts: alerts, disclosureProfiles: profiles, cohorts: cohorts)
    }
}

internal import Definitions
internal import Vocabulary

/// Loads the parts that `nightly.yml` names, each with what it is checked against.
struct PartLoader {
    let parts: ConfigurationParts
    let dictionary: DataDictionary
    let folder: ConfigurationFolder
    let faults: FaultCollector

    /// The sources, checked against the dictionary and each other.
    func sources() -> [SourceDefinition] {
        let decoded = documents(parts.sources).compactMap {
            SourceDecoder.decode($0, dictionary: dictionary, faults: faults)
        }
        if decoded.count == parts.sources.count {
            SourceCheck(decoded: decoded, dictionary: dictionary, faults: faults).check()
        }
        return decoded.map(\.definition)
    }

    /// The sharing agreements.
    func agreements(agencies: [Agency]) -> [SharingAgreement] {
        documents([parts.agreement]).flatMap {
            AgreementDecoder.decode($0, dictionary: dictionary, agencies: agencies, faults: faults)
        }
    }

    /// The alert rules, whose roles and purposes are those of the agreements.
    func alerts(under agreements: [SharingAgreement]) -> AlertDeclarations? {
        let decoder = AlertsDecoder(
            roles: distinct(agreements.flatMap { $0.recipients.map(\.role) }),
            purposes: distinct(agreements.flatMap { $0.purposes.map(\.code) }), faults: faults)
        let below = parts.alerts.first?.split(separator: "/").dropLast().joined(separator: "/") ?? ""
        return decoder.decode(documents(parts.alerts), folder: folder.path(below))
    }

    private func documents(_ paths: [String]) -> [YAMLDocument] {
        paths.compactMap { folder.document($0, faults: faults) }
    }

    private func distinct(_ words: [String]) -> [String] { Set(words).sorted() }
}

internal import Definitions
internal import Vocabulary

/// Loads the parts that `nightly.yml` names, each with what it is checked against.
struct PartLoader {
    let parts: PartPaths
    let dictionary: DataDictionary
    let folder: ConfigurationFolder
    let faults: FaultCollector

    /// The sources, checked against the dictionary and each other.
    func sources() -> [SourceDefinition] {
        let decoded = documents(parts.sources).compactMap {
            SourceDecoder.decode($0, dictionary: dictionary, faults: faults)
        }
        if decoded.count == parts.sources?.count {
            SourceCheck(decoded: decoded, dictionary: dictionary, faults: faults).check()
        }
        return decoded.map(\.definition)
    }

    /// The sharing agreements; `nil` where any of them has a fault.
    func agreements() -> [SharingAgreement]? {
        let before = faults.faults.count
        let agreements = agreementDocuments.flatMap {
            AgreementDecoder.decode(
                $0, dictionary: dictionary, agencies: dictionary.agencies.map(\.agency), faults: faults)
        }
        return faults.faults.count == before ? agreements : nil
    }

    /// The alert rules, whose roles and purposes are those of the agreements.
    ///
    /// What the agreements declare is taken from their files as they stand, so that a fault in an agreement doesn't
    /// make every rule look wrong.
    func alerts() -> AlertDeclarations? {
        guard let alerts = parts.alerts else { return nil }
        let agreements = agreementDocuments.map(\.root)
        func words(of key: String, below parent: String) -> [String]? {
            agreements.isEmpty
                ? nil : Set(agreements.flatMap { $0.texts(of: key, below: parent) }).sorted()
        }
        let decoder = AlertsDecoder(
            roles: words(of: "role", below: "recipients"), purposes: words(of: "code", below: "purposes"),
            faults: faults)
        let below = alerts.first?.split(separator: "/").dropLast().joined(separator: "/") ?? ""
        let documents = documents(alerts)
        let read = Set(documents.map(\.file))
        return decoder.decode(
            documents, folder: folder.path(below),
            unread: alerts.filter { !read.contains(folder.path($0)) })
    }

    /// How records are linked.
    func linkage() -> LinkageDefinition? {
        documents(parts.linkage.map { [$0] }).first.flatMap { LinkageDecoder.decode($0, faults: faults) }
    }

    /// The disclosure profiles.
    func disclosureProfiles() -> [DisclosureProfile] {
        documents(parts.disclosure.map { [$0] }).flatMap { DisclosureDecoder.decode($0, faults: faults) }
    }

    /// The cohorts, each under one of the profiles.
    func cohorts(under profiles: [DisclosureProfile]) -> [CohortDeclaration] {
        CohortDecoder.decode(
            documents(parts.cohorts), dictionary: dictionary, agencies: dictionary.agencies.map(\.agency),
            profiles: profiles, faults: faults)
    }

    private var agreementDocuments: [YAMLDocument] { documents(parts.agreement.map { [$0] }) }

    private func documents(_ paths: [String]?) -> [YAMLDocument] {
        (paths ?? []).compactMap { folder.document($0, faults: faults) }
    }
}

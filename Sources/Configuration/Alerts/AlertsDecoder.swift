internal import Definitions
internal import Vocabulary

/// Reads the folder `alerts/`: one rule a file, two files that all rules share, and the lock of their versions.
struct AlertsDecoder {
    /// The roles that the sharing agreements know; none where no agreement could be read.
    let roles: [String]?
    /// The codes of the purposes that the sharing agreements know; none where no agreement could be read.
    let purposes: [String]?
    /// Where faults are gathered.
    let faults: FaultCollector

    /// The file of the definitions and stops that all rules share.
    static let sharedFile = "shared.yml"
    /// The file of the protective factors.
    static let protectiveFile = "protective-factors.yml"
    /// The file of what each version of a rule meant when it was recorded; without it, none was.
    static let versionsFile = "versions.lock.yml"

    /// All that the documents declare; `nil`, with faults, where one of the shared files is not among them or can't
    /// be read.
    ///
    /// - Parameters:
    ///   - documents: The documents of the folder.
    ///   - folder: The folder's path.
    ///   - unread: The files of the folder that are no documents: their faults are told already.
    /// - Returns: The declarations.
    func decode(
        _ documents: [YAMLDocument], folder: String, unread: [String] = []
    ) -> AlertDeclarations? {
        let shared = document(Self.sharedFile, documents, folder).flatMap {
            SharedAlertsDecoder(roles: roles).shared.read($0.root, faults)
        }
        let protective = document(Self.protectiveFile, documents, folder).flatMap {
            SharedAlertsDecoder(roles: roles).protective.read($0.root, faults)
        }
        let lock = documents.first { Self.name(of: $0) == Self.versionsFile }
        let versions = lock.map { RecordedVersionsDecoder().versions($0, faults) }
        let files = documents.filter { !Self.isShared($0) }
        let rules = files.map { (file: $0, rule: rule($0)) }
        guard let shared, let protective else { return nil }
        return AlertDeclarations(
            rules: rules.compactMap(\.rule), protective: protective, definitions: shared.definitions,
            stops: shared.stops,
            versions: versions ?? RecordedVersions(file: "\(folder)/\(Self.versionsFile)"),
            flapping: shared.flapping,
            unreadRules: (rules.filter { $0.rule == nil }.map(\.file.file) + unread).map(Self.identifier))
    }

    private func rule(_ document: YAMLDocument) -> RuleDeclaration? {
        let decoder = RuleDecoder(roles: roles, purposes: purposes)
        guard let rule = decoder.rule.read(document.root, faults) else { return nil }
        let expected = "\(rule.name).yml"
        if Self.name(of: document) != expected {
            faults.record(rule.location, "rule \(rule.id) stands in another file; its own is '\(expected)'")
        }
        return rule
    }

    private func document(_ name: String, _ documents: [YAMLDocument], _ folder: String) -> YAMLDocument? {
        if let document = documents.first(where: { Self.name(of: $0) == name }) { return document }
        faults.record(
            SourceLocation(file: "\(folder)/\(name)", line: 1, column: 1), "there is no such file")
        return nil
    }

    private static func isShared(_ document: YAMLDocument) -> Bool {
        [sharedFile, protectiveFile, versionsFile].contains(name(of: document))
    }

    /// The identifier that a rule has by its file's name.
    private static func identifier(by file: String) -> String {
        name(of: file).split(separator: "-").first.map(String.init) ?? file
    }

    private static func name(of document: YAMLDocument) -> String { name(of: document.file) }

    private static func name(of file: String) -> String {
        file.split(separator: "/").last.map(String.init) ?? file
    }
}

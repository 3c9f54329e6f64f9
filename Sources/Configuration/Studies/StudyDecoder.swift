internal import Definitions
internal import Vocabulary

/// Reads the file of a linkage study: its sources, its task, and how records are linked.
struct StudyDecoder {
    let faults: FaultCollector
    /// The linkage definition of a file that the study names.
    let linkageBeside: (Located<String>) -> LinkageDefinition?

    /// The study of a document, checked against itself.
    func decode(_ document: YAMLDocument) -> LinkageStudy? {
        let study = Reading<LinkageStudy>.mapping(study).read(document.root, faults)
        guard let study else { return nil }
        StudyCheck(study: study, place: document.root.location, faults: faults).check()
        return study
    }

    private func study(_ reader: MappingReader) -> LinkageStudy? {
        let task: LinkageStudy.Task? = reader.optional("task", .word("task"))
        let asOf = reader.optional("as_of", .day)
        let decisions = reader.optional("decisions", .text)
        let linkage = reader.required("linkage", .node).flatMap(linkage)
        let sources = reader.required("sources", .namedMappings(StudySourceReading.read))
        let thresholds = reader.optional("thresholds", .thresholds)
        let wide = reader.optional("wide_blocking", .mapping(Self.wideBlocking))
        guard var linkage, let sources else { return nil }
        if let thresholds { linkage.thresholds = thresholds }
        check(wide, with: linkage, at: reader.location)
        let usual: LinkageStudy.Task = sources.count == 1 ? .deduplicate : .linkAndDeduplicate
        let whole = linkage.acrossSourcesOnly ? LinkageStudy.Task.link : task ?? usual
        linkage.acrossSourcesOnly = whole == .link
        return LinkageStudy(
            sources: sources, task: whole, linkage: linkage, asOf: asOf, decisions: decisions,
            wideBlocking: wide)
    }

    private static func wideBlocking(_ reader: MappingReader) -> WideBlocking? {
        let mostRecords = reader.required("up_to_records", .integer(2...))
        let rules = reader.required("rules", .list(of: .blockingRule))
        guard let mostRecords, let rules else { return nil }
        return WideBlocking(mostRecords: mostRecords, rules: rules)
    }

    /// Checks rules that come on top of those of a definition, which was checked without them.
    private func check(_ wide: WideBlocking?, with linkage: LinkageDefinition, at place: SourceLocation) {
        guard let wide else { return }
        var linkage = linkage
        linkage.blocking.rules += wide.rules
        let places = wide.rules.map { $0.location ?? place }
        for fault in linkage.faults(at: place) where places.contains(fault.location) {
            faults.record(fault.location, fault.message)
        }
    }

    private func linkage(_ node: YAMLNode) -> LinkageDefinition? {
        if case .scalar = node {
            return Reading<String>.text(expecting: "a linkage definition, or the name of its file").located
                .read(node, faults).flatMap(linkageBeside)
        }
        return LinkageDecoder.decode(node, faults: faults)
    }
}

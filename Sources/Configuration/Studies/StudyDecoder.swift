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
        guard var linkage, let sources else { return nil }
        if let thresholds { linkage.thresholds = thresholds }
        let usual: LinkageStudy.Task = sources.count == 1 ? .deduplicate : .linkAndDeduplicate
        let whole = linkage.acrossSourcesOnly ? LinkageStudy.Task.link : task ?? usual
        linkage.acrossSourcesOnly = whole == .link
        return LinkageStudy(sources: sources, task: whole, linkage: linkage, asOf: asOf, decisions: decisions)
    }

    private func linkage(_ node: YAMLNode) -> LinkageDefinition? {
        if case .scalar = node {
            return Reading<String>.text(expecting: "a linkage definition, or the name of its file").located
                .read(node, faults).flatMap(linkageBeside)
        }
        return LinkageDecoder.decode(node, faults: faults)
    }
}

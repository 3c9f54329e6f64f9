internal import PersonalData
internal import Configuration
internal import Definitions
internal import Linkage
internal import Release
internal import Standardisation
internal import Vocabulary

/// Makes the review of contested links: pairs by pseudonym, with every weight that made them.
struct LinkageReview: Sendable {
    /// As many pairs as a person can look through in one sitting.
    static let mostPairs = 200

    let configuration: PipelineConfiguration
    let input: ReleaseInput
    let heading: DocumentHeading

    /// The document.
    ///
    /// - Throws: `LinkageError` where the model doesn't fit the definition.
    func document() throws(LinkageError) -> LinkageReviewDocument {
        let linked = input.linked
        let explainer = try PairExplainer(
            configuration.linkage, linked.table, model: linked.population.model,
            frequencies: linked.population.kept.frequencies, decisions: linked.decisions)
        let contested = linked.population.contested
        let places = Dictionary(
            input.batch.records.filter { $0.person == $0.key }.map { ($0.key, $0.provenance) },
            uniquingKeysWith: { first, _ in first })
        let pairs = contested.prefix(Self.mostPairs).compactMap { link -> ContestedPair? in
            guard
                let explanation = explainer.explanation(of: link.left, and: link.right, in: linked.population)
            else { return nil }
            return pair(link, explanation, places: places)
        }
        let figures = LinkageFigures(configuration: configuration, linked: linked)
        return LinkageReviewDocument(
            heading: heading, pairs: Array(pairs), total: contested.count, changes: figures.changes,
            summary: figures.summary)
    }

    private func pair(
        _ link: ContestedLink, _ explanation: PairExplanation, places: [RecordKey: Provenance]
    ) -> ContestedPair {
        ContestedPair(
            left: side(link.left, places), right: side(link.right, places), prior: explanation.prior.bits,
            parts: explanation.parts.map {
                ContestedPair.Part(
                    comparison: $0.comparison, level: $0.level, weight: $0.weight.bits,
                    adjustment: $0.adjustment.bits)
            }, weight: link.weight.bits, probability: link.weight.probability,
            reason: link.reason.description)
    }

    private func side(_ key: RecordKey, _ places: [RecordKey: Provenance]) -> ContestedPair.Side {
        ContestedPair.Side(
            person: input.lives.membership.member(key)?.pseudonym ?? Pseudonym("none"),
            agency: configuration.dictionary.label(of: key.agency),
            label: configuration.dictionary.recordType(key.recordType)?.label ?? key.recordType.name,
            place: places[key].map { "\($0.file):\($0.line)" } ?? "")
    }
}

internal import Definitions
internal import Vocabulary

/// Reads `measures.yml`: sets of needs, issues, and the measures of them that cohorts name.
struct SharedMeasuresDecoder {
    let dictionary: DataDictionary
    let agencies: [String]

    /// The kinds of measure, by the word that the file uses.
    enum Kind: String, CaseIterable {
        case needs
        case numberOfNeeds = "number_of_needs"
        case coOccurrence = "co_occurrence"
        case linkedView = "linked_view"
        case coverage
    }

    /// What measures are made of.
    private struct Parts {
        let sets: [NeedSet]
        let issues: [IssueDeclaration]
    }

    var measures: Reading<[CohortMeasure]> {
        .mapping { reader in
            let needs = NeedSetDecoder(dictionary: dictionary)
            let sets = reader.optional("need_sets", .namedMappings(needs.set), else: [])
            let issues = reader.optional(
                "issues", .namedMappings(IssueDecoder(sets: sets, agencies: agencies).issue), else: [])
            let parts = Parts(sets: sets, issues: issues)
            return reader.required("measures", .namedMappings { measure($0, $1, parts) })
        }
    }

    private func measure(
        _ key: Located<String>, _ reader: MappingReader, _ parts: Parts
    ) -> CohortMeasure? {
        let kind: Kind? = reader.required("kind", .word("kind of measure"))
        let title = reader.required("title", .text)
        let question = reader.required("question", .text)
        let notes = reader.optional("notes", .list(of: .text), else: [])
        let counted = kind.flatMap { content($0, reader, parts) }
        guard key.isIdentifier(reader.faults), let title, let question, let counted else { return nil }
        return CohortMeasure(
            id: key.value, title: title, question: question, notes: notes, content: counted,
            location: key.location)
    }

    private func content(_ kind: Kind, _ reader: MappingReader, _ parts: Parts) -> CohortMeasure.Content? {
        switch kind {
        case .needs: return needs(reader, parts).map { .needs($0) }
        case .numberOfNeeds:
            let bands = reader.required("bands", .list(of: .needBand))
            guard let needs = needs(reader, parts), let bands else { return nil }
            return .numberOfNeeds(needs, bands: bands)
        case .coOccurrence:
            let triads = reader.optional("triads", .list(of: .list(of: .text)), else: [])
            return needs(reader, parts).map { .coOccurrence($0, triads: triads) }
        case .linkedView:
            let names = reader.required(
                "issues", .list(of: .known("issue", among: parts.issues.map(\.id))))
            return names.map { .linkedView($0.compactMap { name in parts.issues.first { $0.id == name } }) }
        case .coverage:
            let names = reader.required("agencies", .list(of: .known("agency", among: agencies)))
            return names.map { .coverage($0.map { Agency($0) }) }
        }
    }

    private func needs(_ reader: MappingReader, _ parts: Parts) -> [NeedDeclaration]? {
        reader.required("needs", .known("set of needs", among: parts.sets.map(\.name))).flatMap { name in
            parts.sets.first { $0.name == name }?.needs
        }
    }
}

extension Reading where Value == NeedBand {
    /// A number of needs, such as `3`, or a range, such as `3-4`.
    fileprivate static var needBand: Reading {
        Reading<String>.text.refined(
            orFault: {
                "'\($0)' is no number of needs; write 3, or 3-4 for a range, of at most \(NeedBand.most)"
            },
            { text in
                let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
                guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first >= 0,
                    first <= last, last <= NeedBand.most
                else { return nil }
                return NeedBand(first...last)
            })
    }
}

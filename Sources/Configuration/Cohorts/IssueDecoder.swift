internal import Definitions
internal import Vocabulary

/// Reads issues: what each agency's records show by themselves, and what the partnership would do.
struct IssueDecoder {
    let sets: [NeedSet]
    let agencies: [String]

    func issue(_ key: Located<String>, _ reader: MappingReader) -> IssueDeclaration? {
        let label = reader.required("label", .text)
        let views = reader.required("views", .namedMappings(view))
        let response = reader.optional("response", response)
        guard key.isIdentifier(reader.faults), let label, let views else { return nil }
        if views.count < 2 {
            reader.fault(at: "views", "an issue needs the views of at least two agencies to compare")
        }
        return IssueDeclaration(id: key.value, label: label, views: views, response: response)
    }

    private func view(_ key: Located<String>, _ reader: MappingReader) -> AgencyView? {
        let meaning = reader.required("meaning", .text)
        let need = reader.optional("need", need)
        let when = reader.optional("when", .expression)
        if !agencies.contains(key.value) {
            reader.faults.record(
                key.location, KnownWords.message(unknown: key.value, kind: "agency", known: agencies))
            return nil
        }
        if !reader.has("need"), !reader.has("when") {
            reader.faults.record(reader.location, "expected 'when', 'need', or both")
        }
        guard let meaning, let condition = Self.either(need, when) else { return nil }
        return AgencyView(agency: Agency(key.value), meaning: meaning, condition: condition)
    }

    /// A need or a condition, or that either of them holds.
    private static func either(_ need: ExpressionText?, _ when: ExpressionText?) -> ExpressionText? {
        guard let need, let when else { return need ?? when }
        return ExpressionText(
            "(\(when.text))\nor (\(need.text))", at: when.location,
            continuationColumn: when.continuationColumn)
    }

    private var need: Reading<ExpressionText> {
        .mapping { reader in
            let set = reader.required("set", .known("set of needs", among: sets.map(\.name)))
            let needs = sets.first { $0.name == set }?.needs ?? []
            let code =
                set == nil
                ? reader.required("code", .text)
                : reader.required("code", .known("need", among: needs.map(\.id)))
            return needs.first { $0.id == code }?.standard
        }
    }

    private var response: Reading<IssueResponse> {
        .mapping { reader in
            let title = reader.required("title", .text)
            let lead = reader.required("lead", .known("agency", among: agencies))
            let inPlace = reader.optional("in_place", .expression)
            guard let title, let lead else { return nil }
            return IssueResponse(title: title, lead: Agency(lead), inPlace: inPlace)
        }
    }
}

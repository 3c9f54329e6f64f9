internal import Definitions
internal import Vocabulary

/// The hash of a cohort's definition: it changes with any word that changes what is counted.
///
/// FNV-1a in 128 bits (RFC 9923). It tells definitions apart and keeps no secret, so it need not be a
/// cryptographic one.
struct DefinitionHash: Hashable, Sendable {
    /// 32 hexadecimal digits.
    let text: String

    init(_ declaration: CohortDeclaration) {
        self.init(Self.canonicalParts(declaration).joined(separator: "\u{1F}"))
    }

    init(_ canonical: String) {
        let prime: UInt128 = (1 << 88) + 0x13B
        var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
        for byte in canonical.utf8 { hash = (hash ^ UInt128(byte)) &* prime }
        let digits = String(hash, radix: 16)
        text = String(repeating: "0", count: 32 - digits.utf8.count) + digits
    }

    private static func canonicalParts(_ declaration: CohortDeclaration) -> [String] {
        [
            declaration.id, declaration.version, declaration.area, declaration.period,
            words(declaration.members), declaration.minimumLink.label,
        ] + declaration.measures.flatMap(measure)
    }

    private static func measure(_ measure: CohortMeasure) -> [String] {
        switch measure.content {
        case .needs(let needs): ["needs", measure.id] + needs.flatMap(need)
        case .numberOfNeeds(let needs, let bands):
            ["number_of_needs", measure.id] + needs.flatMap(need) + bands.map(\.label)
        case .coOccurrence(let needs, let triads):
            ["co_occurrence", measure.id] + needs.flatMap(need) + triads.map { $0.joined(separator: "+") }
        case .linkedView(let issues): ["linked_view", measure.id] + issues.flatMap(issue)
        case .coverage(let agencies): ["coverage", measure.id] + agencies.map(\.name)
        }
    }

    private static func need(_ need: NeedDeclaration) -> [String] {
        [need.id, words(need.standard), need.severe.map(words) ?? ""]
    }

    private static func issue(_ issue: IssueDeclaration) -> [String] {
        let views = issue.views.flatMap { [$0.agency.name, words($0.condition)] }
        let response = issue.response.map { [$0.lead.name, $0.inPlace.map(words) ?? ""] } ?? []
        return [issue.id] + views + response
    }

    /// The words of a condition, whatever the space between them.
    private static func words(_ text: ExpressionText) -> String {
        text.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

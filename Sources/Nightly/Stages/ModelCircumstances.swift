internal import Vocabulary

/// What a linkage model was trained for: a definition, and the records that were compared.
struct ModelCircumstances: Hashable, Sendable {
    private static let separator = " without "

    /// The hash of the file that says how records are linked.
    let definitionHash: String
    /// The kinds of records that stood apart, of which the model learnt nothing.
    let apart: Set<String>

    /// Circumstances of tonight.
    init(definitionHash: String, grant: LinkageGrant) {
        self.definitionHash = definitionHash
        apart = Set(grant.apart.map { "\($0.agency):\($0.recordType)" })
    }

    /// Circumstances as ``text`` writes them.
    init(_ text: String) {
        let parts = text.split(separator: Self.separator).map(String.init)
        definitionHash = parts.first ?? ""
        apart = Set(parts.dropFirst())
    }

    /// The circumstances in a line.
    var text: String { ([definitionHash] + apart.sorted()).joined(separator: Self.separator) }

    /// Whether a model of other circumstances may be used in these.
    ///
    /// It may where it is for the same definition, and learnt from all that is compared now. That less is compared now
    /// leaves it as good as it was.
    func allows(_ other: ModelCircumstances) -> Bool {
        definitionHash == other.definitionHash && other.apart.isSubset(of: apart)
    }
}

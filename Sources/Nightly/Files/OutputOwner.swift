/// Whose nights a folder of outputs holds: those of one state folder, and no other's.
struct OutputOwner: Hashable, Sendable {
    /// What tells the state folder's vault from every other.
    let mark: String
    /// Whether its nights were only tried, so that real ones may take their place.
    let isTrial: Bool

    /// The owner of a state folder's nights.
    init(mark: String, isTrial: Bool) {
        self.mark = mark
        self.isTrial = isTrial
    }

    /// Reads what was noted in the folder.
    init?(text: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 2, let kind = Kind(rawValue: String(words[1])) else { return nil }
        self.init(mark: String(words[0]), isTrial: kind == .tried)
    }

    /// What is noted in the folder.
    var text: String { "\(mark) \((isTrial ? Kind.tried : .real).rawValue)\n" }

    private enum Kind: String {
        case real
        case tried
    }
}

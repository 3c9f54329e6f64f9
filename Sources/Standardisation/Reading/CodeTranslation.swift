import Definitions
import Vocabulary

/// A crosswalk ready for use: what an agency's code is in the dictionary, exactly as it is written.
struct CodeTranslation: Sendable {
    /// What becomes of a code.
    enum Outcome {
        /// The dictionary's code.
        case code(String)
        /// The agency's way to say why there is none.
        case missing(MissingReason)
        /// Nobody mapped it.
        case unmapped
    }

    /// The crosswalk's name and version.
    let title: String
    /// The dictionary's code that a blank cell stands for; none where a blank says nothing.
    let blank: String?
    private let outcomes: [String: Outcome]

    /// The translation that a crosswalk declares.
    init(_ crosswalk: Crosswalk) {
        title = "\(crosswalk.name) \(crosswalk.version)"
        var outcomes: [String: Outcome] = [:]
        for code in crosswalk.unknown { outcomes[code] = .missing(.unknown) }
        for code in crosswalk.refused { outcomes[code] = .missing(.refused) }
        for entry in crosswalk.entries { outcomes[entry.from] = .code(entry.to) }
        self.outcomes = outcomes
        blank = crosswalk.blank
    }

    /// The agency's codes.
    var codes: [String] { outcomes.keys.sorted() }

    /// What becomes of a code.
    func translated(_ code: String) -> Outcome { outcomes[code] ?? .unmapped }
}

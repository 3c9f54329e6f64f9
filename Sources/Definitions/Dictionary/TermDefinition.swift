public import Vocabulary

/// A word that agencies use in different senses, and how this partnership uses it.
public struct TermDefinition: Hashable, Sendable {
    /// The word.
    public let term: String
    /// What each agency means by it, in the file's order.
    public let meanings: [Meaning]
    /// How outputs of this partnership use it.
    public let rule: String
    /// Where the dictionary declares it.
    public let location: SourceLocation

    /// What one agency means by a word.
    public struct Meaning: Hashable, Sendable {
        /// The agency.
        public let agency: Agency
        /// What it means there.
        public let text: String

        /// A meaning of its parts.
        public init(agency: Agency, text: String) {
            self.agency = agency
            self.text = text
        }
    }

    /// A term of its parts.
    public init(term: String, meanings: [Meaning], rule: String, location: SourceLocation) {
        self.term = term
        self.meanings = meanings
        self.rule = rule
        self.location = location
    }
}

public import Vocabulary

/// Something that is counted of a cohort.
public struct CohortMeasure: Hashable, Sendable {
    /// What is counted, and of what.
    public enum Content: Hashable, Sendable {
        /// How many have each need, at the standard and the severe threshold, and of how many it isn't known.
        case needs([NeedDeclaration])
        /// How many have no need, one, two and so on.
        case numberOfNeeds([NeedDeclaration], bands: [NeedBand])
        /// How many have both of two needs, and how much oftener than by chance; and how many have all three of some
        /// triads, by the needs' identifiers.
        case coOccurrence([NeedDeclaration], triads: [[String]])
        /// What one agency sees, and what all see together.
        case linkedView([IssueDeclaration])
        /// How many each agency knows.
        case coverage([Agency])
    }

    /// The identifier, unique in its cohort.
    public let id: String
    /// The title of its table, or of its first.
    public let title: String
    /// The question it answers, in a sentence.
    public let question: String
    /// What must be read with it.
    public let notes: [String]
    /// What is counted.
    public let content: Content
    /// Where it is declared.
    public let location: SourceLocation

    /// A measure of its parts.
    public init(
        id: String, title: String, question: String, notes: [String], content: Content,
        location: SourceLocation
    ) {
        self.id = id
        self.title = title
        self.question = question
        self.notes = notes
        self.content = content
        self.location = location
    }
}

/// A need: when a person has it, and when severely.
public struct NeedDeclaration: Hashable, Sendable {
    /// The identifier.
    public let id: String
    /// What it is called.
    public let label: String
    /// When a person has it.
    public let standard: ExpressionText
    /// When a person has it severely, where that is told apart.
    public let severe: ExpressionText?

    /// A need of its parts.
    public init(id: String, label: String, standard: ExpressionText, severe: ExpressionText?) {
        self.id = id
        self.label = label
        self.standard = standard
        self.severe = severe
    }
}

/// A range of numbers of needs that share a row.
public struct NeedBand: Hashable, Sendable {
    /// The numbers in it.
    public let numbers: ClosedRange<Int>

    /// The highest number that a band can hold: more needs than any set has.
    public static let most = 100

    /// A band of its numbers.
    public init(_ numbers: ClosedRange<Int>) { self.numbers = numbers }

    /// What the row is called: `3`, or `3 to 4`.
    public var label: String {
        numbers.lowerBound == numbers.upperBound
            ? "\(numbers.lowerBound)" : "\(numbers.lowerBound) to \(numbers.upperBound)"
    }
}

/// An issue that several agencies see in their own records (domain reference 8.3).
public struct IssueDeclaration: Hashable, Sendable {
    /// The identifier.
    public let id: String
    /// What it is called.
    public let label: String
    /// What each agency sees by itself, in order: at least two.
    public let views: [AgencyView]
    /// What the partnership would do about it, where that is declared.
    public let response: IssueResponse?

    /// An issue of its parts.
    public init(id: String, label: String, views: [AgencyView], response: IssueResponse?) {
        self.id = id
        self.label = label
        self.views = views
        self.response = response
    }
}

/// When one agency's records by themselves show an issue.
public struct AgencyView: Hashable, Sendable {
    /// The agency.
    public let agency: Agency
    /// What the agency means by it, in a sentence (domain reference 8.4).
    public let meaning: String
    /// When its records show it.
    public let condition: ExpressionText

    /// A view of its parts.
    public init(agency: Agency, meaning: String, condition: ExpressionText) {
        self.agency = agency
        self.meaning = meaning
        self.condition = condition
    }
}

/// What the partnership would do about an issue, and which agency would by itself have seen the reason.
public struct IssueResponse: Hashable, Sendable {
    /// What would be done: "offer a place in treatment".
    public let title: String
    /// The agency that arranges it, by its own records alone.
    public let lead: Agency
    /// When it has been done already.
    public let inPlace: ExpressionText?

    /// A response of its parts.
    public init(title: String, lead: Agency, inPlace: ExpressionText?) {
        self.title = title
        self.lead = lead
        self.inPlace = inPlace
    }
}

/// The first page of a night's outputs: what is here, how the night went, what changed.
public struct IndexDocument: Hashable, Sendable {
    /// How the night went.
    public enum State: Hashable, Sendable {
        /// Without trouble.
        case done
        /// With things to look at.
        case doneWithNotices
    }

    /// A file of the night's folder.
    public struct Entry: Hashable, Sendable {
        /// What it is, in a few words.
        public let title: String
        /// Whom it is for, and what it holds, in a sentence.
        public let sentence: String
        /// The files, relative to the night's folder: the page first, then its spreadsheet and so on.
        public let paths: [String]

        /// A file of its parts.
        public init(title: String, sentence: String, paths: [String]) {
            self.title = title
            self.sentence = sentence
            self.paths = paths
        }
    }

    /// A number and what it counts.
    public struct Figure: Hashable, Sendable {
        /// What it counts.
        public let name: String
        /// The number.
        public let count: Int

        /// A count of something.
        public init(_ name: String, _ count: Int) {
            self.name = name
            self.count = count
        }
    }

    /// What stands at its head and foot.
    public var heading: DocumentHeading
    /// How the night went.
    public var state: State
    /// What to look at, a sentence each.
    public var notices: [String]
    /// What changed tonight: alerts new, changed, lapsed; people joined; rows set aside.
    public var changes: [Figure]
    /// The papers for everybody: cohort report, meeting pack, run report, linkage review.
    public var papers: [Entry]
    /// The lists of the officers, in order.
    public var officers: [Entry]
    /// The lists of the teams, in order.
    public var teams: [Entry]
    /// Outputs that did not go out, and why.
    public var stopped: [OutputStopped]

    /// An index of its parts.
    public init(
        heading: DocumentHeading, state: State, notices: [String] = [], changes: [Figure] = [],
        papers: [Entry] = [], officers: [Entry] = [], teams: [Entry] = [], stopped: [OutputStopped] = []
    ) {
        self.heading = heading
        self.state = state
        self.notices = notices
        self.changes = changes
        self.papers = papers
        self.officers = officers
        self.teams = teams
        self.stopped = stopped
    }
}

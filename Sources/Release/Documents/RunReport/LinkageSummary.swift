/// Who was found to be who: counts alone.
public struct LinkageSummary: Hashable, Sendable {
    /// A count and what it counts.
    public struct Figure: Hashable, Sendable {
        /// What it counts.
        public let name: String
        /// The count.
        public let count: Int

        /// A count of something.
        public init(_ name: String, _ count: Int) {
            self.name = name
            self.count = count
        }
    }

    /// An agency's records and how many are linked to another agency's, by strength.
    public struct AgencyLine: Hashable, Sendable {
        /// The agency, as people call it.
        public let agency: String
        /// Its person records.
        public let records: Int
        /// Those linked by a shared identifier, L1.
        public let byIdentifier: Int
        /// Those matched on details, L2.
        public let byDetails: Int
        /// Those weakly matched, L3.
        public let weakly: Int

        /// An agency's records.
        public init(agency: String, records: Int, byIdentifier: Int, byDetails: Int, weakly: Int) {
            self.agency = agency
            self.records = records
            self.byIdentifier = byIdentifier
            self.byDetails = byDetails
            self.weakly = weakly
        }

        /// The share of its records that is linked at all, in per cent.
        public var percentLinked: Double {
            records == 0 ? 0 : 100 * Double(byIdentifier + byDetails + weakly) / Double(records)
        }
    }

    /// The counts: people, records, links, pairs for review, identifiers that changed.
    public let figures: [Figure]
    /// The agencies.
    public let agencies: [AgencyLine]
    /// What else is to be said, a sentence each.
    public let notes: [String]

    /// A summary of its parts.
    public init(figures: [Figure] = [], agencies: [AgencyLine] = [], notes: [String] = []) {
        self.figures = figures
        self.agencies = agencies
        self.notes = notes
    }
}

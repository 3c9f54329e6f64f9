public import Definitions
public import Vocabulary

/// What stands at the head and foot of every document: who issues it, how it is marked, for what, under which
/// agreement, and what must be read with it.
public struct DocumentHeading: Hashable, Sendable {
    /// The partnership's name.
    public let partnership: String
    /// The area it serves.
    public let area: String
    /// The protective marking.
    public let marking: String
    /// What every output says, such as that its people are synthetic; none where there is nothing to say.
    public let notice: String?
    /// The night.
    public let asOf: CalendarDay
    /// The purpose in words; empty for the analyst's own papers.
    public let purpose: String
    /// The agreements under which it goes out.
    public let citations: [String]
    /// Whom to ask about what isn't shared.
    public let contact: String
    /// How well the records are linked, which every reader must know.
    public let linkQuality: LinkQuality
    /// What the document lacks as a whole, a sentence each: it must be seen before anything else is read.
    public let warnings: [String]

    /// A heading of its parts.
    public init(
        partnership: String, area: String, marking: String, notice: String?, asOf: CalendarDay,
        purpose: String, citations: [String], contact: String, linkQuality: LinkQuality,
        warnings: [String] = []
    ) {
        self.partnership = partnership
        self.area = area
        self.marking = marking
        self.notice = notice
        self.asOf = asOf
        self.purpose = purpose
        self.citations = citations
        self.contact = contact
        self.linkQuality = linkQuality
        self.warnings = warnings
    }

    /// The same heading, which says what the document lacks because agreements are not in force.
    func warning(of lapses: [AgreementLapse]) -> DocumentHeading {
        DocumentHeading(
            partnership: partnership, area: area, marking: marking, notice: notice, asOf: asOf,
            purpose: purpose, citations: citations, contact: contact, linkQuality: linkQuality,
            warnings: lapses.map { lapse in
                "\(lapse.citation) is not in force (\(lapse.standing)). Nothing that only it allows is here, and alerts "
                    + "that need it are left out: their absence says nothing of anybody."
            })
    }

    /// The heading of a document for one purpose: the agreements that have the purpose, in force, are cited.
    ///
    /// - Parameters:
    ///   - description: Who issues it.
    ///   - asOf: The night.
    ///   - purpose: The purpose's code; `nil` for the analyst's own papers, which cite every agreement.
    ///   - agreements: All agreements.
    ///   - linkQuality: How well the records are linked.
    public init(
        _ description: PartnershipDescription, asOf: CalendarDay, purpose: String?,
        agreements: [SharingAgreement], linkQuality: LinkQuality
    ) {
        let having = agreements.filter { agreement in
            agreement.standing(on: asOf).isInForce && purpose.map { agreement.purpose($0) != nil } ?? true
        }
        self.init(
            partnership: description.name, area: description.area, marking: description.marking,
            notice: description.notice, asOf: asOf,
            purpose: purpose.flatMap { code in having.compactMap { $0.purpose(code)?.title }.first } ?? "",
            citations: having.map(\.citation), contact: having.first?.owner ?? "the partnership analyst",
            linkQuality: linkQuality)
    }
}

/// How well records of different agencies are linked: shares of records, nothing of one person.
public struct LinkQuality: Hashable, Sendable {
    /// An agency's records that are linked to another agency's.
    public struct LinkedShare: Hashable, Sendable {
        /// The agency, as people call it.
        public let agency: String
        /// The share of its people's records that are linked to another agency's, in per cent, 0 to 100.
        public let percent: Double

        /// A share of an agency's records.
        public init(agency: String, percent: Double) {
            self.agency = agency
            self.percent = percent
        }
    }

    /// The agencies, in order.
    public let shares: [LinkedShare]
    /// The share of true links that records without names are known to miss, in per cent (domain reference 3.1).
    public let missedLinkFloor: Double?

    /// A quality of its parts.
    public init(shares: [LinkedShare], missedLinkFloor: Double?) {
        self.shares = shares
        self.missedLinkFloor = missedLinkFloor
    }
}

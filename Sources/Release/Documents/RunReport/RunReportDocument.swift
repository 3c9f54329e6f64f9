public import Definitions
public import Vocabulary

/// What was done on a night, for the analyst: counts that reconcile, what was set aside and why, what went out.
///
/// It names no person, no value and no agency's reference number, and no time: those are in ``StageTimings``, which
/// the runner writes outside the night's folder, so that the same night always gives the same bytes.
public struct RunReportDocument: Hashable, Sendable {
    /// What stands at its head and foot.
    public var heading: DocumentHeading
    /// What the analyst should look at first, a sentence each; empty for a night without trouble.
    public var notices: [String]
    /// The stages, in order.
    public var stages: [StageLine]
    /// The extracts of the sources, in the configuration's order.
    public var extracts: [ExtractLine]
    /// Rows set aside, and rows kept with a value blanked, by extract, kind and column.
    public var findings: [FindingLine]
    /// Columns dropped at the door.
    public var dropped: [UntakenColumn]
    /// Codes that no crosswalk maps.
    public var unmapped: [UnmappedLine]
    /// What became of each rule.
    public var rules: [RuleTally]
    /// What rules that are only being tried would have raised.
    public var shadows: [ShadowLine]
    /// What came back of the lists of earlier nights.
    public var answers: AnswerSummary
    /// How useful the rules' alerts were to those who answered them.
    public var usefulness: UsefulnessSummary
    /// Who was found to be who.
    public var linkage: LinkageSummary
    /// What was given to whom, and what was not.
    public var disclosures: [DisclosureLine]
    /// How many alerts each role was shown, and how many left out of its papers, by reason.
    public var leftOut: [LeftOutLine]
    /// How much the lists ask of each reader.
    public var workload: [WorkloadLine]
    /// How the agreements stand.
    public var agreements: [AgreementLineState]
    /// What disclosure control did to the counts.
    public var disclosureControl: DisclosureControlSummary
    /// Outputs that did not go out, and why.
    public var stopped: [OutputStopped]
    /// The files of the configuration.
    public var configuration: [ConfigurationLine]

    /// A report of its parts.
    public init(
        heading: DocumentHeading, notices: [String] = [], stages: [StageLine] = [],
        extracts: [ExtractLine] = [], findings: [FindingLine] = [], dropped: [UntakenColumn] = [],
        unmapped: [UnmappedLine] = [], rules: [RuleTally] = [], shadows: [ShadowLine] = [],
        answers: AnswerSummary = AnswerSummary(), usefulness: UsefulnessSummary = UsefulnessSummary(),
        linkage: LinkageSummary = LinkageSummary(),
        disclosures: [DisclosureLine] = [], leftOut: [LeftOutLine] = [], workload: [WorkloadLine] = [],
        agreements: [AgreementLineState] = [],
        disclosureControl: DisclosureControlSummary = DisclosureControlSummary(),
        stopped: [OutputStopped] = [], configuration: [ConfigurationLine] = []
    ) {
        self.heading = heading
        self.notices = notices
        self.stages = stages
        self.extracts = extracts
        self.findings = findings
        self.dropped = dropped
        self.unmapped = unmapped
        self.rules = rules
        self.shadows = shadows
        self.answers = answers
        self.usefulness = usefulness
        self.linkage = linkage
        self.disclosures = disclosures
        self.leftOut = leftOut
        self.workload = workload
        self.agreements = agreements
        self.disclosureControl = disclosureControl
        self.stopped = stopped
        self.configuration = configuration
    }

    /// Whether every stage and every extract accounts for every row.
    public var reconciles: Bool {
        stages.allSatisfy(\.counts.reconcile) && extracts.allSatisfy(\.counts.reconcile)
    }
}

/// A stage of a night.
public struct StageLine: Hashable, Sendable {
    /// The stage.
    public let name: String
    /// Read = kept + rejected + repeated.
    public let counts: RowCounts
    /// What else is to be said of it, a phrase each.
    public let details: [String]

    /// A stage of its parts.
    public init(name: String, counts: RowCounts, details: [String] = []) {
        self.name = name
        self.counts = counts
        self.details = details
    }
}

/// A source's extract, or that there is none.
public struct ExtractLine: Hashable, Sendable {
    /// The source.
    public let source: SourceName
    /// The agency, as people call it.
    public let agency: String
    /// The file's name; none where nothing was received.
    public let file: String?
    /// The date of the latest extract that could be read.
    public let receivedOn: CalendarDay?
    /// Its age in days on the night.
    public let ageInDays: Int?
    /// For how many days an extract of the source counts as fresh; `nil` where extracts come when there is something to
    /// send.
    public let freshForDays: Int?
    /// `SUCCESSFUL`, `PARTIAL`, `FAILED` or `ERROR`; none where nothing was received tonight.
    public let status: String?
    /// Read = kept + rejected + repeated.
    public let counts: RowCounts
    /// Keys new, changed, unchanged, withdrawn, and gone without being withdrawn.
    public let changes: [Int]
    /// What was found wrong with the file as a whole.
    public let findings: [String]

    /// An extract of its parts.
    public init(
        source: SourceName, agency: String, file: String?, receivedOn: CalendarDay?, ageInDays: Int?,
        freshForDays: Int?, status: String?, counts: RowCounts = RowCounts(), changes: [Int] = [],
        findings: [String] = []
    ) {
        self.source = source
        self.agency = agency
        self.file = file
        self.receivedOn = receivedOn
        self.ageInDays = ageInDays
        self.freshForDays = freshForDays
        self.status = status
        self.counts = counts
        self.changes = changes
        self.findings = findings
    }

    /// Whether it is as fresh as its source promises.
    public var isFresh: Bool {
        guard let freshForDays else { return true }
        return ageInDays.map { $0 <= freshForDays } ?? false
    }
}

public import Definitions
public import DisclosureControl
public import Vocabulary

/// What was given to a recipient under one line of an agreement, or kept back for one reason.
public struct DisclosureLine: Hashable, Sendable {
    /// The role.
    public let recipient: String
    /// Whether it was given.
    public let isDisclosure: Bool
    /// The agreement; empty where none applies.
    public let agreement: String
    /// The line that allows it, or the reason why not.
    public let justification: String
    /// The fields concerned.
    public let fields: [String]
    /// How many values.
    public let count: Int

    /// The audit records of disclosures and withholdings, folded over outputs and holders of a role.
    ///
    /// - Parameter records: The gate's account.
    /// - Returns: One line a role, agreement and justification; disclosures before withholdings.
    public static func lines(of records: [AuditRecord]) -> [DisclosureLine] {
        let relevant = records.filter { $0.operation == .disclosure || $0.operation == .withholding }
        let groups = Dictionary(grouping: relevant) { record in
            Key(
                role: record.recipient.split(separator: " ").first.map(String.init) ?? record.recipient,
                operation: record.operation, agreement: record.agreement,
                justification: record.justification)
        }
        return groups.map { key, group in
            DisclosureLine(
                recipient: key.role, isDisclosure: key.operation == .disclosure, agreement: key.agreement,
                justification: key.justification, fields: Set(group.flatMap(\.fields)).sorted(),
                count: group.reduce(0) { $0 + $1.count })
        }.sorted { left, right in
            if left.recipient != right.recipient { return left.recipient < right.recipient }
            if left.isDisclosure != right.isDisclosure { return left.isDisclosure }
            return (left.agreement, left.justification) < (right.agreement, right.justification)
        }
    }

    private struct Key: Hashable {
        let role: String
        let operation: AuditRecord.Operation
        let agreement: String
        let justification: String
    }
}

/// How an agreement stands on the night.
public struct AgreementLineState: Hashable, Sendable {
    /// The reference and version.
    public let citation: String
    /// What it is called.
    public let title: String
    /// How it stands.
    public let standing: AgreementStanding
    /// The day by which it must be reviewed.
    public let reviewDue: CalendarDay

    /// The agreements as they stand on a day, in their order.
    public static func states(of agreements: [SharingAgreement], on day: CalendarDay) -> [AgreementLineState]
    {
        agreements.map { agreement in
            AgreementLineState(
                citation: agreement.citation, title: agreement.title, standing: agreement.standing(on: day),
                reviewDue: agreement.reviewDue)
        }
    }
}

/// What disclosure control did: by rule and in numbers of counts, never of persons.
public struct DisclosureControlSummary: Hashable, Sendable {
    /// What one rule did to how many counts.
    public struct Line: Hashable, Sendable {
        /// The rule.
        public let rule: DisclosureRule
        /// What it did.
        public let effect: CellDecision.Effect
        /// To how many counts.
        public let counts: Int
    }

    /// The rules that did something.
    public let lines: [Line]
    /// Cohorts that are not shown, and why.
    public let withheld: [WithheldCohort]
    /// How many hidden counts were attacked with what is shown.
    public let attacked: Int
    /// How many of them gave way.
    public let exposed: Int

    /// Nothing was counted.
    public init() {
        lines = []
        withheld = []
        attacked = 0
        exposed = 0
    }

    /// What was done to a night's tables.
    public init(_ tables: ProtectedTables) {
        lines = tables.decisionsByRule.map { Line(rule: $0.rule, effect: $0.effect, counts: $0.cells) }
        withheld = tables.withheld
        attacked = tables.audit.checked
        exposed = tables.audit.exposures.count
    }
}

/// A file of the configuration, or a version in it.
public struct ConfigurationLine: Hashable, Sendable {
    /// The file's path, or what has a version.
    public let name: String
    /// The first digits of its SHA-256, or the version.
    public let version: String

    /// A file or a version.
    public init(name: String, version: String) {
        self.name = name
        self.version = version
    }
}

/// How long the stages of a run took: not part of the night's outputs, for it differs from run to run.
public struct StageTimings: Hashable, Sendable {
    /// A stage.
    public struct Line: Hashable, Sendable {
        /// The stage.
        public let name: String
        /// When it began, in local time.
        public let startedAt: String
        /// How long it took, in milliseconds.
        public let milliseconds: Int
        /// How many rows, people or values it read.
        public let read: Int

        /// A stage of its parts.
        public init(name: String, startedAt: String, milliseconds: Int, read: Int) {
            self.name = name
            self.startedAt = startedAt
            self.milliseconds = milliseconds
            self.read = read
        }
    }

    /// What stands at the head and foot.
    public let heading: DocumentHeading
    /// The run's number.
    public let run: Int
    /// The stages, in order.
    public let stages: [Line]

    /// Timings of a run.
    public init(heading: DocumentHeading, run: Int, stages: [Line]) {
        self.heading = heading
        self.run = run
        self.stages = stages
    }
}

public import Vocabulary

/// An information-sharing agreement as code: who may give which fields to whom, for what, under which law.
///
/// The keys are those of a purpose-specific agreement (domain reference 4.7).
public struct SharingAgreement: Hashable, Sendable {
    /// The reference, such as `IOM-01`.
    public let reference: String
    /// The version.
    public let version: String
    /// What it is called.
    public let title: String
    /// The role that owns it.
    public let owner: String
    /// The protective marking of what is shared under it.
    public let classification: String
    /// The first day on which it is in force.
    public let inForceFrom: CalendarDay
    /// The last day on which it is in force, if it has one.
    public let inForceUntil: CalendarDay?
    /// The day by which it must be reviewed; past it, what depends on it stops.
    public let reviewDue: CalendarDay
    /// The agencies that are party to it.
    public let parties: [AgreementParty]
    /// What for.
    public let purposes: [SharingPurpose]
    /// Under which law.
    public let gateways: [LegalGateway]
    /// What must hold of a person before a line that asks for it applies.
    public let conditions: [SharingCondition]
    /// The recipients, by role.
    public let recipients: [RecipientRole]
    /// Who may be given which fields.
    public let lines: [AgreementLine]
    /// How long what is kept is kept.
    public let retention: [RetentionRule]
    /// References to the documents that stand behind it: impact assessments, approvals, routes.
    public let documents: [AgreementDocument]
    /// Where it is declared.
    public let location: SourceLocation

    /// An agreement of its parts.
    public init(
        reference: String, version: String, title: String, owner: String, classification: String,
        inForceFrom: CalendarDay, inForceUntil: CalendarDay?, reviewDue: CalendarDay,
        parties: [AgreementParty], purposes: [SharingPurpose], gateways: [LegalGateway],
        conditions: [SharingCondition], recipients: [RecipientRole], lines: [AgreementLine],
        retention: [RetentionRule], documents: [AgreementDocument], location: SourceLocation
    ) {
        self.reference = reference
        self.version = version
        self.title = title
        self.owner = owner
        self.classification = classification
        self.inForceFrom = inForceFrom
        self.inForceUntil = inForceUntil
        self.reviewDue = reviewDue
        self.parties = parties
        self.purposes = purposes
        self.gateways = gateways
        self.conditions = conditions
        self.recipients = recipients
        self.lines = lines
        self.retention = retention
        self.documents = documents
        self.location = location
    }

    /// `IOM-01 version 2`: how outputs and the audit log quote it.
    public var citation: String { "\(reference) version \(version)" }

    /// The role of that name, if the agreement has it.
    public func recipient(_ role: String) -> RecipientRole? { recipients.first { $0.role == role } }

    /// The purpose of that code, if the agreement has it.
    public func purpose(_ code: String) -> SharingPurpose? { purposes.first { $0.code == code } }
}

/// An agency that is party to an agreement.
public struct AgreementParty: Hashable, Sendable {
    /// The data-protection regime that a party processes under (domain reference 4.4).
    public enum Regime: String, Hashable, Sendable, CaseIterable {
        /// DPA 2018 Part 3: a competent authority, for law enforcement purposes.
        case lawEnforcement = "LE"
        /// UK GDPR with DPA 2018 Part 2.
        case general = "GDPR"
    }

    /// The agency.
    public let agency: Agency
    /// Controller, joint controller or processor.
    public let role: String
    /// The regime.
    public let regime: Regime
    /// The role of its designated officer.
    public let designatedOfficer: String

    /// A party of its parts.
    public init(agency: Agency, role: String, regime: Regime, designatedOfficer: String) {
        self.agency = agency
        self.role = role
        self.regime = regime
        self.designatedOfficer = designatedOfficer
    }
}

/// What data are shared for.
public struct SharingPurpose: Hashable, Sendable {
    /// What kind of output a purpose allows.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// About named people.
        case personalised
        /// Counts, after disclosure control.
        case depersonalised
    }

    /// The code, such as `IOM_CASE_MGMT`.
    public let code: String
    /// In words.
    public let title: String
    /// What kind of output it allows.
    public let kind: Kind

    /// A purpose of its parts.
    public init(code: String, title: String, kind: Kind) {
        self.code = code
        self.title = title
        self.kind = kind
    }
}

/// The law that lets a field be shared.
public struct LegalGateway: Hashable, Sendable {
    /// Whether the law obliges or merely allows.
    public enum Nature: String, Hashable, Sendable, CaseIterable {
        /// The law requires it.
        case duty
        /// The law allows it where it is necessary.
        case power
        /// The person agreed, and may withdraw.
        case consent
    }

    /// The name that lines use.
    public let name: String
    /// The statute and section.
    public let statute: String
    /// Duty, power or consent.
    public let nature: Nature
    /// When it applies, in words.
    public let condition: String

    /// A gateway of its parts.
    public init(name: String, statute: String, nature: Nature, condition: String) {
        self.name = name
        self.statute = statute
        self.nature = nature
        self.condition = condition
    }
}

/// Something that must surely hold of a person before a line which asks for it applies.
public struct SharingCondition: Hashable, Sendable {
    /// The name that lines use.
    public let name: String
    /// In words, for the audit log.
    public let title: String
    /// The condition, over the person's timeline; not known counts as not holding.
    public let expression: ExpressionText

    /// A condition of its parts.
    public init(name: String, title: String, expression: ExpressionText) {
        self.name = name
        self.title = title
        self.expression = expression
    }
}

/// A role that may be given outputs.
public struct RecipientRole: Hashable, Sendable {
    /// The people a role may be given information about.
    public enum Reach: String, Hashable, Sendable, CaseIterable {
        /// The people allocated to the very recipient.
        case ownCases = "own_cases"
        /// The people of the recipient's team.
        case teamCases = "team_cases"
        /// The people on the agenda of a meeting that the recipient takes part in.
        case meetingCases = "meeting_cases"
        /// Nobody: counts only.
        case counts
    }

    /// The name that lines, rules and outputs use.
    public let role: String
    /// In words.
    public let title: String
    /// The recipient's agency.
    public let agency: Agency
    /// About whom.
    public let reach: Reach

    /// A role of its parts.
    public init(role: String, title: String, agency: Agency, reach: Reach) {
        self.role = role
        self.title = title
        self.agency = agency
        self.reach = reach
    }
}

/// One permission: fields of one agency's records, to some roles, for some purposes, under one gateway.
public struct AgreementLine: Hashable, Sendable {
    /// The line's number or name in the agreement, which the audit log quotes.
    public let name: String
    /// Whose records.
    public let agency: Agency
    /// Of what type.
    public let recordType: RecordType
    /// The fields.
    public let fields: [FieldName]
    /// The purposes' codes.
    public let purposes: [String]
    /// The roles.
    public let recipients: [String]
    /// The gateway's name.
    public let gateway: String
    /// The condition's name, where the line asks for one.
    public let condition: String?
    /// Where it is declared.
    public let location: SourceLocation

    /// A line of its parts.
    public init(
        name: String, agency: Agency, recordType: RecordType, fields: [FieldName], purposes: [String],
        recipients: [String], gateway: String, condition: String?, location: SourceLocation
    ) {
        self.name = name
        self.agency = agency
        self.recordType = recordType
        self.fields = fields
        self.purposes = purposes
        self.recipients = recipients
        self.gateway = gateway
        self.condition = condition
        self.location = location
    }
}

/// How long one kind of thing is kept.
public struct RetentionRule: Hashable, Sendable {
    /// What is kept: `raw_extract`, `alert`, `audit_log` and so on.
    public let kind: String
    /// For how many days.
    public let days: Int
    /// How it is disposed of.
    public let disposal: String
    /// The role that answers for it.
    public let owner: String

    /// A rule of its parts.
    public init(kind: String, days: Int, disposal: String, owner: String) {
        self.kind = kind
        self.days = days
        self.disposal = disposal
        self.owner = owner
    }
}

/// A document that stands behind an agreement.
public struct AgreementDocument: Hashable, Sendable {
    /// What it is: `dpia`, `caldicott_approval`, `equality_assessment` and so on.
    public let kind: String
    /// Its reference.
    public let reference: String

    /// A document by kind and reference.
    public init(kind: String, reference: String) {
        self.kind = kind
        self.reference = reference
    }
}

public import Definitions

/// One recipient's alerts on one morning, after the gate.
public struct AlertListDocument: Hashable, Sendable {
    /// Whose list it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// One officer's: the people allocated to them.
        case officer
        /// A team's: its people who are allocated to nobody.
        case team
    }

    /// What stands at its head and foot.
    public let heading: DocumentHeading
    /// Whose list it is.
    public let kind: Kind
    /// To whom it goes.
    public let recipient: Recipient
    /// The recipient's role in words.
    public let role: String
    /// The people of the recipient, whether they have alerts or not.
    public let caseload: Int
    /// How many alerts its reader is asked to answer tonight; `nil` for as many as there are.
    public let budget: Int?
    /// The people who have alerts, the most urgent first.
    public let people: [PersonEntry]
    /// The rules that could not be evaluated for some of the recipient's people.
    public let notEvaluated: [NotEvaluatedRule]
    /// Alerts of which the recipient may know nothing, by reason: for the run report, never for the list, where even
    /// their number would tell something of the people on it.
    public let leftOut: [LeftOut]

    /// How many alerts of a standing are listed by themselves.
    public func count(_ standing: AlertLife.Standing) -> Int {
        people.reduce(0) { $0 + $1.alerts.count { $0.standing == standing } }
    }

    /// How many alerts are shown within others.
    public var folded: Int { people.reduce(0) { $0 + $1.alerts.reduce(0) { $0 + $1.folded.count } } }

    /// How many alerts wait for an answer beyond what is asked for tonight.
    public var beyondBudget: Int {
        people.reduce(0) { $0 + $1.alerts.count { $0.standing.awaitsAnswer && $0.isBeyondBudget } }
    }

    /// How many alerts of a severity wait for an answer, by themselves.
    public func count(_ severity: Severity) -> Int {
        people.reduce(0) {
            $0 + $1.alerts.count { $0.standing.awaitsAnswer && $0.severityLevel == severity }
        }
    }
}

/// Why alerts were left out of somebody's list, and how many.
public struct LeftOut: Hashable, Sendable {
    /// Why an alert is left out.
    public enum Reason: String, Hashable, Sendable, CaseIterable, Comparable {
        /// Its rule lets the role read nothing of it.
        case notForRole
        /// The agreement lets the role read nothing of it.
        case notAgreed
        /// An agreement that would is not in force.
        case notInForce
        /// The agreement would, if its condition were known to hold for the person.
        case conditionNotMet
        /// Access to the case is limited, and the recipient is not the officer named for it.
        case restricted
        /// Nothing says who the person is, so the alert is of no use to the role.
        case noIdentity

        /// The reason in words.
        public var sentence: String {
            switch self {
            case .notForRole: "the rule lets this role read nothing of it"
            case .notAgreed: "no agreement lets this role read anything of it"
            case .notInForce: "the agreement that lets this role read it is not in force"
            case .conditionNotMet: "a condition of the agreement, such as consent, is not known to hold"
            case .restricted: "access to the case is restricted"
            case .noIdentity: "who it is about may not be shared with this role"
            }
        }

        /// The reason for which a reason's sentence was kept back.
        init(_ reason: WithholdingReason) {
            self =
                switch reason {
                case .noLine: .notAgreed
                case .notInForce: .notInForce
                case .conditionNotMet: .conditionNotMet
                case .restrictedCase: .restricted
                }
        }

        /// Alphabetical order.
        public static func < (left: Reason, right: Reason) -> Bool { left.rawValue < right.rawValue }
    }

    /// Why.
    public let reason: Reason
    /// How many alerts.
    public let alerts: Int

    /// So many alerts for a reason.
    public init(reason: Reason, alerts: Int) {
        self.reason = reason
        self.alerts = alerts
    }
}

/// A rule that could not be evaluated for some of a recipient's people, and why.
public struct NotEvaluatedRule: Hashable, Sendable {
    /// A reason, and the people it holds for.
    public struct Reason: Hashable, Sendable {
        /// The reason, or that it may not be shared.
        public let sentence: GapEntry
        /// Their names.
        public let people: [ReleasedField]
    }

    /// The rule's identifier.
    public let rule: String
    /// What people call the rule.
    public let title: String
    /// The reasons, the most frequent first.
    public let reasons: [Reason]
}

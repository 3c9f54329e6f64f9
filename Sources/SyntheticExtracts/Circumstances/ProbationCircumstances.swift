/// What probation knows of a person: days are counted from the first night, negative before it.
struct ProbationCircumstances {
    var sentences: [Sentence] = []
    var appointments: [Appointment] = []
    var registrations: [Registration] = []
    var assessments: [Assessment] = []
    var addresses: [ProbationAddress] = []
    var enforcement: [EnforcementStep] = []
    var predictions: [Prediction] = []
    var actions: [MeetingAction] = []
    /// The night from which on a second record of the person is marked as merged.
    var mergedOnNight: Int?
    /// Whether the person has a second record.
    var hasSecondRecord = false
    /// Whether the officer is in prison: the person is in custody.
    var isInCustody = false
    /// The day from which another officer manages the person.
    var reallocatedOn: Int?
    /// The day on which the tier changed.
    var tierChangedOn: Int?
    /// The day on which slips in the person's record were put right, if they were.
    var correctedOn: Int?

    /// The place of the sentence that was the last one before the first night.
    var lastSentence: Int? { sentences.lastIndex { $0.start < 0 } }
}

/// A sentence, order or licence.
struct Sentence {
    var offence: Offence
    var type: Kind
    var start: Int
    /// The day on which supervision ends or will end.
    var end: Int
    var hasEnded = false
    var custodyStatus = "COMMUNITY"
    var state = "ACTIVE"
    var breachOn: Int?
    /// The day on which somebody in custody is released on licence, if that is near.
    var releasedOn: Int?
    /// The day on which somebody on licence is recalled.
    var recalledOn: Int?
    var requirements: [Requirement] = []
    var conditions: [LicenceCondition] = []

    /// The days on which the sentence changes.
    var changes: [Int?] { [hasEnded ? nil : end, breachOn, releasedOn, recalledOn] }

    /// Whether a night knows that supervision has ended.
    func isOver(_ known: Knowledge) -> Bool { hasEnded || known.has(end) }

    /// Where the person is, and how they are supervised, as a night knows it.
    func status(_ known: Knowledge) -> (custody: String, state: String) {
        if isOver(known) { return ("TERMINATED", "NOT_SUPERVISED") }
        if known.has(recalledOn) { return ("RECALLED", "SUSPENDED") }
        return known.has(releasedOn) ? ("ON_LICENCE", "ACTIVE") : (custodyStatus, state)
    }

    enum Kind: String {
        case custody = "NC"
        case shortCustody = "SC"
        case communityOrder = "CO"
        case suspendedSentence = "SSO"
        case standalone = "ST"
        case postSentence = "PS"

        var isCustodial: Bool { self == .custody || self == .shortCustody || self == .postSentence }
    }
}

/// A requirement of a community sentence.
struct Requirement {
    var category: String
    var start: Int
    var end: Int
    var required: Int
    var completed: Int
    var unit: String
    var isRestrictive = false
    var terminated = ""
    /// The day on which it is completed before its time, if it is.
    var completedOn: Int?
    /// The days on which one more unit is done.
    var progress: [Int] = []
}

/// A condition of a licence.
struct LicenceCondition {
    var category: String
    var isRestrictive: Bool
}

/// An appointment or other contact.
struct Appointment {
    var day: Int
    var kind = "OFFICE"
    /// The outcome code; blank if none was recorded.
    var outcome: String
    var enforcement = ""
    var countsAsActivity = false
    /// The first night that knows of it.
    var since = 0
}

/// A registration: a risk, need or status that probation flags.
struct Registration {
    var type: String
    var level = ""
    var category = ""
    var start: Int
    var end: Int?
    var review: Int?
    var isDeleted = false
    /// The day of a review that puts the next one later.
    var reviewedOn: Int?
    /// The first night without it, if it is withdrawn.
    var until = Int.max
}

/// An assessment of needs.
struct Assessment {
    var day: Int
    var layer: String
    var isStrengthsAndNeeds = false
    var isLocked = true
    /// The scores in the order of ``Need/allCases``; `nil` for a section that wasn't assessed.
    var scores: [Int?]

    subscript(need: Need) -> Int? {
        get { scores[need.rawValue] }
        set { scores[need.rawValue] = newValue }
    }
}

/// The sections of an assessment.
enum Need: Int, CaseIterable {
    case accommodation, work, relationships, lifestyle, drugs, alcohol, thinking, attitudes, finance,
        emotional

    var code: String {
        switch self {
        case .accommodation: "ACCOMMODATION"
        case .work: "EDUCATION_TRAINING_EMPLOYABILITY"
        case .relationships: "RELATIONSHIPS"
        case .lifestyle: "LIFESTYLE_AND_ASSOCIATES"
        case .drugs: "DRUG_MISUSE"
        case .alcohol: "ALCOHOL_MISUSE"
        case .thinking: "THINKING_AND_BEHAVIOUR"
        case .attitudes: "ATTITUDES"
        case .finance: "FINANCE"
        case .emotional: "EMOTIONAL"
        }
    }
}

/// An address as probation has it; none means no fixed abode.
struct ProbationAddress {
    var address: Address?
    var status = "M"
    var type: String
    var isVerified = true
    var start: Int
    var end: Int?
    /// The day from which it is a previous address.
    var supersededOn: Int?
}

/// A step of enforcement: breach or recall.
struct EnforcementStep {
    var kind: String
    var day: Int
    var outcome: String
    /// The day of the outcome, if it isn't that of the step.
    var outcomeOn: Int?
}

/// The score of a predictor, in hundredths.
struct Prediction {
    var predictor: String
    var version: String
    var kind: String
    var hundredths: Int
    var band: String
    var day: Int
}

/// An action that a meeting set about a person.
struct MeetingAction {
    var text: String
    var intended: String
    var kind: String
    var owner: String
    var agency: String
    var setOn: Int
    var dueOn: Int
    var status = "OPEN"
    var closedOn: Int?
    var isExitPlan = false

    /// The status as a night knows it: open, overdue, or what it was closed with.
    func status(_ known: Knowledge) -> String {
        known.has(closedOn) ? status : known.has(dueOn) ? "OVERDUE" : "OPEN"
    }
}

/// What the police know of a person: days are counted from the first night, negative before it.
struct PoliceCircumstances {
    var arrests: [Arrest] = []
    var involvements: [Involvement] = []
    var incidents: [Incident] = []
    var warnings: [Warning] = []
    var addresses: [PoliceAddress] = []
    /// The days of newest intelligence, in order: each takes the place of the one before.
    var intelligence: [Int] = []
    /// The day on which slips in the person's record were put right, if they were.
    var correctedOn: Int?
    /// The nights on which the person's record exists.
    var nights = Nights()
}

/// The nights in whose extracts a row stands.
struct Nights {
    /// The first, from 0.
    var since = 0
    /// The first without it.
    var until = Int.max
}

/// An arrest, with the drug test that followed.
struct Arrest {
    var day: Int
    var reason: Reason
    var disposal: String
    var isHomeless = false
    var selfHarm = "N"
    var risksDrugs = "N"
    var test: DrugTest?
    /// Whether the person is released only on the day after, so that the first night has no disposal.
    var isHeldOvernight = false
    /// A disposal that comes in the place of the first, with its day.
    var laterDisposal: (day: Int, code: String)?

    /// What somebody was arrested for.
    enum Reason {
        case offence(Offence)
        case breach
        case recall
        case warrant
    }

    /// The day on which the person is released or put before a court.
    var decidedOn: Int { isHeldOvernight ? day + 1 : day }
}

/// A drug test after an arrest.
struct DrugTest {
    var opiates: Result
    var cocaine: Result
    /// Whether the assessment that the test requires was attended; `nil` if none is recorded.
    var attended: Bool?

    /// How many days after the arrest the required assessment is.
    static let assessmentDelay = 6

    enum Result: String {
        case positive = "P"
        case negative = "N"
        case void = "V"
    }

    var isPositive: Bool { opiates == .positive || cocaine == .positive }
}

/// A person's part in a crime.
struct Involvement {
    var day: Int
    var offence: Offence
    var role: Role
    var outcome: String
    var domesticAbuse = false
    var knife = false
    /// Whether another person known to the police has a part in it.
    var involvesOther = false
    /// The day on which the police ruled the person out, if they did.
    var eliminatedOn: Int?
    /// The day on which the crime's outcome came in, with the outcome.
    var laterOutcome: (day: Int, code: String)?
    /// The day on which the crime was recorded as another one, with the other.
    var laterOffence: (day: Int, offence: Offence)?

    /// The days on which the crime or the part changes.
    var changes: [Int?] { [eliminatedOn, laterOutcome?.day, laterOffence?.day] }

    /// The role, with its day, as a night knows it.
    func role(_ known: Knowledge) -> (role: Role, since: Int?) {
        if let day = known.of(eliminatedOn) { return (.eliminated, day) }
        guard let later = laterOutcome, known.has(later.day), role == .suspect else { return (role, nil) }
        return later.code == "1"
            ? (.charged, later.day) : later.code == "3" ? (.cautioned, later.day) : (role, nil)
    }

    enum Role: String {
        case suspect = "SUSPECT"
        case charged = "CHARGED"
        case cautioned = "CAUTIONED"
        case convicted = "CONVICTED"
        case victim = "VICTIM"
        case complainant = "COMPLAINANT"
        case witness = "WITNESS"
        case eliminated = "ELIMINATED"

        /// Whether the role is proven, or only believed.
        var basis: String {
            switch self {
            case .suspect: "INTELLIGENCE"
            case .charged: "ASSESSMENT"
            default: "FACT"
            }
        }
    }
}

/// A call to the police in which the person had a part.
struct Incident {
    var day: Int
    var category: String
    var role: String
    var qualifiers = ""
    /// Whether the call was still open when the next night came.
    var isOpenOvernight = false
}

/// A warning signal.
struct Warning {
    var signal: String
    var setOn: Int
    var reviewOn: Int?
    var endedOn: Int?
}

/// An address as the police have it.
struct PoliceAddress {
    var address: Address?
    var role = "HOME"
    var from: Int
    var to: Int?
    var source = "CUSTODY"
    var isWithoutSpace = false
}

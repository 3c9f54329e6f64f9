/// What the police know of a person: days are counted from the first night, negative before it.
struct PoliceCircumstances {
    var arrests: [Arrest] = []
    var involvements: [Involvement] = []
    var incidents: [Incident] = []
    var warnings: [Warning] = []
    var addresses: [PoliceAddress] = []
    /// The day of the newest intelligence, if there is any.
    var newestIntelligence: Int?
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

    /// What somebody was arrested for.
    enum Reason {
        case offence(Offence)
        case breach
        case recall
    }
}

/// A drug test after an arrest.
struct DrugTest {
    var opiates: Result
    var cocaine: Result
    /// Whether the assessment that the test requires was attended; `nil` if none is recorded.
    var attended: Bool?

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
    /// The night on which the police ruled the person out, if they did.
    var eliminatedOnNight: Int?
    /// The night on which the crime's outcome came in, with the outcome.
    var laterOutcome: (night: Int, code: String)?

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
}

/// A warning signal.
struct Warning {
    var signal: String
    var setOn: Int
    var reviewOn: Int?
    var endedOn: Int?
    var nights = Nights()
}

/// An address as the police have it.
struct PoliceAddress {
    var address: Address?
    var role = "HOME"
    var from: Int
    var to: Int?
    var source = "CUSTODY"
    var isWithoutSpace = false
    var nights = Nights()
}

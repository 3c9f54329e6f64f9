extension ProbationCircumstances {
    /// A quiet life on a community order, halfway through it: nothing recent, and nothing to be proud of.
    static func quiet(_ person: Persona) -> ProbationCircumstances {
        var probation = ProbationCircumstances()
        guard person.slot.probation else { return probation }
        let kinds = Offence.all(person.index % 3 == 0 ? .violence : .acquisitive)
        let offence = kinds[person.index % 5]
        var sentence = Sentence(offence: offence, type: .communityOrder, start: -150, end: 215)
        sentence.requirements = [
            Requirement(category: "F", start: -150, end: 215, required: 20, completed: 8, unit: "DAYS")
        ]
        probation.sentences = [sentence]
        probation.addresses = [
            ProbationAddress(address: person.home, type: "A01D", isVerified: false, start: -900)
        ]
        probation.registrations = [Registration(type: "RMRH", start: -148, review: 90)]
        var scores: [Int?] = [0, 4, 3, 3, 1, 0, 4, 2, 1, 1]
        scores[Need.drugs.rawValue] = person.needs.drugs ? 6 : 0
        probation.assessments = [Assessment(day: -140, layer: "3", scores: scores)]
        probation.predictions = [
            Prediction(
                predictor: "ARP", version: "2", kind: "DYNAMIC", hundredths: 6120, band: "MEDIUM", day: -140),
            Prediction(
                predictor: "RSR", version: "2", kind: "DYNAMIC", hundredths: 214, band: "LOW", day: -140),
        ]
        for day in stride(from: -146, to: 0, by: 14) { probation.keepAppointment(day, "ATTC") }
        probation.keepAppointment(-62, "UAAB", enforcement: "WARNING")
        probation.keepAppointment(-48, "AFTC", enforcement: "WARNING")
        probation.appointments.append(Appointment(day: 8, outcome: ""))
        return probation
    }

    /// A past appointment with its outcome, in place of one that stood within three days of it.
    mutating func keepAppointment(_ day: Int, _ outcome: String, enforcement: String = "") {
        appointments.removeAll { abs($0.day - day) <= 3 && $0.since == 0 && $0.day < 0 }
        appointments.append(Appointment(day: day, outcome: outcome, enforcement: enforcement))
    }

    /// A requirement of the current sentence.
    mutating func require(_ category: String, from start: Int, to end: Int, isRestrictive: Bool = false) {
        guard let index = sentences.lastIndex(where: { !$0.hasEnded }) else { return }
        let isTreatment = category == "DR" || category == "AT"
        sentences[index].requirements.append(
            Requirement(
                category: category, start: start, end: end, required: isTreatment ? 6 : 12, completed: 0,
                unit: isTreatment ? "MONTHS" : "WEEKS", isRestrictive: isRestrictive))
    }

    /// Registers a risk in place of the level of risk that stood.
    mutating func setRisk(_ type: String) {
        registrations.removeAll { $0.type.hasSuffix("RH") }
        registrations.append(Registration(type: type, start: -100, review: 80))
    }

    /// Changes the current sentence.
    mutating func change(_ edit: (inout Sentence) -> Void) {
        guard let index = sentences.indices.last else { return }
        edit(&sentences[index])
    }
}

extension TreatmentCircumstances {
    /// A quiet life in treatment, coming to every appointment.
    static func quiet(_ person: Persona) -> TreatmentCircumstances {
        var treatment = TreatmentCircumstances()
        guard person.slot.treatment != .unknown else { return treatment }
        var episode = Episode(referral: -208, source: person.slot.probation ? "7" : "1", triage: -200)
        if person.needs.substances == .opiate { episode.modality = "PRESCRIBING" }
        treatment.episodes = [episode]
        for day in stride(from: -110, to: 0, by: 7) {
            treatment.contacts.append(TreatmentContact(day: day, attended: true))
        }
        treatment.contacts.append(TreatmentContact(day: 2, attended: nil))
        treatment.profiles = [
            OutcomeProfile(day: -200, stage: "START", days: 18, paidWork: 0),
            OutcomeProfile(day: -116, stage: "REVIEW", days: 6, paidWork: 0),
            OutcomeProfile(day: -32, stage: "REVIEW", days: 2, paidWork: 0),
        ]
        treatment.consents = ["ALERT_ATTENDANCE", "ALERT_DISCHARGE", "COHORT"].map {
            Consent(scope: $0, given: -200)
        }
        return treatment
    }

    /// A past appointment in place of one that stood within three days of it.
    mutating func keepAppointment(_ day: Int, attended: Bool) {
        contacts.removeAll { abs($0.day - day) <= 3 && $0.day < 0 }
        contacts.append(TreatmentContact(day: day, attended: attended))
    }

    /// Nothing attended from a day on.
    mutating func stayAway(from day: Int) {
        for index in contacts.indices where contacts[index].day >= day && contacts[index].day < 0 {
            contacts[index].attended = false
        }
    }

    /// Referred, and nothing more.
    mutating func onlyRefer(on day: Int) {
        episodes = [Episode(referral: day, source: "7", triage: nil)]
        contacts = []
        profiles = []
        consents = []
    }
}

extension PoliceCircumstances {
    /// An arrest for an offence of which the person is suspected.
    mutating func arrest(_ day: Int, _ offence: Offence, test: DrugTest? = nil, since: Int = 0) {
        involvements.append(
            Involvement(day: day - (since == 0 ? 1 : 0), offence: offence, role: .suspect, outcome: ""))
        arrests.append(
            Arrest(
                day: day, reason: .offence(offence), disposal: "BAILED_PRE_CHARGE", risksDrugs: "Y",
                test: test))
    }

    /// A domestic incident with a crime in which the person had a role.
    mutating func domesticAbuse(_ day: Int, role: Involvement.Role) {
        var involvement = Involvement(day: day, offence: .assault, role: role, outcome: "")
        involvement.domesticAbuse = true
        involvement.involvesOther = role == .suspect
        involvements.append(involvement)
        incidents.append(
            Incident(
                day: day, category: "DOMESTIC_INCIDENT", role: role == .victim ? "VICTIM" : "SUSPECT",
                qualifiers: "DOMESTIC"))
    }
}

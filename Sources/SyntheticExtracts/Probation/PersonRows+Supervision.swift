internal import Vocabulary

extension PersonRows {
    /// A sentence with its requirements and conditions.
    mutating func addSentence(_ sentence: Sentence, _ ordinal: Int, _ person: Persona, _ crn: String) {
        let world = person.world
        let numbers = SerialNumbers(person)
        let event = numbers.event(ordinal)
        let dates = SentenceDates(sentence, world: world)
        add(
            .probationEvent, Nights(),
            [
                event, crn, String(ordinal + 1), sentence.offence.court, sentence.type.rawValue,
                dates.sentence,
                dates.start, dates.end, sentence.hasEnded ? dates.end : "", dates.licenceStart,
                dates.licenceExpiry, dates.postSentenceEnd, sentence.custodyStatus, sentence.state,
                yesNo(sentence.breachOn != nil), sentence.breachOn.map { DayText.iso(world.day($0)) } ?? "",
            ])
        for (place, requirement) in sentence.requirements.enumerated() {
            let end = min(requirement.end, sentence.end)
            add(
                .probationRequirement, Nights(),
                [
                    numbers.other("R", ordinal * 32 + place), event, requirement.category, "",
                    yesNo(requirement.isRestrictive), String(requirement.required),
                    String(requirement.completed), requirement.unit,
                    DayText.iso(world.day(requirement.start)),
                    DayText.iso(world.day(end)), requirement.terminated,
                ])
        }
        for (place, condition) in sentence.conditions.enumerated() {
            add(
                .probationLicenceCondition, Nights(),
                [
                    numbers.other("L", ordinal * 32 + place), event, condition.category, "",
                    yesNo(condition.isRestrictive), dates.licenceStart, dates.licenceExpiry,
                    condition.category == "EXCLUSION" ? "Z" + padded(1 + person.index % 40, to: 4) : "",
                ])
        }
    }

    /// Appointments; an outcome that came later is the row again.
    mutating func addAppointments(
        _ probation: ProbationCircumstances, _ person: Persona, _ crn: String, officer: String
    ) {
        let world = person.world
        let numbers = SerialNumbers(person)
        let event = numbers.event(max(0, probation.sentences.count - 1))
        for appointment in probation.appointments where appointment.since < world.nights {
            let minute = 540 + (person.index * 7 + appointment.day &* 13 & 0xFF) % 30 * 15
            add(
                .probationContact, Nights(since: appointment.since),
                [
                    numbers.other("C", 400 + appointment.day), crn, event, appointment.kind,
                    DayText.moment(world.day(appointment.day), minute: minute), appointment.outcome,
                    yesNo(appointment.countsAsActivity),
                    appointment.kind == "OFFICE" ? "Tribury Probation Office" : "", officer,
                    appointment.enforcement, yesNo(appointment.outcome != ""),
                ])
        }
    }

    /// Registrations.
    mutating func addRegistrations(
        _ probation: ProbationCircumstances, _ person: Persona, _ crn: String
    ) {
        let world = person.world
        let day = { (offset: Int?) in offset.map { DayText.iso(world.day($0)) } ?? "" }
        for (ordinal, registration) in probation.registrations.enumerated() {
            add(
                .probationRegistration, registration.nights,
                [
                    SerialNumbers(person).other("G", ordinal), crn, registration.type, registration.level,
                    registration.category, day(registration.start), day(registration.end),
                    day(registration.review), yesNo(registration.end != nil), yesNo(registration.isDeleted),
                    yesNo(person.index % 3 == 0),
                ])
        }
    }

    /// Assessments, one row for each need, and predictors.
    mutating func addAssessments(_ probation: ProbationCircumstances, _ person: Persona, _ crn: String) {
        let world = person.world
        for (ordinal, assessment) in probation.assessments.enumerated() {
            let number = SerialNumbers(person).other("A", ordinal)
            for need in Need.allCases {
                add(
                    .probationAssessment, Nights(),
                    [
                        number, crn, DayText.iso(world.day(assessment.day)), need.code,
                        assessment[need].map(String.init) ?? "", yesNo(assessment.isStrengthsAndNeeds),
                        assessment.layer, yesNo(assessment.isLocked),
                    ])
            }
        }
        for prediction in probation.predictions {
            let score = "\(prediction.hundredths / 100)." + padded(prediction.hundredths % 100, to: 2)
            add(
                .probationPredictor, Nights(),
                [
                    crn, prediction.predictor, prediction.version, prediction.kind, score, prediction.band,
                    DayText.iso(world.day(prediction.day)),
                ])
        }
    }

    /// Breach and recall.
    mutating func addEnforcement(_ probation: ProbationCircumstances, _ person: Persona, _ crn: String) {
        let world = person.world
        var steps = probation.enforcement
        for sentence in probation.sentences where steps.isEmpty {
            if let breach = sentence.breachOn {
                let outcome =
                    person.index % 2 == 0 ? "" : ["BRE01", "BRE03", "BRE07", "BRE10"][person.index % 4]
                steps.append(EnforcementStep(kind: "BREACH", day: breach, outcome: outcome))
            }
            if sentence.custodyStatus == "RECALLED" {
                steps.append(EnforcementStep(kind: "RECALL", day: sentence.start / 2, outcome: "REC01"))
            }
        }
        for (ordinal, step) in steps.enumerated() {
            let day = DayText.iso(world.day(step.day))
            let isOpen = step.outcome.isEmpty
            add(
                .probationNSI, Nights(),
                [
                    SerialNumbers(person).other("B", ordinal), crn, step.kind, "", day,
                    isOpen ? "OPEN" : "CLOSED", day, step.outcome, isOpen ? "" : day,
                ])
        }
    }

    /// What meetings decided.
    mutating func addActions(_ probation: ProbationCircumstances, _ person: Persona, _ crn: String) {
        let world = person.world
        for (ordinal, action) in probation.actions.enumerated() {
            add(
                .meetingAction, Nights(),
                [
                    SerialNumbers(person).other("M", ordinal), "IOM-" + padded(1 + person.index % 12, to: 2),
                    crn,
                    action.text, action.intended,
                    action.isExitPlan ? "Risk after supervision" : "Reoffending",
                    action.kind, action.owner, action.agency, DayText.iso(world.day(action.setOn)),
                    DayText.iso(world.day(action.dueOn)), "No contact by the due date", "Back to the panel",
                    action.status, action.status == "DONE" ? "REC-" + padded(person.index % 9999, to: 4) : "",
                    action.closedOn.map { DayText.iso(world.day($0)) } ?? "",
                    action.status == "DONE" ? "Done as agreed" : "", yesNo(action.isExitPlan),
                ])
        }
    }
}

/// The dates of a sentence as its row has them.
struct SentenceDates {
    let sentence: String
    let start: String
    let end: String
    let licenceStart: String
    let licenceExpiry: String
    let postSentenceEnd: String

    init(_ sentence: Sentence, world: World) {
        let day = { (offset: Int) in DayText.iso(world.day(offset)) }
        start = day(sentence.start)
        end = day(sentence.end)
        switch sentence.custodyStatus {
        case "ON_LICENCE":
            self.sentence = day(sentence.start - 200)
            (licenceStart, licenceExpiry, postSentenceEnd) = (day(sentence.start), day(sentence.end), "")
        case "IN_CUSTODY":
            self.sentence = day(sentence.start)
            (licenceStart, licenceExpiry) = (day(max(1, sentence.end / 2)), day(sentence.end))
            postSentenceEnd = ""
        case "RECALLED":
            self.sentence = day(sentence.start - 120)
            (licenceStart, licenceExpiry, postSentenceEnd) = (day(sentence.start), day(sentence.end), "")
        case "PSS":
            self.sentence = day(sentence.start - 300)
            licenceStart = day(sentence.start - 150)
            (licenceExpiry, postSentenceEnd) = (day(sentence.start), day(sentence.end))
        default:
            self.sentence = day(sentence.start - 1)
            (licenceStart, licenceExpiry, postSentenceEnd) = ("", "", "")
        }
    }
}

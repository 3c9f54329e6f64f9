internal import Vocabulary

extension PersonRows {
    /// A sentence with its requirements and conditions.
    mutating func addSentence(_ sentence: Sentence, _ ordinal: Int, _ person: Persona, _ crn: String) {
        let world = person.world
        let numbers = SerialNumbers(person)
        let event = numbers.event(ordinal)
        let dates = SentenceDates(sentence, world: world)
        let nights = Nights(since: world.night(knowing: sentence.start))
        guard nights.since < world.nights else { return }
        let front = [
            event, crn, String(ordinal + 1), sentence.offence.court, sentence.type.rawValue, dates.sentence,
            dates.start, dates.end,
        ]
        let middle = [
            dates.licenceStart, dates.licenceExpiry, dates.postSentenceEnd, dates.paroleEligibility,
            dates.conditionalRelease,
        ]
        add(.probationEvent, nights, learning: sentence.changes, of: person) { known in
            let (custody, state) = sentence.status(known)
            let breach = known.of(sentence.breachOn)
            return front + [sentence.isOver(known) ? dates.end : ""] + middle + [
                custody, state, yesNo(breach != nil), breach.map { DayText.iso(world.day($0)) } ?? "",
            ]
        }
        for (place, requirement) in sentence.requirements.enumerated() {
            let number = numbers.other("R", ordinal * 32 + place)
            addRequirement(requirement, number, event, nights, until: sentence.end, person)
        }
        for (place, condition) in sentence.conditions.enumerated() {
            add(
                .probationLicenceCondition, nights,
                [
                    numbers.other("L", ordinal * 32 + place), event, condition.category,
                    "LC" + padded(1 + person.index % 20, to: 2),
                    yesNo(condition.isRestrictive), dates.licenceStart, dates.licenceExpiry,
                    condition.category == "EXCLUSION" ? "Z" + padded(1 + person.index % 40, to: 4) : "",
                ])
        }
    }

    private mutating func addRequirement(
        _ requirement: Requirement, _ number: String, _ event: String, _ nights: Nights, until end: Int,
        _ person: Persona
    ) {
        let world = person.world
        let front = [
            number, event, requirement.category, requirement.category + padded(1 + person.index % 3, to: 2),
            yesNo(requirement.isRestrictive),
            String(requirement.required),
        ]
        let changes = [requirement.completedOn] + requirement.progress
        add(.probationRequirement, nights, learning: changes, of: person) { known in
            let completed = known.of(requirement.completedOn)
            let done = requirement.completed + requirement.progress.filter { known.has($0) }.count
            let amount = completed == nil ? min(done, requirement.required) : requirement.required
            return front + [
                String(amount), requirement.unit, DayText.iso(world.day(requirement.start)),
                DayText.iso(world.day(completed ?? min(requirement.end, end))),
                completed == nil ? requirement.terminated : "COMPLETED",
            ]
        }
    }

    /// Appointments; an outcome that came later is the row again.
    mutating func addAppointments(
        _ probation: ProbationCircumstances, _ person: Persona, _ crn: String, officer: String
    ) {
        let world = person.world
        let numbers = SerialNumbers(person)
        let event = numbers.event(probation.lastSentence ?? 0)
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
            let nights = Nights(since: world.night(knowing: registration.start), until: registration.until)
            let changes = [registration.end, registration.reviewedOn]
            add(.probationRegistration, nights, learning: changes, of: person) { known in
                let end = known.of(registration.end)
                let review = known.of(registration.reviewedOn).map { $0 + 182 } ?? registration.review
                return [
                    SerialNumbers(person).other("G", ordinal), crn, registration.type, registration.level,
                    registration.category, day(registration.start), day(end), end == nil ? day(review) : "",
                    yesNo(end != nil), yesNo(registration.isDeleted), yesNo(person.index % 3 == 0),
                ]
            }
        }
    }

    /// Assessments, one row for each need, and predictors.
    mutating func addAssessments(_ probation: ProbationCircumstances, _ person: Persona, _ crn: String) {
        let world = person.world
        for (ordinal, assessment) in probation.assessments.enumerated() {
            let number = SerialNumbers(person).other("A", ordinal)
            let nights = Nights(since: world.night(knowing: assessment.day))
            for need in Need.allCases where nights.since < world.nights {
                add(
                    .probationAssessment, nights,
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
                .probationPredictor, Nights(since: world.night(knowing: prediction.day)),
                [
                    crn, prediction.predictor, prediction.version, prediction.kind, score, prediction.band,
                    DayText.iso(world.day(prediction.day)),
                ])
        }
    }

    /// Breach and recall.
    mutating func addEnforcement(_ probation: ProbationCircumstances, _ person: Persona, _ crn: String) {
        let world = person.world
        for (ordinal, step) in probation.enforcement.enumerated() {
            let day = DayText.iso(world.day(step.day))
            let nights = Nights(since: world.night(knowing: step.day))
            let decidedOn = step.outcome.isEmpty ? nil : step.outcomeOn ?? step.day
            add(.probationNSI, nights, learning: [decidedOn], of: person) { known in
                let decided = known.of(decidedOn).map { DayText.iso(world.day($0)) }
                return [
                    SerialNumbers(person).other("B", ordinal), crn, step.kind,
                    step.kind == "BREACH" ? "BR0" + String(1 + person.index % 3) : "", day,
                    decided == nil ? "OPEN" : "CLOSED", decided ?? day, decided == nil ? "" : step.outcome,
                    decided ?? "",
                ]
            }
        }
    }

    /// What meetings decided.
    mutating func addActions(_ probation: ProbationCircumstances, _ person: Persona, _ crn: String) {
        let world = person.world
        for (ordinal, action) in probation.actions.enumerated() {
            let nights = Nights(since: world.night(knowing: action.setOn))
            let front = [
                SerialNumbers(person).other("M", ordinal), "IOM-" + padded(1 + person.index % 12, to: 2), crn,
                action.text, action.intended, action.isExitPlan ? "Risk after supervision" : "Reoffending",
                action.kind, action.owner, action.agency, DayText.iso(world.day(action.setOn)),
                DayText.iso(world.day(action.dueOn)), "No contact by the due date", "Back to the panel",
            ]
            add(.meetingAction, nights, learning: [action.dueOn, action.closedOn], of: person) { known in
                let closed = known.of(action.closedOn)
                return front + [
                    action.status(known), closed == nil ? "" : "REC-" + padded(person.index % 9999, to: 4),
                    closed.map { DayText.iso(world.day($0)) } ?? "",
                    closed == nil ? "" : "Done as agreed", yesNo(action.isExitPlan),
                ]
            }
        }
    }
}

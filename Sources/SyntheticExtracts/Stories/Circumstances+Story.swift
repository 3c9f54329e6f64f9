extension Circumstances {
    /// Adds a story's events to a quiet life.
    mutating func tell(_ story: Story, of person: Persona) {
        switch story {
        case .relapse, .relapseOnOrder, .relapseUnattended, .relapseBesideVoidTest, .relapseBesideOldTest,
            .relapseBesideAcceptedAbsence, .laterRelapse:
            tellRelapse(story, of: person)
        case .missedBoth, .missedBothBesideOldAbsence, .missedBothBesideServiceSide, .overnightAbsence,
            .laterAbsence:
            tellAbsence(story, of: person)
        case .arrestedBurglary, .arrestedTheft, .arrestedBesideOlder, .arrestedBesideOrderOver,
            .arrestedBesideVictim, .overnightArrest, .laterArrest:
            tellArrest(story, of: person)
        case .dropoutThenTheft, .dropoutBesideTransfer, .untreatedOrder, .untreatedOrderBesideRecent,
            .untreatedOrderBesideUnlinked, .treatedOrderEnding, .overnightDischarge:
            tellTreatment(story)
        case .endingHighRisk, .endingMultiAgency, .endingBesideLater, .endingBesideExitPlan,
            .endingBesideMediumRisk:
            tellEnding(story)
        case .addressesDiffer, .addressesDifferResidence, .addressesBesideSixDays,
            .addressesBesideApprovedPremises, .addressesBesideFormatting, .overnightMove, .laterMove:
            tellAddresses(story, of: person)
        case .lostHome, .lostHomeBesideOneSource, .lostHomeBesideOlder, .laterHomeLoss:
            tellLostHome(story, of: person)
        case .abuseRegistered, .abuseRepeated, .abuseBesideOlder, .abuseBesideVictim,
            .abuseBesideDeregistered, .abuseBesideEliminated, .overnightElimination, .laterAbuse:
            tellAbuse(story, of: person)
        case .progress, .progressBesideRecent, .progressBesideMultiAgency:
            tellProgress(story, of: person)
        case .knifeSuspect, .repeatVictim, .selfHarmAndBreach, .intelligenceNewer, .failuresUndecided,
            .cohortReviewDue:
            tellOther(story)
        case .overnightMerge:
            probation.hasSecondRecord = true
            probation.mergedOnNight = 1
        case .overnightNewNominal: police.nights.since = 1
        case .overnightDeletion:
            police.involvements = []
            police.arrests = []
            police.nights.until = 1
        }
    }

    private mutating func tellRelapse(_ story: Story, of person: Persona) {
        let positive = DrugTest(opiates: .positive, cocaine: .positive)
        switch story {
        case .relapseOnOrder:
            probation.require("DR", from: -150, to: 215)
            police.arrest(-5, .shopTheft, test: DrugTest(opiates: .negative, cocaine: .positive))
            probation.keepAppointment(-9, "UAAB")
            treatment.stayAway(from: -20)
        case .relapseUnattended:
            police.arrest(-8, .shopTheft, test: positive)
            treatment.stayAway(from: -27)
        case .relapseBesideVoidTest:
            police.arrest(-5, .shopTheft, test: DrugTest(opiates: .void, cocaine: .void))
            probation.keepAppointment(-9, "UAAB")
        case .relapseBesideOldTest:
            police.arrest(-15, .shopTheft, test: positive)
            probation.keepAppointment(-9, "UAAB")
        case .relapseBesideAcceptedAbsence:
            police.arrest(-5, .shopTheft, test: positive)
            probation.keepAppointment(-9, "AAME")
        case .laterRelapse:
            police.arrest(person.turn, .shopTheft, test: positive, since: 1)
            probation.keepAppointment(-9, "UAAB")
        default:
            police.arrest(-6, .shopTheft, test: positive)
            probation.keepAppointment(-12, "UAAB", enforcement: "WARNING")
        }
    }

    private mutating func tellAbsence(_ story: Story, of person: Persona) {
        treatment.keepAppointment(-10, attended: false)
        switch story {
        case .missedBothBesideOldAbsence:
            probation.keepAppointment(-29, "UAAB")
            probation.keepAppointment(-7, "UAAB")
        case .missedBothBesideServiceSide:
            probation.keepAppointment(-21, "ATSS")
            probation.keepAppointment(-7, "RSSR")
        case .overnightAbsence, .laterAbsence:
            let day = story == .laterAbsence ? person.turn : 0
            probation.keepAppointment(-10, "UAAB")
            probation.appointments.append(Appointment(day: day, outcome: ""))
            probation.appointments.append(Appointment(day: day, outcome: "UAAB", since: day + 1))
        default:
            probation.require("DR", from: -150, to: 215)
            probation.keepAppointment(-21, "UAAB")
            probation.keepAppointment(-7, "AFTC")
        }
    }

    private mutating func tellArrest(_ story: Story, of person: Persona) {
        switch story {
        case .arrestedTheft: police.arrest(-1, .shopTheft)
        case .arrestedBesideOlder: police.arrest(-3, .burglary)
        case .arrestedBesideOrderOver:
            police.arrest(-1, .burglary)
            probation.change { sentence in
                sentence.end = -10
                sentence.hasEnded = true
                sentence.custodyStatus = "TERMINATED"
                sentence.state = "NOT_SUPERVISED"
            }
            probation.appointments.removeAll { $0.day > -10 }
        case .arrestedBesideVictim:
            police.involvements.append(
                Involvement(day: -2, offence: .assault, role: .victim, outcome: ""))
        case .overnightArrest: police.arrest(0, .burglary, since: 1)
        case .laterArrest: police.arrest(person.turn, .burglary, since: 1)
        default: police.arrest(-1, .burglary)
        }
    }

    private mutating func tellEnding(_ story: Story) {
        let end =
            switch story {
            case .endingMultiAgency: 12
            case .endingBesideLater: 43
            default: 30
            }
        probation.change { sentence in
            sentence.start = end - 365
            sentence.end = end
            sentence.requirements = sentence.requirements.map { requirement in
                var requirement = requirement
                (requirement.start, requirement.end) = (end - 365, end)
                return requirement
            }
        }
        switch story {
        case .endingMultiAgency:
            probation.registrations.append(
                Registration(type: "MAPP", level: "M2", category: "M2", start: -300, review: 60))
        case .endingBesideMediumRisk: break
        default: probation.setRisk("RHRH")
        }
        if story == .endingBesideExitPlan {
            probation.actions.append(.exitPlan(setOn: -20))
        } else {
            probation.actions.append(.ordinary(kind: "INFORMATION", setOn: -25, isDone: true))
        }
    }

    private mutating func tellOther(_ story: Story) {
        switch story {
        case .knifeSuspect:
            var involvement = Involvement(day: -9, offence: .blade, role: .suspect, outcome: "")
            involvement.knife = true
            police.involvements.append(involvement)
            probation.setRisk("RHRH")
        case .repeatVictim:
            for day in [-70, -20] {
                police.involvements.append(
                    Involvement(day: day, offence: .injury, role: .victim, outcome: ""))
            }
            probation.registrations.append(Registration(type: "RVLN", start: -120, review: 60))
        case .selfHarmAndBreach:
            police.arrest(-10, .shopTheft)
            police.arrests[police.arrests.count - 1].selfHarm = "Y"
            probation.registrations.append(Registration(type: "ALSH", start: -130, review: 50))
            probation.enforcement.append(EnforcementStep(kind: "BREACH", day: -8, outcome: ""))
            probation.change { $0.breachOn = -8 }
        case .intelligenceNewer: police.intelligence = [-10]
        case .failuresUndecided:
            probation.keepAppointment(-60, "UAAB")
            probation.keepAppointment(-15, "UAAB")
        default:
            probation.registrations.append(
                Registration(type: "IIOM", category: "I3", start: -700, review: -30))
        }
    }
}

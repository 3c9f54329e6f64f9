/// Who knows a person, and what story the person lives.
///
/// People come in blocks of 500, each with the same make-up: 35 in 100 are known to more than one agency. Where
/// in its block a person stands is shuffled by the seed.
struct Slot {
    /// How a drug service knows a person.
    enum Treatment {
        case unknown
        /// To a local provider, by name.
        case named
        /// In the national extract, by attributor.
        case attributor
    }

    let police: Bool
    let probation: Bool
    let treatment: Treatment
    let story: Story?
    /// Which of the blocks, for stories with variants.
    let block: Int

    static let blockSize = 500

    /// The slot of a person.
    init(_ person: Int, world: World) {
        block = person / Self.blockSize
        var random = world.generator(block, .slots)
        let factor = random.one(of: Self.factors)
        let shift = random.below(Self.blockSize)
        let place = (person % Self.blockSize * factor + shift) % Self.blockSize
        switch place {
        case ..<42: (police, probation, treatment) = (true, true, place < 26 ? .named : .attributor)
        case ..<152: (police, probation, treatment) = (true, true, .unknown)
        case ..<167: (police, probation, treatment) = (true, false, place < 161 ? .named : .attributor)
        case ..<175: (police, probation, treatment) = (false, true, place < 172 ? .named : .attributor)
        case ..<375: (police, probation, treatment) = (true, false, .unknown)
        case ..<449: (police, probation, treatment) = (false, true, .unknown)
        default: (police, probation, treatment) = (false, false, place < 479 ? .named : .attributor)
        }
        story = Self.stories[place]
    }

    /// Whether the person is one whom other people's crimes may involve: known to the police alone, no story.
    var isBystander: Bool { police && !probation && treatment == .unknown && story == nil }

    /// Numbers without a common divisor with 500.
    private static let factors = [3, 7, 11, 13, 17, 19, 23, 27, 29, 31, 37, 39, 41, 43, 47, 49, 51, 53]

    private static let stories: [Int: Story] = {
        var table: [Int: Story] = [:]
        for (start, stories) in [
            (0, threeAgencies), (26, attributors), (42, policeAndProbation), (175, policeAlone),
        ] {
            for (index, story) in stories.enumerated() { table[start + index] = story }
        }
        return table
    }()

    private static let threeAgencies: [Story] = [
        .relapseOnOrder, .relapse, .relapseUnattended, .relapseBesideVoidTest, .relapseBesideOldTest,
        .missedBoth, .missedBothBesideOldAbsence, .missedBothBesideServiceSide, .overnightAbsence,
        .untreatedOrder, .untreatedOrderBesideRecent, .progress, .progressBesideRecent, .lostHome,
        .dropoutThenTheft, .dropoutBesideTransfer, .treatedOrderEnding, .selfHarmAndBreach,
        .overnightDischarge, .laterRelapse, .laterAbsence,
    ]

    private static let attributors: [Story] = [.untreatedOrderBesideUnlinked, .relapse]

    private static let policeAndProbation: [Story] = [
        .arrestedBurglary, .arrestedBurglary, .arrestedTheft, .arrestedBesideOlder, .arrestedBesideOrderOver,
        .arrestedBesideVictim, .overnightArrest, .endingHighRisk, .endingHighRisk, .endingMultiAgency,
        .endingBesideLater, .endingBesideExitPlan, .endingBesideMediumRisk, .addressesDiffer,
        .addressesDifferResidence, .addressesBesideSixDays, .addressesBesideApprovedPremises,
        .addressesBesideFormatting, .overnightMove, .lostHome, .lostHomeBesideOneSource, .lostHomeBesideOlder,
        .abuseRegistered, .abuseRepeated, .abuseBesideOlder, .abuseBesideVictim, .abuseBesideDeregistered,
        .abuseBesideEliminated, .overnightElimination, .knifeSuspect, .repeatVictim, .intelligenceNewer,
        .failuresUndecided, .cohortReviewDue, .relapse, .relapseBesideOldTest, .relapseBesideAcceptedAbsence,
        .progress, .progressBesideMultiAgency, .overnightMerge, .laterArrest, .laterMove, .laterHomeLoss,
        .laterAbuse,
    ]

    private static let policeAlone: [Story] = [.overnightNewNominal, .overnightDeletion]
}

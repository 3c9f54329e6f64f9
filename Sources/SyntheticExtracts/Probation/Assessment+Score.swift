extension Assessment {
    /// A score as an assessor would give it: high where the person has the need, though not always seen.
    static func score(_ need: Need, _ needs: Needs, _ random: inout SeededGenerator) -> Int {
        let isPresent =
            switch need {
            case .accommodation: needs.housing
            case .work: needs.work
            case .relationships: needs.relationships || needs.domesticAbuse
            case .lifestyle: needs.drugs || random.chance(550)
            case .drugs: needs.drugs
            case .alcohol: needs.alcohol
            case .thinking: random.chance(600)
            case .attitudes: random.chance(500)
            case .finance: needs.work && random.chance(600)
            case .emotional: random.chance(400)
            }
        // Misuse is told to an assessor less readily than other trouble.
        let told = need == .drugs || need == .alcohol ? 620 : 780
        let isSeen = isPresent ? random.chance(told) : random.chance(60)
        return isSeen ? random.within(4...10) : random.below(2)
    }
}

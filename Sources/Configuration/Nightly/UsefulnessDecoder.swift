internal import Definitions

/// Decodes the part of `nightly.yml` that says from when on a rule's answers ask for something to be done about it.
enum UsefulnessDecoder {
    /// The terms; what isn't written is as the domain reference has it.
    static func terms(_ reader: MappingReader) -> UsefulnessTerms {
        let usual = UsefulnessTerms()
        return UsefulnessTerms(
            usefulAtLeast: reader.optional("useful_at_least", .share, else: usual.usefulAtLeast),
            quarters: reader.optional("quarters", .integer(1...8), else: usual.quarters),
            acceptedAtMost: reader.optional("accepted_at_most", .share, else: usual.acceptedAtMost),
            decisionsAtLeast: reader.optional(
                "decisions_at_least", .integer(1...10_000), else: usual.decisionsAtLeast),
            outcomeWithinDays: reader.optional(
                "outcome_within_days", .integer(1...3_660), else: usual.outcomeWithinDays))
    }
}

import Definitions

extension ConditionCompiler {
    /// The slots that a condition reads.
    static func slots(of condition: AgreementCondition) -> [PreparedTable.Slot] {
        switch condition {
        case .equal(let one), .shared(let one), .differ(let one), .similar(let one, _),
            .anySimilar(let one, _),
            .edits(let one, _), .levenshtein(let one, _):
            [.part(one)]
        case .swapped(let one, let other), .swappedSimilar(let one, let other, _),
            .crossed(let one, let other):
            [.part(one), .part(other)]
        case .present(let name), .abbreviated(let name), .dayMonthSwapped(let name), .digits(let name, _),
            .yearOnly(let name), .withinYears(let name, _), .withinDays(let name, _):
            [.asGiven(name)]
        case .coreDigits(let pnc, let cro): [.asGiven(pnc), .asGiven(cro)]
        case .all(let parts), .any(let parts): parts.flatMap(slots)
        case .not(let part): slots(of: part)
        }
    }
}

import Definitions
internal import Glibc

extension LinkageModel {
    /// The model with the weights of levels whose frequency base is declared set so that frequencies, which the
    /// engine measures against the records' own chance agreement, come out as measured against that base.
    func settled(_ definition: LinkageDefinition, on table: PreparedTable) -> LinkageModel {
        let hasBase = definition.comparisons.contains { $0.levels.contains { $0.frequencyBase != nil } }
        guard hasBase else { return self }
        let frequencies = TermFrequencies(definition, table: table)
        var model = self
        for (index, comparison) in definition.comparisons.enumerated() {
            for (place, level) in comparison.levels.enumerated() {
                guard let base = level.frequencyBase, base > 0 else { continue }
                var shift = 0.0
                for reference in level.frequencies {
                    guard let column = frequencies.position[reference] else { continue }
                    shift += log2(base) - Double(frequencies.columns[column].logAgreement)
                }
                model.comparisons[index].levels[place].shift(by: level.frequencyShare * shift)
            }
        }
        return model
    }
}

extension LinkageModel.Level {
    /// Adds bits to the weight; neither probability rises.
    fileprivate mutating func shift(by bits: Double) {
        if bits >= 0 { chance /= exp2(bits) } else { match *= exp2(bits) }
    }
}

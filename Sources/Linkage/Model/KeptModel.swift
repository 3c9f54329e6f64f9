public import Definitions

/// A model as it is kept from night to night: with the thresholds that were used and the frequencies of values that
/// were counted when it was trained, so that a pair in which nothing changed weighs the same on every night.
///
/// Values are known by hashes of their bytes. A hash of a name can be found out by trying names: what is kept belongs
/// where names may lie.
public struct KeptModel: Hashable, Sendable {
    /// How often each value of a column, or of a part of one, occurred.
    public struct Frequencies: Hashable, Sendable {
        /// The column or part, as definitions write it.
        public var reference: String
        /// The records that had a value.
        public var records: Int
        /// For each value's hash the records that had it.
        public var counts: [UInt64: Int]

        /// Frequencies by their counts.
        public init(reference: String, records: Int, counts: [UInt64: Int]) {
            self.reference = reference
            self.records = records
            self.counts = counts
        }
    }

    /// The levels' probabilities and the prior.
    public var model: LinkageModel
    /// The thresholds: those declared, or those that the model chose.
    public var thresholds: LinkageThresholds
    /// The frequencies, in the order in which definitions first name them.
    public var frequencies: [Frequencies]

    /// A model to keep by its parts.
    public init(model: LinkageModel, thresholds: LinkageThresholds, frequencies: [Frequencies]) {
        self.model = model
        self.thresholds = thresholds
        self.frequencies = frequencies
    }

    /// Makes sure that what is kept has the comparisons, levels and frequencies of a definition.
    ///
    /// - Throws: ``LinkageError/modelDoesNotFit(_:)``
    public func check(fits definition: LinkageDefinition) throws(LinkageError) {
        try model.check(fits: definition)
        let wanted = TermFrequencies.references(of: definition).map(\.description)
        guard frequencies.map(\.reference) == wanted else {
            throw .modelDoesNotFit("it was trained with the frequencies of other columns")
        }
    }
}

extension LinkageDefinition {
    /// The definition with the thresholds that a kept model chose, where it leaves them to the model.
    func settled(by kept: KeptModel) -> LinkageDefinition {
        guard thresholds.isAutomatic else { return self }
        var definition = self
        definition.thresholds = kept.thresholds
        definition.thresholds.isAutomatic = true
        return definition
    }
}

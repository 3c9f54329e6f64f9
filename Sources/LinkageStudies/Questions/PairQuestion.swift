internal import Definitions
public import Linkage
internal import Rendering
internal import Vocabulary

/// Why two records are one person, or aren't: `tributary link explain`.
public struct PairQuestion: Sendable {
    private let linked: LinkedStudy
    private let explainer: PartitionExplainer

    /// Questions about a linked study.
    ///
    /// - Throws: ``StudyFailure`` where the model doesn't fit.
    public init(_ linked: LinkedStudy) throws(StudyFailure) {
        self.linked = linked
        explainer = try linked.explainer()
    }

    /// The answer about two records, each named `source:record_id`, or by its identifier alone where only one
    /// record has it.
    ///
    /// - Returns: How it ended, and how the weight came about.
    /// - Throws: ``StudyFailure`` where a record isn't there.
    public func answer(_ one: String, _ other: String) throws(StudyFailure) -> Answer {
        let (first, second) = (try record(one, "first"), try record(other, "second"))
        guard first != second else {
            throw StudyFailure(.question, "both names are of one record; name two different ones")
        }
        return Answer(explanation: explainer.explanation(of: first, and: second))
    }

    /// The weight of two records before constraints, whether or not they are compared.
    ///
    /// - Throws: ``StudyFailure`` where a record isn't there.
    public func weight(of one: String, _ other: String) throws(StudyFailure) -> MatchWeight {
        explainer.weight(of: try record(one, "first"), and: try record(other, "second"))
    }

    private func record(_ name: String, _ which: String) throws(StudyFailure) -> Int {
        var found: [Int] = []
        for source in linked.study.sources.map(\.name) {
            let prefix = source + ":"
            let identifiers = (name.hasPrefix(prefix) ? [String(name.dropFirst(prefix.count))] : []) + [name]
            for identifier in identifiers {
                let key = RecordKey(
                    agency: Agency(source), recordType: LinkageTable.fragmentRecordType,
                    sourceKey: identifier)
                if let record = linked.table.index(of: key) { found.append(record) }
            }
        }
        if found.count > 1 {
            throw StudyFailure(
                .question, "several sources have the \(which) record; name it as source:record_id")
        }
        guard let record = found.first else {
            let sources = linked.study.sources.map(\.name).joined(separator: ", ")
            throw StudyFailure(
                .question,
                "no source has the \(which) record; name it as source:record_id, with a source of \(sources)")
        }
        return record
    }

    /// An answer, in words and as a drawing.
    public struct Answer: Sendable {
        /// Every part of the weight.
        public let explanation: PairExplanation

        /// The answer in lines of text: how it ended, and how the weight came about.
        public var lines: [String] {
            let steps = WaterfallSteps(explanation)
            return [title, explanation.sentence] + constraints + [met, ""] + steps.lines
        }

        /// The weight as a waterfall in an SVG file.
        public var svg: String {
            let steps = WaterfallSteps(explanation).steps
            return WaterfallChart(
                id: "waterfall", title: title, description: explanation.sentence, valueName: "Bits",
                steps: steps.map { .init($0.label, $0.bits, text: Figures.bits($0.bits)) },
                total: .init("in all", explanation.sum.bits, text: Figures.bits(explanation.sum.bits))
            ).svg()
        }

        private var title: String { "\(name(explanation.left)) and \(name(explanation.right))" }

        private func name(_ key: RecordKey) -> String { "\(key.agency.name):\(key.sourceKey)" }

        private var constraints: [String] {
            guard !explanation.constraints.isEmpty else { return [] }
            let names = explanation.constraints.map { "'\($0)'" }.joined(separator: ", ")
            return ["Constraints that apply: \(names); the pair counts as \(counted)."]
        }

        private var counted: String { "\(Figures.bits(explanation.weight.bits)) bits" }

        private var met: String {
            guard !explanation.blockingRules.isEmpty else {
                return "No blocking rule produces the pair; the weight below is what it would have."
            }
            return "Blocking rules that produce the pair: "
                + explanation.blockingRules.joined(separator: "; ")
        }
    }
}

/// The steps of a pair's weight.
struct WaterfallSteps {
    /// One step.
    struct Step {
        let label: String
        let bits: Double
    }

    private static let barWidth = 32

    let steps: [Step]
    private let sum: Double
    private let probability: Double

    /// The steps of an explanation: the prior, each comparison, and what rarity adds.
    init(_ explanation: PairExplanation) {
        var steps = [Step(label: "two records at random", bits: explanation.prior.bits)]
        for part in explanation.parts {
            let level = part.level == "null" ? "missing on a side" : part.level
            steps.append(Step(label: "\(part.comparison): \(level)", bits: part.weight.bits))
            if part.adjustment.bits != 0 {
                steps.append(Step(label: "\(part.comparison): rarity", bits: part.adjustment.bits))
            }
        }
        self.steps = steps
        sum = explanation.sum.bits
        probability = explanation.weight.probability
    }

    /// The steps as text, each with its bits, the sum so far, and a bar from the sum before to the sum after.
    var lines: [String] {
        let ends = steps.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + $1.bits) }
        let (low, high) = (min(0, ends.min() ?? 0), max(0, ends.max() ?? 0))
        let width = max(10, steps.map(\.label.count).max() ?? 0)
        func column(_ bits: Double) -> Int {
            Int(((bits - low) / max(high - low, 1e-9) * Double(Self.barWidth)).rounded())
        }
        let drawn = steps.enumerated().map { place, step in
            let (start, end) = (column(ends[place]), column(ends[place + 1]))
            let bar = String(repeating: step.bits < 0 ? "-" : "+", count: max(1, abs(end - start)))
            return row(step.label, step.bits, ends[place + 1], width)
                + String(repeating: " ", count: min(start, end)) + (step.bits == 0 ? "|" : bar)
        }
        let total = "\(Figures.padded("in all", width))  \(Figures.aligned(Figures.bits(sum), 8))"
        return drawn + ["\(total)  probability \(Figures.fixed(probability, places: 6))"]
    }

    private func row(_ label: String, _ bits: Double, _ sum: Double, _ width: Int) -> String {
        "\(Figures.padded(label, width))  \(Figures.aligned(Figures.bits(bits), 8))  "
            + "\(Figures.aligned(Figures.bits(sum), 8))  "
    }
}

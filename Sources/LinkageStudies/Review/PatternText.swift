internal import Definitions

/// Comparison patterns in words, such as `name: exact; birth_date: one digit`.
///
/// Silent comparisons are left out.
struct PatternText {
    private let names: [String]
    private let levels: [[String]]

    /// The patterns of a definition's comparisons.
    init(_ comparisons: [ComparisonDefinition]) {
        names = comparisons.map(\.name)
        levels = comparisons.map { [""] + $0.levels.map(\.name) + ["else"] }
    }

    /// The name of a level, 0 for silence.
    func level(_ level: UInt8, of comparison: Int) -> String { levels[comparison][Int(level)] }

    /// A pattern's words; `nothing` where all comparisons are silent.
    func text(_ pattern: [UInt8]) -> String {
        Self.text(names, pattern.enumerated().map { levels[$0.offset][Int($0.element)] })
    }

    /// The words of level names, blank ones being silent.
    static func text(_ names: [String], _ levels: [String]) -> String {
        let parts = zip(names, levels).filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
        return parts.isEmpty ? "nothing" : parts.joined(separator: "; ")
    }
}

public import Vocabulary

/// How often a value is missing, for each reason apart.
public struct MissingTally: Hashable, Sendable {
    private var counts = [Int](repeating: 0, count: MissingReason.allCases.count)

    /// Nothing missing yet.
    public init() {}

    /// How often a value is missing for a reason.
    public subscript(reason: MissingReason) -> Int { counts[Self.index(reason)] }

    /// How often a value is missing for any reason.
    public var total: Int { counts.reduce(0, +) }

    mutating func add(_ reason: MissingReason) { counts[Self.index(reason)] += 1 }

    private static func index(_ reason: MissingReason) -> Int {
        switch reason {
        case .absentColumn: 0
        case .blank: 1
        case .unknown: 2
        case .refused: 3
        case .invalid: 4
        case .unmapped: 5
        case .withheld: 6
        }
    }
}

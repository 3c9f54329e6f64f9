import Vocabulary

extension Measure {
    /// Whether it may be without end although it is known: the end of a state that goes on, a day that never comes, and
    /// what is reckoned from that.
    var mayBeInfinite: Bool {
        switch self {
        case .field(let access): access.part == .until
        case .pick(_, _, let value), .extreme(_, let value, _), .sum(_, let value),
            .sumOncePer(_, let value, _):
            value.mayBeInfinite
        case .arithmetic(_, let one, let other), .otherwise(let one, let other, _):
            one.mayBeInfinite || other.mayBeInfinite
        case .function(_, let operands): operands.contains(where: \.mayBeInfinite)
        case .choose(let choices, let other):
            other.mayBeInfinite || choices.contains { $0.value.mayBeInfinite }
        case .daysOf(_, .fixed(from: _?, to: _?)): false
        case .daysOf, .daysOutside: true
        default: false
        }
    }
}

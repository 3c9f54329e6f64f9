/// A percentage, a lift, a gain or a median worked out from protected counts, so that it tells nothing that they
/// don't; or why there is none.
public enum ReleasableFigure: Hashable, Sendable {
    /// The figure.
    case about(Figure)
    /// What there is instead.
    case marked(Marker)

    /// A figure; only this file makes one, and only from counts that may be shown.
    public struct Figure: Hashable, Sendable {
        /// The figure in tenths: 455 is 45.5.
        public let tenths: Int
        /// The number of decimal places with which it is shown: none or one.
        public let places: Int

        fileprivate init(tenths: Int, places: Int) {
            self.tenths = tenths
            self.places = places
        }

        /// A fraction of two whole numbers, with no or one decimal place, halves upwards.
        fileprivate init(_ numerator: Int, over denominator: Int, places: Int) {
            let scale = places == 0 ? 1 : 10
            let rounded = (2 * numerator * scale + denominator) / (2 * denominator)
            self.init(tenths: rounded * (10 / scale), places: places)
        }
    }

    /// The figure as a number, where there is one.
    public var value: Double? {
        guard case .about(let figure) = self else { return nil }
        return Double(figure.tenths) / 10
    }

    /// What stands for a figure that isn't shown.
    public var marker: Marker? {
        guard case .marked(let marker) = self else { return nil }
        return marker
    }

    /// The figure as people read it, without a unit.
    public var text: String {
        switch self {
        case .about(let figure): FigureText.tenths(figure.tenths, places: figure.places)
        case .marked(let marker): marker.rawValue
        }
    }
}

extension ReleasableFigure {
    /// A share in per cent, whole below so many persons and with one decimal place from there (D9).
    ///
    /// Rounding may make a part exceed its whole by a little; the share is then 100.
    static func share(
        of part: [ReleasableCount], less partLess: [ReleasableCount], in whole: [ReleasableCount],
        less wholeLess: [ReleasableCount], decimalsFrom: Int
    ) -> ReleasableFigure {
        if let marker = firstMarker(part + partLess + whole + wholeLess) { return .marked(marker) }
        let numerator = max(0, sum(part) - sum(partLess))
        let denominator = sum(whole) - sum(wholeLess)
        guard denominator > 0 else { return .marked(.notApplicable) }
        let figure = Figure(
            100 * min(numerator, denominator), over: denominator,
            places: denominator >= decimalsFrom ? 1 : 0)
        return figure.tenths == 0 && numerator > 0 ? .marked(.low) : .about(figure)
    }

    /// By how many persons a count exceeds the largest of some others.
    static func gain(_ count: ReleasableCount, over others: [ReleasableCount]) -> ReleasableFigure {
        if let marker = firstMarker([count] + others) { return .marked(marker) }
        let largest = others.compactMap(\.value).max() ?? 0
        return .about(Figure(tenths: 10 * max(0, sum([count]) - largest), places: 0))
    }

    /// How many times as often two things go together as they would by chance: P(A∧B) / (P(A) P(B)).
    static func lift(
        both: ReleasableCount, first: ReleasableCount, second: ReleasableCount, all: ReleasableCount
    ) -> ReleasableFigure {
        if let marker = firstMarker([both, first, second, all]) { return .marked(marker) }
        let expected = sum([first]) * sum([second])
        guard expected > 0 else { return .marked(.notApplicable) }
        return .about(Figure(sum([both]) * sum([all]), over: expected, places: 1))
    }

    /// The median of a distribution, by its protected counts; not applicable with fewer than so many persons
    /// (D8).
    static func median(_ steps: [(value: Int, count: ReleasableCount)], from minimum: Int) -> ReleasableFigure
    {
        if let marker = firstMarker(steps.map(\.count)) { return .marked(marker) }
        let total = sum(steps.map(\.count))
        guard total >= max(1, minimum) else { return .marked(.notApplicable) }
        var passed = 0
        for step in steps.sorted(by: { $0.value < $1.value }) {
            passed += sum([step.count])
            if 2 * passed >= total { return .about(Figure(tenths: 10 * step.value, places: 0)) }
        }
        return .marked(.notApplicable)
    }

    private static func firstMarker(_ counts: [ReleasableCount]) -> Marker? {
        counts.lazy.compactMap(\.marker).first
    }

    private static func sum(_ counts: [ReleasableCount]) -> Int {
        counts.reduce(0) { $0 + ($1.value ?? 0) }
    }
}

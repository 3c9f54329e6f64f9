/// Ranges of ages in whole years, one after the other: under 18, 18-24, 25 and over.
public struct AgeBands: Hashable, Sendable {
    private let starts: [Int]

    /// Bands by the first year of each but the lowest.
    ///
    /// - Parameter starts: The first years, in any order; each once.
    public init(from starts: [Int]) { self.starts = Set(starts).sorted() }

    /// What the bands are called, the lowest first.
    public var labels: [String] {
        guard let first = starts.first, let last = starts.last else { return ["any age"] }
        return ["under \(first)"] + zip(starts, starts.dropFirst()).map { "\($0)-\($1 - 1)" } + ["\(last)+"]
    }

    /// The place of an age's band in ``labels``.
    ///
    /// - Parameter age: Whole years.
    /// - Returns: The place, from 0.
    public func place(of age: Int) -> Int { starts.prefix { $0 <= age }.count }
}

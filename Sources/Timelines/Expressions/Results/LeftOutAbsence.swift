public import Vocabulary

/// Agencies of which it is said already that they don't know a person, or that their records are linked too weakly: no
/// single part of an expression need say so again.
public struct LeftOutAbsence: Hashable, Sendable {
    private let notFound: [Agency]
    private let weaklyLinked: [Agency]

    /// The absence of these agencies.
    public init(notFound: [Agency], weaklyLinked: [Agency]) {
        self.notFound = notFound
        self.weaklyLinked = weaklyLinked
    }

    func holds(_ reason: UnknownReason) -> Bool {
        switch reason {
        case .notFound(let agency, _): notFound.contains(agency)
        case .weaklyLinked(let agency, _): weaklyLinked.contains(agency)
        default: false
        }
    }
}

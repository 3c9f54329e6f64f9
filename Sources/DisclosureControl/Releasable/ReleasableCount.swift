@_spi(DisclosureControl) internal import Definitions

/// A count that is safe to show outside the team, or why there is none.
public enum ReleasableCount: Hashable, Sendable {
    /// The count, rounded; nought is exactly nought.
    case about(Rounded)
    /// Not nought, but rounded to it.
    case low
    /// Hidden for confidentiality.
    ///
    /// Outputs write both kinds as `[c]`: only the checker's pack tells them apart, because a count hidden to
    /// protect another is known not to be small.
    case suppressed(Suppression)
    /// Nothing can stand here.
    case notApplicable
    /// Something should stand here, but is not supplied.
    case notAvailable

    /// A rounded count; only disclosure control, in this file, makes one.
    public struct Rounded: Hashable, Sendable {
        /// The count after rounding.
        public let value: Int

        fileprivate init(_ value: Int) { self.value = value }
    }

    /// Why a count is hidden.
    public enum Suppression: String, Hashable, Sendable, CaseIterable {
        /// By itself: it is small, or says something of everybody.
        case primary
        /// To protect another.
        case secondary
    }

    /// A true count as the plan of suppression lets it be shown.
    init(_ count: ConfidentialCount, hidden: Suppression?, profile: DisclosureProfile) {
        if let hidden {
            self = .suppressed(hidden)
            return
        }
        let rounded = profile.rounding.rounded(count.persons)
        self = rounded == 0 && count.persons != 0 ? .low : .about(Rounded(rounded))
    }
}

extension ReleasableCount {
    /// The rounded count, where it is shown.
    public var value: Int? {
        guard case .about(let rounded) = self else { return nil }
        return rounded.value
    }

    /// What stands for a count that isn't shown: `[c]`, `[low]`, `[z]` or `[x]`.
    public var marker: Marker? {
        switch self {
        case .about: nil
        case .low: .low
        case .suppressed: .confidential
        case .notApplicable: .notApplicable
        case .notAvailable: .notAvailable
        }
    }

    /// The count as people read it: `1,230`, or its marker.
    public var text: String {
        value.map(FigureText.grouped) ?? marker?.rawValue ?? Marker.notAvailable.rawValue
    }
}

/// What stands in a table for a number that isn't shown; never nought, never blank.
public enum Marker: String, Hashable, Sendable, CaseIterable {
    /// Suppressed for confidentiality.
    case confidential = "[c]"
    /// Not applicable.
    case notApplicable = "[z]"
    /// Not available.
    case notAvailable = "[x]"
    /// Not nought, but rounds to it.
    case low = "[low]"

    /// What it means, for the notes below a table.
    public var meaning: String {
        switch self {
        case .confidential: "hidden, so that nobody can be picked out"
        case .notApplicable: "not applicable"
        case .notAvailable: "not available: no agency supplies it"
        case .low: "not nought, but rounds to nought"
        }
    }
}

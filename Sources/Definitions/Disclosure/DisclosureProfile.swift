public import Vocabulary

/// The numbers of one way of protecting tables, as the partnership signed it.
///
/// Domain reference 5.2 explains each; one profile serves a family of releases for its whole life (D4), because
/// two roundings of one count tell more than either.
public struct DisclosureProfile: Hashable, Sendable {
    /// How a count that may be shown is rounded.
    public enum Rounding: Hashable, Sendable {
        /// To the nearest multiple of an odd base: 12 becomes 10 and 13 becomes 15 under base 5.
        case nearest(base: Int)
        /// Upwards to the middle of its band: 1 to 6 become 3 and 7 to 12 become 9 under size 6; 0 stays 0.
        case midpoint(size: Int)
    }

    /// When nought is shown as nought.
    public enum ZeroRule: String, Hashable, Sendable, CaseIterable {
        /// Always.
        case shown
        /// Unless it says something of everybody in a group (D3, D6).
        case unlessDisclosive = "unless_disclosive"
        /// Never.
        case hidden
    }

    /// The name that cohorts use.
    public let name: String
    /// The version that reports quote.
    public let version: String
    /// In words.
    public let title: String
    /// The smallest count of persons that is shown; 1 where rounding alone protects (D2).
    public let threshold: Int
    /// How shown counts are rounded (D4).
    public let rounding: Rounding
    /// When nought is shown (D3).
    public let zeros: ZeroRule
    /// How wide the interval of what a hidden count could be must stay, whatever is worked out from the rest
    /// (D5): its highest less its lowest possible value.
    public let protection: Int
    /// Whether a small difference between two shown counts, one within the other, is hidden like a count (D10,
    /// D12).
    public let guardsDifferences: Bool
    /// The smallest cohort of which anything is shown.
    public let minimumCohort: Int
    /// The smallest population of an area for which anything is shown (D15).
    public let minimumPopulation: Int
    /// The denominator from which percentages have one decimal place; whole per cents below (D9).
    public let decimalsFrom: Int
    /// The number of persons from which a median is shown (D8).
    public let medianFrom: Int
    /// Where it is declared.
    public let location: SourceLocation

    /// A profile of its parts.
    public init(
        name: String, version: String, title: String, threshold: Int, rounding: Rounding, zeros: ZeroRule,
        protection: Int, guardsDifferences: Bool, minimumCohort: Int, minimumPopulation: Int,
        decimalsFrom: Int, medianFrom: Int, location: SourceLocation
    ) {
        self.name = name
        self.version = version
        self.title = title
        self.threshold = threshold
        self.rounding = rounding
        self.zeros = zeros
        self.protection = protection
        self.guardsDifferences = guardsDifferences
        self.minimumCohort = minimumCohort
        self.minimumPopulation = minimumPopulation
        self.decimalsFrom = decimalsFrom
        self.medianFrom = medianFrom
        self.location = location
    }
}

extension DisclosureProfile.Rounding {
    /// What a count is shown as.
    public func rounded(_ count: Int) -> Int {
        switch self {
        case .nearest(let base): (count + base / 2) / base * base
        case .midpoint(let size): count == 0 ? 0 : (count + size - 1) / size * size - size / 2
        }
    }

    /// The counts that are shown as this number: what everybody who knows the profile can tell from it.
    public func counts(shownAs number: Int) -> ClosedRange<Int> {
        switch self {
        case .nearest(let base): max(0, number - base / 2)...(number + (base - 1) / 2)
        case .midpoint(let size): number == 0 ? 0...0 : (number + size / 2 - size + 1)...(number + size / 2)
        }
    }
}

internal import Definitions
internal import Vocabulary

/// Reads `disclosure.yml`: the disclosure profiles, and whether each protects at all.
enum DisclosureDecoder {
    /// The smallest threshold that a profile may have, unless its rounding alone protects (domain reference 5.2, D2).
    static let lowestThreshold = 5

    /// The highest threshold or protection that a profile may have: beyond it nothing would be shown of any partnership.
    static let mostPersons = 10_000

    /// The profiles of a document, which holds them by name under `profiles:`.
    static func decode(_ document: YAMLDocument, faults: FaultCollector) -> [DisclosureProfile] {
        Reading.mapping { reader in
            reader.required("profiles", .namedMappings(profile))
        }.read(document.root, faults) ?? []
    }

    private static func profile(_ key: Located<String>, _ reader: MappingReader) -> DisclosureProfile? {
        let version = reader.required("version", .text)
        let title = reader.required("title", .text)
        let threshold = reader.required("threshold", .integer(1...mostPersons))
        let rounding = reader.required("rounding", .rounding)
        let zeros: DisclosureProfile.ZeroRule? = reader.required("zeros", .word("rule for zeros"))
        let protection = reader.required("protection", .integer(1...mostPersons))
        let guards = reader.required("guards_differences", .yesNo)
        let cohort = reader.required("minimum_cohort", .integer(1...))
        let population = reader.required("minimum_population", .integer(0...))
        let decimals = reader.required("decimals_from", .integer(1...))
        let median = reader.required("median_from", .integer(1...))
        guard key.isIdentifier(reader.faults), let version, let title, let threshold, let rounding, let zeros,
            let protection, let guards, let cohort, let population, let decimals, let median
        else { return nil }
        check(threshold, protection, rounding, reader)
        return DisclosureProfile(
            name: key.value, version: version, title: title, threshold: threshold, rounding: rounding,
            zeros: zeros, protection: protection, guardsDifferences: guards, minimumCohort: cohort,
            minimumPopulation: population, decimalsFrom: decimals, medianFrom: median, location: key.location)
    }

    /// A profile must hide small counts or round them away, and hidden ones must stay as wide as that.
    private static func check(
        _ threshold: Int, _ protection: Int, _ rounding: DisclosureProfile.Rounding, _ reader: MappingReader
    ) {
        let hides = threshold >= lowestThreshold
        switch rounding {
        case .nearest where !hides:
            reader.fault(at: "threshold", "too low: with rounding to the nearest it must be at least 5")
        case .nearest where protection < threshold:
            reader.fault(at: "protection", "too low: it must be at least the threshold, \(threshold)")
        case .midpoint(let size) where threshold > 1 && !hides:
            reader.fault(at: "threshold", "must be 1, to show all of the bands of \(size), or at least 5")
        case .midpoint(let size) where protection < size:
            reader.fault(at: "protection", "too low: it must be at least the size of the bands, \(size)")
        default: break
        }
    }
}

extension Reading where Value == DisclosureProfile.Rounding {
    /// `{nearest: 5}` or `{midpoint: 6}`.
    fileprivate static var rounding: Reading {
        .mapping { reader in
            let base = reader.optional("nearest", .integer(3...99))
            let size = reader.optional("midpoint", .integer(6...98))
            switch (base, size) {
            case (let base?, nil) where base % 2 == 1: return .nearest(base: base)
            case (nil, let size?) where size % 2 == 0: return .midpoint(size: size)
            default:
                reader.faults.record(
                    reader.location,
                    "expected either 'nearest', with an odd number, or 'midpoint', with an even one"
                )
                return nil
            }
        }
    }
}

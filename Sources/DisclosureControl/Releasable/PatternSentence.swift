public import Definitions

/// Sentences about protected counts: the only way to put a count of a cohort into words.
public enum PatternSentence: Sendable {
    /// `about 35 of 140 people (25%)`, or that it can't be said.
    ///
    /// - Parameters:
    ///   - part: Those of whom it is said.
    ///   - whole: Out of whom.
    ///   - profile: The profile that protected both.
    /// - Returns: The words, which fit into a sentence.
    public static func share(
        _ part: ReleasableCount, of whole: ReleasableCount, profile: DisclosureProfile
    ) -> String {
        guard part.value != nil, whole.value != nil else {
            return "a number of people that isn't shown (\(part.marker ?? whole.marker ?? .notAvailable))"
        }
        let figure = ReleasableFigure.share(
            of: [part], less: [], in: [whole], less: [], decimalsFrom: profile.decimalsFrom)
        guard figure.marker == nil else { return "about \(part.text) of \(whole.text) people" }
        return "about \(part.text) of \(whole.text) people (\(figure.text)%)"
    }

    /// `about 140 people`, or that it can't be said.
    public static func people(_ count: ReleasableCount) -> String {
        guard count.value != nil else {
            return "a number of people that isn't shown (\(count.marker ?? .notAvailable))"
        }
        return "about \(count.text) people"
    }
}

extension Marker: CustomStringConvertible {
    /// The marker as it is written.
    public var description: String { rawValue }
}

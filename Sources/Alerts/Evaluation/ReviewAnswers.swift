import Definitions
import Timelines
import Vocabulary

/// What one thread of a review has found out already and need not find out again: the stops of the person at hand, and
/// of each rule what is the same for all people who are tied equally firmly to every agency and have no row that it
/// could be about, as most people have of most rules.
struct ReviewAnswers {
    private let timelines: Timelines
    private let profiles: Int
    private var place = 0
    /// The link profile of the person at hand; none for who is like nobody else.
    private(set) var profile: Int?
    /// By condition and profile.
    private var truths: [TruthValue?]
    /// By stop.
    private var stops: [TruthValue?]
    /// By rule and profile: the doubts about whom the rule isn't about, and about who is not found.
    private var unmet: [SharedDoubts?]
    private var absent: [SharedDoubts?]
    /// By what they are made of.
    private var known: [DoubtKey: SharedDoubts] = [:]
    /// By rule and profile: whether an agency that the rule needs is wanting.
    private var lacks: [Bool?]

    /// - Parameters:
    ///   - review: The review.
    ///   - conditions: How many conditions its rules number.
    init(_ review: AlertReview, conditions: Int) {
        timelines = review.timelines
        profiles = review.timelines.linkProfileCount
        truths = Array(repeating: nil, count: conditions * profiles)
        stops = Array(repeating: nil, count: review.stops.count)
        unmet = Array(repeating: nil, count: review.rules.count * profiles)
        absent = unmet
        lacks = Array(repeating: nil, count: review.rules.count * profiles)
    }

    /// Turns to the person at a place.
    mutating func turn(to place: Int) {
        self.place = place
        profile = timelines.linkProfile(of: place)
        for index in stops.indices { stops[index] = nil }
    }

    /// The truth of a condition for the person at hand, by the number that it has among all.
    mutating func truth(_ condition: BoundExpression, number: Int) -> TruthValue {
        guard let profile, condition.restsOnLinksAlone(of: place) else { return condition.truth(of: place) }
        let slot = number * profiles + profile
        if let known = truths[slot] { return known }
        let truth = condition.truth(of: place)
        truths[slot] = truth
        return truth
    }

    /// Whether a stop is given for the person at hand.
    mutating func stop(_ stop: BoundStop, _ index: Int) -> TruthValue {
        if let known = stops[index] { return known }
        let truth = stop.when.truth(of: place)
        stops[index] = truth
        return truth
    }

    /// Whether an agency that a rule needs is wanting for the person at hand.
    mutating func lacksAgency(_ rule: BoundRule, _ index: Int) -> Bool {
        guard let profile else { return rule.lacksAgency(timelines.people[place]) }
        let slot = index * profiles + profile
        if let known = lacks[slot] { return known }
        let lacksAgency = rule.lacksAgency(timelines.people[place])
        lacks[slot] = lacksAgency
        return lacksAgency
    }

    /// The doubts about a rule of which the person at hand has no row, kept for the next like them.
    mutating func doubtsOfUnmet(_ rule: Int, _ make: () -> [AlertInput]) -> SharedDoubts {
        shared(\.unmet, rule, make)
    }

    /// The doubts about a rule that only the absence of agencies gives, kept for the next like them.
    mutating func doubtsOfAbsence(_ rule: Int, _ make: () -> [AlertInput]) -> SharedDoubts {
        shared(\.absent, rule, make)
    }

    /// Doubts that depend on nothing but a key, kept for the next with the same.
    mutating func doubts(_ key: DoubtKey, _ make: () -> [AlertInput]) -> SharedDoubts {
        if let doubts = known[key] { return doubts }
        let doubts = SharedDoubts(make())
        known[key] = doubts
        return doubts
    }

    private mutating func shared(
        _ all: WritableKeyPath<ReviewAnswers, [SharedDoubts?]>, _ rule: Int, _ make: () -> [AlertInput]
    ) -> SharedDoubts {
        guard let profile else { return SharedDoubts(make()) }
        let slot = rule * profiles + profile
        if let known = self[keyPath: all][slot] { return known }
        let doubts = SharedDoubts(make())
        self[keyPath: all][slot] = doubts
        return doubts
    }
}

/// What doubts about a rule are made of.
struct DoubtKey: Hashable {
    let rule: Int
    /// The link profile, where absent agencies are told of.
    let profile: Int?
    /// What the stops and exceptions came to, where they are told of.
    let stops: [TruthValue]
    let exceptions: [TruthValue]
    /// Why the condition is not known, without the rows that have no value; `nil` where it is known.
    let reasons: [UnknownReason]?
}

/// Doubts about a rule that many people share.
///
/// A class, so that one list serves all of them; it is of one thread alone.
final class SharedDoubts {
    let inputs: [AlertInput]

    init(_ inputs: [AlertInput]) { self.inputs = inputs }
}

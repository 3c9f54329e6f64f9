import Definitions
import Vocabulary

/// On how many nights an alert was on a list, and would have been.
struct AlertTrace {
    /// By what it is known again: an alert that was shown and one of the same matter that wouldn't be are two.
    struct Key: Hashable {
        let id: AlertIdentifier
        let isLive: Bool
    }

    let person: Pseudonym
    let group: RuleImpact.Group
    var keptNights = 0
    var replayedNights = 0
    var nightsOfBoth = 0
    var hasOtherSeverity = false

    init(_ alert: Alert, isLive: Bool, manager: (Pseudonym) -> String, keptNights: Int = 0) {
        person = alert.person
        group = RuleImpact.Group(
            rule: alert.rule.id, isLive: isLive, manager: manager(alert.person))
        self.keptNights = keptNights
    }

    /// The trace with that of a later night.
    func adding(_ later: AlertTrace) -> AlertTrace {
        var sum = self
        sum.keptNights += later.keptNights
        sum.replayedNights += later.replayedNights
        sum.nightsOfBoth += later.nightsOfBoth
        sum.hasOtherSeverity = hasOtherSeverity || later.hasOtherSeverity
        return sum
    }

    private var isGained: Bool { keptNights == 0 }
    private var isLost: Bool { replayedNights == 0 }

    /// What the alert is by itself, before one that is gained and one that is lost are seen to be the same matter.
    fileprivate var count: ImpactCount {
        var count = ImpactCount()
        count.kept = keptNights > 0 ? 1 : 0
        count.replayed = replayedNights > 0 ? 1 : 0
        count.gained = isGained ? 1 : 0
        count.lost = isLost ? 1 : 0
        let isMoved = keptNights != nightsOfBoth || replayedNights != nightsOfBoth
        count.otherNights = !isGained && !isLost && isMoved ? 1 : 0
        count.otherSeverity = hasOtherSeverity ? 1 : 0
        return count
    }
}

/// What alerts of one person and rule have in common, within a group.
private struct Matter<Key: Hashable>: Hashable {
    let person: Pseudonym
    let rule: String
    let key: Key
}

extension Collection where Element == AlertTrace {
    /// The counts of groups of alerts.
    ///
    /// - Parameter group: The group of an alert.
    /// - Returns: The counts by group.
    func count<Key: Hashable>(by group: (AlertTrace) -> Key) -> [Key: ImpactCount] {
        let matters = Dictionary(grouping: self) {
            Matter(person: $0.person, rule: $0.group.rule, key: group($0))
        }
        var counts: [Key: ImpactCount] = [:]
        for (matter, traces) in matters {
            var count = traces.reduce(ImpactCount()) { $0 + $1.count }
            let moved = Swift.min(count.gained, count.lost)
            count.gained -= moved
            count.lost -= moved
            count.otherNights += moved
            counts[matter.key, default: ImpactCount()] = counts[matter.key, default: ImpactCount()] + count
        }
        return counts
    }
}

import Definitions
import Vocabulary

/// How many alerts a reader is asked to answer in a night, and which are more than that.
///
/// Nothing is dropped: what is beyond the budget stays on the list and says so. What is RED or WELFARE is never beyond it,
/// nor is an alert whose severity the reader may not know, for it may be one of these (requirement R26). What is shown within
/// another alert is answered with it: it counts for nothing, and waits where that does.
struct AlertBudget {
    private let alerts: Int?

    init(_ alerts: Int?) { self.alerts = alerts }

    /// The people of a list, with each alert marked that is beyond the budget: the least urgent that wait for an answer.
    func marked(_ people: [PersonEntry]) -> [PersonEntry] {
        guard let alerts else { return people }
        let waiting = people.indices.flatMap { person in
            people[person].alerts.indices.map { (person: person, place: $0) }
        }
        .filter { people[$0.person].alerts[$0.place].standing.awaitsAnswer }
        let others = waiting.filter { Self.canWait(people[$0.person].alerts[$0.place]) }
            .sorted { left, right in
                people[left.person].alerts[left.place].urgency
                    < people[right.person].alerts[right.place].urgency
            }
        let pressing = waiting.count - others.count
        var marked = people
        for alert in others.dropFirst(max(0, alerts - pressing)) {
            marked[alert.person].alerts[alert.place].waits()
        }
        return marked
    }

    private static func canWait(_ alert: AlertEntry) -> Bool {
        switch alert.severityLevel {
        case .amber, .info: true
        case .red, .welfare, nil: false
        }
    }
}

/// The place of an alert among those of a list: by severity, then by the first day due of it and what is shown within it,
/// then by its reference.
public struct AlertUrgency: Comparable, Sendable {
    private let severity: Int
    private let due: Int32
    private let reference: String

    init(_ alert: AlertEntry) {
        severity = alert.severityLevel?.rank ?? Severity.allCases.count
        due = alert.firstDueOn?.dayNumber ?? .max
        reference = alert.reference
    }

    /// The more urgent first.
    public static func < (left: AlertUrgency, right: AlertUrgency) -> Bool {
        (left.severity, left.due, left.reference) < (right.severity, right.due, right.reference)
    }
}

extension AlertEntry {
    /// It is more than its reader is asked to answer tonight, and so is what is shown within it.
    fileprivate mutating func waits() {
        isBeyondBudget = true
        for index in folded.indices { folded[index].isBeyondBudget = true }
    }

    /// Its place among the alerts of a list.
    public var urgency: AlertUrgency { AlertUrgency(self) }
}

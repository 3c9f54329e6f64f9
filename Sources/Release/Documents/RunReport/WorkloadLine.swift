public import Definitions

/// How much a night's lists ask of one reader, in counts.
public struct WorkloadLine: Hashable, Sendable {
    /// To whom the list goes.
    public let recipient: Recipient
    /// The people of the recipient.
    public let caseload: Int
    /// How many of them have an alert that waits for an answer.
    public let people: Int
    /// How many alerts wait, by severity; those whose severity the reader may not know are in none.
    public let waiting: [Severity: Int]
    /// How many alerts wait in all, but for those that are shown within others.
    public let all: Int
    /// How many more are shown within them.
    public let folded: Int
    /// How many of them are new tonight.
    public let new: Int
    /// How many of them are more than the reader is asked to answer tonight.
    public let beyondBudget: Int

    /// The line of a list.
    init(_ list: AlertListDocument) {
        let alerts = list.people.flatMap(\.alerts).filter(\.standing.awaitsAnswer)
        recipient = list.recipient
        caseload = list.caseload
        people = list.people.count { $0.alerts.contains(where: \.standing.awaitsAnswer) }
        waiting = Dictionary(alerts.compactMap { $0.severityLevel.map { ($0, 1) } }, uniquingKeysWith: +)
        all = alerts.count
        folded = list.folded
        new = alerts.count { $0.standing == .new }
        beyondBudget = list.beyondBudget
    }

    /// A line for each list, those who are asked the most first.
    public static func lines(of lists: [AlertListDocument]) -> [WorkloadLine] {
        lists.map(WorkloadLine.init).sorted { left, right in
            (right.all, left.recipient) < (left.all, right.recipient)
        }
    }
}

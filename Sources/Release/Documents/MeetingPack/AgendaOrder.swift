import Definitions
import Vocabulary

/// A case's place on an agenda: severity, then what is new since the last meeting, then the name, then the reference.
struct AgendaOrder: Comparable, Sendable {
    private let severity: Int
    private let isOld: Bool
    private let name: String
    private let reference: String

    /// The place of a case.
    ///
    /// - Parameters:
    ///   - meetingCase: The case, after the gate.
    ///   - since: The day of the last meeting.
    init(_ meetingCase: MeetingCase, since: CalendarDay) {
        let person = meetingCase.person
        let shown = person.alerts.filter(\.isShown)
        let unknown = shown.isEmpty ? Severity.allCases.count + 1 : Severity.allCases.count
        severity = person.severity?.rank ?? unknown
        isOld = meetingCase.changes(since: since).isEmpty
        name = (person.name.text ?? "").lowercased()
        reference =
            person.identities.flatMap(\.details).first { $0.use == .reference }?.value.text ?? ""
    }

    static func < (left: AgendaOrder, right: AgendaOrder) -> Bool {
        if left.severity != right.severity { return left.severity < right.severity }
        if left.isOld != right.isOld { return right.isOld }
        return (left.name, left.reference) < (right.name, right.reference)
    }
}

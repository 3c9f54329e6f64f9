import Definitions
import Vocabulary

/// Tells a recipient how an alert stands from night to night, as far as they may know what changed.
///
/// A change that may not be told isn't shown as one: an alert that stands as changed for no reason given would tell
/// that something changed which its reader may not know.
struct LifeComposer: Sendable {
    /// How an alert stands, for one recipient.
    struct Standing: Sendable {
        let standing: AlertLife.Standing
        let lastChanged: CalendarDay
        let changes: [ReleasedField]
        let closing: ReleasedField
        let expires: ReleasedField
    }

    let alert: Alert
    /// What vouches for a change that tells of no field of its own.
    let madeFrom: [FieldReference]

    func compose(desk: GateDesk, gate: inout ReleaseGate) -> Standing {
        let life = alert.life
        let changes = life.changes.map { desk.ask(&gate, $0.description, madeFrom: fields($0.reads)) }
            .filter { $0.text != nil }
        let isHidden = life.standing == .changed && changes.isEmpty && !life.changes.isEmpty
        let latest = life.latestChanges
        let knowsLatest = latest.isEmpty || latest.contains { desk.allows(gate, fields($0.reads)) }
        // Each change lengthens the time for which it is shown.
        let unknown = knowsLatest ? 0 : life.firstSeen.days(until: life.lastChanged)
        return Standing(
            standing: isHidden ? .open : life.standing,
            lastChanged: knowsLatest ? life.lastChanged : life.firstSeen, changes: changes,
            closing: closing(desk: desk, gate: &gate),
            expires: desk.ask(
                &gate, life.expiresOn.adding(days: -unknown).description, madeFrom: madeFrom))
    }

    /// Why it closed; nothing where that may not be told.
    private func closing(desk: GateDesk, gate: inout ReleaseGate) -> ReleasedField {
        let reads = fields(alert.life.closedReads)
        guard desk.allows(gate, reads) else { return .blank }
        return desk.ask(&gate, alert.life.closedBecause, madeFrom: reads)
    }

    private func fields(_ more: [FieldReference]) -> [FieldReference] { Set(madeFrom + more).sorted() }
}

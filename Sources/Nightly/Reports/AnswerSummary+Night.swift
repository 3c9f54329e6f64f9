internal import Alerts
internal import Definitions
internal import Release
internal import Vocabulary

extension AnswerSummary {
    /// For how many days an answer that can't be taken is called to mind.
    private static let reminderDays = 28

    /// What came back with a night.
    init(_ night: ReviewedNight, on day: CalendarDay) {
        let tonight = night.answers.taken.filter { $0.provenance.receivedOn == day }
        let decided = tonight.compactMap(\.verdict)
        let refused = night.answers.refusals.filter {
            $0.answer.provenance.receivedOn.days(until: day) <= Self.reminderDays
        }
        .map { ($0.answer, $0.sentence) }
        let strayed = night.strayed.map {
            (
                $0,
                "no alert of this or the last night has this reference; copy it from the list as it stands there"
            )
        }
        let unparted = night.mistaken.shortfalls.map { ($0.answer, $0.sentence) }
        self.init(
            verdicts: Dictionary(grouping: decided) { $0 }.mapValues(\.count),
            undecided: tonight.count - decided.count, outcomes: tonight.count { $0.outcome != nil },
            partedPairs: night.mistaken.links.reduce(0) { $0 + $1.pairs.count },
            withdrawn: night.roll.alerts.count { $0.life.standing == .withdrawn && $0.life.closedOn == day },
            trouble: (refused + strayed + unparted).map { answer, sentence in
                Line(file: answer.provenance.file, line: answer.provenance.line, sentence: sentence)
            }
            .sorted { ($0.file, $0.line) < ($1.file, $1.line) })
    }
}

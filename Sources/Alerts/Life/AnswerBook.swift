public import Definitions
public import Vocabulary

/// What readers of alert lists answered, as far as it stood on a night.
///
/// Of each alert the latest decision counts, and the latest outcome. What decides nothing, because something that a
/// decision needs is missing, is not taken, and is said: nothing that came back is lost in silence.
public struct AnswerBook: Sendable {
    /// An answer that was not taken, and why.
    public struct Refusal: Hashable, Sendable {
        /// The answer.
        public let answer: AlertAnswer
        /// What is wrong and what to do, in a sentence that quotes nothing of it.
        public let sentence: String
    }

    /// What was answered of one alert.
    struct Entry: Sendable {
        /// Who answered first: from then on the alert has been seen.
        var acknowledgedBy: String?
        /// The latest decision, with the latest outcome.
        var decision: AlertDecision?
    }

    /// The answers that were not taken, in the order of their files and lines.
    public private(set) var refusals: [Refusal] = []
    /// The answers that were taken, the earlier first.
    public private(set) var taken: [AlertAnswer] = []
    private var entries: [String: Entry] = [:]

    /// No answers.
    public static let empty = AnswerBook([], asOf: CalendarDay(dayNumber: 0))

    /// The book of a night.
    ///
    /// - Parameters:
    ///   - answers: All answers that ever came back, in any order.
    ///   - night: The night: what is dated later can't be taken.
    public init(_ answers: [AlertAnswer], asOf night: CalendarDay) {
        for answer in answers.sorted() {
            let digits = Self.digits(answer.reference)
            if let sentence = Self.objection(to: answer, asOf: night, decided: entries[digits]?.decision) {
                refusals.append(Refusal(answer: answer, sentence: sentence))
                continue
            }
            taken.append(answer)
            entries[digits, default: Entry()].add(answer)
        }
        refusals.sort {
            ($0.answer.provenance.file, $0.answer.provenance.line)
                < ($1.answer.provenance.file, $1.answer.provenance.line)
        }
    }

    /// The latest decision about an alert; `nil` where nobody decided.
    public func decision(of alert: AlertIdentifier) -> AlertDecision? { entry(of: alert)?.decision }

    /// What was answered of an alert; `nil` where nothing was.
    func entry(of alert: AlertIdentifier) -> Entry? { entries[Self.digits(alert.text)] }

    /// The answers of which no alert of a roll, nor of the one before it, is the subject.
    ///
    /// Old answers to matters that nobody remembers are not among them: only those that came in on the roll's night.
    public func strayed(from rolls: [AlertRoll], on night: CalendarDay) -> [AlertAnswer] {
        var known = Set(rolls.flatMap(\.alerts).map { Self.digits($0.id.text) })
        known.formUnion(taken.filter { $0.provenance.receivedOn < night }.map { Self.digits($0.reference) })
        return taken.filter {
            $0.provenance.receivedOn == night && !known.contains(Self.digits($0.reference))
        }
    }

    /// The digits of a reference: some readers may not know the rule, and quote these alone.
    private static func digits(_ reference: String) -> String {
        reference.split(separator: "-").last.map { $0.lowercased() } ?? ""
    }

    /// Why an answer can't be taken, if it can't.
    private static func objection(
        to answer: AlertAnswer, asOf night: CalendarDay, decided: AlertDecision?
    ) -> String? {
        if answer.answeredOn > night {
            return "it is dated after the night that received it; write the day on which it was answered"
        }
        guard let verdict = answer.verdict else {
            if answer.outcome != nil || answer.useful != nil, decided == nil {
                return
                    "it tells an outcome of an alert that nobody decided; write the decision and its reason too"
            }
            return nil
        }
        if (answer.reason ?? "").isEmpty { return "a decision needs a reason; write why it was decided so" }
        switch (verdict, answer.until) {
        case (.defer, nil): return "to put an alert off needs the day until which; write it, or decide"
        case (.defer, .some(let until)) where until <= answer.answeredOn:
            return "an alert is put off until a day after the answer; write a later day, or decide"
        case (.accept, .some), (.reject, .some), (.alreadyKnown, .some), (.wrongPerson, .some):
            return "only what is put off has a day until which; write DEFER, or take the day out"
        default: return nil
        }
    }
}

extension AnswerBook.Entry {
    /// Takes in a later answer.
    fileprivate mutating func add(_ answer: AlertAnswer) {
        let outcome = answer.outcome ?? decision?.outcome
        let outcomeOn = answer.outcome == nil ? decision?.outcomeOn : answer.outcomeOn ?? answer.answeredOn
        let useful = answer.useful ?? decision?.useful
        acknowledgedBy = acknowledgedBy ?? answer.answeredBy
        if let verdict = answer.verdict {
            decision = AlertDecision(
                verdict: verdict, decidedBy: answer.answeredBy, decidedOn: answer.answeredOn,
                reason: answer.reason ?? "", until: answer.until, outcome: outcome, outcomeOn: outcomeOn,
                useful: useful)
        } else if let known = decision {
            decision = AlertDecision(
                verdict: known.verdict, decidedBy: known.decidedBy, decidedOn: known.decidedOn,
                reason: known.reason, until: known.until, outcome: outcome, outcomeOn: outcomeOn,
                useful: useful)
        }
    }
}

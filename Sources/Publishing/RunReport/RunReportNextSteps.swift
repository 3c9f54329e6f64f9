import Definitions
import Release
import Rendering
import Vocabulary

/// What the analyst has to do after a night, each with a link to the part that says more.
struct RunReportNextSteps {
    let document: RunReportDocument

    /// How long before an agreement's review it is called to mind, in days.
    private static let reviewNotice = 60

    var steps: [Markup] {
        [sendBack, mapCodes, mendAnswers, lookAtRules, askForOutcomes].compactMap(\.self) + reviews
    }

    private var sendBack: Markup? {
        let rejected = document.findings.filter(\.isRejection)
        guard !rejected.isEmpty else { return nil }
        let files = Set(rejected.map(\.file)).count
        return [
            "Tell the agencies of the rows that were set aside, in \(files) \(files == 1 ? "file" : "files"): ",
            .link("rows with trouble", to: .anchor("findings")), ".",
        ]
    }

    private var mapCodes: Markup? {
        let count = document.unmapped.count
        guard count > 0 else { return nil }
        return [
            "Map \(count) \(count == 1 ? "code" : "codes") that no crosswalk has, or ask what they mean: ",
            .link("unmapped codes", to: .anchor("unmapped")), ".",
        ]
    }

    private var mendAnswers: Markup? {
        let count = document.answers.trouble.count
        guard count > 0 else { return nil }
        return [
            "Have \(count) \(count == 1 ? "answer" : "answers") to alerts mended by those who gave them: ",
            .link("answers that came back", to: .anchor("answers")), ".",
        ]
    }

    private var lookAtRules: Markup? {
        let count = Set(document.usefulness.findings.map(\.rule)).count
        guard count > 0 else { return nil }
        return [
            "Talk to the owners of \(count) \(count == 1 ? "rule" : "rules") about what readers made of the alerts: ",
            .link("how useful the alerts were", to: .anchor("usefulness")), ".",
        ]
    }

    private var askForOutcomes: Markup? {
        let count = document.usefulness.awaited.reduce(0) { $0 + $1.alerts }
        guard count > 0 else { return nil }
        return [
            "Ask what came of \(count) accepted \(count == 1 ? "alert" : "alerts"): ",
            .link("how useful the alerts were", to: .anchor("usefulness")), ".",
        ]
    }

    private var reviews: [Markup] {
        let asOf = document.heading.asOf
        return document.agreements.compactMap { agreement in
            let days = Int(agreement.reviewDue.dayNumber) - Int(asOf.dayNumber)
            guard days <= Self.reviewNotice else { return nil }
            let due = days < 0 ? "was due on" : "is due on"
            return [
                "The review of \(agreement.citation) \(due) \(agreement.reviewDue.inWords): ",
                .link("agreements", to: .anchor("agreements")), ".",
            ]
        }
    }
}

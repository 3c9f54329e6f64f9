import Definitions
import Vocabulary

/// Arranges one person's alerts as one reader is shown them: which of them is shown within which, and which stands before
/// all others.
///
/// An alert is shown within another only where the reader is shown both in full and knows what both are called, both wait for
/// an answer, and the other is at least as urgent. What is RED or WELFARE, or may be for all that the reader knows, always
/// stands by itself. Nothing is left out: what is shown within nothing stands by itself.
struct AlertArrangement: Sendable {
    /// An alert, and what the reader is shown of it.
    struct Card: Sendable {
        let alert: Alert
        var entry: AlertEntry
    }

    private let foldings: [String: [RuleFolding]]
    private let first: Set<String>

    init(_ rules: [RuleDeclaration]) {
        foldings = Dictionary(
            rules.map { ($0.id, $0.response.foldedInto) }, uniquingKeysWith: { first, _ in first })
        first = Set(rules.filter(\.response.standsFirst).map(\.id))
    }

    /// A person's alerts that stand by themselves, each with those that are shown within it; in no order.
    func arranged(_ cards: [Card], desk: GateDesk, gate: inout ReleaseGate) -> [AlertEntry] {
        let hosts = cards.indices.map { host(of: $0, among: cards) }
        let tops = Self.tops(hosts.map { $0?.place })
        var entries = cards.map(\.entry)
        for place in cards.indices {
            entries[place].standsFirst = first.contains(cards[place].alert.rule.id) && entries[place].isTold
        }
        var within: [Int: [AlertEntry]] = [:]
        for (place, host) in hosts.enumerated() {
            guard let host, let top = tops[place] else { continue }
            let told = cards[place].alert.headline.reads + cards[host.place].alert.headline.reads
            entries[place].foldedBecause = desk.about(cards[place].alert.id.text)
                .ask(&gate, host.because, madeFrom: Set(told).sorted())
            within[top, default: []].append(entries[place])
        }
        return entries.indices.filter { tops[$0] == nil }.map { place in
            var entry = entries[place]
            entry.folded = (within[place] ?? []).sorted { $0.urgency < $1.urgency }
            return entry
        }
    }

    /// The alert within which another is shown: of the first rule that its own names and that has one.
    private func host(of place: Int, among cards: [Card]) -> (place: Int, because: String)? {
        let card = cards[place]
        guard let severity = card.entry.severityLevel, !severity.isForToday, card.entry.isTold else {
            return nil
        }
        for folding in foldings[card.alert.rule.id] ?? [] {
            let hosts = cards.indices.filter { other in
                let entry = cards[other].entry
                return other != place && cards[other].alert.rule.id == folding.rule && entry.isTold
                    && entry.severityLevel.map { $0.rank <= severity.rank } ?? false
            }
            if let host = hosts.min(by: { cards[$0].entry.urgency < cards[$1].entry.urgency }) {
                return (host, folding.because)
            }
        }
        return nil
    }

    /// For each alert the one that stands by itself and within which it is shown in the end; `nil` where it stands by itself.
    ///
    /// A book refuses rules that are folded into one another in a circle; if ever they were, their alerts stood by
    /// themselves.
    private static func tops(_ hosts: [Int?]) -> [Int?] {
        hosts.indices.map { place in
            var (top, steps) = (place, 0)
            while let host = hosts[top] {
                (top, steps) = (host, steps + 1)
                guard steps <= hosts.count else { return nil }
            }
            return top == place ? nil : top
        }
    }
}

extension AlertEntry {
    /// Whether its reader is asked to answer it, and knows what it is.
    fileprivate var isTold: Bool { view == .full && standing.awaitsAnswer && title.text != nil }
}

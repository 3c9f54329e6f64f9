import Timelines
import Vocabulary

/// The records of synthetic people, made one person after another as they are asked for.
struct SyntheticRecords: Sequence {
    let people: SyntheticPeople

    func makeIterator() -> Iterator { Iterator(people: people) }

    struct Iterator: IteratorProtocol {
        let people: SyntheticPeople
        private var person = 0
        private var line = 1
        private var waiting: [TimelineRecord] = []

        init(people: SyntheticPeople) { self.people = people }

        mutating func next() -> TimelineRecord? {
            while waiting.isEmpty {
                guard person < people.groups.count else { return nil }
                makeRecords()
                person += 1
            }
            return waiting.removeLast()
        }

        private mutating func makeRecords() {
            var randomness = Randomness(seed: people.seed, person: person, purpose: .records)
            let facts = people.facts(of: person)
            let makers = people.makers[Int(people.groups[person])]
            let size = Int(people.sizes[person])
            let tokens = (0..<(1 + size / 3)).map { _ in randomness.word("t") }
            for maker in makers.people { make(maker, facts, tokens, &randomness) }
            for _ in 0..<size {
                guard let maker = makers.event(&randomness) else { return }
                make(maker, facts, tokens, &randomness)
            }
        }

        private mutating func make(
            _ maker: RecordMaker, _ facts: PersonFacts, _ tokens: [String], _ randomness: inout Randomness
        ) {
            line += 1
            let link = facts.link(to: maker.supply.agency) ?? .identifier
            waiting.append(
                maker.record(of: facts.person, link, tokens: tokens, line: line, &randomness))
        }
    }
}

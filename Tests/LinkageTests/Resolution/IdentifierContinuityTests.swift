@testable import Linkage
import Testing
import Vocabulary

@Suite struct `A person's identifier` {
    private func night(_ clusters: [[String]], after previous: PersonHistory) -> IdentifierContinuity.Outcome
    {
        let sorted = clusters.map { $0.map { RecordKey.sample($0) }.sorted() }.sorted { $0[0] < $1[0] }
        return IdentifierContinuity(clusters: sorted, previous: previous, newIdentifier: sampleIdentifier)
            .outcome()
    }

    private func id(_ text: String) -> PersonIdentifier { PersonIdentifier("police/\(text)") }

    @Test func `comes from the founding record`() {
        let outcome = night([["B", "A"], ["C"]], after: PersonHistory())
        #expect(outcome.identifiers == [id("A"), id("C")])
        #expect(
            outcome.changes == [
                IdentifierChange(identifier: id("A"), kind: .new),
                IdentifierChange(identifier: id("C"), kind: .new),
            ])
    }

    @Test func `stays as the person gains and loses records`() {
        let first = night([["B", "C"]], after: PersonHistory())
        let second = night([["A", "B", "C", "D"]], after: first.history)
        #expect(second.identifiers == [id("B")])
        #expect(second.changes.isEmpty)
        let third = night([["A", "D"]], after: second.history)
        #expect(third.identifiers == [id("B")])
    }

    @Test
    func `of the person with more records stays when two are merged, and the other is retired for good`() {
        let first = night([["A"], ["B", "C"]], after: PersonHistory())
        let second = night([["A", "B", "C"]], after: first.history)
        #expect(second.identifiers == [id("B")])
        #expect(second.changes == [IdentifierChange(identifier: id("A"), kind: .merged(into: id("B")))])
        #expect(second.history.retired == [id("A")])
        let third = night([["A"], ["B", "C"]], after: second.history)
        #expect(third.identifiers == [id("A'"), id("B")])
        #expect(
            third.changes == [
                IdentifierChange(identifier: id("A'"), kind: .new),
                IdentifierChange(identifier: id("B"), kind: .split(into: [id("A'")])),
            ])
    }

    @Test func `stays with most of the records when a person is split`() {
        let first = night([["A", "B", "C"]], after: PersonHistory())
        let second = night([["A"], ["B", "C"]], after: first.history)
        #expect(second.identifiers == [id("A'"), id("A")])
        #expect(
            second.changes.contains(IdentifierChange(identifier: id("A"), kind: .split(into: [id("A'")]))))
    }

    @Test func `is retired when no record of the person is left`() {
        let first = night([["A"], ["B"]], after: PersonHistory())
        let second = night([["B"]], after: first.history)
        #expect(second.changes == [IdentifierChange(identifier: id("A"), kind: .withdrawn)])
        let third = night([["A"], ["B"]], after: second.history)
        #expect(third.identifiers[0] != id("A"))
    }

    @Test func `is unique, never another's, and unchanged by a night without change, whatever happens`() {
        var generator = SeededGenerator(seed: 12)
        var history = PersonHistory()
        var clusterOf = (0..<60).map { $0 % 25 }
        var owners: [PersonIdentifier: Set<RecordKey>] = [:]
        for _ in 0..<60 {
            for _ in 0..<4 { clusterOf[generator.index(below: 60)] = generator.index(below: 30) }
            let present = (0..<60).filter { _ in generator.index(below: 20) > 0 }
            let clusters = Dictionary(grouping: present) { clusterOf[$0] }.values.map { $0.map { "R\($0)" } }
            let outcome = night(Array(clusters), after: history)
            #expect(Set(outcome.identifiers).count == outcome.identifiers.count)
            #expect(Set(outcome.identifiers).isDisjoint(with: history.retired))
            let plain = PlainContinuity(
                clusters: clusters.map { $0.map { RecordKey.sample($0) }.sorted() }.sorted { $0[0] < $1[0] },
                previous: history, newIdentifier: sampleIdentifier
            ).outcome()
            #expect(plain.identifiers == outcome.identifiers)
            #expect(plain.order == outcome.order)
            #expect(plain.changes == outcome.changes)
            #expect(plain.history == outcome.history)
            let again = night(Array(clusters), after: outcome.history)
            #expect(again.identifiers == outcome.identifiers)
            #expect(again.changes.isEmpty)
            for (record, identifier) in outcome.history.assignment {
                owners[identifier, default: []].insert(record)
            }
            let gone = Set(history.assignment.values).subtracting(outcome.identifiers)
            #expect(gone.isSubset(of: outcome.history.retired))
            let told = Set(outcome.changes.map(\.identifier))
            #expect(gone.isSubset(of: told))
            #expect(Set(outcome.identifiers).subtracting(history.assignment.values).isSubset(of: told))
            history = outcome.history
        }
    }
}

import Definitions
import Vocabulary

@testable import Linkage

/// Records that change from night to night, from a seed.
struct Village {
    private(set) var records: [SampleRecord]
    /// The records that arrived, went or changed in the last night.
    private(set) var changed: Set<RecordKey> = []
    private var spare: [SampleRecord]
    private var generator: SeededGenerator

    init(people: Int, seed: UInt64) {
        let all = SamplePeople(people, seed: seed).records.map(\.record)
        records = all.enumerated().filter { $0.offset % 10 != 0 }.map(\.element)
        spare = all.enumerated().filter { $0.offset % 10 == 0 }.map(\.element)
        generator = SeededGenerator(seed: seed &+ 77)
    }

    /// Some records arrive, some go, some change; all in another order.
    mutating func sleep(changes: Int) {
        changed = []
        for _ in 0..<changes {
            let one = generator.index(below: records.count)
            changed.insert(records[one].recordKey)
            switch generator.index(below: 5) {
            case 0:
                records.swapAt(one, records.count - 1)
                spare.append(records.removeLast())
            case 1 where !spare.isEmpty:
                spare.swapAt(generator.index(below: spare.count), spare.count - 1)
                records.append(spare.removeLast())
                changed.insert(records[records.count - 1].recordKey)
            case 2: records[one].surname = records[generator.index(below: records.count)].surname
            case 3: records[one].postcode = records[generator.index(below: records.count)].postcode
            default: records[one].birthDate = records[generator.index(below: records.count)].birthDate
            }
        }
        records.shuffle(using: &generator)
    }

    mutating func decisions() -> [LinkageDecision] {
        (0..<6).compactMap { number in
            let one = records[generator.index(below: records.count)].recordKey
            let other = records[generator.index(below: records.count)].recordKey
            return one == other
                ? nil : LinkageDecision(one, other, number.isMultiple(of: 2) ? .same : .different)
        }
    }
}

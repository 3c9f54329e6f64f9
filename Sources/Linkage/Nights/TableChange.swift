import Vocabulary

/// What lies between two nights' records.
struct TableChange {
    /// For each of the earlier night's records its place tonight, or -1 where it is gone or has changed.
    private(set) var place: [Int32]
    /// For each of tonight's records its place on the earlier night, or -1 where it is new or has changed.
    private(set) var origin: [Int32]
    /// Tonight's records that are new or have changed, ascending.
    private(set) var changed: [Int] = []
    /// The earlier night's records that are gone or have changed, ascending.
    private(set) var outdated: [Int] = []

    /// Compares keys and prints; both lists of keys are ascending.
    init(from state: LinkageState, to keys: [RecordKey], prints: [UInt64]) {
        place = [Int32](repeating: -1, count: state.keys.count)
        origin = [Int32](repeating: -1, count: keys.count)
        var old = 0
        for new in keys.indices {
            // Most keys were there and follow one another: equality is asked first, for it is found sooner
            if old >= state.keys.count || state.keys[old] != keys[new] {
                while old < state.keys.count, state.keys[old] < keys[new] {
                    outdated.append(old)
                    old += 1
                }
            }
            guard old < state.keys.count, state.keys[old] == keys[new] else {
                changed.append(new)
                continue
            }
            if state.prints[old] == prints[new] {
                place[old] = Int32(new)
                origin[new] = Int32(old)
            } else {
                changed.append(new)
                outdated.append(old)
            }
            old += 1
        }
        outdated += old..<max(old, state.keys.count)
    }

    /// Whether one of tonight's records is new or has changed.
    func isChanged(_ record: Int) -> Bool { origin[record] < 0 }
}

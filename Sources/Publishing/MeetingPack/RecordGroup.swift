import Release

/// Records of one agency and kind in a row: the same said of several days, or several things said on one day.
///
/// Ten appointments kept are one row with ten days; the ten needs of one assessment are one row with ten lines.
struct RecordGroup {
    /// What people call such a record.
    let label: ReleasedField
    /// The agency, as people call it.
    let agency: ReleasedField
    /// Fact, assessment or intelligence.
    let basis: ReleasedField
    /// The days, the latest first.
    private(set) var dates: [ReleasedField]
    /// What each record says, value by value.
    private(set) var sayings: [[String]]

    /// The records folded, in the order of the first of each row.
    static func groups(of records: [RecordEntry]) -> [RecordGroup] {
        let days = records.map(RecordGroup.init).reduce(into: [RecordGroup]()) { rows, next in
            let place = rows.firstIndex { $0.isOfKind(of: next) && $0.sayings == next.sayings }
            if let place { rows[place].dates += next.dates } else { rows.append(next) }
        }
        return days.reduce(into: []) { rows, next in
            let place = rows.firstIndex { $0.isOfKind(of: next) && $0.dates == next.dates }
            if let place { rows[place].sayings += next.sayings } else { rows.append(next) }
        }
    }

    private init(_ record: RecordEntry) {
        (label, agency, basis, dates) = (record.label, record.agency, record.basis, [record.date])
        sayings = [record.values.compactMap(\.text)]
    }

    private func isOfKind(of other: RecordGroup) -> Bool {
        label == other.label && agency == other.agency && basis == other.basis
    }

    /// What all records of the row say alike; nothing where there is but one.
    var shared: [String] {
        guard sayings.count > 1, let first = sayings.first else { return [] }
        return first.filter { value in sayings.allSatisfy { $0.contains(value) } }
    }

    /// What each record says of its own, its values by commas: `Alcohol misuse, score: 1`.
    ///
    /// The name of a value that every record begins with, such as `Need`, is left out: it is in the row's label.
    var own: [String] {
        let shared = Set(self.shared)
        let rests = sayings.map { saying in saying.filter { !shared.contains($0) } }.filter { !$0.isEmpty }
        let names = Set(rests.map { Self.name(of: $0[0]) })
        let isNamedAlike = sayings.count > 1 && names.count == 1 && names != [""]
        return rests.map { rest in
            guard isNamedAlike else { return rest.joined(separator: "; ") }
            let first = String(rest[0].dropFirst(Self.name(of: rest[0]).count))
            return ([first] + rest.dropFirst()).joined(separator: ", ")
        }
    }

    /// `Need: ` of `Need: Alcohol misuse`; empty where there is no colon.
    private static func name(of value: String) -> String {
        guard let colon = value.firstRange(of: ": ") else { return "" }
        return String(value[..<colon.upperBound])
    }
}

/// Records in groups that only ever grow together: disjoint sets whose members can be walked.
struct Groups: Sendable {
    private var parent: [Int32]
    private var next: [Int32]
    private var sizes: [Int32]

    /// So many records, each on its own.
    init(_ count: Int) {
        parent = Array(0..<Int32(count))
        next = parent
        sizes = [Int32](repeating: 1, count: count)
    }

    /// The number of records.
    var count: Int { parent.count }

    /// The record that stands for a record's group.
    mutating func root(_ record: Int) -> Int {
        var record = record
        while Int(parent[record]) != record {
            parent[record] = parent[Int(parent[record])]
            record = Int(parent[record])
        }
        return record
    }

    /// The size of the group that a root stands for.
    func size(ofRoot root: Int) -> Int { Int(sizes[root]) }

    /// The members of a record's group, the record first.
    func members(_ record: Int) -> [Int] {
        var members = [record]
        var following = Int(next[record])
        while following != record {
            members.append(following)
            following = Int(next[following])
        }
        return members
    }

    /// Joins two groups by their roots, and gives the root of the joined one.
    @discardableResult
    mutating func join(_ one: Int, _ other: Int) -> Int {
        guard one != other else { return one }
        let (large, small) = sizes[one] >= sizes[other] ? (one, other) : (other, one)
        parent[small] = Int32(large)
        sizes[large] += sizes[small]
        next.swapAt(large, small)
        return large
    }
}

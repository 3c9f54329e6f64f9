/// Records in clusters, one a person: a cluster's records ascend, and clusters are in order of their first records.
struct RecordClusters: Sendable {
    /// The cluster of each record.
    let cluster: [Int32]
    /// Where each cluster's records begin, and after them the number of records.
    private let starts: [Int32]
    /// The records, cluster after cluster.
    let records: [Int32]

    /// Clusters from the groups of records.
    init(_ groups: inout Groups) {
        var roots: [Int32] = []
        roots.reserveCapacity(groups.count)
        for record in 0..<groups.count { roots.append(Int32(groups.root(record))) }
        self.init(labels: roots, below: groups.count)
    }

    /// Clusters of the records that have the same label; labels are from 0 to below a bound.
    init(labels: [Int32], below bound: Int) {
        var place = [Int32](repeating: -1, count: bound)
        var cluster = labels
        var starts: [Int32] = []
        starts.reserveCapacity(labels.count + 1)
        for (record, label) in labels.enumerated() {
            var own = place[Int(label)]
            if own < 0 {
                own = Int32(starts.count)
                place[Int(label)] = own
                starts.append(0)
            }
            cluster[record] = own
            starts[Int(own)] += 1
        }
        starts.append(0)
        var next: Int32 = 0
        for index in starts.indices {
            let size = starts[index]
            starts[index] = next
            next += size
        }
        var ends = starts
        var records = labels
        for (record, own) in cluster.enumerated() {
            records[Int(ends[Int(own)])] = Int32(record)
            ends[Int(own)] += 1
        }
        self.cluster = cluster
        self.starts = starts
        self.records = records
    }

    /// The number of clusters.
    var count: Int { starts.count - 1 }

    /// A cluster's records.
    subscript(cluster: Int) -> ArraySlice<Int32> { records[places(of: cluster)] }

    /// Whether two records are of one cluster.
    func areTogether(_ one: Int32, _ other: Int32) -> Bool { cluster[Int(one)] == cluster[Int(other)] }

    /// Where a cluster's records stand in ``records``.
    func places(of cluster: Int) -> Range<Int> { Int(starts[cluster])..<Int(starts[cluster + 1]) }
}

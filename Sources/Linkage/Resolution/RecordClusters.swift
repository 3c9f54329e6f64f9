/// Records in clusters, one a person: a cluster's records ascend, and clusters are in order of their first records.
struct RecordClusters: Sendable {
    /// The cluster of each record.
    let cluster: [Int32]
    /// The records, cluster after cluster.
    private let records: [Int32]
    /// Where each cluster's records begin, and after them the number of records.
    private let starts: [Int32]

    /// Clusters from the groups of records.
    init(_ groups: inout Groups) {
        var place = [Int32](repeating: -1, count: groups.count)
        var cluster = [Int32](repeating: 0, count: groups.count)
        var starts: [Int32] = []
        for record in 0..<groups.count {
            let root = groups.root(record)
            if place[root] < 0 {
                place[root] = Int32(starts.count)
                starts.append(0)
            }
            cluster[record] = place[root]
            starts[Int(place[root])] += 1
        }
        starts.append(0)
        var next: Int32 = 0
        for index in starts.indices {
            let size = starts[index]
            starts[index] = next
            next += size
        }
        self.cluster = cluster
        self.starts = starts
        var ends = starts
        var records = [Int32](repeating: 0, count: groups.count)
        for record in cluster.indices {
            let own = Int(cluster[record])
            records[Int(ends[own])] = Int32(record)
            ends[own] += 1
        }
        self.records = records
    }

    /// The number of clusters.
    var count: Int { starts.count - 1 }

    /// A cluster's records.
    subscript(cluster: Int) -> ArraySlice<Int32> { records[Int(starts[cluster])..<Int(starts[cluster + 1])] }
}

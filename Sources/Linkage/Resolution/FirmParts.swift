/// The parts of clusters that firm links hold together: disjoint sets of records, each known by its first record.
struct FirmParts {
    private let clusters: RecordClusters
    private var parent: [Int32]
    /// How many parts each cluster has.
    private var parts: [Int32]

    /// Every record a part of its own.
    init(_ clusters: RecordClusters) {
        self.clusters = clusters
        parent = Array(0..<Int32(clusters.cluster.count))
        parts = (0..<clusters.count).map { Int32(clusters.places(of: $0).count) }
    }

    /// Makes two records' parts, of one cluster, one part.
    mutating func join(_ left: Int32, _ right: Int32) {
        let cluster = Int(clusters.cluster[Int(left)])
        if parts[cluster] == 1 { return }
        let one = root(left)
        let other = root(right)
        if one == other { return }
        parent[Int(max(one, other))] = min(one, other)
        parts[cluster] -= 1
    }

    /// Numbers the parts of every cluster, the largest 0; of two as large the one of the earlier record comes first.
    mutating func number(_ numbers: inout [Int32]) {
        for cluster in 0..<clusters.count where parts[cluster] > 1 {
            var sizes: [(root: Int32, size: Int)] = []
            for record in clusters[cluster] {
                let root = root(record)
                if let place = sizes.firstIndex(where: { $0.root == root }) {
                    sizes[place].size += 1
                } else {
                    sizes.append((root, 1))
                }
            }
            sizes.sort { $0.size != $1.size ? $0.size > $1.size : $0.root < $1.root }
            for record in clusters[cluster] {
                let root = root(record)
                numbers[Int(record)] = Int32(sizes.firstIndex { $0.root == root } ?? 0)
            }
        }
    }

    private mutating func root(_ record: Int32) -> Int32 {
        var record = record
        while parent[Int(record)] != record {
            parent[Int(record)] = parent[Int(parent[Int(record)])]
            record = parent[Int(record)]
        }
        return record
    }
}

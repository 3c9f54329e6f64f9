import Linkage
import Testing

@Suite struct `Quality against a known truth` {
    @Test func `counts pairs and averages over records`() {
        let quality = LinkageQuality(
            [("a", 1), ("a", 1), ("a", 2), ("b", 2)].map { (found: $0.0, truth: $0.1) })
        #expect(quality.pairs == ConfusionTable(truePositives: 1, falsePositives: 2, falseNegatives: 1))
        #expect(abs(quality.clusterPrecision - (2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 1) / 4) < 1e-12)
        #expect(abs(quality.clusterRecall - (1 + 1 + 0.5 + 0.5) / 4) < 1e-12)
    }
}

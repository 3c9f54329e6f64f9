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

    @Test func `is perfect where people and truth are alike but for their names`() {
        let quality = LinkageQuality([("x", 7), ("y", 8), ("x", 7)].map { (found: $0.0, truth: $0.1) })
        #expect(quality.pairs.f1 == 1)
        #expect(quality.clusterF1 == 1)
    }

    @Test func `finds nothing wrong with joining nothing where there is nothing to join`() {
        let quality = LinkageQuality([(found: "x", truth: 7)])
        #expect(quality.pairs.precision == 1)
        #expect(quality.pairs.recall == 1)
    }
}

internal import Delimited
internal import Linkage

extension StudyEvaluation {
    /// The evaluation in lines of text.
    public var lines: [String] {
        var lines = ["\(Figures.grouped(records)) records compared with the truth"]
        if withoutTruth > 0 {
            lines.append("\(Figures.grouped(withoutTruth)) records without a truth were left out")
        }
        if withoutPerson > 0 {
            lines.append(
                "\(Figures.grouped(withoutPerson)) records of the truth were not linked and left out")
        }
        let pairs = quality.pairs
        lines += [
            "",
            row("", ["precision", "recall", "F1"]),
            row("pairs", [pairs.precision, pairs.recall, pairs.f1].map { Figures.fixed($0, places: 4) }),
            row(
                "clusters (B-cubed)",
                [quality.clusterPrecision, quality.clusterRecall, quality.clusterF1].map {
                    Figures.fixed($0, places: 4)
                }),
            "",
            "true pairs: \(Figures.grouped(pairs.truePositives + pairs.falseNegatives)); joined rightly "
                + "\(Figures.grouped(pairs.truePositives)), joined wrongly "
                + "\(Figures.grouped(pairs.falsePositives)), missed \(Figures.grouped(pairs.falseNegatives))",
        ]
        if let loss = blockingLoss {
            lines.append(
                "lost by blocking: \(Figures.grouped(loss.pairs)) of \(Figures.grouped(loss.truePairs)) true "
                    + "pairs, \(Figures.fixed(100 * loss.share, places: 2)) %")
        }
        return lines + curveLines
    }

    /// The curve as a CSV file: a row for each distinct weight.
    public var curveCSV: [UInt8] {
        var rows = RowWriter()
        rows.append(["weight", "pairs", "right", "precision", "recall", "f1"])
        for point in curve?.points ?? [] {
            rows.append(number: Figures.fixed(point.weight, places: 4))
            rows.append(number: "\(point.pairs)")
            rows.append(number: "\(point.right)")
            for share in [point.precision, point.recall, point.f1] {
                rows.append(number: Figures.fixed(share, places: 6))
            }
            rows.endRow()
        }
        return rows.bytes
    }

    private var curveLines: [String] {
        guard let curve, let best = curve.best else { return [] }
        let thresholds = [40.0, 30, 25, 20, 15, 12, 10, 8, 6, 4, 2, 0, -2, -4, -6]
        let rows = thresholds.compactMap { threshold in
            curve.point(at: threshold).map { shown($0, at: Figures.fixed(threshold, places: 0)) }
        }
        return [
            "", "pairs by weight alone, before constraints and clustering",
            row("weight from", ["precision", "recall", "F1"]),
        ] + rows + [shown(best, at: "best: \(Figures.fixed(best.weight, places: 2))")]
    }

    private func shown(_ point: ThresholdCurve.Point, at name: String) -> String {
        row(name, [point.precision, point.recall, point.f1].map { Figures.fixed($0, places: 4) })
    }

    private func row(_ name: String, _ cells: [String]) -> String {
        Figures.padded(name, 20) + cells.map { Figures.aligned($0, 11) }.joined()
    }
}

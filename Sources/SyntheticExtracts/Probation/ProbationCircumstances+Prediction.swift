extension ProbationCircumstances {
    /// Scores of one day: of the predictors in use, or of those before them.
    mutating func addPredictions(on day: Int, _ random: inout SeededGenerator) {
        let isNew = random.chance(600)
        let all = random.within(10...96)
        let names = isNew ? ("ARP", "2") : ("OGRS3", "1")
        predictions.append(
            Prediction(
                predictor: names.0, version: names.1, kind: isNew ? "DYNAMIC" : "STATIC",
                hundredths: all * 100 + random.below(100),
                band: all < 50 ? "LOW" : all < 75 ? "MEDIUM" : all < 90 ? "HIGH" : "VERY_HIGH", day: day))
        let serious = min(random.below(900), random.below(1400))
        predictions.append(
            Prediction(
                predictor: "RSR", version: isNew ? "2" : "1", kind: "DYNAMIC", hundredths: serious,
                band: serious <= 300 ? "LOW" : serious < 690 ? "MEDIUM" : "HIGH", day: day))
        addFurtherPredictions(on: day, isNew: isNew, &random)
    }

    /// Scores of the rarer predictors.
    private mutating func addFurtherPredictions(on day: Int, isNew: Bool, _ random: inout SeededGenerator) {
        guard random.chance(isNew ? 300 : 200) else { return }
        let violent = random.within(5...90)
        predictions.append(
            Prediction(
                predictor: isNew ? "VRP" : random.one(of: ["OGP", "OVP"]), version: isNew ? "2" : "1",
                kind: "DYNAMIC", hundredths: violent * 100,
                band: violent < 30 ? "LOW" : violent < 60 ? "MEDIUM" : violent < 80 ? "HIGH" : "VERY_HIGH",
                day: day))
        guard isNew else { return }
        let names = random.chance(120) ? ["SVRP", "CSRP", "DC-SRP", "II-SRP"] : ["SVRP", "CSRP"]
        for name in names {
            let score = min(random.below(900), random.below(1200))
            predictions.append(
                Prediction(
                    predictor: name, version: "2", kind: "DYNAMIC", hundredths: score,
                    band: score < 100 ? "LOW" : score < 300 ? "MEDIUM" : score < 690 ? "HIGH" : "VERY_HIGH",
                    day: day))
        }
    }
}

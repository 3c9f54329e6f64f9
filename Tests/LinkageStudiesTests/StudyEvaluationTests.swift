import Linkage
import LinkageStudies
import Testing
import Vocabulary

@Suite struct `An evaluation` {
    private static let people = """
        source,record_id,person_id
        a,1,P1
        a,2,P1
        b,1,P1
        b,2,P2
        b,3,P3

        """
    private static let truth = """
        source,record_id,person_id
        a,1,X
        a,2,X
        b,1,Y
        b,2,Y
        b,3,Z

        """

    private func evaluation(
        people: String = people, truth: [String: String] = ["truth.csv": truth], pairs: String? = nil,
        across: Bool = false, record: String = "record_id", person: String = "person_id"
    ) throws -> StudyEvaluation {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write(people, to: "people.csv")
        for (name, text) in truth { try scratch.write(text, to: name) }
        var inputs = StudyEvaluation.Inputs(
            people: "\(scratch.path)/people.csv", truth: truth.keys.sorted().map { "\(scratch.path)/\($0)" })
        inputs.recordColumn = record
        inputs.personColumn = person
        inputs.acrossSourcesOnly = across
        if let pairs {
            try scratch.write(pairs, to: "pairs.csv")
            inputs.pairs = "\(scratch.path)/pairs.csv"
        }
        return try StudyEvaluation(inputs)
    }

    @Test func `counts pairs and, for each record, what its cluster and its person have in common`() throws {
        let quality = try evaluation().quality
        // Joined: 1-2, 1-b1, 2-b1; true: 1-2, b1-b2.
        #expect(quality.pairs.truePositives == 1)
        #expect(quality.pairs.falsePositives == 2)
        #expect(quality.pairs.falseNegatives == 1)
        #expect(abs(quality.clusterPrecision - (2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 1 + 1) / 5) < 1e-12)
        #expect(abs(quality.clusterRecall - (1 + 1 + 0.5 + 0.5 + 1) / 5) < 1e-12)
    }

    @Test func `counts pairs of different sources alone where only those could be joined`() throws {
        let pairs = try evaluation(across: true).quality.pairs
        #expect(pairs.truePositives == 0)
        #expect(pairs.falsePositives == 2)
        #expect(pairs.falseNegatives == 0)
    }

    @Test func `of the truth itself is perfect`() throws {
        let quality = try evaluation(people: Self.truth).quality
        #expect(quality.pairs.f1 == 1)
        #expect(quality.clusterF1 == 1)
    }

    @Test func `swaps precision and recall where people and truth change places`() throws {
        let there = try evaluation().quality
        let back = try evaluation(people: Self.truth, truth: ["truth.csv": Self.people]).quality
        #expect(there.pairs.precision == back.pairs.recall)
        #expect(there.clusterPrecision == back.clusterRecall)
    }

    @Test func `takes a truth without sources for the source of its name`() throws {
        let truth = [
            "a.csv": "unique,who\n1,X\n2,X\n", "b.csv": "unique,who\n1,Y\n2,Y\n3,Z\n9,Q\n",
        ]
        let evaluation = try evaluation(truth: truth, record: "unique", person: "who")
        #expect(evaluation.quality.pairs.truePositives == 1)
        #expect(evaluation.withoutPerson == 1)
        #expect(evaluation.withoutTruth == 0)
    }

    @Test func `draws the curve over thresholds from the pairs`() throws {
        let pairs = """
            left_source,left_record_id,right_source,right_record_id,weight
            a,1,a,2,9.5
            a,1,b,1,4
            b,1,b,2,2
            a,2,b,3,-1

            """
        let curve = try #require(try evaluation(pairs: pairs).curve)
        #expect(curve.points.map(\.pairs) == [1, 2, 3, 4])
        #expect(curve.points.map(\.right) == [1, 1, 2, 2])
        #expect(curve.best?.weight == 2)
        #expect(curve.point(at: 3)?.precision == 0.5)
        #expect(curve.point(at: 10) == nil)
    }

    @Test func `says which line names a record a second time`() throws {
        let failure = #expect(throws: StudyFailure.self) {
            try evaluation(people: Self.people + "a,2,P9\n")
        }
        #expect(
            failure?.description.hasSuffix(
                "people.csv:7: the record stands here a second time; it has one person") == true)
    }
}

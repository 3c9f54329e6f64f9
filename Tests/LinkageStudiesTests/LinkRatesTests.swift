import Configuration
import Definitions
import Foundation
import LinkageStudies
import Testing
import Vocabulary

@Suite struct `Link rates` {
    /// A study of two files, in which the shelter wrote down most names of one group by ear.
    private static let study = """
        task: link
        as_of: 2026-03-01
        sources:
          court:
            file: court.csv
            record_id: id
            columns:
              forename: forename
              surname: surname
              birth_date: {from: born, layout: YYYY-MM-DD}
              sex: sex
            monitor: {ethnic group: {from: ethnicity, codes: {A1: A, A2: A, B1: B}}}
          shelter:
            file: shelter.csv
            record_id: id
            columns: {forename: forename, surname: surname, birth_date: {from: born, layout: YYYY-MM-DD}}
            monitor: {ethnic group: ethnicity}
        linkage:
          columns:
            forename: {kind: forename}
            surname: {kind: surname}
            birth_date: {kind: date_of_birth}
            sex: {kind: sex}
          blocking: {rules: [[birth_date], [surname, forename]]}
          comparisons:
            forename: {kind: exact, column: forename}
            surname: {kind: exact, column: surname}
            birth_date: {kind: exact, column: birth_date}
          thresholds: {join: 4, possible: 2, break_below: 2, review: -10}
          training: {random_pairs: 2000, deterministic: [[forename, surname, birth_date]], recall: 0.8}
        """

    /// 200 people in both files, every other of group B, of whom the shelter has three in four under other names.
    private static func rates() async throws -> [[String]] {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let names = ["ADA", "BEN", "CLEO", "DAN", "EVE", "FAY", "GUS", "HAL", "IDA", "JOY"]
        var court = "id,forename,surname,born,sex,ethnicity\n"
        var shelter = "id,forename,surname,born,ethnicity\n"
        for person in 0..<200 {
            let year = 1950 + person % 50
            let born = "\(year)-0\(1 + person % 9)-1\(person % 7)"
            let surname = "\(names[person / 20])\(names[person % 7])SON"
            let isOther = person % 2 == 1
            let sex = person % 3 == 0 ? "F" : "M"
            court +=
                "C\(person),\(names[person % 10]),\(surname),\(born),\(sex),\(isOther ? "B1" : "A\(1 + person % 4 / 2)")\n"
            let isAltered = isOther && person % 8 != 1
            let written = isAltered ? "X\(surname)" : surname
            let day = isAltered ? "1999-12-2\(person % 9)" : born
            shelter += "S\(person),\(names[person % 10]),\(written),\(day),\(isOther ? "b" : "")\n"
        }
        try scratch.write(court, to: "court.csv")
        try scratch.write(shelter, to: "shelter.csv")
        let outcome = try await StudyRun(try .of(study), folder: scratch.path).run(writingTo: scratch.path)
        #expect(
            outcome.warnings.contains { $0.hasPrefix("court: records with ethnic group 'B' are linked 0.") })
        let lines = try scratch.lines(of: "link-rates.csv")
        #expect(lines.first == "source,by,group,records,linked,rate,low,high,ratio,note")
        return lines.dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test func `add up to the source's in every grouping, and point out the group that is linked less`()
        async throws
    {
        let rates = try await Self.rates()
        for source in ["court", "shelter"] {
            let whole = try #require(rates.first { $0[0] == source && $0[1] == "all" })
            #expect(whole[3] == "200")
            let groupings = Dictionary(grouping: rates.filter { $0[0] == source }) { $0[1] }
            for (name, groups) in groupings {
                #expect(groups.compactMap { Int($0[3]) }.reduce(0, +) == 200, "\(name)")
                #expect(groups.compactMap { Int($0[4]) }.reduce(0, +) == Int(whole[4]), "\(name)")
            }
            #expect(
                Set(groupings.keys)
                    == (source == "court"
                        ? ["all", "age", "sex", "ethnic group"] : ["all", "age", "ethnic group"]))
        }
        let court = rates.filter { $0[0] == "court" && $0[1] == "ethnic group" }
        #expect(court.map { $0[2] } == ["A", "B"])
        #expect(court.map { $0[9] } == ["higher than the source's", "lower than the source's"])
        let shelter = rates.filter { $0[0] == "shelter" && $0[1] == "ethnic group" }
        #expect(shelter.map { $0[2] } == ["B", "not stated"])
        #expect(
            rates.filter { $0[0] == "court" && $0[1] == "age" }.map { $0[2] } == [
                "25-34", "35-44", "45-54", "55+",
            ])
        #expect(rates.contains { $0[9] == "too few to tell" })
    }

    @Test func `have the bounds of Wilson's interval`() async throws {
        for rate in try await Self.rates() {
            let (count, share) = (Double(rate[3]) ?? 0, (Double(rate[4]) ?? 0) / (Double(rate[3]) ?? 1))
            let (low, high) = (Double(rate[6]) ?? -1, Double(rate[7]) ?? -1)
            #expect(low <= share + 1e-4 && share <= high + 1e-4)
            // A bound is a share from which what was found lies 1.96 standard deviations.
            for bound in [low, high] where bound > 0 && bound < 1 {
                let deviations = abs(share - bound) / (bound * (1 - bound) / count).squareRoot()
                #expect(abs(deviations - 1.96) < 0.02)
            }
        }
    }

    @Test func `are told by nothing that linkage compares, nor may linkage compare what they are told by`()
        throws
    {
        let twice = Self.study.replacing(
            "monitor: {ethnic group: ethnicity}", with: "monitor: {surname: ethnicity}")
        #expect(throws: Faults.self) { try LinkageStudy.of(twice) }
        let compared = Self.study.replacing(
            "{kind: exact, column: forename}", with: "{kind: exact, column: ethnic group}")
        #expect(throws: Faults.self) { try LinkageStudy.of(compared) }
    }
}

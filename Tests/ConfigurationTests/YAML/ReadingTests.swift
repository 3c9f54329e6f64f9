import Definitions
import Testing
import Vocabulary

@testable import Configuration

@Suite struct `A value` {
    @Test func `is read by its kind`() {
        #expect(decoded(key: "Leeds", .text).value == "Leeds")
        #expect(decoded(key: "no", .text).value == "no")
        #expect(decoded(key: "|\n  two\n  lines\n", .text).value == "two\nlines")
        #expect(decoded(key: "12", .integer).value == 12)
        #expect(decoded(key: "-0.5", .decimal).value == -0.5)
        #expect(decoded(key: "1.0e-5", .decimal).value == 1.0e-5)
        #expect(decoded(key: "1e999", .decimal).value == nil)
        #expect(decoded(key: "5%", .share).value == 0.05)
        #expect(decoded(key: "no", .yesNo).value == false)
        #expect(decoded(key: "2026-03-01", .day).value == CalendarDay(year: 2026, month: 3, day: 1))
        #expect(decoded(key: "append", .word("delivery")).value == Delivery.append)
        #expect(decoded(key: "[1, 2]", .list(of: .integer)).value == [1, 2])
        #expect(decoded(key: "1", .oneOrMore(.integer)).value == [1])
    }

    /// Text, reading, and what the fault says.
    private var wrong: [(text: String, reading: Reading<String>, message: String)] {
        [
            ("twelve", Reading<Int>.integer.described, "expected a whole number, found 'twelve'"),
            (
                "40", Reading<Int>.integer(1...31).described,
                "40 is out of bounds; expected a whole number from 1 to 31"
            ),
            (
                "0", Reading<Int>.integer(1...).described,
                "0 is too small; expected a whole number of at least 1"
            ),
            ("nan", Reading<Double>.decimal.described, "expected a number, found 'nan'"),
            (
                "150%", Reading<Double>.share.described,
                "expected a share from 0 to 1, or from 0% to 100%, found '150%'"
            ),
            ("maybe", Reading<Bool>.yesNo.described, "expected yes or no, found 'maybe'"),
            (
                "01/03/2026", Reading<CalendarDay>.day.described,
                "expected a day as YYYY-MM-DD, found '01/03/2026'"
            ),
            (
                "2026-02-30", Reading<CalendarDay>.day.described,
                "expected a day as YYYY-MM-DD, found '2026-02-30'"
            ),
            ("[1]", Reading<String>.text.described, "expected a text, found a list"),
            (
                "Two Words", Reading<String>.identifier.described,
                "'Two Words' is not a name; use lower-case letters, digits and underscores, with a letter first"
            ),
            (
                "snapshott", Reading<Delivery>.word("delivery").described,
                "unknown delivery 'snapshott'; did you mean 'snapshot'? known: append, snapshot"
            ),
            (
                "weekly", Reading<Delivery>.word("delivery").described,
                "unknown delivery 'weekly'; known: append, snapshot"
            ),
            ("x", Reading<[String]>.list(of: .text).described, "expected a list, found a single value"),
            ("", Reading<String>.text.described, "key 'key' has no value"),
        ]
    }

    @Test func `of the wrong kind is a fault at its place`() {
        for (text, reading, message) in wrong {
            let (value, faults) = decoded(key: text, reading)
            #expect(value == nil)
            #expect(faults == ["x.yml:1:\(text.isEmpty ? 1 : 6): \(message)"])
        }
    }
}

@Suite struct `A mapping` {
    @Test func `reports every missing, misspelt and wrong key at once`() {
        let (_, faults) = decoded(
            "titel: x\nlimit: many\nnote:\n  depth: 1\n",
            Reading<Bool>.mapping { reader in
                _ = reader.required("title", .text)
                _ = reader.required("limit", .integer)
                _ = reader.optional(
                    "note", Reading<Int>.mapping { $0.optional("width", .integer) })
                return true
            })
        #expect(
            faults == [
                "x.yml:1:1: key 'title' is missing here",
                "x.yml:1:1: unknown key 'titel'; did you mean 'title'? known keys: limit, note, title",
                "x.yml:2:8: expected a whole number, found 'many'",
                "x.yml:4:3: unknown key 'depth'; known keys: width",
            ])
    }
}

extension Reading {
    /// The reading with its value as text, so that readings of several kinds fit one table.
    var described: Reading<String> { map { "\($0)" } }
}

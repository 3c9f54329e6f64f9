import Definitions
@testable import Linkage
import Testing

@Suite struct `A part of a value` {
    @Test(arguments: [
        (LinkageColumn.Kind.forename, ColumnReference.Part.whole, "ANN", ["ANN"]),
        (.forename, .whole, "A", []), (.dateOfBirth, .whole, "1985", []),
        (.dateOfBirth, .whole, "1985-02-03", ["1985-02-03"]), (.dateOfBirth, .year, "1985", ["1985"]),
        (.dateOfBirth, .year, "1985-02-03", ["1985"]), (.dateOfBirth, .monthDay, "1985-02-03", ["02-03"]),
        (.dateOfBirth, .monthDay, "1985", []), (.postcode, .whole, "NX1 2AB", ["NX1 2AB"]),
        (.postcode, .whole, "NX1", []), (.postcode, .whole, "NX1 2", []),
        (.postcode, .sector, "NX1 2AB", ["NX1 2"]),
        (.postcode, .sector, "NX1 2", ["NX1 2"]), (.postcode, .sector, "NX1", []),
        (.postcode, .outward, "NX1 2AB", ["NX1"]), (.postcode, .outward, "NX1", ["NX1"]),
        (.surname, .prefix(2), "JONES", ["JO"]), (.surname, .prefix(2), "J", []),
        (.surname, .prefix(2), "ŁĘK", ["ŁĘ"]),
        (.surname, .words, "JONES", ["JONES"]),
        (.surname, .words, "LEE-JONES", ["LEE", "JONES", "LEEJONES"]),
        (.surname, .words, "O BRIEN", ["BRIEN", "OBRIEN"]), (.surname, .sound, "ROBERT SON", ["R163"]),
    ])
    func `is found where there is one`(
        kind: LinkageColumn.Kind, part: ColumnReference.Part, value: String, expected: [String]
    ) {
        let parts = ValueParts(kind: kind, part: part).parts(of: Array(value.utf8))
        #expect(parts.map { String(decoding: $0, as: UTF8.self) } == expected)
    }
}

import Testing
import Vocabulary

@Suite struct `What a record holds` {
    private static let key = RecordKey(
        agency: Agency("police"), recordType: RecordType("nominal"), sourceKey: "N7654321")
    private static let values: [FieldValue] = [
        .text("Quxley"), .code("Quxley"), .integer(7_654_321), .decimal(7_654_321.5),
        .day(CalendarDay(dayNumber: 7_654)), .flag(true),
    ]

    @Test func `is not in the description of its key, however that is printed`() {
        var dumped = ""
        dump([Self.key], to: &dumped)
        let printed = "\(Self.key) \(String(reflecting: Self.key)) \([Self.key: 1]) \(dumped)"
        #expect(!printed.contains("7654321"))
        #expect("\(Self.key)" == "RecordKey(police:nominal)")
        #expect(Mirror(reflecting: Self.key).children.isEmpty)
    }

    @Test(arguments: values)
    func `is not in the description of a value, however that is printed`(value: FieldValue) {
        var dumped = ""
        dump(["value": value], to: &dumped)
        let printed = "\(value) \(String(reflecting: value)) \([value]) \(Optional(value) as Any) \(dumped)"
        for secret in ["Quxley", "7654321", "7654", "1990", "true"] { #expect(!printed.contains(secret)) }
        #expect(Mirror(reflecting: value).children.isEmpty)
    }

    @Test func `is missing for a reason that may be told`() {
        #expect("\(FieldValue.missing(.unmapped))" == "missing(unmapped)")
    }

    @Test func `gives every two values an order`() {
        let all = Self.values + [.text("Q"), .missing(.blank), .flag(false)]
        #expect(Set(all.map(\.orderKey)).count == all.count)
    }
}

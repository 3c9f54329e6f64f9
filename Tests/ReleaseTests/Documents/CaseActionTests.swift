import Definitions
import PersonalData
import Release
import Testing
import Vocabulary

@Suite struct `An action that a record states` {
    private static let place = Vocabulary.SourceLocation(file: "dictionary.yml", line: 1, column: 1)

    /// A type whose fields have names that no other partnership would use.
    private static let type = RecordTypeDefinition(
        name: RecordType("task"), label: "task", definition: "", role: .event,
        timing: .state(from: FieldName("begun"), until: [FieldName("ended")]), basis: .fact,
        disclosure: .permitted,
        fields: [
            ("what", FieldType.text), ("who", .text), ("where_from", .text), ("by", .day), ("begun", .day),
            ("ended", .day),
        ].map { name, type in
            FieldDefinition(
                name: FieldName(name), label: name, definition: "", type: type, sensitivity: .personal,
                timelineForm: .value, location: place)
        }, location: place)

    private static let fields = ActionFields(
        recordType: RecordType("task"), text: FieldName("what"),
        owner: [FieldName("who"), FieldName("where_from")], due: FieldName("by"))

    private func action(_ values: [FieldValue]) -> CaseAction {
        let key = RecordKey(agency: Agency("council"), recordType: RecordType("task"), sourceKey: "1")
        let record = StandardisedRecord(
            key: key, person: nil,
            provenance: Provenance(
                source: SourceName("tasks"), file: "tasks.csv", line: 2, receivedOn: TokenNight.asOf),
            values: values)
        return CaseAction(record, type: Self.type, fields: Self.fields, dictionary: TokenNight.dictionary)
    }

    @Test func `is read by what the night says of its fields, whatever they are called`() {
        let action = action([
            .text("Call"), .text("officer"), .text("council"), .day(TokenNight.asOf), .missing(.blank),
            .missing(.blank),
        ])
        #expect(action.text?.text == "Call")
        #expect(action.owner?.text == "officer, council")
        #expect(Set(action.owner?.madeFrom.map(\.field.name) ?? []) == ["who", "where_from"])
        #expect(action.due?.text == TokenNight.asOf.description)
        #expect(action.status == nil)
        #expect(action.contingency == nil)
        #expect(action.closedOn == nil)
    }

    @Test func `lacks what is blank, and is closed by the type's own end`() {
        let action = action([
            .text("Call"), .text("officer"), .missing(.blank), .missing(.blank), .missing(.blank),
            .day(TokenNight.asOf),
        ])
        #expect(action.owner?.text == "officer")
        #expect(action.due == nil)
        #expect(action.closedOn == TokenNight.asOf)
    }
}

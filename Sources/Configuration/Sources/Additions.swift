internal import Definitions
internal import Vocabulary

/// What a source's file says under `tributary`.
struct Additions {
    let agency: Agency
    let recordType: RecordType
    let supplyPlace: SourceLocation
    let filePattern: String
    let columns: [SourceColumn]
    let refused: [String]
    let person: Located<PersonReference>
    let joins: [Located<RecordJoin>]
    let delivery: Delivery
    let expectation: SourceExpectation
    let crosswalks: [Crosswalk]
}

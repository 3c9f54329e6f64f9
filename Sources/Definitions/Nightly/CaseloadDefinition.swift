public import Vocabulary

/// How a person's officer and team are found: from the current records of one type.
public struct CaseloadDefinition: Hashable, Sendable {
    /// The record type whose current records allocate a person.
    public let recordType: RecordType
    /// The field that names the officer.
    public let officer: FieldName
    /// The field that names the team.
    public let team: FieldName
    /// Officers that stand for nobody: their people's alerts go to the team.
    public let unallocated: [String]
    /// A field and the code it must have, where a person has allocations of several kinds; none for any.
    public let condition: Condition?
    /// Where it is declared.
    public let location: SourceLocation

    /// A field that must have a code.
    public struct Condition: Hashable, Sendable {
        /// The field.
        public let field: FieldName
        /// The code.
        public let code: String

        /// A condition on a field.
        public init(field: FieldName, code: String) {
            self.field = field
            self.code = code
        }
    }

    /// A caseload of its parts.
    public init(
        recordType: RecordType, officer: FieldName, team: FieldName, unallocated: [String],
        condition: Condition?, location: SourceLocation
    ) {
        self.recordType = recordType
        self.officer = officer
        self.team = team
        self.unallocated = unallocated
        self.condition = condition
        self.location = location
    }
}

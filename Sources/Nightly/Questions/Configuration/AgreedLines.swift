internal import Definitions
internal import Vocabulary

/// What the lines of all agreements let a role have for a purpose, whether or not a condition must hold.
struct AgreedLines: Sendable {
    private struct Grant: Hashable {
        let field: FieldReference
        let role: String
        let purpose: String
    }

    private let grants: Set<Grant>

    init(_ agreements: [SharingAgreement]) {
        var grants: Set<Grant> = []
        for line in agreements.flatMap(\.lines) {
            for field in line.fields {
                let reference = FieldReference(
                    agency: line.agency, recordType: line.recordType, field: field)
                for role in line.recipients {
                    for purpose in line.purposes {
                        grants.insert(Grant(field: reference, role: role, purpose: purpose))
                    }
                }
            }
        }
        self.grants = grants
    }

    /// The fields that no line gives to anybody for anything, in order: their columns are dropped when they come in.
    func neverGiven(_ fields: [FieldReference]) -> [FieldReference] {
        let given = Set(grants.map(\.field))
        return fields.filter { !given.contains($0) }
    }

    /// The fields that no line gives to a role for a purpose, in order.
    func missing(_ fields: [FieldReference], role: String, purpose: String) -> [FieldReference] {
        fields.filter { !grants.contains(Grant(field: $0, role: role, purpose: purpose)) }
    }
}

/// Which agencies' fields an expression asks for.
struct AskedFields: Sendable {
    private let suppliers: [RecordType: [Agency]]

    init(_ sources: [SourceDefinition]) {
        suppliers = Dictionary(grouping: sources, by: \.recordType).mapValues { sources in
            Set(sources.map(\.agency)).sorted()
        }
    }

    /// The fields of a record type, of those of some agencies, or of all, that supply it, in order.
    func references(
        recordType: RecordType, field: FieldName, suppliedBy agencies: [Agency]?
    ) -> [FieldReference] {
        let suppliers = suppliers[recordType] ?? []
        return references(
            recordType: recordType, field: field,
            agencies: suppliers.filter { agencies?.contains($0) ?? true })
    }

    /// The fields of a record type, of the agencies asked or of all that supply it, in order.
    func references(
        recordType: RecordType, field: FieldName, agencies: [Agency]?
    ) -> [FieldReference] {
        (agencies ?? suppliers[recordType] ?? []).map {
            FieldReference(agency: $0, recordType: recordType, field: field)
        }
    }
}

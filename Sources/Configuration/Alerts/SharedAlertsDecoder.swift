internal import Definitions
internal import Vocabulary

/// Reads what all rules share: named expressions, stops, protective factors.
struct SharedAlertsDecoder {
    let roles: [String]?

    /// What `shared.yml` says.
    struct Shared {
        let definitions: [NamedExpression]
        let stops: [StopDeclaration]
        let flapping: FlappingTerm
    }

    var shared: Reading<Shared> {
        .mapping { reader in
            let definitions = reader.optional("definitions", .namedExpressions, else: [])
            let stops = reader.optional("stops", .namedMappings(stop), else: [])
            let flapping = reader.optional("flapping", .flapping, else: .standard)
            return Shared(definitions: definitions, stops: stops, flapping: flapping)
        }
    }

    private func stop(_ key: Located<String>, _ reader: MappingReader) -> StopDeclaration? {
        let when = reader.required("when", .expression)
        let because = reader.required("because", .text)
        let roles = reader.optional("shown_only_to", .list(of: .known("role", ifToldBy: roles)))
        guard key.isIdentifier(reader.faults), let when, let because else { return nil }
        return StopDeclaration(
            name: key.value, when: when, because: because, shownOnlyTo: roles, location: key.location)
    }

    var protective: Reading<ProtectiveDeclarations> {
        .mapping { reader in
            let lowersAt = reader.required("lowers_severity_at", .integer(1...))
            let factors = reader.required("factors", .namedMappings(factor))
            guard let lowersAt, let factors else { return nil }
            return ProtectiveDeclarations(factors: factors, lowersAt: lowersAt)
        }
    }

    private func factor(
        _ key: Located<String>, _ reader: MappingReader
    ) -> ProtectiveFactorDeclaration? {
        let title = reader.required("title", .text)
        let when = reader.required("when", .expression)
        let agencies = reader.required("agencies", .oneOrMore(.identifier))
        let values = reader.optional("values", .namedExpressions, else: [])
        let because = reader.required("because", .sentence)
        guard key.isIdentifier(reader.faults), let title, let when, let agencies, let because else {
            return nil
        }
        return ProtectiveFactorDeclaration(
            id: key.value, title: title, when: when, agencies: agencies.map { Agency($0) }, values: values,
            because: because, location: key.location)
    }
}

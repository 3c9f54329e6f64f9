public import Definitions
import Vocabulary

/// An agreement that gives a role something for a purpose, and is not in force.
public struct AgreementLapse: Hashable, Sendable, CustomStringConvertible {
    /// The reference and version.
    public let citation: String
    /// Why it is not in force, in words.
    public let standing: String

    /// The agreement and why it is not in force.
    public var description: String { "\(citation): \(standing)" }
}

extension ReleaseGate {
    /// The agreements that give a role something for a purpose and are not in force, in their order.
    public func lapses(of purpose: String, role: String) -> [AgreementLapse] {
        having(purpose, role).filter { $0.gives(role, for: purpose) }.compactMap(lapse)
    }

    /// Why an output as a whole can't go to a role for a purpose; `nil` if it can.
    ///
    /// It stops where no agreement in force has the purpose and the role, and where one that it depends on is not in
    /// force: any of them, for an output of counts, which are made of all fields together; one that alone gives a
    /// field of who people are, for an output about people, which without it would show nobody and look as if there
    /// were nothing to show.
    ///
    /// - Parameters:
    ///   - purpose: The purpose's code.
    ///   - role: The role.
    ///   - identity: The fields of who people are, for an output about people; `nil` for counts.
    /// - Returns: The agreements, and how they stand.
    public func closure(
        of purpose: String, role: String, identifying identity: [FieldReference]? = nil
    ) -> String? {
        let having = having(purpose, role)
        guard !having.isEmpty else { return "no agreement has the purpose \(purpose) and the role \(role)" }
        if !having.contains(where: { $0.standing(on: asOf).isInForce }) {
            return sentence(having.compactMap(lapse))
        }
        let lapses = lapses(of: purpose, role: role)
        guard let identity else { return sentence(lapses) }
        let wanting = identity.flatMap { field in
            let permissions = index.permissions(for: field, role: role, purpose: purpose)
            return permissions.contains(where: \.isInForce) ? [] : permissions.map(\.citation)
        }
        return sentence(lapses.filter { wanting.contains($0.citation) })
    }

    private func having(_ purpose: String, _ role: String) -> [SharingAgreement] {
        agreements.filter { $0.purpose(purpose) != nil && $0.recipient(role) != nil }
    }

    private func lapse(_ agreement: SharingAgreement) -> AgreementLapse? {
        let standing = agreement.standing(on: asOf)
        return standing.isInForce
            ? nil : AgreementLapse(citation: agreement.citation, standing: standing.sentence)
    }

    private func sentence(_ lapses: [AgreementLapse]) -> String? {
        lapses.isEmpty ? nil : lapses.map(\.description).joined(separator: "; ")
    }
}

extension SharingAgreement {
    /// Whether one of its lines gives a role something for a purpose.
    fileprivate func gives(_ role: String, for purpose: String) -> Bool {
        lines.contains { $0.recipients.contains(role) && $0.purposes.contains(purpose) }
    }
}

extension DataDictionary {
    /// The fields of who people are, of every agency: names, dates of birth, and the numbers that agencies share.
    ///
    /// A number that one agency alone uses tells nobody else who somebody is.
    var identityFields: [FieldReference] {
        agencies.flatMap { agency in
            recordTypes.filter { $0.role == .person }.flatMap { type in
                type.fields.filter { $0.identity != nil }.map {
                    FieldReference(agency: agency.agency, recordType: type.name, field: $0.name)
                }
            }
        }
    }
}

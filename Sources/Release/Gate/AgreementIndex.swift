public import Definitions
public import Vocabulary

/// The lines of all agreements, by what they are asked for: a field, a role and a purpose.
struct AgreementIndex: Sendable {
    /// A line with the agreement that it stands in.
    struct Permission: Sendable {
        let line: AgreementLine
        let citation: String
        let statute: String
        let isInForce: Bool
    }

    private struct Key: Hashable, Sendable {
        let field: FieldReference
        let role: String
        let purpose: String
    }

    private let permissions: [Key: [Permission]]

    init(_ agreements: [SharingAgreement], asOf: CalendarDay) {
        var permissions: [Key: [Permission]] = [:]
        for agreement in agreements {
            let isInForce = agreement.standing(on: asOf).isInForce
            let statutes = Dictionary(
                agreement.gateways.map { ($0.name, $0.statute) }, uniquingKeysWith: { first, _ in first })
            for line in agreement.lines {
                let permission = Permission(
                    line: line, citation: agreement.citation, statute: statutes[line.gateway] ?? line.gateway,
                    isInForce: isInForce)
                for field in line.fields {
                    let reference = FieldReference(
                        agency: line.agency, recordType: line.recordType, field: field)
                    for role in line.recipients {
                        for purpose in line.purposes {
                            let key = Key(field: reference, role: role, purpose: purpose)
                            permissions[key, default: []].append(permission)
                        }
                    }
                }
            }
        }
        self.permissions = permissions
    }

    func permissions(for field: FieldReference, role: String, purpose: String) -> [Permission] {
        permissions[Key(field: field, role: role, purpose: purpose)] ?? []
    }
}

/// How an agreement stands on a day.
public enum AgreementStanding: Hashable, Sendable {
    /// In force, and reviewed in time.
    case inForce
    /// Its first day is yet to come.
    case notYetInForce(from: CalendarDay)
    /// Its last day is past.
    case expired(on: CalendarDay)
    /// It should have been reviewed by then.
    case reviewOverdue(since: CalendarDay)

    /// Whether what depends on the agreement may go out.
    public var isInForce: Bool { self == .inForce }

    /// In words.
    public var sentence: String {
        switch self {
        case .inForce: "in force"
        case .notYetInForce(let day): "not in force before \(day)"
        case .expired(let day): "expired on \(day)"
        case .reviewOverdue(let day): "its review was due by \(day)"
        }
    }
}

extension SharingAgreement {
    /// How the agreement stands on a day; past its review date it is as good as expired (domain reference 4.7).
    public func standing(on day: CalendarDay) -> AgreementStanding {
        if day < inForceFrom { return .notYetInForce(from: inForceFrom) }
        if let inForceUntil, day > inForceUntil { return .expired(on: inForceUntil) }
        return day > reviewDue ? .reviewOverdue(since: reviewDue) : .inForce
    }
}
